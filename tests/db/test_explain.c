/*
 * What the lists read.  Each query runs in the middle of some 10,000 reports,
 * where a plan that walks from the top shows, and the server's own counters
 * say how many rows it touched: a few times the page, no sort of more than
 * the page, no join without a key.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "auth/scope.h"
#include "instansi/instansi_daftar_sql.h"
#include "jobs/jatuh_tempo_sql.h"
#include "laporan/kata_sql.h"
#include "laporan/laporan_kelola_sql.h"
#include "notifikasi/keluar_sql.h"
#include "notifikasi/notifikasi_sql.h"
#include "open311/open311_sql.h"
#include "permintaan/permintaan.h"
#include "rencana_uji.h"

static struct laporan_kursor
middle(void)
{
	return (struct laporan_kursor){
		rencana_angka("SELECT id AS n FROM laporan ORDER BY id LIMIT 1"
			      " OFFSET 5000"),
		rencana_angka("SELECT tenggat AS n FROM jangkauan WHERE"
			      " leluhur_id = 1 AND memegang = 1 AND tab = 3"
			      " ORDER BY tenggat LIMIT 1 OFFSET 300")
	};
}

#define T(x)  (1u << TAB_##x)
#define OPEN3 (T(BELUM_DITINDAKLANJUTI) | T(SEDANG_DIPROSES) | T(SELESAI))

static const struct laporan_saring everything = { .tabs = OPEN3,
	.status = -1,
	.klasifikasi = -1,
	.sumber = { .sumber = -1 } };

static void
publik(const char *what, const struct laporan_saring *s, unsigned ways)
{
	struct laporan_kursor after = middle(), next;
	struct laporan_baris *v;
	enum err err;
	size_t n = 0;

	rencana_mulai();
	err = laporan_list_publik(
	    rencana_db, rencana_arena, s, after, PAGE, &v, &n, &next);
	rencana_selesai(
	    what, err, n, (ROWS_EACH + 4 * ways) * PAGE, 2 * PAGE * ways);
	assert_true(n > 0);
}

static void
test_publik(void **state)
{
	struct laporan_saring s;

	(void)state;
	publik("public, three tabs", &everything, 3);
	s = everything;
	s.tabs = T(SELESAI);
	publik("public, one tab", &s, 1);
	s = everything;
	s.instansi_id = rencana_angka(
	    "SELECT pemegang_id AS n FROM laporan WHERE publik = 1"
	    " GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1");
	publik("public, busiest instansi", &s, 3);
	s = everything;
	s.kategori_id = rencana_angka(
	    "SELECT COALESCE(kategori_id, 0) AS n FROM laporan WHERE publik = 1"
	    " GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1");
	publik("public, kategori", &s, 1);
	s = everything;
	s.wilayah = STR("32");
	publik("public, provinsi", &s, 1);
}

static int64_t
word(const char *text)
{
	int64_t id;

	assert_int_equal(
	    kata_sql_find(rencana_db, rencana_arena, str_of(text), &id),
	    ERR_OK);
	return id;
}

static void
test_words(void **state)
{
	struct laporan_saring s = everything;
	int64_t ids[2];

	(void)state;
	s.kata = ids;
	s.nkata = 1;
	ids[0] = word("jalan");
	publik("public, a common word", &s, 2);
	s.nkata = 2;
	ids[1] = word("rusak");
	publik("public, two common words", &s, 2);
}

/* A word of ten reports beside one of nearly all, in either order. */
static void
test_rare_words(void **state)
{
	int64_t rare =
	    rencana_angka("SELECT kata_id AS n FROM indeks_kata GROUP BY 1"
			  " HAVING COUNT(*) > 5 ORDER BY COUNT(*) LIMIT 1");
	struct scope all = { .instansi_id = 1, .peran = PERAN_ADMIN_PUSAT };
	int64_t ids[2] = { rare, word("jalan") }, n_rare = 0, n_common = 0;
	struct laporan_saring s = everything;
	struct laporan_kursor top = { 0 }, next;
	struct laporan_baris *v;
	enum err err;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = kata_sql_count(rencana_db, rencana_arena, ids[0], &n_rare);
	rencana_selesai("places of a rare word", err, 1, n_rare + 10, 0);
	rencana_mulai();
	err = kata_sql_count(rencana_db, rencana_arena, ids[1], &n_common);
	rencana_selesai(
	    "places of a common word", err, 1, 2 * KATA_BANYAK + 10, 0);
	assert_int_equal(n_common, KATA_BANYAK);
	assert_true(n_rare < 100);
	s.kata = ids;
	s.nkata = 2;
	s.kata_jarang = true;
	rencana_mulai();
	err = laporan_list_publik(
	    rencana_db, rencana_arena, &s, top, PAGE, &v, &n, &next);
	rencana_selesai("public, a rare word", err, n, ROWS_EACH * PAGE, PAGE);
	s.tabs = T(SELESAI);
	rencana_mulai();
	err = laporan_kelola_list(rencana_db, rencana_arena, &all, &s,
	    URUT_TENGGAT, top, PAGE, &v, &n, &next);
	rencana_selesai(
	    "worklist, a rare word", err, n, ROWS_EACH * PAGE, 2 * PAGE);
}

static void
kelola(const char *what, enum tab tab, enum laporan_urut urut)
{
	struct laporan_kursor after = middle();
	struct scope all = { .instansi_id = 1, .peran = PERAN_ADMIN_PUSAT };
	struct laporan_saring s = everything;
	struct laporan_kursor next;
	struct laporan_baris *v;
	enum err err;
	size_t n = 0;

	s.tabs = 1u << tab;
	rencana_mulai();
	err = laporan_kelola_list(rencana_db, rencana_arena, &all, &s, urut,
	    after, PAGE, &v, &n, &next);
	rencana_selesai(what, err, n, (ROWS_EACH + 4) * PAGE, 2 * PAGE);
	assert_int_equal(n, PAGE);
}

static void
test_kelola(void **state)
{
	(void)state;
	kelola("worklist, newest first", TAB_SELESAI, URUT_BARU);
	kelola("worklist, nearest deadline", TAB_SEDANG_DIPROSES, URUT_TENGGAT);
}

/* A node of the tree that holds every report in one tab. */
#define NODE 777777

static const struct scope full = { .instansi_id = NODE,
	.peran = PERAN_ADMIN_PUSAT };

/*
 * Every report that a filter lets through, page after page: none is missing,
 * none comes twice, and no page looks at more than its share.
 */
static void
filtered(const char *what, const struct laporan_saring *s,
    enum laporan_urut urut, int64_t want)
{
	struct laporan_kursor after = { 0 }, next;
	int64_t found = 0, counted;
	struct laporan_baris *v;
	size_t n, pages = 0;
	enum err err;
	bool more;

	do {
		rencana_mulai();
		err = laporan_kelola_list(rencana_db, rencana_arena, &full, s,
		    urut, after, 500, &v, &n, &next);
		found += (int64_t)n;
		after = next;
		if (err == ERR_OK && n == 500)
			after = (struct laporan_kursor){ v[n - 1].id,
				v[n - 1].tenggat.ada ? v[n - 1].tenggat.v
						     : FAR_FUTURE };
		rencana_selesai(what, err, n,
		    4 * KELOLA_PERIKSA + (int64_t)n * ROWS_EACH,
		    2 * (int64_t)n + PAGE);
	} while (++pages < 100 && (n == 500 || after.id != 0));
	assert_int_equal(found, want);
	rencana_mulai();
	err = laporan_kelola_count(
	    rencana_db, rencana_arena, &full, s, &counted, &more);
	rencana_selesai("its number", err, 1, 5 * KELOLA_PERIKSA_HITUNG, 0);
	assert_true(counted <= want && (more || counted == want));
}

static void
test_kelola_filters(void **state)
{
	struct laporan_saring s = everything;
	int64_t now =
	    rencana_angka("SELECT tenggat AS n FROM jangkauan WHERE"
			  " leluhur_id = 1 AND memegang = 1 AND tab = 3"
			  " ORDER BY tenggat LIMIT 1 OFFSET 300");

	(void)state;
	db_run(rencana_db,
	    &(struct db_sql)DB_WRITE(
		"INSERT INTO jangkauan SELECT 777777, 1, 5, id,"
		" COALESCE(tenggat, 9000000000000) FROM laporan"),
	    DB_NONE, NULL);
	assert_true(
	    rencana_angka("SELECT COUNT(*) AS n FROM jangkauan WHERE"
			  " leluhur_id = 777777") > 3 * KELOLA_PERIKSA / 2);
	s.tabs = T(ARSIP);
	s.sumber.sumber = 1;
	filtered("sumber, nearest deadline", &s, URUT_TENGGAT,
	    rencana_angka(
		"SELECT COUNT(*) AS n FROM laporan WHERE sumber = 1"));
	s.pelapor = PELAPOR_TANPA_AKUN;
	filtered("sumber and no account, newest first", &s, URUT_BARU,
	    rencana_angka("SELECT COUNT(*) AS n FROM laporan l JOIN identitas i"
			  " ON i.laporan_id = l.id AND i.pengguna_id IS NULL"
			  " WHERE sumber = 1 AND anonim = 0"));
	s = everything;
	s.tabs = T(ARSIP);
	s.kategori_id = 1;
	s.kategori_pohon = STR("1,2,3,4,5,6,7,8");
	s.wilayah = STR("32");
	filtered("kategori and all below, provinsi", &s, URUT_TENGGAT,
	    rencana_angka("SELECT COUNT(*) AS n FROM laporan WHERE kategori_id"
			  " BETWEEN 1 AND 8 AND kode_prov = '32'"));
	s = everything;
	s.tabs = T(ARSIP);
	s.tanpa = TANPA_PROGRAM;
	s.dibuat_dari = rencana_angka(
	    "SELECT COALESCE(MIN(dibuat) + (MAX(dibuat) - MIN(dibuat)) DIV 3,"
	    " 0) AS n FROM laporan");
	s.dibuat_sampai = s.dibuat_dari + 86400 * INT64_C(60);
	filtered("received in a period, no program", &s, URUT_TENGGAT,
	    rencana_angka(arena_printf(rencana_arena,
		"SELECT COUNT(*) AS n FROM laporan WHERE program_id IS"
		" NULL AND dibuat >= %lld AND"
		" dibuat < %lld",
		(long long)s.dibuat_dari, (long long)s.dibuat_sampai)
			      .p));
	s = everything;
	s.tabs = T(ARSIP);
	s.tenggat_dari = now;
	s.tenggat_sampai = now + 30 * 86400;
	filtered("a range of deadlines", &s, URUT_TENGGAT,
	    rencana_angka(arena_printf(rencana_arena,
		"SELECT COUNT(*) AS n FROM laporan WHERE tenggat > %lld"
		" AND tenggat <= %lld",
		(long long)now, (long long)now + 30 * 86400)
			      .p));
}

static void
permintaan(const char *what, int64_t instansi_id, int jenis)
{
	struct scope scope = { .instansi_id = instansi_id,
		.peran = PERAN_ADMIN_INSTANSI };
	struct permintaan_kursor after = { 0 };
	struct permintaan *v;
	enum err err;
	size_t n = 0;

	rencana_mulai();
	err = permintaan_list(
	    rencana_db, rencana_arena, &scope, jenis, after, PAGE, &v, &n);
	rencana_selesai(what, err, n, (ROWS_EACH + 4) * PAGE, PAGE);
	assert_true(n > 0);
	if (n < PAGE)
		return;
	assert_int_equal(permintaan_list(rencana_db, rencana_arena, &scope,
			     jenis, after, PAGE, &v, &n),
	    ERR_OK);
	after = (struct permintaan_kursor){ v[n - 1].batas, v[n - 1].id };
	rencana_mulai();
	err = permintaan_list(
	    rencana_db, rencana_arena, &scope, jenis, after, PAGE, &v, &n);
	rencana_selesai(what, err, n, (ROWS_EACH + 4) * PAGE, PAGE);
}

/* The inbox costs the same at the root and at a leaf, on any page. */
static void
test_permintaan(void **state)
{
	struct permintaan_lewat *v;
	enum err err;
	size_t n;

	(void)state;
	assert_true(rencana_angka("SELECT COUNT(*) AS n FROM permintaan"
				  " WHERE buka = 1") > 3000);
	permintaan("requests, root", 1, -1);
	permintaan("requests, root, one kind", 1, MINTA_BUKA);
	permintaan("requests, a smaller scope",
	    rencana_angka(
		"SELECT leluhur_id AS n FROM permintaan_jangkauan GROUP BY 1"
		" HAVING COUNT(*) > 30 ORDER BY COUNT(*) LIMIT 1"),
	    -1);
	rencana_mulai();
	err = permintaan_list_lewat(
	    rencana_db, rencana_arena, FAR_FUTURE, 200, &v, &n);
	rencana_selesai("requests undecided in time", err, n, 200 * 12, 0);
	assert_int_equal(n, 200);
}

static void
test_own(void **state)
{
	int64_t me = rencana_angka("SELECT id AS n FROM pengguna"
				   " WHERE nama_pengguna = 'warga'");
	struct laporan_kursor after = middle();
	struct laporan_baris *v;
	struct notifikasi *bell;
	int64_t before, unread;
	enum err err;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = laporan_list_saya(
	    rencana_db, rencana_arena, me, after, PAGE, &v, &n);
	rencana_selesai(
	    "own reports", err, n, (ROWS_EACH + 4) * PAGE, 2 * PAGE);
	assert_int_equal(n, PAGE);
	before =
	    rencana_angka("SELECT id AS n FROM notifikasi ORDER BY id LIMIT 1"
			  " OFFSET 5000");
	rencana_mulai();
	err = notifikasi_sql_list(
	    rencana_db, rencana_arena, me, before, PAGE, &bell, &n);
	rencana_selesai("bell", err, n, 4 * PAGE, 0);
	assert_int_equal(n, PAGE);
	rencana_mulai();
	err = notifikasi_sql_unread(rencana_db, rencana_arena, me, &unread);
	rencana_selesai("bell, unread", err, 1, unread + 10, 0);
}

static void
test_manage_instansi(void **state)
{
	struct scope all = { .instansi_id = 1, .peran = PERAN_ADMIN_PUSAT };
	struct instansi_daftar_saring f = { .kata = STR(""),
		.aktif = -1,
		.terhubung = -1,
		.admin = -1,
		.nama = STR("Kab"),
		.batas = PAGE };
	struct instansi_daftar *v;
	enum err err;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = instansi_daftar_sql(rencana_db, rencana_arena, &all, &f, &v, &n);
	rencana_selesai("Manajemen Instansi", err, n, ROWS_EACH * PAGE, 0);
	assert_int_equal(n, PAGE);
}

static void
test_jobs(void **state)
{
	struct jatuh_tempo *due;
	struct keluar *out;
	enum err err;
	size_t n = 0;

	(void)state;
	rencana_mulai();
	err = jatuh_tempo_sql_list(
	    rencana_db, rencana_arena, JAM_C, FAR_FUTURE, PAGE, &due, &n);
	rencana_selesai("clocks that ran out", err, n, 2 * PAGE, 0);
	assert_int_equal(n, PAGE);
	rencana_mulai();
	err = keluar_sql_claim(
	    rencana_db, rencana_arena, FAR_FUTURE, PAGE, &out, &n);
	rencana_selesai("outbox", err, n, 2 * PAGE, 0);
	assert_int_equal(n, PAGE);
}

/* Along the days, from the middle of 10,000 reports. */
static void
test_open311(void **state)
{
	struct permohonan_saring s = {
		.tabs = STR("2,3,4"), .sampai = FAR_FUTURE, .kategori = STR("")
	};
	struct permohonan *v;
	enum err err;
	size_t n = 0;

	(void)state;
	s.id = rencana_angka(
	    "SELECT id AS n FROM laporan WHERE publik = 1 ORDER BY dibuat, id"
	    " LIMIT 1 OFFSET 3000");
	s.dibuat = rencana_angka(
	    "SELECT dibuat AS n FROM laporan WHERE publik = 1 ORDER BY dibuat,"
	    " id LIMIT 1 OFFSET 3000");
	rencana_mulai();
	err = open311_sql_list(rencana_db, rencana_arena, &s, PAGE, &v, &n);
	rencana_selesai("open311", err, n, (ROWS_EACH + 8) * PAGE, 2 * PAGE);
	assert_int_equal(n, PAGE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_publik),
		cmocka_unit_test(rencana_publik_hari),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_rare_words),
		cmocka_unit_test(test_kelola),
		cmocka_unit_test(test_kelola_filters),
		cmocka_unit_test(test_permintaan),
		cmocka_unit_test(test_own),
		cmocka_unit_test(rencana_akses),
		cmocka_unit_test(test_manage_instansi),
		cmocka_unit_test(rencana_hitung),
		cmocka_unit_test(rencana_kata),
		cmocka_unit_test(rencana_kejadian),
		cmocka_unit_test(test_jobs),
		cmocka_unit_test(test_open311),
	};

	return cmocka_run_group_tests(tests, rencana_setup, rencana_teardown);
}
