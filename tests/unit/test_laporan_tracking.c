/* Tracking IDs: how they are drawn and how people type them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "laporan/laporan.h"

#define DRAWS 20000

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static struct arena *a;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(1 << 16);
	return sodium_init() < 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static const struct {
	const char *typed, *want; /* want NULL: cannot be one */
} cases[] = {
	{ "ABCDEFGHJK", "ABCDEFGHJK" },
	{ "abcdefghjk", "ABCDEFGHJK" },
	{ " abcd-efghjk ", "ABCDEFGHJK" },
	{ "#ABCD EFGH JK", "ABCDEFGHJK" },
	{ "ABCDOIL012", "ABCD011012" },
	{ "oooooiiiii", "0000011111" },
	{ "11111", "11111" }, /* an imported number */
	{ "7654321", "7654321" },
	{ "1234", NULL }, /* too short */
	{ "", NULL },
	{ " - # ", NULL },
	{ "ABCDEFGHJU", NULL },        /* no U in the alphabet */
	{ "ABCDEFGHJ\xc3\x89", NULL }, /* É */
	{ "ABCDE'OR1=1", NULL },
	{ "ABCDEFGHJK%", NULL },
	{ "ABCDEFGHJKABCDEF", "ABCDEFGHJKABCDEF" },
	{ "ABCDEFGHJKABCDEFG", NULL }, /* longer than any */
	{ "A.B.C.D.E", NULL },
	{ "ABCDE\tFGHJK", NULL },
};

static void
test_typed(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct str got = laporan_tracking(a, str_of(cases[i].typed));

		if (cases[i].want == NULL)
			assert_null(got.p);
		else
			assert_string_equal(got.p, cases[i].want);
	}
}

/* A NUL among the characters does not end the check early. */
static void
test_nul(void **state)
{
	static const char typed[] = "ABCDE\0FGHJK";

	(void)state;
	assert_null(
	    laporan_tracking(a, (struct str){ typed, sizeof(typed) - 1 }).p);
}

static int
by_text(const void *x, const void *y)
{
	return memcmp(x, y, 10);
}

static void
test_drawn(void **state)
{
	char(*all)[10] = calloc(DRAWS, 10);
	size_t seen[10][32] = { 0 }, i, k;

	(void)state;
	assert_non_null(all);
	for (i = 0; i < DRAWS; i++) {
		struct str s = laporan_tracking_new(a);

		assert_int_equal(s.n, 10);
		assert_int_equal(strlen(s.p), 10);
		/* never the digits alone of an imported number */
		assert_true(strspn(s.p, "0123456789") < 10);
		/* it is its own canonical form */
		assert_string_equal(laporan_tracking(a, s).p, s.p);
		for (k = 0; k < 10; k++) {
			const char *c = strchr(alphabet, s.p[k]);

			assert_non_null(c);
			seen[k][c - alphabet]++;
		}
		memcpy(all[i], s.p, 10);
	}
	qsort(all, DRAWS, 10, by_text);
	for (i = 1; i < DRAWS; i++)
		assert_true(memcmp(all[i - 1], all[i], 10) != 0);
	/* Each letter at each place: 625 expected, 6 sigma is 150. */
	for (k = 0; k < 10; k++)
		for (i = 0; i < 32; i++)
			assert_in_range(seen[k][i], 475, 775);
	free(all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_typed),
		cmocka_unit_test(test_nul),
		cmocka_unit_test(test_drawn),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
