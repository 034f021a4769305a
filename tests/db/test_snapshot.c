/*
 * What is read of one moment while others go on writing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "statistik_uji.h"

static struct db *other;
static const struct db_col cols[] = { { "n", 0, DB_I64 } };
/* A day of its own: 2001-06-01. */
#define LATER (WHEN + 151 * 86400)
static const struct db_sql sum = { SUM KINI " WHERE hari = 11474", cols, 1,
	sizeof(int64_t) };
static const struct db_sql forget =
    DB_WRITE("DELETE FROM rekap_antre WHERE hari = 11474");
static const struct db_sql forbidden =
    DB_WRITE("UPDATE rekap_kunci SET diperiksa = diperiksa + 1 WHERE id = 1");

static int
setup(void **state)
{
	if (stat_setup(state) != 0)
		return -1;
	other = db_twin(stat_db, 0);
	return db_ready(other) == ERR_OK ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)db_run(stat_db, &forget, DB_NONE, NULL);
	db_close(other);
	return stat_teardown(state);
}

static int64_t
seen(struct db *db)
{
	int64_t n = -1;

	assert_int_equal(db_one(db, stat_arena, &sum, DB_NONE, &n), ERR_OK);
	return n;
}

/* A report enters the cell, or leaves it. */
static enum err
move(void *ctx)
{
	struct rekap_kunci k = stat_key(PU, STATUS_DITUTUP_ADMIN);

	k.dibuat = LATER;
	return rekap_move(
	    stat_db, ctx == NULL ? &k : NULL, ctx == NULL ? NULL : &k);
}

static enum err
look(void *ctx)
{
	int64_t before = seen(other);

	assert_int_equal(db_tx(stat_db, move, stat_db), ERR_OK);
	*(int64_t *)ctx = before;
	return seen(other) == before ? ERR_OK : ERR_CONFLICT;
}

static enum err
write_it(void *ctx)
{
	(void)ctx;
	return db_run(other, &forbidden, DB_NONE, NULL);
}

static void
test_one_moment(void **state)
{
	int64_t before = -1;

	(void)state;
	assert_int_equal(db_snapshot(other, look, &before), ERR_OK);
	assert_int_equal(seen(other), before + 1); /* it is over */
	assert_int_equal(db_tx(stat_db, move, NULL), ERR_OK);
	/* An act's own transaction sees what is committed meanwhile. */
	assert_int_equal(db_tx(other, look, &before), ERR_CONFLICT);
	assert_int_equal(db_tx(stat_db, move, NULL), ERR_OK);
}

static void
test_no_write(void **state)
{
	(void)state;
	assert_int_not_equal(db_snapshot(other, write_it, NULL), ERR_OK);
	/* The next transaction may write again. */
	assert_int_equal(db_tx_undo(other, write_it, NULL), ERR_OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_one_moment),
		cmocka_unit_test(test_no_write),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
