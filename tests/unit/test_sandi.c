/*
 * Passwords: Argon2id, equal cost for nobody, costs that can grow.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>
#include <time.h>

#include "auth/sandi.h"
#include "base/settings.h"

static struct arena *a;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(4096);
	settings.argon_kib = 8192;
	settings.argon_putaran = 1;
	return sodium_init() < 0 ? -1 : 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void
test_hash(void **state)
{
	struct str h, again;

	(void)state;
	assert_int_equal(sandi_hash(a, STR("kuda-laut-biru"), &h), ERR_OK);
	assert_int_equal(sandi_hash(a, STR("kuda-laut-biru"), &again), ERR_OK);
	assert_non_null(strstr(h.p, "$argon2id$v=19$m=8192,t=1,p=1$"));
	assert_false(str_eq(h, again));
	assert_true(sandi_matches(h, STR("kuda-laut-biru")));
	assert_false(sandi_matches(h, STR("kuda-laut-bir")));
	assert_false(sandi_matches(h, STR("Kuda-laut-biru")));
	assert_false(sandi_matches(h, STR("")));
	assert_false(sandi_matches((struct str){ 0 }, STR("kuda-laut-biru")));
	assert_false(sandi_matches(STR("!"), STR("!")));
}

static void
test_outdated(void **state)
{
	struct str h;

	(void)state;
	assert_int_equal(sandi_hash(a, STR("kuda-laut-biru"), &h), ERR_OK);
	assert_false(sandi_outdated(h));
	settings.argon_kib = 16384;
	assert_true(sandi_outdated(h));
	assert_true(sandi_matches(h, STR("kuda-laut-biru")));
	settings.argon_kib = 8192;
	settings.argon_putaran = 2;
	assert_true(sandi_outdated(h));
	settings.argon_putaran = 1;
}

static void
test_common(void **state)
{
	(void)state;
	assert_true(sandi_common(STR("1234567890")));
	assert_true(sandi_common(STR("Bismillah123")));
	assert_true(sandi_common(STR("QWERTYUIOP")));
	assert_false(sandi_common(STR("1234567890x")));
	assert_false(sandi_common(STR("kuda-laut-biru")));
	assert_false(sandi_common(STR("")));
}

static int64_t
cpu_us(struct str hash)
{
	struct timespec x, y;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &x);
	assert_false(sandi_matches(hash, STR("bukan-sandinya")));
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &y);
	return (y.tv_sec - x.tv_sec) * 1000000 + (y.tv_nsec - x.tv_nsec) / 1000;
}

/* The least of some tries: what it costs when nothing disturbs. */
static int64_t
least_us(struct str hash)
{
	int64_t best = INT64_MAX, t;
	int i;

	for (i = 0; i < 15; i++)
		if ((t = cpu_us(hash)) < best)
			best = t;
	return best;
}

static void
test_nobody_costs_the_same(void **state)
{
	struct str h;
	int64_t known, unknown;

	(void)state;
	assert_int_equal(sandi_hash(a, STR("kuda-laut-biru"), &h), ERR_OK);
	known = least_us(h);
	unknown = least_us((struct str){ 0 });
	assert_true(known > 1000);
	assert_true(unknown > known / 2 && unknown < known * 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_hash),
		cmocka_unit_test(test_outdated),
		cmocka_unit_test(test_common),
		cmocka_unit_test(test_nobody_costs_the_same),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
