/*
 * Writes of a batch: each statement once with all its rows, values and NULLs
 * where they belong, all or nothing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "../lib/akun_uji.h"

#define ROWS 600 /* more than go at once */

static struct db *db;

static const struct db_sql add =
    DB_WRITE("INSERT INTO kata (id, kata) VALUES (?, ?)"
	     " ON DUPLICATE KEY UPDATE kata = VALUES(kata)");
static const struct db_sql copy =
    DB_WRITE("INSERT INTO indeks_kata (kata_id, laporan_id)"
	     " SELECT id, ? FROM kata WHERE id = ?");
static const struct db_sql rename_one =
    DB_WRITE("UPDATE kata SET kata = ? WHERE id = ?");
static const struct db_sql drop =
    DB_WRITE("DELETE FROM indeks_kata WHERE kata_id = ?");
static const struct db_sql maybe =
    DB_WRITE("INSERT INTO kata (id, kata) VALUES"
	     " (?, CONCAT(?, '-', IFNULL(?, 'nihil'), '-',"
	     " IFNULL(?, 'nihil')))");

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
	akun_uji_run("DELETE FROM indeks_kata WHERE kata_id >= 9000000");
	akun_uji_run("DELETE FROM kata WHERE id >= 9000000");
	return 0;
}

static struct str
word(char *buf, size_t size, const char *what, int i)
{
	return (
	    struct str){ buf, (size_t)snprintf(buf, size, "%s%d", what, i) };
}

/* Two kinds of rows, one after the other per thing, as acts come. */
static enum err
fill(void *arg)
{
	char buf[32];
	int i;

	(void)arg;
	db_gather(db);
	for (i = 0; i < ROWS; i++) {
		assert_int_equal(
		    db_later(db, &add,
			DB_ARGS(9000000 + i, word(buf, sizeof(buf), "uji", i))),
		    ERR_OK);
		memset(buf, 'x', sizeof(buf));
		assert_int_equal(
		    db_later(db, &copy, DB_ARGS(70 + i, 9000000 + i)), ERR_OK);
	}
	return db_gather_end(db);
}

static void
test_rows(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, fill, NULL), ERR_OK);
	assert_int_equal(
	    akun_uji_number("SELECT COUNT(*) AS n FROM kata k"
			    " JOIN indeks_kata i ON i.kata_id = k.id"
			    " WHERE k.id >= 9000000"
			    " AND k.kata = CONCAT('uji', k.id - 9000000)"
			    " AND i.laporan_id = k.id - 9000000 + 70"),
	    ROWS);
}

struct some {
	int from, n;
};

static enum err
rename_some(void *arg)
{
	const struct some *s = arg;
	char buf[32];
	enum err err;
	int i;

	db_gather(db);
	for (i = s->from; i < s->from + s->n; i++) {
		err = db_later(db, &drop, DB_ARGS(9000000 + i));
		assert_int_equal(err, ERR_OK);
		err = db_later_one(db, &rename_one,
		    DB_ARGS(word(buf, sizeof(buf), "lain", i), 9000000 + i));
		assert_int_equal(err, ERR_OK);
	}
	return db_gather_end(db);
}

#define RENAMED                                                                \
	"SELECT COUNT(*) AS n FROM kata WHERE id >= 9000000"                   \
	" AND kata LIKE 'lain%'"

/* A row that must be there and is not undoes the whole batch. */
static void
test_must_find(void **state)
{
	struct some good = { 0, 300 }, bad = { ROWS - 5, 10 };

	(void)state;
	assert_int_equal(db_tx(db, fill, NULL), ERR_OK);
	assert_int_equal(db_tx(db, rename_some, &good), ERR_OK);
	assert_int_equal(akun_uji_number(RENAMED), 300);
	assert_int_equal(db_tx(db, rename_some, &bad), ERR_CONFLICT);
	assert_int_equal(akun_uji_number(RENAMED), 300);
	assert_int_equal(akun_uji_number("SELECT COUNT(*) AS n FROM indeks_kata"
					 " WHERE kata_id >= 9000000"),
	    ROWS - 300);
}

/* Kinds of one row each: none is forgotten after another. */
static enum err
each_once(void *arg)
{
	int i = 9000007;

	(void)arg;
	db_gather(db);
	db_later(db, &add, DB_ARGS(i, STR("uji-satu")));
	db_later(db, &copy, DB_ARGS(5, i));
	db_later_one(db, &rename_one, DB_ARGS(STR("lain-satu"), i));
	db_later(db, &drop, DB_ARGS(i));
	db_later(db, &maybe, DB_ARGS(i + 1, 1, STR("x"), STR("y")));
	return db_gather_end(db);
}

static void
test_each_once(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, each_once, NULL), ERR_OK);
	assert_int_equal(
	    akun_uji_number("SELECT COUNT(*) AS n FROM kata WHERE"
			    " (id = 9000007 AND kata = 'lain-satu') OR"
			    " (id = 9000008 AND kata = '1-x-y')"),
	    2);
	assert_int_equal(akun_uji_number("SELECT COUNT(*) AS n FROM indeks_kata"
					 " WHERE kata_id = 9000007"),
	    0);
}

static enum err
one_alone(void *arg)
{
	const int *id = arg;
	enum err err;

	err = db_later(db, &drop, DB_ARGS(*id));
	assert_int_equal(err, ERR_OK);
	err = db_later_one(db, &rename_one, DB_ARGS(STR("lain-lagi"), *id));
	assert_int_equal(err, ERR_OK);
	return db_later(db, &drop, DB_ARGS(*id));
}

/* Outside a batch too: in the one journey that db_later() makes. */
static void
test_must_find_alone(void **state)
{
	int good = 9000001, bad = 9900000;

	(void)state;
	assert_int_equal(db_tx(db, fill, NULL), ERR_OK);
	assert_int_equal(db_tx(db, one_alone, &good), ERR_OK);
	assert_int_equal(akun_uji_number(RENAMED), 1);
	/* The same text once more: found, though nothing changes. */
	assert_int_equal(db_tx(db, one_alone, &good), ERR_OK);
	assert_int_equal(db_tx(db, one_alone, &bad), ERR_CONFLICT);
}

static enum err
nulls(void *arg)
{
	struct str teks;
	int i;

	(void)arg;
	db_gather(db);
	for (i = 0; i < 10; i++) {
		struct null_i64 angka = { i % 3 != 0, i };

		teks = i % 2 == 0 ? (struct str){ 0 } : STR("ada");
		assert_int_equal(
		    db_later(db, &maybe, DB_ARGS(9000000 + i, i, teks, angka)),
		    ERR_OK);
	}
	return db_gather_end(db);
}

static void
test_nulls(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, nulls, NULL), ERR_OK);
	assert_int_equal(
	    akun_uji_number(
		"SELECT COUNT(*) AS n FROM kata"
		" WHERE id BETWEEN 9000000 AND 9000009"
		" AND kata = CONCAT(id - 9000000, '-', IF((id - 9000000) MOD 2 "
		"= 0,"
		" 'nihil', 'ada'), '-', IF((id - 9000000) MOD 3 = 0,"
		" 'nihil', id - 9000000))"),
	    10);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_rows, clean),
		cmocka_unit_test_teardown(test_each_once, clean),
		cmocka_unit_test_teardown(test_must_find, clean),
		cmocka_unit_test_teardown(test_must_find_alone, clean),
		cmocka_unit_test_teardown(test_nulls, clean),
	};

	return cmocka_run_group_tests(tests, setup, akun_uji_teardown);
}
