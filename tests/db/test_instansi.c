/*
 * Reference data: look-ups, search by the beginning of words, and what the
 * searches cost in rows read (the real statements, counted by the server).
 * Needs LAPOR_CONF of an instance with the seed uji (scripts/uji db).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/settings.h"
#include "instansi/instansi.h"
#include "instansi/instansi_cari.h"
#include "instansi/instansi_kata.h"
#include "kategori/kategori.h"
#include "libur/libur.h"
#include "operator/operator.h"
#include "program/program.h"
#include "wilayah/kata_nama.h"
#include "wilayah/wilayah_cari.h"

enum {
	PUSAT = 1,
	LAMPUNG = 1800,
	METRO = 1872,
	PU = 10001,
	KEC_PUSAT = 10004,
};

static struct arena *a;
static struct db *db;

static int
setup(void **state)
{
	struct db_target t;

	(void)state;
	if (settings_load(settings_path(NULL)) != ERR_OK)
		return -1;
	a = arena_new(1 << 16);
	t = operator_target(AKUN_APP);
	t.timeout = 0;
	db = db_open(&t);
	return db_ready(db) == ERR_OK ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	db_close(db);
	arena_free(a);
	return 0;
}

static void
test_get(void **state)
{
	struct instansi i;

	(void)state;
	assert_int_equal(instansi_get(db, a, METRO, &i), ERR_OK);
	assert_string_equal(i.nama.p, "Pemerintah Kota Metro");
	assert_int_equal(i.induk_id.v, LAMPUNG);
	assert_int_equal(i.zona, 7);
	assert_true(i.terhubung && i.aktif && i.punya_admin);
	assert_int_equal(instansi_get(db, a, 999999, &i), ERR_NOT_FOUND);
}

static void
test_is_below(void **state)
{
	static const struct {
		int64_t id, leluhur;
		bool below;
	} cases[] = {
		{ PU, PU, true },
		{ PU, METRO, true },
		{ PU, LAMPUNG, true },
		{ PU, PUSAT, true },
		{ METRO, PU, false },
		{ PU, KEC_PUSAT, false },
		{ PU, 999999, false },
		{ 999999, PUSAT, false },
	};
	bool below;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(instansi_is_below(db, a, cases[i].id,
				     cases[i].leluhur, &below),
		    ERR_OK);
		assert_int_equal(below, cases[i].below);
	}
}

static void
test_leluhur(void **state)
{
	static const int64_t want[] = { PU, METRO, LAMPUNG, PUSAT };
	struct instansi_leluhur *v;
	size_t i, n;

	(void)state;
	assert_int_equal(instansi_leluhur(db, a, PU, &v, &n), ERR_OK);
	assert_int_equal(n, 4);
	for (i = 0; i < n; i++) {
		assert_int_equal(v[i].id, want[i]);
		assert_int_equal(v[i].jarak, i);
		assert_int_equal(v[i].punya_admin, i > 0);
	}
	assert_int_equal(instansi_leluhur(db, a, 999999, &v, &n), ERR_OK);
	assert_int_equal(n, 0);
}

static void
test_nearest_admin(void **state)
{
	static const struct {
		int64_t id, admin;
	} cases[] = { { PU, METRO }, { METRO, METRO }, { PUSAT, PUSAT },
		{ 0, PUSAT }, { 999999, PUSAT } };
	struct instansi i;
	size_t k;

	(void)state;
	for (k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
		assert_int_equal(
		    instansi_nearest_admin(db, a, cases[k].id, &i), ERR_OK);
		assert_int_equal(i.id, cases[k].admin);
	}
}

static void
test_small_lookups(void **state)
{
	struct profil_sla p;
	struct kategori k;
	struct program g;

	(void)state;
	assert_int_equal(sla_get(db, a, 1, &p), ERR_OK);
	assert_int_equal(p.v, 3);
	assert_int_equal(p.d_berat, 30);
	assert_int_equal(p.tahan_maks, 30);
	assert_int_equal(sla_get(db, a, 99, &p), ERR_NOT_FOUND);
	assert_int_equal(kategori_get_kode(db, a, STR("agama"), &k), ERR_OK);
	assert_string_equal(k.nama.p, "Agama");
	assert_int_equal(
	    kategori_get_kode(db, a, STR("Agama"), &k), ERR_NOT_FOUND);
	assert_int_equal(
	    program_get_kode(db, a, STR("makan-bergizi-gratis"), &g), ERR_OK);
	assert_int_equal(
	    program_get_kode(db, a, STR("tidak-ada"), &g), ERR_NOT_FOUND);
}

static void
test_wilayah(void **state)
{
	struct str text, both[2];
	const struct str kode[] = { STR("18"), STR("99.99") };
	struct wilayah w;

	(void)state;
	assert_int_equal(wilayah_get(db, a, STR("18.72"), &w), ERR_OK);
	assert_string_equal(w.nama.p, "Kota Metro");
	assert_int_equal(w.tingkat, WILAYAH_KAB_KOTA);
	assert_int_equal(wilayah_get(db, a, STR("18.99"), &w), ERR_NOT_FOUND);
	assert_int_equal(
	    wilayah_jalur(db, a, STR("18.72.04.1003"), &text), ERR_OK);
	assert_string_equal(
	    text.p, "Iring Mulyo, Kecamatan Metro Timur, Kota Metro, Lampung");
	assert_int_equal(
	    wilayah_jalur(db, a, STR("18.72.04.9999"), &text), ERR_OK);
	assert_null(text.p);
	assert_int_equal(wilayah_jalur_list(db, a, kode, 2, both), ERR_OK);
	assert_string_equal(both[0].p, "Lampung");
	assert_null(both[1].p);
}

static void
test_kalender(void **state)
{
	const struct kalender *k, *again, *fresh;
	struct db_sql add = DB_WRITE(
	    "INSERT INTO hari_libur VALUES ('2026-11-24', 0, 'Uji', 'Uji')");
	struct db_sql del =
	    DB_WRITE("DELETE FROM hari_libur WHERE tanggal = '2026-11-24'");
	int64_t day = waktu_days((struct tanggal){ 2026, 11, 24 });

	(void)state;
	assert_int_equal(libur_kalender(db, &k), ERR_OK);
	assert_true(kalender_has_year(k, 2026));
	assert_false(
	    kalender_is_hk(k, waktu_days((struct tanggal){ 2026, 12, 25 })));
	assert_true(kalender_is_hk(k, day));
	assert_int_equal(libur_kalender(db, &again), ERR_OK);
	assert_ptr_equal(k, again);
	assert_int_equal(db_run(db, &add, DB_NONE, NULL), ERR_OK);
	assert_int_equal(libur_load(db, a, &fresh), ERR_OK);
	assert_int_equal(db_run(db, &del, DB_NONE, NULL), ERR_OK);
	assert_false(kalender_is_hk(fresh, day));
	/* What was lent before is still what it was. */
	assert_true(kalender_is_hk(k, day));
}

/* Ids found, "1 2 3". */
static struct str
found(const char *kata, int64_t induk, int64_t batas)
{
	struct instansi_saring f = { .kata = str_of(kata),
		.induk_id = induk,
		.jenis = -1,
		.batas = batas };
	struct str out = STR(""), next;
	struct instansi_butir *v;
	size_t i, n;

	do {
		assert_int_equal(
		    instansi_cari(db, a, &f, &v, &n, &next), ERR_OK);
		for (i = 0; i < n; i++)
			out = arena_printf(a, "%s%s%lld", out.p,
			    out.n == 0 ? "" : " ", (long long)v[i].id);
		f.sesudah = next;
	} while (next.p != NULL);
	return out;
}

static void
test_search(void **state)
{
	static const struct {
		const char *kata, *ids;
	} cases[] = {
		{ "metro pekerjaan", "10001" },
		{ "pekerjaan metro", "10001" },
		{ "PEKERJ met", "10001" },
		{ "dputr", "10001" },
		{ "umum tata", "10001" },
		{ "metro pus", "10004" },
		{ "kecamatan metro", "10004" },
		{ "lampung dinas", "10001 10002 10003" },
		{ "metro xyz", "" },
		{ "xyz", "" },
		{ "...", "" },
		{ "me%", "1872 10004" },
		/* The root's own words do not hang on everything below. */
		{ "dinas admin", "" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    found(cases[i].kata, 0, 20).p, cases[i].ids);
	assert_string_equal(found("dinas", METRO, 20).p, "10001 10002 10003");
	assert_string_equal(found("dinas", LAMPUNG, 20).p, "");
}

/* Pages of one give the same as one page, without words too. */
static void
test_pages(void **state)
{
	(void)state;
	assert_string_equal(
	    found("metro dinas", 0, 1).p, found("metro dinas", 0, 50).p);
	assert_string_equal(found("kota", 0, 1).p, found("kota", 0, 50).p);
	assert_string_equal(found(NULL, METRO, 1).p, "10003 10002 10001 10004");
	assert_string_equal(found(NULL, 0, 2).p, found(NULL, 0, 50).p);
}

static void
test_bad_cursor(void **state)
{
	static const char *const bad[] = { "x", "!!!", "MCAx", "LTEgMSBh",
		"OSAxIGE" };
	struct instansi_saring f = { .jenis = -1, .batas = 1 };
	struct instansi_butir *v;
	struct str next;
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		f.sesudah = str_of(bad[i]);
		assert_int_equal(
		    instansi_cari(db, a, &f, &v, &n, &next), ERR_BAD_REQUEST);
	}
}

static void
test_wilayah_search(void **state)
{
	static const struct {
		const char *kata, *induk, *first;
	} cases[] = {
		{ "metro pus", NULL, "18.72.01" },
		{ "kota metro", NULL, "18.72" },
		{ "lampung", NULL, "18" },
		{ "iringmulyo", NULL, "18.72.04.1003" },
		{ "iring mul metro", NULL, "18.72.04.1003" },
		{ "kec metro pusat", NULL, "18.72.01" },
		{ "metro", "18.72", "18.72.01" },
		{ "desa metro", "18.72", "18.72.01.1001" },
		{ NULL, "18.72", "18.72.03" },
		{ NULL, NULL, "11" },
	};
	struct wilayah_saring f;
	struct wilayah *v;
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		f = (struct wilayah_saring){ str_of(cases[i].kata),
			str_of(cases[i].induk), 20 };
		assert_int_equal(wilayah_cari(db, a, &f, &v, &n), ERR_OK);
		assert_true(n > 0);
		assert_string_equal(v[0].kode.p, cases[i].first);
	}
	f = (struct wilayah_saring){ STR("zzz"), { 0 }, 20 };
	assert_int_equal(wilayah_cari(db, a, &f, &v, &n), ERR_OK);
	assert_int_equal(n, 0);
}

static int64_t
rows_read(void)
{
	static const struct db_col cols[] = { { "n", 0, DB_I64 } };
	static const struct db_sql sql = { "SELECT CAST(COALESCE(SUM("
					   "VARIABLE_VALUE), 0) AS INT) AS n"
					   " FROM information_schema."
					   "SESSION_STATUS WHERE VARIABLE_NAME"
					   " IN ('HANDLER_READ_NEXT',"
					   " 'HANDLER_READ_RND_NEXT')",
		cols, 1, sizeof(int64_t) };
	int64_t n;

	assert_int_equal(db_one(db, a, &sql, DB_NONE, &n), ERR_OK);
	return n;
}

/* Rows that asking for the count itself reads. */
static int64_t
overhead(void)
{
	int64_t n = rows_read();

	return rows_read() - n;
}

/* Against 91,599 regions and 190,000 words, a question reads few rows. */
static void
test_cost(void **state)
{
	static const struct {
		const char *kata, *induk;
		int64_t max;
	} cases[] = {
		{ "metro pus", NULL, 2000 },
		{ "iringmulyo", NULL, 200 },
		{ "m", NULL, 1000 },
		{ NULL, "18.72", 100 },
		{ NULL, NULL, 200 },
	};
	int64_t own = overhead(), before;
	struct wilayah_saring f;
	struct wilayah *v;
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		f = (struct wilayah_saring){ str_of(cases[i].kata),
			str_of(cases[i].induk), 20 };
		before = rows_read();
		assert_int_equal(wilayah_cari(db, a, &f, &v, &n), ERR_OK);
		assert_true(rows_read() - before - own < cases[i].max);
	}
}

static void
test_split(void **state)
{
	struct str *v;

	(void)state;
	assert_int_equal(
	    kata_nama_split(a, STR("Dinas PU/Tata (Kota) PU"), &v), 4);
	assert_string_equal(v[0].p, "dinas");
	assert_string_equal(v[1].p, "pu");
	assert_string_equal(v[2].p, "tata");
	assert_string_equal(v[3].p, "kota");
	assert_int_equal(kata_nama_split(a, STR(" -/. "), &v), 0);
	assert_string_equal(
	    kata_nama_like(a, STR("a%b_c\\")).p, "a\\%b\\_c\\\\%");
}

static enum err
rename_and_find(void *ctx)
{
	(void)ctx;
	assert_int_equal(
	    instansi_kata_set(db, a, PU, STR("Dinas Bina Marga"), STR("DBM")),
	    ERR_OK);
	assert_string_equal(found("metro marga", 0, 20).p, "10001");
	assert_string_equal(found("dbm", 0, 20).p, "10001");
	assert_string_equal(found("pekerjaan", 0, 20).p, "");
	return ERR_CONFLICT; /* roll back */
}

static void
test_rename(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, rename_and_find, NULL), ERR_CONFLICT);
	assert_string_equal(found("pekerjaan", 0, 20).p, "10001");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_get),
		cmocka_unit_test(test_is_below),
		cmocka_unit_test(test_leluhur),
		cmocka_unit_test(test_nearest_admin),
		cmocka_unit_test(test_small_lookups),
		cmocka_unit_test(test_wilayah),
		cmocka_unit_test(test_kalender),
		cmocka_unit_test(test_search),
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_bad_cursor),
		cmocka_unit_test(test_wilayah_search),
		cmocka_unit_test(test_cost),
		cmocka_unit_test(test_split),
		cmocka_unit_test(test_rename),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
