/*
 * The search index: reports get the words they have, many at a time, and
 * after a change no others.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "../../backend/laporan/laporan_indeks.h"
#include "../lib/akun_uji.h"

#define FIRST 8000000 /* numbers of the reports here */
#define MANY  230

static struct db *db;

static int
setup(void **state)
{
	if (akun_uji_setup(state) != 0)
		return -1;
	db = akun_uji_request(0).db;
	return 0;
}

static int
clean(void **state)
{
	(void)state;
	akun_uji_run("DELETE FROM antrean_indeks WHERE laporan_id >= 8000000");
	akun_uji_run("DELETE FROM indeks_kata WHERE laporan_id >= 8000000");
	akun_uji_run("DELETE FROM laporan WHERE id >= 8000000");
	return 0;
}

static void
report(int i, const char *judul, const char *isi)
{
	char q[1000];

	snprintf(q, sizeof(q),
	    "INSERT INTO laporan (id, tracking_id, status, tab, publik,"
	    " klasifikasi, bobot, judul, isi, sumber, anonim, rahasia,"
	    " pemegang_id, dibuat, diperbarui, status_sejak) VALUES"
	    " (%d, 'UJI%d', 0, 0, 0, 0, 0, '%s', '%s', 0, 0, 0, 1, 1, 1, 1)"
	    " ON DUPLICATE KEY UPDATE judul = '%s', isi = '%s'",
	    FIRST + i, i, judul, isi, judul, isi);
	akun_uji_run(q);
	snprintf(
	    q, sizeof(q), "INSERT INTO antrean_indeks VALUES (%d)", FIRST + i);
	akun_uji_run(q);
}

static unsigned
run(unsigned batch)
{
	struct arena *a = arena_new(4096);
	unsigned n = 99;

	assert_int_equal(laporan_indeks(db, a, batch, &n), ERR_OK);
	arena_free(a);
	return n;
}

/* Exactly n words, and that these are among them. */
static void
expect(int i, int n, const char *list, int named)
{
	char q[500];

	snprintf(q, sizeof(q),
	    "SELECT COUNT(*) AS n FROM indeks_kata WHERE laporan_id = %d",
	    FIRST + i);
	assert_int_equal(akun_uji_number(q), n);
	snprintf(q, sizeof(q),
	    "SELECT COUNT(*) AS n FROM indeks_kata i JOIN kata k ON k.id ="
	    " i.kata_id WHERE i.laporan_id = %d AND k.kata IN (%s)",
	    FIRST + i, list);
	assert_int_equal(akun_uji_number(q), named);
}

static void
test_words(void **state)
{
	(void)state;
	report(1, "Lampu uji7a mati", "uji7b uji7a");
	report(2, "Lampu uji7c", "uji7b");
	report(3, "Lampu", "di");
	assert_int_equal(run(2), 2);
	assert_int_equal(run(2), 1);
	assert_int_equal(run(2), 0);
	expect(1, 4, "'lampu', 'mati', 'uji7a', 'uji7b'", 4);
	expect(2, 3, "'lampu', 'uji7b', 'uji7c'", 3);
	expect(3, 1, "'lampu'", 1);
}

static void
test_change(void **state)
{
	(void)state;
	report(1, "Lampu uji7a mati", "uji7b uji7a");
	report(2, "Lampu uji7c", "uji7b");
	assert_int_equal(run(200), 2);
	report(1, "uji7d", "uji7b dan uji7e");
	assert_int_equal(run(200), 1);
	expect(1, 3, "'uji7b', 'uji7d', 'uji7e'", 3);
	expect(2, 3, "'lampu', 'uji7b', 'uji7c'", 3);
	report(1, "di", "dan"); /* nothing left of it */
	assert_int_equal(run(200), 1);
	expect(1, 0, "'uji7b'", 0);
	report(1, "di", "dan");
	assert_int_equal(run(200), 1);
	expect(1, 0, "'uji7b'", 0);
}

/* More reports than one batch, more words than one list, all new. */
static void
test_many(void **state)
{
	char isi[100];
	int i;

	(void)state;
	for (i = 0; i < MANY; i++) {
		snprintf(isi, sizeof(isi), "uji8%d uji8%dx uji8%dy uji8umum", i,
		    i, i);
		report(i, "Lampu", isi);
	}
	assert_int_equal(run(200), 200);
	assert_int_equal(run(200), MANY - 200);
	for (i = 0; i < MANY; i += 57) {
		snprintf(isi, sizeof(isi),
		    "'lampu', 'uji8%d', 'uji8%dx', 'uji8%dy', 'uji8umum'", i, i,
		    i);
		expect(i, 5, isi, 5);
	}
	assert_int_equal(akun_uji_number("SELECT COUNT(*) AS n FROM kata"
					 " WHERE kata LIKE 'uji8%'"),
	    3 * MANY + 1);
	akun_uji_run("DELETE FROM indeks_kata WHERE laporan_id >= 8000000");
	akun_uji_run("DELETE FROM kata WHERE kata LIKE 'uji8%'");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_words, clean),
		cmocka_unit_test_teardown(test_change, clean),
		cmocka_unit_test_teardown(test_many, clean),
	};

	return cmocka_run_group_tests(tests, setup, akun_uji_teardown);
}
