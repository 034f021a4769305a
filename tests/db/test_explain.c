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

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "auth/scope.h"
#include "base/settings.h"
#include "jobs/jatuh_tempo_sql.h"
#include "laporan/kata_sql.h"
#include "laporan/laporan_list_sql.h"
#include "notifikasi/kirim_sql.h"
#include "notifikasi/notifikasi_sql.h"
#include "operator/operator.h"
#include "permintaan/permintaan.h"
#include "statistik/statistik_sql.h"

/* clang-format off */
#define PAGE		21	/* twenty, and one that says "more" */
#define ROWS_EACH	10	/* reads per row: id, report, names */
#define FAR_FUTURE	INT64_C(9000000000000)
/* clang-format on */

static char dir[] = "/tmp/lapor-rencana.XXXXXX";
static struct arena *arena;
static struct db *db;

static int
script(const char *what)
{
	int status;
	pid_t pid;

	if ((pid = fork()) == 0) {
		execl("tests/db/rencana.sh", "rencana.sh", what, dir,
		    (char *)NULL);
		_exit(127);
	}
	return pid > 0 && waitpid(pid, &status, 0) == pid ? status : -1;
}

static int
setup(void **state)
{
	char conf[sizeof(dir) + 16];
	struct db_target t;

	(void)state;
	if (mkdtemp(dir) == NULL || chmod(dir, 0711) != 0 ||
	    script("start") != 0)
		return -1;
	snprintf(conf, sizeof(conf), "%s/lapor.conf", dir);
	if (settings_load(conf) != ERR_OK)
		return -1;
	arena = arena_new(256 * 1024);
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
	arena_free(arena);
	return script("stop");
}

struct satu {
	int64_t n;
};

static int64_t
number(const char *text)
{
	static const struct db_col cols[] = { DB_COL(struct satu, n) };
	struct db_sql q = DB_QUERY(struct satu, cols, text);
	struct satu s = { 0 };

	assert_int_equal(db_one(db, arena, &q, DB_NONE, &s), ERR_OK);
	return s.n;
}

/* What this connection has done since it began. */
struct counter {
	struct str Variable_name, Value;
};
struct work {
	int64_t reads, sorted, joins;
};

static struct work
work_now(void)
{
	static const struct db_col cols[] = {
		DB_COL(struct counter, Variable_name),
		DB_COL(struct counter, Value),
	};
	static const char text[] =
	    "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler\\_read%'"
	    " OR Variable_name IN ('Sort_rows', 'Select_full_join')";
	struct db_sql q = DB_QUERY(struct counter, cols, text);
	struct work w = { 0 };
	struct counter *v;
	size_t i, n;

	assert_int_equal(db_all(db, arena, &q, DB_NONE, &v, &n), ERR_OK);
	assert_true(n >= 8);
	for (i = 0; i < n; i++) {
		int64_t x = strtoll(v[i].Value.p, NULL, 10);

		if (str_eq(v[i].Variable_name, STR("Sort_rows")))
			w.sorted = x;
		else if (str_eq(v[i].Variable_name, STR("Select_full_join")))
			w.joins = x;
		else
			w.reads += x;
	}
	return w;
}

static struct work begun;

static void
begin(void)
{
	struct work first = work_now();

	/* SHOW itself reads rows of a temporary table: its share. */
	begun = work_now();
	begun.reads += begun.reads - first.reads;
	begun.joins += begun.joins - first.joins;
}

static void
finish(const char *what, enum err err, size_t n, int64_t reads, int64_t sorted)
{
	struct work now = work_now();

	now.reads -= begun.reads;
	now.sorted -= begun.sorted;
	now.joins -= begun.joins;
	print_message("%-34s %4zu rows %6lld reads %5lld sorted\n", what, n,
	    (long long)now.reads, (long long)now.sorted);
	assert_int_equal(err, ERR_OK);
	assert_true(now.reads <= reads);
	assert_true(now.sorted <= sorted);
	assert_int_equal(now.joins, 0);
	arena_reset(arena);
}

static struct laporan_kursor
middle(void)
{
	return (struct laporan_kursor){
		number("SELECT id AS n FROM laporan ORDER BY id LIMIT 1"
		       " OFFSET 5000"),
		number("SELECT tenggat AS n FROM jangkauan WHERE"
		       " leluhur_id = 1 AND memegang = 1 AND tab = 3"
		       " ORDER BY tenggat LIMIT 1 OFFSET 300")
	};
}

#define T(x)  (1u << TAB_##x)
#define OPEN3 (T(BELUM_DITINDAKLANJUTI) | T(SEDANG_DIPROSES) | T(SELESAI))

static const struct laporan_saring everything = {
	.tabs = OPEN3, .status = -1, .klasifikasi = -1, .sumber = -1
};

static void
publik(const char *what, const struct laporan_saring *s, unsigned ways)
{
	struct laporan_kursor after = middle();
	struct laporan_baris *v;
	enum err err;
	size_t n = 0;

	begin();
	err = laporan_list_publik(db, arena, s, after, PAGE, &v, &n);
	finish(what, err, n, (ROWS_EACH + 4 * ways) * PAGE, 2 * PAGE * ways);
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
	s.instansi_id =
	    number("SELECT pemegang_id AS n FROM laporan WHERE publik = 1"
		   " GROUP BY 1 ORDER BY COUNT(*) DESC LIMIT 1");
	publik("public, busiest instansi", &s, 3);
	s = everything;
	s.kategori_id = number(
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

	assert_int_equal(kata_sql_find(db, arena, str_of(text), &id), ERR_OK);
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
	int64_t rare = number("SELECT kata_id AS n FROM indeks_kata GROUP BY 1"
			      " HAVING COUNT(*) > 5 ORDER BY COUNT(*) LIMIT 1");
	struct scope all = { .instansi_id = 1, .peran = PERAN_ADMIN_PUSAT };
	int64_t ids[2] = { rare, word("jalan") }, n_rare = 0, n_common = 0;
	struct laporan_saring s = everything;
	struct laporan_kursor top = { 0 };
	struct laporan_baris *v;
	enum err err;
	size_t n = 0;

	(void)state;
	begin();
	err = kata_sql_count(db, arena, ids[0], &n_rare);
	finish("places of a rare word", err, 1, n_rare + 10, 0);
	begin();
	err = kata_sql_count(db, arena, ids[1], &n_common);
	finish("places of a common word", err, 1, 2 * KATA_BANYAK + 10, 0);
	assert_int_equal(n_common, KATA_BANYAK);
	assert_true(n_rare < 100);
	s.kata = ids;
	s.nkata = 2;
	s.kata_jarang = true;
	begin();
	err = laporan_list_publik(db, arena, &s, top, PAGE, &v, &n);
	finish("public, a rare word", err, n, ROWS_EACH * PAGE, PAGE);
	s.tabs = T(SELESAI);
	begin();
	err = laporan_list_kelola(
	    db, arena, &all, &s, URUT_TENGGAT, top, PAGE, &v, &n);
	finish("worklist, a rare word", err, n, ROWS_EACH * PAGE, 2 * PAGE);
}

static void
kelola(const char *what, enum tab tab, enum laporan_urut urut)
{
	struct laporan_kursor after = middle();
	struct scope all = { .instansi_id = 1, .peran = PERAN_ADMIN_PUSAT };
	struct laporan_saring s = everything;
	struct laporan_baris *v;
	enum err err;
	size_t n = 0;

	s.tabs = 1u << tab;
	begin();
	err =
	    laporan_list_kelola(db, arena, &all, &s, urut, after, PAGE, &v, &n);
	finish(what, err, n, (ROWS_EACH + 4) * PAGE, 2 * PAGE);
	assert_int_equal(n, PAGE);
}

static void
test_kelola(void **state)
{
	(void)state;
	kelola("worklist, newest first", TAB_SELESAI, URUT_BARU);
	kelola("worklist, nearest deadline", TAB_SEDANG_DIPROSES, URUT_TENGGAT);
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

	begin();
	err = permintaan_list(db, arena, &scope, jenis, after, PAGE, &v, &n);
	finish(what, err, n, (ROWS_EACH + 4) * PAGE, PAGE);
	assert_true(n > 0);
	if (n < PAGE)
		return;
	assert_int_equal(
	    permintaan_list(db, arena, &scope, jenis, after, PAGE, &v, &n),
	    ERR_OK);
	after = (struct permintaan_kursor){ v[n - 1].batas, v[n - 1].id };
	begin();
	err = permintaan_list(db, arena, &scope, jenis, after, PAGE, &v, &n);
	finish(what, err, n, (ROWS_EACH + 4) * PAGE, PAGE);
}

/* The inbox costs the same at the root and at a leaf, on any page. */
static void
test_permintaan(void **state)
{
	struct permintaan_lewat *v;
	enum err err;
	size_t n;

	(void)state;
	assert_true(number("SELECT COUNT(*) AS n FROM permintaan"
			   " WHERE buka = 1") > 3000);
	permintaan("requests, root", 1, -1);
	permintaan("requests, root, one kind", 1, MINTA_BUKA);
	permintaan("requests, a smaller scope",
	    number("SELECT leluhur_id AS n FROM permintaan_jangkauan GROUP BY 1"
		   " HAVING COUNT(*) > 30 ORDER BY COUNT(*) LIMIT 1"),
	    -1);
	begin();
	err = permintaan_list_lewat(db, arena, FAR_FUTURE, 200, &v, &n);
	finish("requests undecided in time", err, n, 200 * 12, 0);
	assert_int_equal(n, 200);
}

static void
test_own(void **state)
{
	int64_t me = number("SELECT id AS n FROM pengguna"
			    " WHERE nama_pengguna = 'warga'");
	struct laporan_kursor after = middle();
	struct laporan_baris *v;
	struct notifikasi *bell;
	int64_t before, unread;
	enum err err;
	size_t n = 0;

	(void)state;
	begin();
	err = laporan_list_saya(db, arena, me, after, PAGE, &v, &n);
	finish("own reports", err, n, (ROWS_EACH + 4) * PAGE, 2 * PAGE);
	assert_int_equal(n, PAGE);
	before = number("SELECT id AS n FROM notifikasi ORDER BY id LIMIT 1"
			" OFFSET 5000");
	begin();
	err = notifikasi_sql_list(db, arena, me, before, PAGE, &bell, &n);
	finish("bell", err, n, 4 * PAGE, 0);
	assert_int_equal(n, PAGE);
	begin();
	err = notifikasi_sql_unread(db, arena, me, &unread);
	finish("bell, unread", err, 1, unread + 10, 0);
}

static void
test_counts(void **state)
{
	int64_t nodes = number("SELECT COUNT(*) AS n FROM instansi");
	int64_t cells = number("SELECT COUNT(*) AS n FROM rekap");
	int64_t leaves = number("SELECT COUNT(*) AS n FROM hitung_tab");
	struct scope all = { .instansi_id = 1, .peran = PERAN_ADMIN_PUSAT };
	struct statistik_saring f = { .instansi_id = 1, .sampai = 1 << 20 };
	struct statistik_sel *sel;
	struct tab_hitung *tab;
	enum err err;
	size_t n = 0;

	(void)state;
	begin();
	err = laporan_hitung(db, arena, &all, &tab, &n);
	finish("counts of the nation", err, n, 3 * (nodes + leaves), 100);
	begin();
	err = statistik_sql_list(db, arena, &f, DIMENSI_STATUS, 100, &sel, &n);
	finish("statistics of the nation", err, n, 3 * (nodes + cells), 100);
}

static void
test_jobs(void **state)
{
	struct jatuh_tempo *due;
	struct keluar *out;
	enum err err;
	size_t n = 0;

	(void)state;
	begin();
	err =
	    jatuh_tempo_sql_list(db, arena, JAM_C, FAR_FUTURE, PAGE, &due, &n);
	finish("clocks that ran out", err, n, 2 * PAGE, 0);
	assert_int_equal(n, PAGE);
	begin();
	err = keluar_sql_claim(db, arena, FAR_FUTURE, PAGE, &out, &n);
	finish("outbox", err, n, 2 * PAGE, 0);
	assert_int_equal(n, PAGE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_publik),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_rare_words),
		cmocka_unit_test(test_kelola),
		cmocka_unit_test(test_permintaan),
		cmocka_unit_test(test_own),
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_jobs),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
