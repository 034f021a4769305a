/*
 * Writes that nobody waits for: in order, before whoever reads, all or
 * nothing, and their error at whoever waits next.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../lib/akun_uji.h"

#define KUNCI "12345678901234567890123456789012"

static struct db *db;
static const struct db_sql add =
    DB_WRITE("INSERT INTO percobaan_masuk (pengenal, gagal, terkunci, pada)"
	     " VALUES (?, ?, 0, 0)");
static const struct db_sql more = DB_WRITE(
    "UPDATE percobaan_masuk SET gagal = gagal * 10 + ? WHERE pengenal = ?");

static int
setup(void **state)
{
	if (akun_uji_setup(state) != 0)
		return -1;
	db = akun_uji_request(0).db;
	akun_uji_run("DELETE FROM percobaan_masuk");
	return 0;
}

static int64_t
gagal(void)
{
	return akun_uji_number(
	    "SELECT CAST(COALESCE(SUM(gagal), 0) AS INT) AS n"
	    " FROM percobaan_masuk");
}

static enum err
three(void *arg)
{
	int64_t *seen = arg;
	struct str k = STR(KUNCI);

	assert_int_equal(db_later(db, &add, DB_ARGS(k, 1)), ERR_OK);
	assert_int_equal(db_later(db, &more, DB_ARGS(2, k)), ERR_OK);
	/* A read waits: it must find both. */
	*seen = gagal();
	return db_later(db, &more, DB_ARGS(3, k));
}

static void
test_order(void **state)
{
	int64_t seen = 0;

	(void)state;
	assert_int_equal(db_tx(db, three, &seen), ERR_OK);
	assert_int_equal(seen, 12);
	assert_int_equal(gagal(), 123);
}

/* The strings of a write are gone before it is sent. */
static enum err
gone(void *arg)
{
	char k[] = "abcdefghijklmnopqrstuvwxyz012345";
	enum err err;

	(void)arg;
	err = db_later(db, &add, DB_ARGS(((struct str){ k, 32 }), 5));
	memset(k, 'x', 32);
	return err;
}

static void
test_copies(void **state)
{
	(void)state;
	akun_uji_run("DELETE FROM percobaan_masuk");
	assert_int_equal(db_tx(db, gone, NULL), ERR_OK);
	assert_int_equal(
	    akun_uji_number("SELECT COUNT(*) AS n FROM percobaan_masuk"
			    " WHERE pengenal ="
			    " 'abcdefghijklmnopqrstuvwxyz012345'"),
	    1);
}

static const struct db_sql count =
    DB_WRITE("INSERT INTO percobaan_masuk (pengenal, gagal, terkunci, pada)"
	     " VALUES (?, ?, 0, 7) ON DUPLICATE KEY UPDATE gagal = gagal +"
	     " VALUES(gagal)");
static const struct db_sql pair =
    DB_WRITE("INSERT INTO percobaan_masuk (pengenal, gagal, terkunci, pada)"
	     " VALUES (?, ?, 0, 0), (?, ?, 0, 0)");

#define A32 "a2345678901234567890123456789012"
#define B32 "b2345678901234567890123456789012"
#define C32 "c2345678901234567890123456789012"
#define D32 "d2345678901234567890123456789012"

/* The same INSERT several times in a row. */
static enum err
rows(void *arg)
{
	(void)arg;
	assert_int_equal(db_later(db, &add, DB_ARGS(STR(A32), 1)), ERR_OK);
	assert_int_equal(db_later(db, &add, DB_ARGS(STR(B32), 20)), ERR_OK);
	assert_int_equal(db_later(db, &add, DB_ARGS(STR(C32), 300)), ERR_OK);
	assert_int_equal(db_later(db, &count, DB_ARGS(STR(B32), 5)), ERR_OK);
	assert_int_equal(db_later(db, &count, DB_ARGS(STR(C32), 6)), ERR_OK);
	return db_later(db, &count, DB_ARGS(STR(D32), 4000));
}

static enum err
alone(void *arg)
{
	(void)arg;
	assert_int_equal(db_later(db, &add, DB_ARGS(STR(A32), 1)), ERR_OK);
	return db_later(db, &add, DB_ARGS(STR(B32), 2));
}

static enum err
pairs(void *arg)
{
	(void)arg;
	assert_int_equal(
	    db_later(db, &pair, DB_ARGS(STR(A32), 1, STR(B32), 2)), ERR_OK);
	return db_later(db, &pair, DB_ARGS(STR(C32), 3, STR(D32), 4));
}

static int64_t
gagal_of(const char *key)
{
	struct str s;
	struct arena *a = arena_new(256);
	int64_t n;

	s = arena_printf(a,
	    "SELECT CAST(COALESCE(SUM(gagal), -1) AS INT) AS n FROM"
	    " percobaan_masuk WHERE pengenal = '%s'",
	    key);
	n = akun_uji_number(s.p);
	arena_free(a);
	return n;
}

static void
test_rows(void **state)
{
	(void)state;
	akun_uji_run("DELETE FROM percobaan_masuk");
	assert_int_equal(db_tx(db, rows, NULL), ERR_OK);
	assert_int_equal(gagal_of(A32), 1);
	assert_int_equal(gagal_of(B32), 25);
	assert_int_equal(gagal_of(C32), 306);
	assert_int_equal(gagal_of(D32), 4000);
	/* They are one statement: one that fails undoes the other. */
	akun_uji_run("DELETE FROM percobaan_masuk WHERE gagal = 1");
	assert_int_equal(db_tx(db, alone, NULL), ERR_CONFLICT);
	assert_int_equal(gagal_of(A32), -1);
	akun_uji_run("DELETE FROM percobaan_masuk");
	assert_int_equal(db_tx(db, alone, NULL), ERR_OK);
	assert_int_equal(gagal_of(A32), 1);
	assert_int_equal(gagal_of(B32), 2);
	/* One that has two rows stays as it is. */
	akun_uji_run("DELETE FROM percobaan_masuk");
	assert_int_equal(db_tx(db, pairs, NULL), ERR_OK);
	assert_int_equal(gagal(), 10);
}

static const struct db_sql lock = DB_WRITE(
    "UPDATE percobaan_masuk SET terkunci = terkunci + ? WHERE gagal = 123");

/* More than go in one journey. */
static enum err
forty(void *arg)
{
	int i;

	(void)arg;
	for (i = 0; i < 40; i++)
		assert_int_equal(db_later(db, &lock, DB_ARGS(1)), ERR_OK);
	return ERR_OK;
}

static enum err
again(void *arg)
{
	(void)arg;
	return db_later(db, &add, DB_ARGS(STR(KUNCI), 9));
}

static enum err
give_up(void *arg)
{
	(void)arg;
	assert_int_equal(db_later(db, &more, DB_ARGS(9, STR(KUNCI))), ERR_OK);
	return ERR_FORBIDDEN;
}

static enum err
half(void *arg)
{
	struct str k = STR(KUNCI);

	(void)arg;
	assert_int_equal(db_later(db, &more, DB_ARGS(7, k)), ERR_OK);
	assert_int_equal(db_later(db, &add, DB_ARGS(k, 8)), ERR_OK);
	return db_later(db, &more, DB_ARGS(6, k));
}

static void
test_all_or_nothing(void **state)
{
	(void)state;
	/* One alone, and one among others, meets a UNIQUE key at the commit. */
	assert_int_equal(db_tx(db, again, NULL), ERR_CONFLICT);
	assert_int_equal(db_tx(db, half, NULL), ERR_CONFLICT);
	/* What was collected before the act gave up is forgotten. */
	assert_int_equal(db_tx(db, give_up, NULL), ERR_FORBIDDEN);
	assert_int_equal(gagal(), 123);
	/* Outside a transaction at once. */
	assert_int_equal(db_later(db, &more, DB_ARGS(4, STR(KUNCI))), ERR_OK);
	assert_int_equal(gagal(), 1234);
}

static void
test_many(void **state)
{
	(void)state;
	assert_int_equal(db_tx(db, forty, NULL), ERR_OK);
	assert_int_equal(
	    akun_uji_number("SELECT terkunci AS n FROM percobaan_masuk"), 40);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_all_or_nothing),
		cmocka_unit_test(test_copies),
		cmocka_unit_test(test_rows),
	};

	return cmocka_run_group_tests(tests, setup, akun_uji_teardown);
}
