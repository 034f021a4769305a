/*
 * Roll-ups: what the writers leave behind, and what the readers make of it.
 * Everything happens in transactions that are rolled back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/settings.h"
#include "base/waktu.h"
#include "operator/operator.h"
#include "statistik/cocok_sql.h"
#include "statistik/lipat.h"
#include "statistik/rekap.h"
#include "statistik/statistik.h"
#include "statistik/ukuran.h"

enum {
	PUSAT = 1,
	METRO = 1872,
	PU = 10001,
	DLH = 10002,
};

/* 2001-01-01 02:00 in WIB; no report of another test is so old. */
#define WHEN (INT64_C(978282000) + 7200)

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

static int64_t
number(const char *sql)
{
	static const struct db_col cols[] = { { "n", 0, DB_I64 } };
	struct db_sql q = { sql, cols, 1, sizeof(int64_t) };
	int64_t n = -1;

	assert_int_equal(db_one(db, a, &q, DB_NONE, &n), ERR_OK);
	return n;
}

static struct rekap_kunci
key(int64_t instansi, enum status status)
{
	return (struct rekap_kunci){ .dibuat = WHEN,
		.instansi_id = instansi,
		.status = status,
		.klasifikasi = KLASIFIKASI_ASPIRASI,
		.kategori_id = 1,
		.sumber = SUMBER_SMS,
		.kode_wilayah = STR("18.72.01.1001"),
		.terdisposisi = true };
}

static void
add(const struct rekap_kunci *k, int n)
{
	while (n-- > 0)
		assert_int_equal(rekap_move(db, NULL, k), ERR_OK);
}

/* A cell may lie in several rows (pecahan) that are added up. */
#define SUM "SELECT CAST(COALESCE(SUM(n), 0) AS INT) AS n"
/* Folded or not. */
#define CELL                                                                   \
	"hari, instansi_id, status, klasifikasi, kategori_id, sumber,"         \
	" kode_kab, program_id, lapis, terdisposisi, n"
#define KINI                                                                   \
	" FROM (SELECT " CELL " FROM rekap UNION ALL SELECT " CELL             \
	" FROM rekap_antre) k"
#define OLD KINI " WHERE hari = 11323"

static enum err
move_rekap(void *ctx)
{
	struct rekap_kunci from = key(PU, STATUS_TERVERIFIKASI);
	struct rekap_kunci to = key(DLH, STATUS_DITUTUP_ADMIN);

	(void)ctx;
	add(&from, 2);
	assert_int_equal(number(SUM OLD), 2);
	assert_int_equal(number(SUM OLD " AND kode_kab = 1872"), 2);
	/* To the same cell: nothing. */
	assert_int_equal(rekap_move(db, &from, &from), ERR_OK);
	assert_int_equal(number(SUM OLD), 2);
	assert_int_equal(rekap_move(db, &from, &to), ERR_OK);
	assert_int_equal(number(SUM OLD " AND instansi_id = 10001"), 1);
	assert_int_equal(number(SUM OLD " AND instansi_id = 10002"), 1);
	/* And back, in the other order of keys. */
	assert_int_equal(rekap_move(db, &to, &from), ERR_OK);
	assert_int_equal(number(SUM OLD " AND instansi_id = 10001"), 2);
	assert_int_equal(number(SUM OLD " AND instansi_id = 10002"), 0);
	assert_int_equal(rekap_move(db, &from, NULL), ERR_OK);
	assert_int_equal(number(SUM OLD " AND instansi_id = 10001"), 1);
	assert_int_equal(rekap_move(db, NULL, NULL), ERR_OK);
	return ERR_CONFLICT;
}

/* Every column of the key is a cell of its own. */
static enum err
each_column(void *ctx)
{
	struct rekap_kunci base = key(PU, STATUS_TERVERIFIKASI), k[10];
	size_t i;

	(void)ctx;
	for (i = 0; i < 10; i++)
		k[i] = base;
	k[0].dibuat += 86400;
	k[1].instansi_id = DLH;
	k[2].status = STATUS_DITUTUP_ADMIN;
	k[3].klasifikasi = KLASIFIKASI_INFORMASI;
	k[4].kategori_id = 0;
	k[5].sumber = SUMBER_API;
	k[6].kode_wilayah = STR("18");
	k[7].rahasia = true;
	k[8].anonim = true;
	k[9].terdisposisi = false;
	for (i = 0; i < 10; i++) {
		add(&base, 1);
		assert_int_equal(rekap_move(db, &base, &k[i]), ERR_OK);
		assert_int_equal(rekap_move(db, &k[i], &base), ERR_OK);
		assert_int_equal(
		    number(SUM KINI " WHERE hari IN (11323, 11324)"),
		    (int64_t)i + 1);
	}
	assert_int_equal(
	    number("SELECT COUNT(DISTINCT hari, instansi_id, status,"
		   " klasifikasi, kategori_id, sumber, kode_kab, program_id,"
		   " lapis, terdisposisi) AS n" KINI
		   " WHERE hari IN (11323, 11324)"),
	    11);
	return ERR_CONFLICT;
}

/* The day of receipt is that of Jakarta. */
static enum err
day_in_wib(void *ctx)
{
	struct rekap_kunci k = key(PU, STATUS_TERVERIFIKASI);

	(void)ctx;
	k.dibuat = INT64_C(978282000) - 1;
	add(&k, 1);
	assert_int_equal(
	    number("SELECT hari AS n" KINI " WHERE hari < 11323 LIMIT 1"),
	    11322);
	return ERR_CONFLICT;
}

static int64_t
tab_count(int64_t id, enum tab tab)
{
	return number(arena_printf(a,
	    "SELECT CAST(COALESCE(SUM(n), 0) AS INT) AS n FROM hitung_tab"
	    " WHERE instansi_id = %lld AND tab = %d",
	    (long long)id, (int)tab)
			  .p);
}

static void
apply(struct hitung_ubah one, struct hitung_ubah two)
{
	struct hitung_ubah v[] = { one, two };

	assert_int_equal(hitung_apply(db, v, 2), ERR_OK);
}

static enum err
move_hitung(void *ctx)
{
	int64_t pu = tab_count(PU, TAB_ARSIP), dlh = tab_count(DLH, TAB_ARSIP);
	struct hitung_ubah pu_in = { PU, TAB_ARSIP, 1 };
	struct hitung_ubah pu_out = { PU, TAB_ARSIP, -1 };
	struct hitung_ubah dlh_in = { DLH, TAB_ARSIP, 1 };
	struct hitung_ubah dlh_out = { DLH, TAB_ARSIP, -1 };

	(void)ctx;
	assert_int_equal(hitung_apply(db, &pu_in, 1), ERR_OK);
	assert_int_equal(tab_count(PU, TAB_ARSIP), pu + 1);
	/* Out and in again: nothing. */
	apply(pu_out, pu_in);
	assert_int_equal(tab_count(PU, TAB_ARSIP), pu + 1);
	apply(dlh_in, pu_out);
	assert_int_equal(tab_count(PU, TAB_ARSIP), pu);
	assert_int_equal(tab_count(DLH, TAB_ARSIP), dlh + 1);
	apply((struct hitung_ubah){ DLH, TAB_SELESAI, 1 }, dlh_out);
	assert_int_equal(tab_count(DLH, TAB_ARSIP), dlh);
	/* The same twice adds up. */
	apply(dlh_in, dlh_in);
	assert_int_equal(tab_count(DLH, TAB_ARSIP), dlh + 2);
	assert_int_equal(hitung_apply(db, NULL, 0), ERR_OK);
	return ERR_CONFLICT;
}

static struct statistik_saring
saring(int64_t instansi)
{
	return (struct statistik_saring){
		.instansi_id = instansi, .dari = 11323, .sampai = 11323
	};
}

static struct str
put(const struct statistik_saring *f, enum statistik_dimensi d)
{
	struct json j;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	assert_int_equal(
	    statistik_put(db, &j, "v", f, d, 20, BAHASA_ID), ERR_OK);
	json_close(&j, '}');
	return json_text(&j);
}

/* 7 open, 3 of them anonim, at PU; 2 anonim and 1 rahasia at DLH; one that
 * the public never sees. */
static void
fill(void)
{
	struct rekap_kunci k = key(PU, STATUS_TERVERIFIKASI);

	add(&k, 4);
	k.anonim = true;
	add(&k, 3);
	k.instansi_id = DLH;
	k.status = STATUS_DITUTUP_ADMIN;
	add(&k, 2);
	k.rahasia = true;
	add(&k, 1);
	k.rahasia = k.anonim = false;
	k.status = STATUS_DIARSIPKAN_ADMIN;
	add(&k, 1);
}

static void
fold_all(void)
{
	uint64_t rekap = 1, fakta = 1;

	while (rekap + fakta > 0)
		assert_int_equal(lipat_fold_in(db, 3, &rekap, &fakta), ERR_OK);
	assert_int_equal(number("SELECT COUNT(*) AS n FROM rekap_antre"), 0);
	assert_int_equal(number("SELECT COUNT(*) AS n FROM fakta_antre"), 0);
}

/* ctx: fold first.  What is read must not know the difference. */
static enum err
read_staff(void *ctx)
{
	struct statistik_saring f = saring(METRO);
	struct statistik_tab t;

	fill();
	if (ctx != NULL)
		fold_all();
	assert_int_equal(statistik_tab(db, a, &f, &t), ERR_OK);
	assert_int_equal(t.total, 11);
	assert_int_equal(t.tab[TAB_BELUM_DITINDAKLANJUTI], 7);
	assert_int_equal(t.tab[TAB_SELESAI], 3);
	assert_int_equal(t.tab[TAB_ARSIP], 1);
	assert_string_equal(put(&f, DIMENSI_STATUS).p,
	    "{\"v\":[{\"kode\":\"terverifikasi\",\"nama\":\"Terverifikasi\","
	    "\"n\":7},{\"kode\":\"ditutup_admin\",\"nama\":"
	    "\"Ditutup oleh Admin\",\"n\":3},{\"kode\":\"diarsipkan_admin\","
	    "\"nama\":\"Diarsipkan oleh Admin\",\"n\":1}]}");
	assert_string_equal(put(&f, DIMENSI_WILAYAH).p,
	    "{\"v\":[{\"kode\":\"18.72\",\"nama\":\"Kota Metro\",\"n\":11}]}");
	assert_string_equal(put(&f, DIMENSI_BULAN).p,
	    "{\"v\":[{\"kode\":\"2001-01\",\"n\":11}]}");
	assert_string_equal(put(&f, DIMENSI_KATEGORI).p,
	    "{\"v\":[{\"kode\":\"agama\",\"nama\":\"Agama\",\"n\":11}]}");
	f = saring(DLH);
	assert_string_equal(put(&f, DIMENSI_INSTANSI).p,
	    "{\"v\":[{\"id\":\"10002\",\"nama\":\"Dinas Lingkungan Hidup\","
	    "\"n\":4}]}");
	f = saring(METRO);
	f.dari = f.sampai = 11324;
	assert_int_equal(statistik_tab(db, a, &f, &t), ERR_OK);
	assert_int_equal(t.total, 0);
	assert_string_equal(put(&f, DIMENSI_BULAN).p, "{\"v\":[]}");
	return ERR_CONFLICT;
}

static enum err
read_public(void *ctx)
{
	struct statistik_saring f = saring(PUSAT);
	struct statistik_tab t;

	fill();
	if (ctx != NULL)
		fold_all();
	f.publik = true;
	assert_int_equal(statistik_tab(db, a, &f, &t), ERR_OK);
	assert_int_equal(t.total, 10);
	f.tanpa_rahasia = true;
	assert_string_equal(put(&f, DIMENSI_INSTANSI).p,
	    "{\"v\":[{\"id\":\"10001\",\"nama\":\"Dinas Pekerjaan Umum dan"
	    " Tata Ruang\",\"n\":7},{\"id\":\"10002\",\"nama\":"
	    "\"Dinas Lingkungan Hidup\",\"n\":null,\"disamarkan\":true}]}");
	assert_string_equal(put(&f, DIMENSI_KLASIFIKASI).p,
	    "{\"v\":[{\"kode\":\"aspirasi\",\"nama\":\"Aspirasi\",\"n\":9}]}");
	return ERR_CONFLICT;
}

static void
happen(int64_t id, enum ukuran u, int64_t key, int64_t at, int n)
{
	struct fakta f = { id, u, key, LAPIS_PUBLIK, at };

	while (n-- > 0)
		assert_int_equal(fakta_add(db, &f), ERR_OK);
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
	struct statistik_saring f = saring(METRO);
	struct ukuran_ringkas u;

	what_happened();
	if (ctx != NULL)
		fold_all();
	f.dari = f.sampai = 11323;
	assert_int_equal(ukuran_read(db, a, &f, &u), ERR_OK);
	assert_int_equal(u.verifikasi.n, 10);
	assert_int_equal(u.verifikasi.median, 5);
	assert_int_equal(u.verifikasi.p90, 96);
	assert_int_equal(u.verifikasi.terlambat, 1);
	assert_int_equal(u.rating[5], 2);
	assert_int_equal(u.banding, 0);
	assert_int_equal(u.penyelesaian.median, -1);
	f.dari = 0; /* whole years, whole months, one day */
	assert_int_equal(ukuran_read(db, a, &f, &u), ERR_OK);
	assert_int_equal(u.banding, 1);
	assert_int_equal(u.verifikasi.n, 10);
	f.sampai = 11323 + 400;
	assert_int_equal(ukuran_read(db, a, &f, &u), ERR_OK);
	assert_int_equal(u.verifikasi.n, 10);
	f.instansi_id = PU;
	assert_int_equal(ukuran_read(db, a, &f, &u), ERR_OK);
	assert_int_equal(u.verifikasi.n, 5);
	f.publik = f.tanpa_rahasia = true;
	assert_int_equal(ukuran_read(db, a, &f, &u), ERR_OK);
	assert_int_equal(u.verifikasi.n, 5);
	return ERR_CONFLICT;
}

static void
test_measures(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, measures, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(db, measures, db), ERR_CONFLICT);
}

/* A count that no report stands behind, and it is put right. */
static enum err
counted_wrong(void *ctx)
{
	int64_t real = number("SELECT COUNT(*) AS n FROM laporan");
	uint64_t n;

	(void)ctx;
	fill();
	fold_all();
	assert_int_equal(cocok_sql_heal(db, 11323, &n), ERR_OK);
	assert_int_equal(n, 5);
	assert_int_equal(number(SUM OLD), 0);
	fold_all();
	assert_int_equal(cocok_sql_heal(db, 11323, &n), ERR_OK);
	assert_int_equal(n, 0);
	assert_int_equal(number(SUM KINI), real);
	assert_int_equal(
	    cocok_sql_nation(db, a, 200101, 11323, 11353, &real), ERR_OK);
	assert_int_equal(real, 0);
	add(&(struct rekap_kunci){ .dibuat = WHEN,
		.instansi_id = PU,
		.status = STATUS_TERVERIFIKASI,
		.kode_wilayah = STR("") },
	    1);
	fold_all();
	n = 1;
	assert_int_equal(db_run(db,
			     &(struct db_sql)DB_WRITE(
				 "DELETE FROM rekap WHERE hari = 11323"),
			     DB_NONE, &n),
	    ERR_OK);
	assert_int_equal(
	    cocok_sql_nation(db, a, 200101, 11323, 11353, &real), ERR_OK);
	assert_int_equal(real, 1);
	return ERR_CONFLICT;
}

static void
test_recount(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, counted_wrong, NULL), ERR_CONFLICT);
}

/* Metro leaves its place in the tree and comes back. */
static enum err
move_node(void *ctx)
{
	struct statistik_saring lampung =
	    saring(number("SELECT leluhur_id AS n FROM instansi_leluhur"
			  " WHERE keturunan_id = 1872 AND jarak = 1"));
	struct statistik_saring metro;
	struct statistik_tab t;

	(void)ctx;
	lampung.dari = 11323; /* a whole month: no leaf is asked */
	lampung.sampai = 11353;
	fill();
	fold_all();
	assert_int_equal(statistik_tab(db, a, &lampung, &t), ERR_OK);
	assert_int_equal(t.total, 11);
	assert_int_equal(lipat_lepas(db, METRO), ERR_OK);
	assert_int_equal(statistik_tab(db, a, &lampung, &t), ERR_OK);
	assert_int_equal(t.total, 0);
	metro = saring(METRO);
	assert_int_equal(statistik_tab(db, a, &metro, &t), ERR_OK);
	assert_int_equal(t.total, 11);
	assert_int_equal(lipat_pasang(db, METRO), ERR_OK);
	assert_int_equal(statistik_tab(db, a, &lampung, &t), ERR_OK);
	assert_int_equal(t.total, 11);
	return ERR_CONFLICT;
}

static void
test_move(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, move_node, NULL), ERR_CONFLICT);
}

static void
test_rekap(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, move_rekap, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(db, each_column, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(db, day_in_wib, NULL), ERR_CONFLICT);
	assert_int_equal(number("SELECT COUNT(*) AS n" OLD), 0);
}

static void
test_hitung(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, move_hitung, NULL), ERR_CONFLICT);
}

static void
test_staff(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, read_staff, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(db, read_staff, db), ERR_CONFLICT);
}

static void
test_public(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, read_public, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(db, read_public, db), ERR_CONFLICT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rekap),
		cmocka_unit_test(test_hitung),
		cmocka_unit_test(test_staff),
		cmocka_unit_test(test_public),
		cmocka_unit_test(test_measures),
		cmocka_unit_test(test_move),
		cmocka_unit_test(test_recount),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
