#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "core/kalender.h"

static struct arena *arena;

static int
setup(void **state)
{
	(void)state;
	arena = arena_new(4096);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static int64_t
day(int y, int m, int d)
{
	return waktu_days((struct tanggal){ y, m, d });
}

/* 2026 and 2028 are known, 2027 is not. */
static const struct kalender *
calendar(void)
{
	static const struct tanggal libur[] = {
		{ 2028, 1, 3 }, { 2026, 1, 1 }, /* Thursday */
		{ 2026, 12, 25 },               /* Friday */
		{ 2026, 12, 26 },               /* Saturday */
		{ 2026, 12, 25 },               /* twice */
	};
	const struct kalender *k = NULL;

	assert_true(kalender_new(arena, libur, 5, &k));
	return k;
}

static void
test_hk(void **state)
{
	static const struct {
		int y, m, d;
		bool hk;
	} cases[] = {
		{ 2026, 1, 1, false }, { 2026, 1, 2, true },
		{ 2026, 1, 3, false }, { 2026, 1, 4, false },
		{ 2026, 1, 5, true }, { 2026, 12, 24, true },
		{ 2026, 12, 25, false }, { 2026, 12, 31, true },
		{ 2025, 12, 31, false }, /* before the calendar */
		{ 2027, 3, 3, false },   /* year without rows */
		{ 2028, 1, 3, false }, { 2028, 1, 4, true },
		{ 2029, 1, 2, false }, /* after the calendar */
	};
	const struct kalender *k = calendar();
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(
		    kalender_is_hk(k, day(cases[i].y, cases[i].m, cases[i].d)),
		    cases[i].hk);
	}
}

static void
test_years(void **state)
{
	const struct kalender *k = calendar();

	(void)state;
	assert_false(kalender_has_year(k, 2025));
	assert_true(kalender_has_year(k, 2026));
	assert_false(kalender_has_year(k, 2027));
	assert_true(kalender_has_year(k, 2028));
	assert_false(kalender_has_year(k, 2029));
	assert_false(kalender_has_year(k, -5));
}

static void
test_covers(void **state)
{
	const struct kalender *k = calendar();

	(void)state;
	assert_true(kalender_covers(k, day(2025, 12, 31), day(2026, 12, 31)));
	assert_false(kalender_covers(k, day(2025, 12, 30), day(2026, 1, 5)));
	assert_false(kalender_covers(k, day(2026, 12, 31), day(2027, 1, 1)));
	assert_false(kalender_covers(k, day(2026, 6, 1), day(2028, 6, 1)));
	assert_true(kalender_covers(k, day(2027, 12, 31), day(2028, 12, 31)));
	/* no day is asked about */
	assert_true(kalender_covers(k, day(2040, 1, 1), day(2040, 1, 1)));
	assert_true(kalender_covers(k, day(2040, 1, 2), day(2040, 1, 1)));
}

static void
test_count(void **state)
{
	const struct kalender *k = calendar();
	unsigned n = 99;

	(void)state;
	assert_true(kalender_count(k, day(2026, 1, 1), day(2026, 1, 9), &n));
	assert_int_equal(n, 6);
	assert_true(kalender_count(k, day(2026, 1, 2), day(2026, 1, 4), &n));
	assert_int_equal(n, 0);
	assert_true(kalender_count(k, day(2026, 1, 9), day(2026, 1, 2), &n));
	assert_int_equal(n, 0);
	assert_true(
	    kalender_count(k, day(2025, 12, 31), day(2026, 12, 31), &n));
	assert_int_equal(n, 261 - 2);
	n = 99;
	assert_false(kalender_count(k, day(2026, 12, 1), day(2027, 1, 4), &n));
	assert_int_equal(n, 99);
}

static void
test_nth(void **state)
{
	const struct kalender *k = calendar();
	int64_t d = -1;

	(void)state;
	assert_true(kalender_nth(k, day(2026, 1, 3), 1, &d));
	assert_int_equal(d, day(2026, 1, 5));
	assert_true(kalender_nth(k, day(2026, 1, 3), 0, &d));
	assert_int_equal(d, day(2026, 1, 3));
	assert_true(kalender_nth(k, day(2026, 12, 24), 1, &d));
	assert_int_equal(d, day(2026, 12, 28));
	assert_true(kalender_nth(k, day(2026, 12, 24), 4, &d));
	assert_int_equal(d, day(2026, 12, 31));
	d = -1;
	assert_false(kalender_nth(k, day(2026, 12, 24), 5, &d));
	assert_false(kalender_nth(k, day(2028, 12, 28), 9, &d));
	assert_false(kalender_nth(k, day(2028, 12, 1), 4000000000u, &d));
	assert_false(kalender_nth(k, day(2025, 12, 30), 1, &d));
	assert_int_equal(d, -1);
}

static void
test_nth_before(void **state)
{
	const struct kalender *k = calendar();
	int64_t d = -1;

	(void)state;
	assert_true(kalender_nth_before(k, day(2026, 12, 28), 1, &d));
	assert_int_equal(d, day(2026, 12, 24));
	assert_true(kalender_nth_before(k, day(2026, 1, 4), 0, &d));
	assert_int_equal(d, day(2026, 1, 2));
	d = -1;
	assert_false(kalender_nth_before(k, day(2026, 1, 4), 1, &d));
	assert_false(kalender_nth_before(k, day(2028, 1, 5), 2, &d));
	assert_false(kalender_nth_before(k, day(2030, 1, 5), 2, &d));
	assert_int_equal(d, -1);
}

/* count and nth undo each other on every day of a year. */
static void
test_nth_undoes_count(void **state)
{
	const struct kalender *k = calendar();
	int64_t from = day(2026, 1, 10), d, back;
	unsigned n;

	(void)state;
	for (d = from; d <= day(2026, 12, 31); d++) {
		assert_true(kalender_count(k, from, d, &n));
		assert_true(kalender_nth(k, from, n, &back));
		assert_true(n == 0 ? back == from : back <= d);
		if (n > 0 && kalender_is_hk(k, d))
			assert_int_equal(back, d);
	}
}

static void
test_empty(void **state)
{
	const struct kalender *k = NULL;
	int64_t d;

	(void)state;
	assert_true(kalender_new(arena, NULL, 0, &k));
	assert_non_null(k);
	assert_false(kalender_has_year(k, 2026));
	assert_false(kalender_is_hk(k, day(2026, 1, 5)));
	assert_false(kalender_is_hk(k, 0));
	assert_false(kalender_nth(k, day(2026, 1, 5), 1, &d));
	assert_false(kalender_nth_before(k, day(2026, 1, 5), 1, &d));
	assert_true(kalender_nth(k, day(2026, 1, 5), 0, &d));
}

static void
test_refuses_bad_dates(void **state)
{
	static const struct tanggal bad[] = {
		{ 2026, 2, 29 },
		{ 2026, 13, 1 },
		{ 2026, 1, 0 },
		{ 1999, 1, 1 },
		{ 2200, 1, 1 },
		{ 0, 0, 0 },
	};
	struct tanggal two[2] = { { 2026, 1, 1 } };
	const struct kalender *k;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		k = NULL;
		two[1] = bad[i];
		assert_false(kalender_new(arena, two, 2, &k));
		assert_null(k);
	}
	two[1] = (struct tanggal){ 2028, 2, 29 };
	assert_true(kalender_new(arena, two, 2, &k));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hk),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_covers),
		cmocka_unit_test(test_count),
		cmocka_unit_test(test_nth),
		cmocka_unit_test(test_nth_before),
		cmocka_unit_test(test_nth_undoes_count),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_refuses_bad_dates),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
