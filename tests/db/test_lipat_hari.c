/*
 * Statistics of days, and of nodes that move in the tree.  Everything happens
 * in transactions that are rolled back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/waktu.h"
#include "instansi/instansi_pindah.h"
#include "statistik/cocok_simpul_sql.h"
#include "statistik/fakta.h"
#include "statistik/masa.h"
#include "statistik/statistik_anak_sql.h"
#include "statistik/ukuran.h"
#include "statistik_uji.h"

static void
happen(enum ukuran u, int64_t key, int n)
{
	struct fakta f = { 77, PU, u, key, LAPIS_PUBLIK, WHEN };

	while (n-- > 0)
		assert_int_equal(fakta_add(stat_db, &f), ERR_OK);
}

/* The province that Metro is in. */
static int64_t
above_metro(void)
{
	return stat_number("SELECT leluhur_id AS n FROM instansi_leluhur"
			   " WHERE keturunan_id = 1872 AND jarak = 1");
}

static int64_t
total(int64_t id, int64_t from, int64_t to, bool publik)
{
	struct statistik_saring f = stat_saring(id);
	struct statistik_tab t;

	f.dari = from;
	f.sampai = to;
	f.publik = publik;
	assert_int_equal(statistik_tab(stat_db, stat_arena, &f, &t), ERR_OK);
	return t.total;
}

/* January and February 2001, the root and what is right below it (sums), and
 * what is not (leaf rows). */
#define FIRST INT64_C(11323)
#define DAYS  59

static void
each_period(int64_t lampung)
{
	int64_t i, j, n;

	for (i = 0; i < DAYS; i += 3)
		for (j = i; j < DAYS; j += i % 2 == 0 ? 7 : 4) {
			n = j - i + 1;
			arena_reset(stat_arena);
			assert_int_equal(
			    total(PUSAT, FIRST + i, FIRST + j, false), 2 * n);
			assert_int_equal(
			    total(PUSAT, FIRST + i, FIRST + j, true), n);
			assert_int_equal(
			    total(lampung, FIRST + i, FIRST + j, false), 2 * n);
			assert_int_equal(
			    total(METRO, FIRST + i, FIRST + j, false), 2 * n);
			assert_int_equal(
			    total(PU, FIRST + i, FIRST + j, true), n);
		}
}

/* Each day one report for everybody and one rahasia. */
static enum err
each_day(void *ctx)
{
	int64_t lampung = above_metro();
	struct rekap_kunci k = stat_key(PU, STATUS_TERVERIFIKASI);
	int d;

	(void)ctx;
	for (d = 0; d < DAYS; d++) {
		k.dibuat = WHEN + d * INT64_C(86400);
		k.rahasia = false;
		stat_add(&k, 1);
		k.rahasia = true;
		stat_add(&k, 1);
	}
	stat_fold_all();
	each_period(lampung);
	return ERR_CONFLICT;
}

static void
test_each_day(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, each_day, NULL), ERR_CONFLICT);
}

/* Metro leaves its place in the tree and comes back. */
static enum err
move_node(void *ctx)
{
	struct statistik_saring lampung = stat_saring(above_metro());
	struct statistik_saring metro;
	struct statistik_tab t;

	(void)ctx;
	lampung.dari = 11323; /* a whole month: no day is asked */
	lampung.sampai = 11353;
	stat_fill();
	stat_fold_all();
	assert_int_equal(
	    statistik_tab(stat_db, stat_arena, &lampung, &t), ERR_OK);
	assert_int_equal(t.total, 11);
	assert_int_equal(lipat_lepas(stat_db, METRO), ERR_OK);
	assert_int_equal(
	    statistik_tab(stat_db, stat_arena, &lampung, &t), ERR_OK);
	assert_int_equal(t.total, 0);
	metro = stat_saring(METRO);
	assert_int_equal(
	    statistik_tab(stat_db, stat_arena, &metro, &t), ERR_OK);
	assert_int_equal(t.total, 11);
	assert_int_equal(lipat_pasang(stat_db, METRO), ERR_OK);
	assert_int_equal(
	    statistik_tab(stat_db, stat_arena, &lampung, &t), ERR_OK);
	assert_int_equal(t.total, 11);
	return ERR_CONFLICT;
}

/* What a node counts: on the day itself, in days of which most of the month
 * is taken away again, and from it to the end of a later month. */
static void
counts(int64_t id, int64_t reports, int64_t verified)
{
	static const struct rentang days[] = { { 11323, 11323 },
		{ 11323, 11350 }, { 11300, 11323 }, { 11323, 11400 } };
	struct statistik_saring f = stat_saring(id);
	struct ukuran_ringkas u;
	struct statistik_tab t;
	size_t i;

	for (i = 0; i < sizeof(days) / sizeof(days[0]); i++) {
		f.dari = days[i].dari;
		f.sampai = days[i].sampai;
		assert_int_equal(
		    statistik_tab(stat_db, stat_arena, &f, &t), ERR_OK);
		assert_int_equal(t.total, reports);
		assert_int_equal(
		    ukuran_read(stat_db, stat_arena, &f, &u), ERR_OK);
		assert_int_equal(u.verifikasi.n, verified);
	}
	f.dari = 11324;
	f.sampai = 11350; /* the month less its first day */
	assert_int_equal(statistik_tab(stat_db, stat_arena, &f, &t), ERR_OK);
	assert_int_equal(t.total, 0);
	assert_int_equal(ukuran_read(stat_db, stat_arena, &f, &u), ERR_OK);
	assert_int_equal(u.verifikasi.n, 0);
}

/* How many the root has in this child, over these days. */
static int64_t
in_child(int64_t id, int64_t from, int64_t to)
{
	struct statistik_saring f = stat_saring(PUSAT);
	struct statistik_sel *v;
	size_t i, n;

	f.dari = from;
	f.sampai = to;
	assert_int_equal(statistik_sql_list(stat_db, stat_arena, &f,
			     DIMENSI_ANAK, 1000, &v, &n),
	    ERR_OK);
	for (i = 0; i < n; i++)
		if (v[i].kunci == id)
			return v[i].n;
	return 0;
}

/* How often something took how long in this child, as the list of all of the
 * root's children says. */
static int64_t
in_list(int64_t id, int64_t key, int64_t from, int64_t to)
{
	struct statistik_saring f = stat_saring(PUSAT);
	struct anak_nama of = { .id = id };
	struct potong *v;
	int64_t sum = 0;
	size_t i, n;

	f.dari = from;
	f.sampai = to;
	assert_int_equal(statistik_sql_anak(stat_db, stat_arena, &f,
			     ANAK_STATUS | ANAK_FAKTA, &of, 1, &v, &n),
	    ERR_OK);
	for (i = 0; i < n; i++)
		if (v[i].id == id && v[i].kunci == key &&
		    v[i].dimensi == STATISTIK_UKURAN + UKURAN_PENYELESAIAN)
			sum += v[i].n;
	return sum;
}

/* Days, a month, months, years and a day, days long after. */
static void
took(int64_t id, int64_t key, int64_t n)
{
	assert_int_equal(in_list(id, key, 11323, 11323), n);
	assert_int_equal(in_list(id, key, 11323, 11353), n);
	assert_int_equal(in_list(id, key, 11323, 11381), n);
	assert_int_equal(in_list(id, key, 11200, 12000), n);
	assert_int_equal(in_list(id, key, 11323, 11323 + 364), n);
	assert_int_equal(in_list(id, key, 11324, 12000), 0);
}

static void
child(int64_t id, int64_t reports)
{
	assert_int_equal(in_child(id, 11323, 11323), reports);
	assert_int_equal(in_child(id, 11323, 11353), reports);
	assert_int_equal(in_child(id, 11320, 11700), reports);
	assert_int_equal(in_child(id, 11324, 11700), 0);
}

static void
counts_all(int64_t lampung, int64_t lain, int64_t metro)
{
	const int64_t node[] = { PUSAT, lampung, lain, METRO, PU };
	int64_t unlike = -1;
	size_t i;

	counts(PUSAT, 11, 5);
	counts(lampung, metro == lampung ? 11 : 0, metro == lampung ? 5 : 0);
	counts(lain, metro == lain ? 11 : 0, metro == lain ? 5 : 0);
	counts(METRO, 11, 5);
	counts(PU, 7, 5);
	child(lampung, metro == lampung ? 11 : 0);
	child(lain, metro == lain ? 11 : 0);
	child(METRO, metro == METRO ? 11 : 0);
	took(lampung, 30, metro == lampung ? 2 : 0);
	took(lain, 30, metro == lain ? 2 : 0);
	took(METRO, 30, metro == METRO ? 2 : 0);
	took(metro, 48, 1);
	assert_int_equal(
	    ikhtisar_sql_beda(stat_db, stat_arena, 200101, &unlike), ERR_OK);
	assert_int_equal(unlike, 0);
	for (i = 0; i < sizeof(node) / sizeof(node[0]); i++) {
		assert_int_equal(cocok_sql_sums(stat_db, stat_arena, node[i],
				     11323, &unlike),
		    ERR_OK);
		assert_int_equal(unlike, 0);
	}
	/* nothing is left of who is no child of the root's */
	assert_int_equal(
	    stat_number("SELECT COUNT(*) AS n FROM ikhtisar s"
			" WHERE NOT EXISTS (SELECT 1 FROM instansi_leluhur"
			" h WHERE h.keturunan_id = s.simpul_id"
			" AND h.leluhur_id = 1 AND h.jarak = 1)"),
	    0);
}

static int64_t
daily(int64_t id)
{
	static const struct db_col cols[] = { { "n", 0, DB_I64 } };
	struct db_sql q = { "SELECT COUNT(*) AS n FROM rekap_simpul WHERE"
			    " simpul_id = ? AND dimensi BETWEEN 64 AND 127"
			    " AND (n <> 0 OR publik <> 0)",
		cols, 1, sizeof(int64_t) };
	int64_t n = -1;

	assert_int_equal(
	    db_one(stat_db, stat_arena, &q, DB_ARGS(id), &n), ERR_OK);
	return n;
}

/* One more instansi right below the root. */
static void
another(int64_t id)
{
	static const struct db_sql row = DB_WRITE(
	    "INSERT INTO instansi (id, induk_id, nama, cari, slug, jenis)"
	    " VALUES (?, 1, 'Provinsi Lain', 'provinsi lain',"
	    " 'provinsi-lain-77001', 2)");
	static const struct db_sql above = DB_WRITE(
	    "INSERT INTO instansi_leluhur (keturunan_id, leluhur_id, jarak)"
	    " VALUES (?, ?, 0), (?, 1, 1)");

	assert_int_equal(db_run(stat_db, &row, DB_ARGS(id), NULL), ERR_OK);
	assert_int_equal(
	    db_run(stat_db, &above, DB_ARGS(id, id, id), NULL), ERR_OK);
}

/* Sums of days are kept right below the root alone: Metro comes up there, and
 * goes down elsewhere. */
static enum err
move_days(void *ctx)
{
	int64_t lampung = above_metro();
	const int64_t lain = 77001;
	int64_t before = daily(METRO);

	(void)ctx;
	another(lain);
	stat_fill();
	happen(UKURAN_VERIFIKASI, 5, 5);
	happen(UKURAN_PENYELESAIAN, 30, 2);
	happen(UKURAN_PENYELESAIAN, 48, 1);
	counts_all(lampung, lain, lampung);
	stat_fold_all();
	assert_int_equal(before, 0);
	assert_int_equal(daily(METRO), 0);
	counts_all(lampung, lain, lampung);
	assert_int_equal(
	    instansi_pindah(stat_db, stat_arena, METRO, PUSAT), ERR_OK);
	assert_true(daily(METRO) > 0);
	counts_all(lampung, lain, METRO);
	assert_int_equal(
	    instansi_pindah(stat_db, stat_arena, METRO, lain), ERR_OK);
	assert_int_equal(daily(METRO), 0);
	counts_all(lampung, lain, lain);
	assert_int_equal(
	    instansi_pindah(stat_db, stat_arena, METRO, lampung), ERR_OK);
	counts_all(lampung, lain, lampung);
	assert_int_equal(db_run(stat_db,
			     &(struct db_sql)DB_WRITE(
				 "UPDATE ikhtisar SET isi = '0 4 1 1 0' WHERE"
				 " simpul_id = ? AND bulan = 200101"),
			     DB_ARGS(lampung), NULL),
	    ERR_OK);
	assert_int_equal(
	    ikhtisar_sql_beda(stat_db, stat_arena, 200101, &before), ERR_OK);
	assert_int_equal(before, 1);
	return ERR_CONFLICT;
}

static void
test_move(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, move_node, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(stat_db, move_days, NULL), ERR_CONFLICT);
}

/* What the root has in its children and at itself, folded or not. */
static enum err
children(void *ctx)
{
	int64_t lampung = above_metro();
	struct rekap_kunci own = stat_key(PUSAT, STATUS_TERVERIFIKASI);
	int64_t publik;
	int folded;

	(void)ctx;
	stat_fill();
	stat_add(&own, 3);
	publik = total(lampung, FIRST, FIRST, true);
	for (folded = 0; folded < 2; folded++) {
		child(lampung, 11);
		child(-1 - STATUS_TERVERIFIKASI, 3);
		assert_int_equal(total(PUSAT, FIRST, FIRST, false), 14);
		assert_int_equal(total(PUSAT, FIRST, FIRST, true), publik + 3);
		stat_fold_all();
	}
	return ERR_CONFLICT;
}

static void
test_children(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, children, NULL), ERR_CONFLICT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_day),
		cmocka_unit_test(test_children),
		cmocka_unit_test(test_move),
	};

	return cmocka_run_group_tests(tests, stat_setup, stat_teardown);
}
