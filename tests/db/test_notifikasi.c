/*
 * The bell: one's own lines only, page by page, read once.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

#include "../lib/akun_uji.h"
#include "notifikasi/notifikasi_json.h"
#include "notifikasi/templat.h"

#define NOW   1793000000
#define LINES 7

static int64_t warga, warga2;

static void
ring(int64_t who, int64_t keluar, enum templat t)
{
	char sql[400];

	snprintf(sql, sizeof(sql),
	    "INSERT INTO notifikasi (pengguna_id, keluar_id, laporan_id,"
	    " templat, variabel, pada) VALUES (%lld, %lld, 0, %u,"
	    " '{\"tracking_id\":\"AB%lld\",\"judul\":\"Jalan\"}', %d)",
	    (long long)who, (long long)keluar, (unsigned)t, (long long)keluar,
	    NOW);
	akun_uji_run(sql);
}

static int
setup(void **state)
{
	int64_t i;

	if (akun_uji_setup(state) != 0)
		return -1;
	akun_uji_run("DELETE FROM notifikasi");
	warga = akun_uji_number("SELECT id AS n FROM pengguna"
				" WHERE nama_pengguna = 'warga'");
	warga2 = akun_uji_number("SELECT id AS n FROM pengguna"
				 " WHERE nama_pengguna = 'warga2'");
	for (i = 1; i <= LINES; i++)
		ring(warga, i, TEMPLAT_KIRIM_PELAPOR);
	ring(warga2, 1, TEMPLAT_ARSIP_PELAPOR);
	return 0;
}

static struct notifikasi *
list(struct request *r, int64_t who, int64_t before, int64_t batas, size_t *n)
{
	struct notifikasi *v;

	assert_int_equal(
	    notifikasi_sql_list(r->db, r->a, who, before, batas, &v, n),
	    ERR_OK);
	return v;
}

/* Pages of three: every line once, newest first. */
static void
test_pages(void **state)
{
	struct request r = akun_uji_request(NOW);
	int64_t before = INT64_MAX, last = INT64_MAX;
	struct notifikasi *v;
	size_t i, n, all = 0;

	(void)state;
	do {
		v = list(&r, warga, before, 3, &n);
		for (i = 0; i < n; i++, all++) {
			assert_true(v[i].id < last);
			last = v[i].id;
		}
		before = last;
	} while (n == 3);
	assert_int_equal(all, LINES);
	list(&r, warga2, INT64_MAX, 10, &n);
	assert_int_equal(n, 1);
}

static int64_t
unread(struct request *r, int64_t who)
{
	int64_t n;

	assert_int_equal(notifikasi_sql_unread(r->db, r->a, who, &n), ERR_OK);
	return n;
}

static void
test_read(void **state)
{
	struct request r = akun_uji_request(NOW);
	struct notifikasi *v;
	size_t n;

	(void)state;
	v = list(&r, warga, INT64_MAX, 10, &n);
	assert_int_equal(unread(&r, warga), LINES);
	/* Not by another person. */
	assert_int_equal(
	    notifikasi_sql_read(r.db, warga2, v[0].id, NOW), ERR_OK);
	assert_int_equal(unread(&r, warga), LINES);
	assert_int_equal(unread(&r, warga2), 1);
	assert_int_equal(
	    notifikasi_sql_read(r.db, warga, v[0].id, NOW + 5), ERR_OK);
	assert_int_equal(
	    notifikasi_sql_read(r.db, warga, v[0].id, NOW + 9), ERR_OK);
	assert_int_equal(unread(&r, warga), LINES - 1);
	v = list(&r, warga, INT64_MAX, 10, &n);
	assert_int_equal(v[0].dibaca.v, NOW + 5);
	assert_false(v[1].dibaca.ada);
	assert_int_equal(
	    notifikasi_sql_read_all(r.db, warga, NOW + 10), ERR_OK);
	assert_int_equal(unread(&r, warga), 0);
	assert_int_equal(unread(&r, warga2), 1);
}

static void
test_view(void **state)
{
	struct request r = akun_uji_request(NOW);
	struct notifikasi *v;
	struct json j;
	size_t n;

	(void)state;
	v = list(&r, warga2, INT64_MAX, 10, &n);
	json_start(&j, r.a);
	notifikasi_json(&j, &v[0], BAHASA_EN);
	assert_non_null(strstr(
	    json_text(&j).p, "\"judul\":\"Report AB1 has been archived\""));
	assert_non_null(strstr(json_text(&j).p, "\"tracking_id\":null"));
	assert_non_null(strstr(json_text(&j).p, "\"dibaca\":false"));
	/* A row written by a newer program must not crash this one. */
	v[0].templat = 255;
	json_start(&j, r.a);
	notifikasi_json(&j, &v[0], BAHASA_ID);
	assert_non_null(strstr(json_text(&j).p, "\"judul\":\"\""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_view),
	};

	return cmocka_run_group_tests(tests, setup, akun_uji_teardown);
}
