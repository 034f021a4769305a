/*
 * Sessions in the database: whose they are, how they end, what is kept.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

#include "../lib/akun_uji.h"
#include "auth/kode.h"
#include "auth/sesi.h"
#include "auth/sesi_sql.h"
#include "base/settings.h"

#define NOW 1790000000

/* Log the account of this user name in; the cookie. */
static struct str
begin(const char *name, int64_t now)
{
	struct request r = akun_uji_request(now);
	struct str token = sesi_token_new(r.a);
	struct sesi_akun akun;
	char sql[200];
	int64_t instansi;

	snprintf(sql, sizeof(sql),
	    "SELECT id AS n FROM pengguna WHERE nama_pengguna = '%s'", name);
	akun.pengguna_id = akun_uji_number(sql);
	snprintf(sql, sizeof(sql),
	    "SELECT peran + 0 AS n FROM pengguna WHERE nama_pengguna = '%s'",
	    name);
	akun.peran = (enum peran)akun_uji_number(sql);
	snprintf(sql, sizeof(sql),
	    "SELECT COALESCE(instansi_id, 0) AS n FROM pengguna"
	    " WHERE nama_pengguna = '%s'",
	    name);
	instansi = akun_uji_number(sql);
	akun.instansi_id = (struct null_i64){ instansi != 0, instansi };
	assert_int_equal(sesi_add(&r, &akun, token), ERR_OK);
	sesi_send(&r, token, akun.peran);
	return akun_uji_cookie(&r);
}

static void
test_who(void **state)
{
	struct str warga = begin("warga", NOW), pu;
	struct request r = akun_uji_with(warga, NOW);

	(void)state;
	assert_int_equal(r.who.peran, PERAN_PELAPOR);
	assert_string_equal(r.who.nama.p, "Sekar Ayuningtyas");
	assert_int_equal(r.who.instansi_id, 0);
	assert_int_equal(r.who.csrf.n, 32);
	assert_false(r.who.ganti_sandi);
	pu = begin("penghubung.pu.metro", NOW);
	r = akun_uji_with(pu, NOW);
	assert_int_equal(r.who.peran, PERAN_PEJABAT_PENGHUBUNG);
	assert_true(r.who.instansi_id > 0);
	/* Nobody: no cookie, a foreign one, one character other. */
	r = akun_uji_request(NOW);
	assert_int_equal(sesi_load(&r), ERR_OK);
	assert_int_equal(r.who.peran, PERAN_PUBLIK);
	r = akun_uji_with(
	    STR("lapor=AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE"), NOW);
	assert_int_equal(r.who.id, 0);
	warga = arena_str(r.a, warga.p, warga.n);
	((char *)(uintptr_t)warga.p)[20] ^= 1;
	r = akun_uji_with(warga, NOW);
	assert_int_equal(r.who.id, 0);
}

/* The table holds no token, only what its BLAKE2b is. */
static void
test_only_the_hash(void **state)
{
	struct str cookie = begin("warga", NOW);
	char sql[200];

	(void)state;
	snprintf(sql, sizeof(sql),
	    "SELECT COUNT(*) AS n FROM sesi WHERE LOCATE('%.20s', sidik) > 0"
	    " OR LOCATE('%.20s', csrf) > 0 OR perangkat LIKE '%%%.20s%%'",
	    cookie.p + 6, cookie.p + 6, cookie.p + 6);
	assert_int_equal(akun_uji_number(sql), 0);
	assert_int_equal(akun_uji_number("SELECT COUNT(*) AS n FROM sesi"
					 " WHERE LENGTH(sidik) <> 32 OR"
					 " LENGTH(csrf) <> 32"),
	    0);
}

static bool
alive(struct str cookie, int64_t now)
{
	return akun_uji_with(cookie, now).who.id != 0;
}

static void
test_silence(void **state)
{
	int64_t idle = 60 * settings.sesi_diam_menit;
	int64_t staf = 60 * settings.sesi_petugas_diam_menit;
	struct str c;

	(void)state;
	assert_true(staf < idle);
	c = begin("warga", NOW);
	assert_true(alive(c, NOW + idle - 1));
	/* That request counted: the silence begins again. */
	assert_true(alive(c, NOW + 2 * idle - 2));
	assert_false(alive(c, NOW + 3 * idle - 2));
	c = begin("admin.metro", NOW);
	assert_false(alive(c, NOW + staf));
	assert_true(alive(c, NOW + staf - 1));
}

static void
test_whole_time(void **state)
{
	int64_t end = 86400 * settings.sesi_hari, t;
	int64_t step = 60 * settings.sesi_diam_menit - 1;
	struct str c = begin("warga", NOW);

	(void)state;
	for (t = step; t < end; t += step)
		assert_true(alive(c, NOW + t));
	assert_false(alive(c, NOW + end));
	c = begin("admin.metro", NOW);
	end = 3600 * settings.sesi_petugas_jam;
	step = 60 * settings.sesi_petugas_diam_menit - 1;
	for (t = step; t < end; t += step)
		assert_true(alive(c, NOW + t));
	assert_false(alive(c, NOW + end));
}

static int64_t
seen(const struct request *r)
{
	char sql[100];

	snprintf(sql, sizeof(sql),
	    "SELECT terakhir AS n FROM sesi WHERE id = %lld",
	    (long long)r->who.sesi_id);
	return akun_uji_number(sql);
}

static void
test_seen_each_minute(void **state)
{
	struct str c = begin("warga", NOW);
	struct request r;

	(void)state;
	r = akun_uji_with(c, NOW + 59);
	assert_int_equal(seen(&r), NOW);
	r = akun_uji_with(c, NOW + 60);
	assert_int_equal(seen(&r), NOW + 60);
	r = akun_uji_with(c, NOW + 100);
	assert_int_equal(seen(&r), NOW + 60);
}

/* What changes an account ends its sessions with the next request. */
static void
test_changed_account(void **state)
{
	static const struct {
		const char *change, *back;
	} cases[] = {
		{ "aktif = 0", "aktif = 1" },
		{ "peran = peran + 1", "peran = peran - 1" },
		{ "instansi_id = 1", "instansi_id = 10002" },
		{ "instansi_id = NULL", "instansi_id = 10002" },
	};
	struct str c = begin("penghubung.dlh.metro", NOW);
	char sql[200];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_true(alive(c, NOW));
		snprintf(sql, sizeof(sql),
		    "UPDATE pengguna SET %s WHERE nama_pengguna ="
		    " 'penghubung.dlh.metro'",
		    cases[i].change);
		akun_uji_run(sql);
		assert_false(alive(c, NOW));
		snprintf(sql, sizeof(sql),
		    "UPDATE pengguna SET %s WHERE nama_pengguna ="
		    " 'penghubung.dlh.metro'",
		    cases[i].back);
		akun_uji_run(sql);
	}
}

static void
test_second_factor_missing(void **state)
{
	struct str staff = begin("admin.metro", NOW), c = begin("warga", NOW);

	(void)state;
	settings.totp_wajib = false;
	assert_false(akun_uji_with(staff, NOW).who.pasang_totp);
	settings.totp_wajib = true;
	assert_true(akun_uji_with(staff, NOW).who.pasang_totp);
	assert_false(akun_uji_with(c, NOW).who.pasang_totp);
	settings.totp_wajib = false;
}

static void
test_end(void **state)
{
	struct str one = begin("warga2", NOW), two;
	struct request r = akun_uji_with(one, NOW);
	struct sesi_daftar *v;
	size_t n;

	(void)state;
	assert_int_equal(
	    sesi_end_others(r.db, r.who.id, r.who.sesi_id), ERR_OK);
	two = begin("warga2", NOW);
	assert_int_equal(
	    sesi_sql_list(r.db, r.a, r.who.id, NOW, NOW - 60, &v, &n), ERR_OK);
	assert_int_equal(n, 2);
	/* Not by somebody else. */
	assert_int_equal(
	    sesi_sql_end(r.db, r.who.id + 1, r.who.sesi_id), ERR_NOT_FOUND);
	assert_true(alive(one, NOW));
	assert_int_equal(
	    sesi_sql_end_others(r.db, r.who.id, r.who.sesi_id), ERR_OK);
	assert_true(alive(one, NOW));
	assert_false(alive(two, NOW));
	assert_int_equal(sesi_sql_end(r.db, r.who.id, r.who.sesi_id), ERR_OK);
	assert_false(alive(one, NOW));
}

static void
test_secret_code(void **state)
{
	struct request r = akun_uji_request(NOW);
	struct str code = kode_new(r.a);

	(void)state;
	r.kode_rahasia = code;
	assert_int_equal(sesi_load(&r), ERR_OK);
	assert_true(str_eq(r.who.kode, kode_hash(r.a, code)));
	r = akun_uji_request(NOW);
	r.kode_rahasia = STR("bukan kode");
	assert_int_equal(sesi_load(&r), ERR_OK);
	assert_null(r.who.kode.p);
}

static void
test_token_of(void **state)
{
	struct request r = akun_uji_request(NOW);
	struct str a, b, c, d;

	(void)state;
	assert_int_equal(sesi_token_of(&r, STR("k1"), STR("x"), &a), ERR_OK);
	assert_int_equal(sesi_token_of(&r, STR("k1"), STR("x"), &b), ERR_OK);
	assert_int_equal(sesi_token_of(&r, STR("k"), STR("1x"), &c), ERR_OK);
	assert_int_equal(sesi_token_of(&r, STR("k1"), STR("y"), &d), ERR_OK);
	assert_int_equal(a.n, 43);
	assert_true(str_eq(a, b));
	assert_false(str_eq(a, c));
	assert_false(str_eq(a, d));
}

static void
test_purge(void **state)
{
	int64_t end = NOW + 86400 * settings.sesi_hari;
	struct str old = begin("warga", NOW), c = begin("warga", NOW + 1);
	struct request r = akun_uji_with(c, NOW + 1);
	char sql[100];
	uint64_t n;

	(void)state;
	assert_true(alive(old, NOW));
	assert_int_equal(sesi_sql_purge(r.db, end, &n), ERR_OK);
	assert_true(n > 0);
	assert_false(alive(old, NOW));
	assert_true(alive(c, NOW + 1));
	snprintf(sql, sizeof(sql),
	    "SELECT COUNT(*) AS n FROM sesi WHERE berakhir <= %lld",
	    (long long)end);
	assert_int_equal(akun_uji_number(sql), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_who),
		cmocka_unit_test(test_only_the_hash),
		cmocka_unit_test(test_silence),
		cmocka_unit_test(test_whole_time),
		cmocka_unit_test(test_seen_each_minute),
		cmocka_unit_test(test_changed_account),
		cmocka_unit_test(test_second_factor_missing),
		cmocka_unit_test(test_end),
		cmocka_unit_test(test_secret_code),
		cmocka_unit_test(test_token_of),
		cmocka_unit_test(test_purge),
	};

	return cmocka_run_group_tests(tests, akun_uji_setup, akun_uji_teardown);
}
