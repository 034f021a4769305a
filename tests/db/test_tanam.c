/*
 * The seed of a running instance, and planting over it.  Needs LAPOR_CONF of
 * an instance with the seed uji (scripts/uji db).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/settings.h"
#include "mariadb/db.h"
#include "operator/operator.h"
#include "tanam/tanam.h"

static struct arena *arena;
static struct db *db;
static char seed_dir[4096], wilayah[4096];

static int
setup(void **state)
{
	struct db_target t;

	(void)state;
	if (settings_load(settings_path(NULL)) != ERR_OK)
		return -1;
	arena = arena_new(4096);
	t = operator_target(AKUN_APP);
	t.timeout = 0;
	db = db_open(&t);
	snprintf(seed_dir, sizeof(seed_dir), "%s/db/seed", settings.share_dir);
	snprintf(wilayah, sizeof(wilayah), "%s/build/wilayah.tsv",
	    settings.share_dir);
	return db_ready(db) == ERR_OK ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	db_close(db);
	arena_free(arena);
	return 0;
}

static int64_t
number(const char *sql)
{
	static const struct db_col cols[] = { { "n", 0, DB_I64 } };
	struct db_sql q = { sql, cols, 1, sizeof(int64_t) };
	int64_t n = -1;

	assert_int_equal(db_one(db, arena, &q, DB_NONE, &n), ERR_OK);
	return n;
}

static void
run(const char *sql)
{
	struct db_sql q = DB_WRITE(sql);

	assert_int_equal(db_run(db, &q, DB_NONE, NULL), ERR_OK);
}

static struct tanam_bahan
bahan(void)
{
	return (struct tanam_bahan){ .seed = "uji",
		.dir = seed_dir,
		.wilayah = wilayah,
		.sandi = STR("!"),
		.now = 1790000000 };
}

static void
test_what_is_there(void **state)
{
	(void)state;
	assert_int_equal(number("SELECT COUNT(*) AS n FROM wilayah"), 91599);
	assert_int_equal(
	    number("SELECT COUNT(*) AS n FROM wilayah w LEFT JOIN wilayah i"
		   " ON i.kode = w.induk WHERE w.tingkat > 1"
		   " AND (i.kode IS NULL OR i.tingkat <> w.tingkat - 1)"),
	    0);
	assert_int_equal(
	    number("SELECT COUNT(*) AS n FROM wilayah"
		   " WHERE kode = '18.72' AND cari = 'kota metro'"),
	    1);
	assert_int_equal(number("SELECT COUNT(*) AS n FROM instansi"
				" WHERE id IN (1, 1800, 1872, 10001, 10002,"
				" 10003, 10004)"),
	    7);
	assert_int_equal(number("SELECT COUNT(*) AS n FROM hari_libur"
				" WHERE tanggal = '2025-08-18' AND jenis = 1"),
	    1);
	assert_int_equal(number("SELECT COUNT(*) AS n FROM alias_instansi"
				" WHERE alias = 'KOTA METRO'"
				" AND instansi_id = 1872"),
	    1);
	assert_true(number("SELECT COUNT(*) AS n FROM kategori") >= 829);
}

static void
test_closure(void **state)
{
	(void)state;
	assert_int_equal(
	    number("SELECT COUNT(*) AS n FROM instansi_leluhur"
		   " WHERE keturunan_id = 10004 AND (leluhur_id, jarak) IN"
		   " ((10004, 0), (1872, 1), (1800, 2), (1, 3))"),
	    4);
	assert_int_equal(number("SELECT COUNT(*) AS n FROM instansi_leluhur"
				" WHERE keturunan_id = 10004"),
	    4);
	assert_int_equal(
	    number("SELECT COUNT(*) AS n FROM instansi_leluhur l"
		   " JOIN instansi i ON i.id = l.keturunan_id"
		   " WHERE l.jarak = 1 AND l.leluhur_id <> i.induk_id"),
	    0);
}

static void
test_admins_are_marked(void **state)
{
	(void)state;
	assert_int_equal(number("SELECT COUNT(*) AS n FROM instansi"
				" WHERE punya_admin = 1"
				" AND id IN (1, 1800, 1872)"),
	    3);
	assert_int_equal(number("SELECT COUNT(*) AS n FROM instansi"
				" WHERE punya_admin = 1"
				" AND id BETWEEN 10001 AND 10004"),
	    0);
}

static void
test_twice_changes_nothing(void **state)
{
	struct tanam_bahan b = bahan();
	struct tanam_hasil h;

	(void)state;
	run("UPDATE instansi SET singkatan = 'PU' WHERE id = 10001");
	assert_int_equal(tanam(db, &b, &h), ERR_OK);
	assert_int_equal(h.baris, 0);
	assert_int_equal(h.akun, 0);
	assert_int_equal(number("SELECT COUNT(*) AS n FROM instansi"
				" WHERE id = 10001 AND singkatan = 'PU'"),
	    1);
	run("UPDATE instansi SET singkatan = 'DPUTR' WHERE id = 10001");
}

static void
test_what_is_missing_comes_back(void **state)
{
	struct tanam_bahan b = bahan();
	struct tanam_hasil h;

	(void)state;
	run("DELETE FROM hari_libur WHERE tanggal = '2026-12-25'");
	run("DELETE FROM instansi_leluhur WHERE keturunan_id = 10003"
	    " AND leluhur_id = 1800");
	assert_int_equal(tanam(db, &b, &h), ERR_OK);
	assert_int_equal(h.baris, 2);
}

/* A broken file stops the planting and leaves its table as it was. */
static void
test_broken_file(void **state)
{
	char dir[] = "/tmp/test_tanam.XXXXXX", path[64];
	int64_t before = number("SELECT COUNT(*) AS n FROM profil_sla");
	struct tanam_bahan b = bahan();
	struct tanam_hasil h;
	FILE *f;

	(void)state;
	assert_non_null(mkdtemp(dir));
	b.dir = dir;
	snprintf(path, sizeof(path), "%s/uji_instansi.tsv", dir);
	assert_non_null(f = fopen(path, "we"));
	fputs("instansi_id\n1\n", f);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(tanam(db, &b, &h), ERR_STORAGE);
	snprintf(path, sizeof(path), "%s/profil_sla.tsv", dir);
	assert_non_null(f = fopen(path, "we"));
	fputs("id\tnama\tv\tf\td_ringan\td_sedang\td_berat\tc\tl\tp"
	      "\ttahan_maks\n"
	      "77\tBaik\t3\t5\t5\t14\t30\t10\t30\t3\t30\n"
	      "78\tRusak\ttiga\t5\t5\t14\t30\t10\t30\t3\t30\n",
	    f);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(tanam(db, &b, &h), ERR_INVALID);
	assert_int_equal(
	    number("SELECT COUNT(*) AS n FROM profil_sla"), before);
	unlink(path);
	snprintf(path, sizeof(path), "%s/uji_instansi.tsv", dir);
	unlink(path);
	rmdir(dir);
}

static void
test_unknown_seed(void **state)
{
	struct tanam_bahan b = bahan();
	struct tanam_hasil h;

	(void)state;
	b.seed = "lain";
	assert_int_equal(tanam(db, &b, &h), ERR_INVALID);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_there),
		cmocka_unit_test(test_closure),
		cmocka_unit_test(test_admins_are_marked),
		cmocka_unit_test(test_twice_changes_nothing),
		cmocka_unit_test(test_what_is_missing_comes_back),
		cmocka_unit_test(test_broken_file),
		cmocka_unit_test(test_unknown_seed),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
