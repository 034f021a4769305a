/*
 * Roll-ups: what the writers leave behind, and what the readers make of it.
 * Everything happens in transactions that are rolled back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/waktu.h"
#include "laporan/laporan_kelola_sql.h"
#include "statistik/hitung.h"
#include "statistik_uji.h"

static enum err
move_rekap(void *ctx)
{
	struct rekap_kunci from = stat_key(PU, STATUS_TERVERIFIKASI);
	struct rekap_kunci to = stat_key(DLH, STATUS_DITUTUP_ADMIN);

	(void)ctx;
	stat_add(&from, 2);
	assert_int_equal(stat_number(SUM OLD), 2);
	assert_int_equal(stat_number(SUM OLD " AND kode_kab = 1872"), 2);
	/* To the same cell: nothing. */
	assert_int_equal(rekap_move(stat_db, &from, &from), ERR_OK);
	assert_int_equal(stat_number(SUM OLD), 2);
	assert_int_equal(rekap_move(stat_db, &from, &to), ERR_OK);
	assert_int_equal(stat_number(SUM OLD " AND instansi_id = 10001"), 1);
	assert_int_equal(stat_number(SUM OLD " AND instansi_id = 10002"), 1);
	/* And back, in the other order of keys. */
	assert_int_equal(rekap_move(stat_db, &to, &from), ERR_OK);
	assert_int_equal(stat_number(SUM OLD " AND instansi_id = 10001"), 2);
	assert_int_equal(stat_number(SUM OLD " AND instansi_id = 10002"), 0);
	assert_int_equal(rekap_move(stat_db, &from, NULL), ERR_OK);
	assert_int_equal(stat_number(SUM OLD " AND instansi_id = 10001"), 1);
	assert_int_equal(rekap_move(stat_db, NULL, NULL), ERR_OK);
	return ERR_CONFLICT;
}

/* Every column of the key is a cell of its own. */
static enum err
each_column(void *ctx)
{
	struct rekap_kunci base = stat_key(PU, STATUS_TERVERIFIKASI), k[10];
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
		stat_add(&base, 1);
		assert_int_equal(rekap_move(stat_db, &base, &k[i]), ERR_OK);
		assert_int_equal(rekap_move(stat_db, &k[i], &base), ERR_OK);
		assert_int_equal(
		    stat_number(SUM KINI " WHERE hari IN (11323, 11324)"),
		    (int64_t)i + 1);
	}
	assert_int_equal(
	    stat_number(
		"SELECT COUNT(DISTINCT hari, instansi_id, status,"
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
	struct rekap_kunci k = stat_key(PU, STATUS_TERVERIFIKASI);

	(void)ctx;
	k.dibuat = INT64_C(978282000) - 1;
	stat_add(&k, 1);
	assert_int_equal(
	    stat_number("SELECT hari AS n" KINI " WHERE hari < 11323 LIMIT 1"),
	    11322);
	return ERR_CONFLICT;
}

static int64_t
tab_count(int64_t id, enum tab tab)
{
	return stat_number(arena_printf(stat_arena,
	    "SELECT CAST(COALESCE(SUM(n), 0) AS INT) AS n FROM hitung_tab"
	    " WHERE instansi_id = %lld AND tab = %d",
	    (long long)id, (int)tab)
			       .p);
}

static void
apply(struct hitung_ubah one, struct hitung_ubah two)
{
	struct hitung_ubah v[] = { one, two };

	assert_int_equal(hitung_apply(stat_db, v, 2), ERR_OK);
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
	assert_int_equal(hitung_apply(stat_db, &pu_in, 1), ERR_OK);
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
	assert_int_equal(hitung_apply(stat_db, NULL, 0), ERR_OK);
	return ERR_CONFLICT;
}

#define PARTS_OF(tab)                                                          \
	"SELECT COUNT(*) AS n FROM hitung_tab WHERE instansi_id = 10001"       \
	" AND tab = " tab

/* With all below it, as worklists show it. */
static int64_t
node_count(int64_t id, enum tab tab)
{
	struct tab_hitung *v;
	size_t i, n;

	assert_int_equal(
	    laporan_kelola_hitung(stat_db, stat_arena, id, &v, &n), ERR_OK);
	for (i = 0; i < n; i++)
		if (v[i].tab == (unsigned)tab)
			return v[i].n;
	return 0;
}

/* A node that moves takes its counts from those above it, and brings them. */
static enum err
move_counts(void *ctx)
{
	int64_t metro = node_count(METRO, TAB_ARSIP);
	int64_t lampung =
	    stat_number("SELECT leluhur_id AS n FROM instansi_leluhur"
			" WHERE keturunan_id = 1872 AND jarak = 1");
	int64_t all = node_count(lampung, TAB_ARSIP);

	(void)ctx;
	assert_true(metro > 0);
	assert_int_equal(hitung_atas(stat_db, METRO, -1), ERR_OK);
	assert_int_equal(node_count(lampung, TAB_ARSIP), all - metro);
	assert_int_equal(node_count(METRO, TAB_ARSIP), metro);
	assert_int_equal(hitung_atas(stat_db, METRO, 1), ERR_OK);
	assert_int_equal(node_count(lampung, TAB_ARSIP), all);
	return ERR_CONFLICT;
}

/* Parts are put together, none is lost, and a counter of 0 has no row. */
static void
test_compact(void **state)
{
	static const struct db_sql parts = DB_WRITE(
	    "INSERT INTO hitung_tab (instansi_id, tab, pecahan, n) VALUES"
	    " (10001, 5, 101, 7), (10001, 5, 102, -3), (10001, 5, 103, 40),"
	    " (10001, 6, 101, 2), (10001, 6, 102, -2)");
	static const struct db_sql back = DB_WRITE(
	    "INSERT INTO hitung_tab (instansi_id, tab, pecahan, n) VALUES"
	    " (10001, 5, 101, -44) ON DUPLICATE KEY UPDATE n = n - 44");
	int64_t arsip = tab_count(PU, TAB_ARSIP);
	int64_t minta = tab_count(PU, TAB_PERMINTAAN);
	int64_t nation = node_count(1, TAB_ARSIP);
	unsigned n = 0;

	(void)state;
	assert_int_equal(db_run(stat_db, &parts, DB_NONE, NULL), ERR_OK);
	assert_int_equal(node_count(1, TAB_ARSIP), nation + 44);
	assert_int_equal(
	    hitung_padatkan(stat_db, stat_arena, 1000, &n), ERR_OK);
	assert_true(n >= 2);
	assert_int_equal(tab_count(PU, TAB_ARSIP), arsip + 44);
	assert_int_equal(node_count(1, TAB_ARSIP), nation + 44);
	assert_int_equal(stat_number(PARTS_OF("5")), 1);
	assert_int_equal(tab_count(PU, TAB_PERMINTAAN), minta);
	assert_int_equal(stat_number(PARTS_OF("6")), minta != 0);
	assert_int_equal(
	    hitung_padatkan(stat_db, stat_arena, 1000, &n), ERR_OK);
	assert_int_equal(n, 0);
	assert_int_equal(db_tx(stat_db, move_counts, NULL), ERR_CONFLICT);
	assert_int_equal(db_run(stat_db, &back, DB_NONE, NULL), ERR_OK);
	assert_int_equal(
	    hitung_padatkan(stat_db, stat_arena, 1000, &n), ERR_OK);
	assert_int_equal(tab_count(PU, TAB_ARSIP), arsip);
	assert_int_equal(node_count(1, TAB_ARSIP), nation);
}

static struct str
put(const struct statistik_saring *f, enum statistik_dimensi d)
{
	struct json j;

	json_start(&j, stat_arena);
	json_open(&j, NULL, '{');
	assert_int_equal(
	    statistik_put(stat_db, &j, "v", f, d, 20, BAHASA_ID), ERR_OK);
	json_close(&j, '}');
	return json_text(&j);
}

/* ctx: fold first.  What is read must not know the difference. */
static enum err
read_staff(void *ctx)
{
	struct statistik_saring f = stat_saring(METRO);
	struct statistik_tab t;

	stat_fill();
	if (ctx != NULL)
		stat_fold_all();
	assert_int_equal(statistik_tab(stat_db, stat_arena, &f, &t), ERR_OK);
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
	f = stat_saring(DLH);
	assert_string_equal(put(&f, DIMENSI_INSTANSI).p,
	    "{\"v\":[{\"id\":\"10002\",\"nama\":\"Dinas Lingkungan Hidup\","
	    "\"n\":4}]}");
	f = stat_saring(METRO);
	f.dari = f.sampai = 11324;
	assert_int_equal(statistik_tab(stat_db, stat_arena, &f, &t), ERR_OK);
	assert_int_equal(t.total, 0);
	assert_string_equal(put(&f, DIMENSI_BULAN).p, "{\"v\":[]}");
	return ERR_CONFLICT;
}

static enum err
read_public(void *ctx)
{
	struct statistik_saring f = stat_saring(PUSAT);
	struct statistik_tab t;

	stat_fill();
	if (ctx != NULL)
		stat_fold_all();
	f.publik = true;
	assert_int_equal(statistik_tab(stat_db, stat_arena, &f, &t), ERR_OK);
	assert_int_equal(t.total, 9);
	assert_string_equal(put(&f, DIMENSI_INSTANSI).p,
	    "{\"v\":[{\"id\":\"10001\",\"nama\":\"Dinas Pekerjaan Umum dan"
	    " Tata Ruang\",\"n\":7},{\"id\":\"10002\",\"nama\":"
	    "\"Dinas Lingkungan Hidup\",\"n\":null,\"disamarkan\":true}]}");
	assert_string_equal(put(&f, DIMENSI_KLASIFIKASI).p,
	    "{\"v\":[{\"kode\":\"aspirasi\",\"nama\":\"Aspirasi\",\"n\":9}]}");
	return ERR_CONFLICT;
}

static void
test_rekap(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, move_rekap, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(stat_db, each_column, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(stat_db, day_in_wib, NULL), ERR_CONFLICT);
	assert_int_equal(stat_number("SELECT COUNT(*) AS n" OLD), 0);
}

static void
test_hitung(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, move_hitung, NULL), ERR_CONFLICT);
}

static void
test_staff(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, read_staff, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(stat_db, read_staff, stat_db), ERR_CONFLICT);
}

static void
test_public(void **state)
{
	(void)state;
	assert_int_equal(db_tx(stat_db, read_public, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(stat_db, read_public, stat_db), ERR_CONFLICT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rekap),
		cmocka_unit_test(test_hitung),
		cmocka_unit_test(test_compact),
		cmocka_unit_test(test_staff),
		cmocka_unit_test(test_public),
	};

	return cmocka_run_group_tests(tests, stat_setup, stat_teardown);
}
