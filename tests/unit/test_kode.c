/*
 * Secret codes: strong enough, typed tolerantly, hashed as documented.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>

#include "auth/kode.h"

static struct arena *a;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(4096);
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
test_shape(void **state)
{
	struct str c = kode_new(a);
	size_t i;

	(void)state;
	assert_int_equal(c.n, KODE_CHARS + KODE_CHARS / KODE_GROUP - 1);
	for (i = 0; i < c.n; i++)
		if (i % (KODE_GROUP + 1) == KODE_GROUP)
			assert_int_equal(c.p[i], '-');
		else
			assert_non_null(
			    strchr("0123456789ABCDEFGHJKMNPQRSTVWXYZ", c.p[i]));
	assert_false(str_eq(c, kode_new(a)));
	assert_true(5 * KODE_CHARS >= 128);
}

/* Every character of the alphabet comes up at every place. */
static void
test_random(void **state)
{
	static const char set[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	uint32_t seen[KODE_CHARS] = { 0 };
	struct str c;
	size_t i, k;

	(void)state;
	for (i = 0; i < 2000; i++) {
		c = kode_canonical(a, kode_new(a), KODE_CHARS);
		for (k = 0; k < KODE_CHARS; k++)
			seen[k] |= 1u << (strchr(set, c.p[k]) - set);
		arena_reset(a);
	}
	for (k = 0; k < KODE_CHARS; k++)
		assert_int_equal(seen[k], UINT32_MAX);
}

static void
test_typing(void **state)
{
	static const char *const same[] = {
		"7KQ2-M0XR-94TD-HB1A-ZC8V-5WEN-J3GY",
		"7kq2m0xr94tdhb1azc8v5wenj3gy",
		"7KQ2 MOXR 94TD HBIA ZC8V 5WEN J3GY",
		" 7KQ2-MoXR-94TD-HBlA-ZC8V-5WEN-J3GY ",
	};
	static const char *const wrong[] = {
		"",
		"7KQ2-M0XR-94TD-HB1A-ZC8V-5WEN-J3G",
		"7KQ2-M0XR-94TD-HB1A-ZC8V-5WEN-J3GYY",
		"7KQ2-M0XR-94TD-HB1A-ZC8V-5WEN-J3GU",
		"7KQ2-M0XR-94TD-HB1A-ZC8V-5WEN-J3G\xc3\x85",
		"7KQ2_M0XR-94TD-HB1A-ZC8V-5WEN-J3GY",
	};
	struct str h = kode_hash(a, str_of(same[0])), other;
	size_t i;

	(void)state;
	assert_int_equal(h.n, 32);
	for (i = 1; i < sizeof(same) / sizeof(same[0]); i++)
		assert_true(str_eq(h, kode_hash(a, str_of(same[i]))));
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_null(kode_hash(a, str_of(wrong[i])).p);
	other = kode_hash(a, STR("7KQ2-M0XR-94TD-HB1A-ZC8V-5WEN-J3GZ"));
	assert_false(str_eq(h, other));
}

/* auth/kode.h promises this exact computation. */
static void
test_documented_hash(void **state)
{
	unsigned char want[32];

	(void)state;
	crypto_generichash(want, sizeof(want),
	    (const unsigned char *)"7KQ2M0XR94TDHB1AZC8V5WENJ3GY", 28, NULL, 0);
	assert_memory_equal(want,
	    kode_hash(a, STR("7KQ2-M0XR-94TD-HB1A-ZC8V-5WEN-J3GY")).p, 32);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shape),
		cmocka_unit_test(test_random),
		cmocka_unit_test(test_typing),
		cmocka_unit_test(test_documented_hash),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
