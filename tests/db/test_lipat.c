/*
 * Statistics: what happened, counting again.  Everything happens in
 * transactions that are rolled back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "statistik/cocok_kejadian_sql.h"
#include "statistik/cocok_simpul_sql.h"
#include "statistik/cocok_sql.h"
#include "statistik/kejadian_sql.h"
#include "statistik/masa.h"
#include "statistik/ukuran.h"
#include "statistik_uji.h"

/* No report of this number; nobody asks for it. */
#define REPORT INT64_C(77)

static void
happen(int64_t id, enum ukuran u, int64_t key, int64_t at, int n)
{
	struct fakta f = { REPORT, id, u, key, LAPIS_PUBLIK, at };

	while (n-- > 0)
		assert_int_equal(fakta_add(stat_db, &f), ERR_OK);
}

static void
what_happened(void)
{
	happen(PU, UKURAN_VERIFIKASI, fakta_jam(5 * 3600), WHEN, 5);
	happen(DLH, UKURAN_VERIFIKASI, fakta_jam(100 * 3600), WHEN, 4);
	happen(DLH, UKURAN_VERIFIKASI, fakta_jam(2000 * 3600), WHEN, 1);
	happen(PU, UKURAN_V_LEWAT, 0, WHEN, 9);
	happen(DLH, UKURAN_V_LEWAT, 1, WHEN, 1);
	happen(PU, UKURAN_RATING, 5, WHEN, 2);
	happen(PU, UKURAN_BANDING, 0, WHEN - 7200 - 1, 1); /* a day before */
}

static enum err
measures(void *ctx)
{
	struct statistik_saring f = stat_saring(METRO);
	struct ukuran_ringkas u, all;

	f.dari = 0;
	f.sampai = MASA_SELAMANYA;
	assert_int_equal(ukuran_read(stat_db, stat_arena, &f, &all), ERR_OK);
	what_happened();
	if (ctx != NULL)
		stat_fold_all();
	f.dari = f.sampai = 11323;
	assert_int_equal(ukuran_read(stat_db, stat_arena, &f, &u), ERR_OK);
	assert_int_equal(u.verifikasi.n, 10);
	assert_int_equal(u.verifikasi.median, 5);
	assert_int_equal(u.verifikasi.p90, 96);
	assert_int_equal(u.verifikasi.terlambat, 1);
	assert_int_equal(u.rating[5], 2);
	assert_int_equal(u.banding, 0);
	assert_int_equal(u.penyelesaian.median, -1);
	f.dari = 0; /* whole years, whole months, one day */
	assert_int_equal(ukuran_read(stat_db, stat_arena, &f, &u), ERR_OK);
	assert_int_equal(u.banding, 1);
	assert_int_equal(u.verifikasi.n, 10);
	f.sampai = 11323 + 400;
	assert_int_equal(ukuran_read(stat_db, stat_arena, &f, &u), ERR_OK);
	assert_int_equal(u.verifikasi.n, 10);
	f.sampai = MASA_SELAMANYA; /* the row of all time, and the queue */
	assert_int_equal(ukuran_read(stat_db, stat_arena, &f, &u), ERR_OK);
	assert_int_equal(u.banding - all.banding, 1);
	assert_int_equal(u.verifikasi.n - all.verifikasi.n, 10);
	f.instansi_id = PU;
	assert_int_equal(ukuran_read(stat_db, stat_arena, &f, &u), ERR_OK);
	assert_int_equal(u.verifikasi.n, 5);
	f.publik = true;
	assert_int_equal(ukuran_read(stat_db, stat_arena, &f, &u), ERR_OK);
	assert_int_equal(u.verifikasi.n, 5);
	return ERR_CONFLICT;
}

static void
test_measures(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, measures, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(stat_db, measures, stat_db), ERR_CONFLICT);
}

static size_t
events(int64_t instansi, enum ukuran u, int64_t key, int64_t jumlah,
    struct kejadian_kursor after, struct kejadian **ret_v)
{
	struct kejadian_saring s = { .f = stat_saring(instansi),
		.ukuran = u,
		.kunci = key,
		.jumlah = jumlah };
	struct kejadian_kursor next;
	size_t n;

	s.f.dari = 11322;
	assert_int_equal(
	    kejadian_list(stat_db, stat_arena, &s, after, 4, ret_v, &n, &next),
	    ERR_OK);
	assert_int_equal(next.id, 0);
	return n;
}

/* Page after page, half folded and half not, by either way. */
static int64_t
walk(enum ukuran u, int64_t key, int64_t jumlah)
{
	struct kejadian_kursor at = { 0 };
	struct kejadian *v;
	int64_t sum = 0;
	size_t i, n;

	do {
		n = events(METRO, u, key, jumlah, at, &v);
		for (i = 0; i < n; i++) {
			assert_int_equal(v[i].laporan_id.v, REPORT);
			assert_true(at.id == 0 || v[i].hari < at.hari ||
				    (v[i].hari == at.hari && v[i].id < at.id));
			at = (struct kejadian_kursor){ v[i].hari, v[i].id };
		}
		sum += (int64_t)n;
	} while (n == 4);
	return sum;
}

static enum err
listed(void *ctx)
{
	uint64_t rekap, fakta;
	struct kejadian *v;
	int64_t big;

	(void)ctx;
	what_happened();
	assert_int_equal(lipat_fold_in(stat_db, 7, &rekap, &fakta), ERR_OK);
	assert_int_equal(fakta, 7);
	happen(PU, UKURAN_CARA_TUTUP, STATUS_DITUTUP_ADMIN, WHEN, 2);
	happen(DLH, UKURAN_CARA_TUTUP, STATUS_DITUTUP_SISTEM, WHEN, 1);
	for (big = 0; big < 2; big++) {
		int64_t j = big * 2 * KEJADIAN_PERIKSA;

		assert_int_equal(walk(UKURAN_VERIFIKASI, -1, j), 10);
		assert_int_equal(walk(UKURAN_V_LEWAT, 1, j), 1);
		assert_int_equal(walk(UKURAN_RATING, -1, j), 2);
		assert_int_equal(walk(UKURAN_RATING, 4, j), 0);
		assert_int_equal(walk(UKURAN_BANDING, -1, j), 1);
		assert_int_equal(
		    walk(UKURAN_CARA_TUTUP, STATUS_DITUTUP_ADMIN, j), 2);
		if (big == 0)
			stat_fold_all();
	}
	assert_int_equal(events(DLH, UKURAN_VERIFIKASI, -1, 0,
			     (struct kejadian_kursor){ 0 }, &v),
	    4);
	assert_int_equal(v[0].kunci + v[3].kunci, 1992 + 96);
	return ERR_CONFLICT;
}

static void
test_listed(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, listed, NULL), ERR_CONFLICT);
}

static int64_t
rows_left(void)
{
	return stat_number("SELECT COUNT(*) AS n FROM kejadian WHERE hari IN"
			   " (11322, 11323)");
}

/* Figures and lists of a day that deny each other are brought together. */
static enum err
denied(void *ctx)
{
	struct db_sql lose =
	    DB_WRITE("DELETE FROM kejadian WHERE hari = 11323 AND ukuran = 11");
	struct db_sql lie =
	    DB_WRITE("DELETE FROM fakta WHERE hari = 11323 AND ukuran = 3");
	uint64_t n;

	(void)ctx;
	what_happened();
	stat_fold_all();
	assert_int_equal(rows_left(), 14); /* and 9 in time */
	assert_int_equal(
	    cocok_sql_events(stat_db, stat_arena, 11323, &n), ERR_OK);
	assert_int_equal(n, 0);
	assert_int_equal(db_run(stat_db, &lose, DB_NONE, NULL), ERR_OK);
	assert_int_equal(db_run(stat_db, &lie, DB_NONE, NULL), ERR_OK);
	assert_int_equal(
	    cocok_sql_events(stat_db, stat_arena, 11323, &n), ERR_OK);
	assert_int_equal(n, 3);
	assert_int_equal(
	    cocok_sql_events(stat_db, stat_arena, 11323, &n), ERR_OK);
	assert_int_equal(n, 0);
	stat_fold_all();
	assert_int_equal(rows_left(), 14);
	assert_int_equal(stat_number("SELECT COUNT(*) AS n FROM kejadian WHERE"
				     " hari = 11323 AND laporan_id IS NULL"),
	    2);
	assert_int_equal(
	    stat_number("SELECT COALESCE(SUM(n), 0) AS n FROM fakta WHERE"
			" hari = 11323 AND ukuran = 3"),
	    1);
	assert_int_equal(
	    cocok_sql_events(stat_db, stat_arena, 11323, &n), ERR_OK);
	assert_int_equal(n, 0);
	return ERR_CONFLICT;
}

static void
test_denied(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, denied, NULL), ERR_CONFLICT);
}

static int64_t
nation_wrong(void)
{
	int64_t n = -1;

	assert_int_equal(
	    cocok_sql_nation(stat_db, stat_arena, 11323, &n), ERR_OK);
	return n;
}

static void
run(const char *sql)
{
	assert_int_equal(
	    db_run(stat_db, &(struct db_sql)DB_WRITE(sql), DB_NONE, NULL),
	    ERR_OK);
}

/* A count that no report stands behind, and it is put right. */
static enum err
counted_wrong(void *ctx)
{
	int64_t real = stat_number("SELECT COUNT(*) AS n FROM laporan");
	uint64_t n;

	(void)ctx;
	stat_fill();
	stat_fold_all();
	assert_int_equal(cocok_sql_heal(stat_db, 11323, &n), ERR_OK);
	assert_int_equal(n, 5);
	assert_int_equal(stat_number(SUM OLD), 0);
	stat_fold_all();
	assert_int_equal(cocok_sql_heal(stat_db, 11323, &n), ERR_OK);
	assert_int_equal(n, 0);
	assert_int_equal(stat_number(SUM KINI), real);
	assert_int_equal(nation_wrong(), 0);
	stat_add(&(struct rekap_kunci){ .dibuat = WHEN,
		     .instansi_id = PU,
		     .status = STATUS_TERVERIFIKASI,
		     .kode_wilayah = STR("") },
	    1);
	stat_fold_all();
	run("UPDATE rekap_simpul SET n = n + 1 WHERE simpul_id = 1"
	    " AND dimensi = 64 AND bulan = 20010101 AND kunci = 4");
	assert_int_equal(nation_wrong(), 1); /* the day */
	run("UPDATE rekap_simpul SET n = n - 1 WHERE simpul_id = 1"
	    " AND dimensi = 7 AND bulan = 200101 LIMIT 1");
	assert_int_equal(nation_wrong(), 2); /* and a child's month */
	run("DELETE FROM rekap WHERE hari = 11323");
	assert_int_equal(nation_wrong(), 3); /* and the root's */
	return ERR_CONFLICT;
}

static int64_t
sums_wrong(int64_t id)
{
	int64_t n = -1;

	assert_int_equal(
	    cocok_sql_sums(stat_db, stat_arena, id, 11323, &n), ERR_OK);
	return n;
}

/* Whichever sum of whichever node is changed: it is seen, there alone. */
static enum err
summed_wrong(void *ctx)
{
	static const struct {
		const char *sql;
		int64_t metro, root;
	} lies[] = {
		{ "UPDATE rekap_simpul SET n = n + 1 WHERE simpul_id = 1872"
		  " AND dimensi = 0 AND bulan = 200101 LIMIT 1",
		    2, 0 }, /* not the leaves, and not the year */
		{ "UPDATE rekap_simpul SET n = n - 1 WHERE simpul_id = 1872"
		  " AND dimensi = 128 AND bulan = 2001 LIMIT 1",
		    3, 0 }, /* nor all time */
		{ "UPDATE rekap_simpul SET publik = publik + 1 WHERE"
		  " simpul_id = 1872 AND dimensi = 160 AND bulan = 0 LIMIT 1",
		    4, 0 },
		{ "UPDATE rekap_simpul SET n = n + 1 WHERE simpul_id = 1"
		  " AND dimensi = 43 AND bulan = 200101 LIMIT 1",
		    4, 2 },
		{ "UPDATE fakta SET n = n + 1 WHERE ukuran = 3 AND hari ="
		  " 11323 LIMIT 1",
		    5, 3 },
	};
	size_t i;

	(void)ctx;
	stat_fill();
	what_happened();
	stat_fold_all();
	assert_int_equal(sums_wrong(1), 0);
	assert_int_equal(sums_wrong(1872), 0);
	assert_int_equal(sums_wrong(PU), 0);
	for (i = 0; i < sizeof(lies) / sizeof(lies[0]); i++) {
		run(lies[i].sql);
		assert_int_equal(sums_wrong(1872), lies[i].metro);
		assert_int_equal(sums_wrong(1), lies[i].root);
	}
	return ERR_CONFLICT;
}

/* Each node comes round, one after the other. */
static enum err
every_node(void *ctx)
{
	int64_t all = stat_number("SELECT COUNT(*) AS n FROM instansi");
	int64_t first, id, before, i;

	(void)ctx;
	run("UPDATE rekap_kunci SET simpul_periksa = 0 WHERE id = 1");
	assert_int_equal(
	    cocok_sql_next_node(stat_db, stat_arena, &first), ERR_OK);
	for (id = first, i = 1; i < all; i++) {
		before = id;
		assert_int_equal(
		    cocok_sql_next_node(stat_db, stat_arena, &id), ERR_OK);
		assert_true(id > before);
	}
	assert_int_equal(cocok_sql_next_node(stat_db, stat_arena, &id), ERR_OK);
	assert_int_equal(id, first);
	return ERR_CONFLICT;
}

static void
test_sums(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, summed_wrong, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(stat_db, every_node, NULL), ERR_CONFLICT);
}

static void
test_recount(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, counted_wrong, NULL), ERR_CONFLICT);
}

#define NAMED(table)                                                           \
	"(SELECT COALESCE(SUM(f.n), 0) FROM " table " f JOIN sumber_rinci s"   \
	" ON s.id = f.kunci WHERE f.ukuran = 13 AND s.nama = 'situs-uji')"

/* More exact sources: numbered once, counted where the report is, and put
 * right when nobody stands behind them. */
static enum err
named(void *ctx)
{
	struct rekap_kunci a = stat_key(PU, STATUS_TERVERIFIKASI), b;
	struct statistik_saring f = stat_saring(PU);
	struct statistik_rinci *v;
	uint64_t n;
	size_t nv;

	(void)ctx;
	a.sumber = SUMBER_WEBSITE;
	a.sumber_rinci = (struct null_str){ true, STR("situs-uji") };
	stat_add(&a, 3);
	b = a;
	b.instansi_id = DLH;
	assert_int_equal(rekap_move(stat_db, &a, &b), ERR_OK);
	b.kategori_id = 2;
	assert_int_equal(rekap_move(stat_db, &a, &b), ERR_OK);
	assert_int_equal(rekap_move(stat_db, &a, NULL), ERR_OK);
	assert_int_equal(stat_number("SELECT COUNT(*) AS n FROM sumber_rinci"
				     " WHERE nama = 'situs-uji'"),
	    1);
	assert_int_equal(
	    statistik_sql_rinci(stat_db, stat_arena, &f, &v, &nv), ERR_OK);
	assert_int_equal(nv, 0);
	stat_fold_all();
	f = stat_saring(METRO);
	assert_int_equal(
	    statistik_sql_rinci(stat_db, stat_arena, &f, &v, &nv), ERR_OK);
	assert_int_equal(nv, 1);
	assert_int_equal(v[0].n, 2);
	assert_int_equal(v[0].sumber, SUMBER_WEBSITE);
	assert_string_equal(v[0].nama.p, "situs-uji");
	assert_int_equal(cocok_sql_heal(stat_db, 11323, &n), ERR_OK);
	assert_int_equal(
	    stat_number("SELECT CAST(COALESCE(" NAMED("fakta") " + " NAMED(
		"fakta_antre") ", 0) AS INT) AS n"),
	    0);
	return ERR_CONFLICT;
}

static void
test_named(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, named, NULL), ERR_CONFLICT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_measures),
		cmocka_unit_test(test_recount),
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_named),
		cmocka_unit_test(test_listed),
		cmocka_unit_test(test_denied),
	};

	return cmocka_run_group_tests(tests, stat_setup, stat_teardown);
}
