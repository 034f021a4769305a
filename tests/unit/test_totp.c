/*
 * The second factor against RFC 6238, and its sealed secrets.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "auth/totp.h"
#include "base/settings.h"

/* RFC 6238 appendix B, SHA-1; the last six of its eight digits. */
static const unsigned char rfc[TOTP_SECRET + 1] = "12345678901234567890";
static const struct {
	int64_t at;
	unsigned code;
} vectors[] = {
	{ 59, 287082 },
	{ 1111111109, 81804 },
	{ 1111111111, 50471 },
	{ 1234567890, 5924 },
	{ 2000000000, 279037 },
	{ 20000000000, 353130 },
};

static struct arena *a;
static char path[] = "/tmp/lapor-kunci-XXXXXX";

static int
setup(void **state)
{
	int fd = mkstemp(path);

	(void)state;
	a = arena_new(4096);
	if (fd == -1 || write(fd, "0123456789abcdef0123456789abcdef", 32) != 32)
		return -1;
	close(fd);
	settings.kunci_file = path;
	return sodium_init() < 0 ? -1 : 0;
}

static int
teardown(void **state)
{
	(void)state;
	unlink(path);
	arena_free(a);
	return 0;
}

static void
test_rfc(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(vectors) / sizeof(vectors[0]); i++)
		assert_int_equal(
		    totp_code(rfc, vectors[i].at / 30), vectors[i].code);
}

static bool
matches(const char *typed, int64_t now, int64_t last, int64_t *step)
{
	return totp_matches(rfc, str_of(typed), now, last, step);
}

static void
test_window_and_reuse(void **state)
{
	int64_t step = 0;

	(void)state;
	assert_true(matches("287082", 59, 0, &step));
	assert_int_equal(step, 1);
	assert_true(matches("287 082", 59, 0, &step));
	/* One step late or early, never two. */
	assert_true(matches("287082", 89, 0, &step));
	assert_true(matches("287082", 29, 0, &step));
	assert_false(matches("287082", 90, 0, &step));
	assert_true(matches("081804", 1111111109, 0, &step));
	assert_false(matches("081804", 1111111109 - 60, 0, &step));
	/* Once used, it and what came before it is gone. */
	assert_false(matches("287082", 59, 1, &step));
	assert_false(matches("287082", 59, 2, &step));
}

static void
test_shape(void **state)
{
	static const char *const wrong[] = { "", "28708", "2870822", "28708a",
		"-287082", "287082\n", "٢٨٧٠٨٢" };
	int64_t step;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_false(matches(wrong[i], 59, 0, &step));
}

static void
test_url(void **state)
{
	(void)state;
	assert_string_equal(
	    totp_base32(a, rfc).p, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
	assert_string_equal(totp_url(a, rfc, STR("a b@contoh.id/&?")).p,
	    "otpauth://totp/Lapor:a%20b%40contoh.id%2F%26%3F"
	    "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lapor");
}

static void
test_seal(void **state)
{
	unsigned char back[TOTP_SECRET];
	struct str sealed, again;
	size_t i;

	(void)state;
	assert_int_equal(totp_seal(a, rfc, 7, &sealed), ERR_OK);
	assert_in_range(sealed.n, 1, 80); /* the column */
	assert_null(memmem(sealed.p, sealed.n, rfc, 8));
	assert_int_equal(totp_open(sealed, 7, back), ERR_OK);
	assert_memory_equal(back, rfc, TOTP_SECRET);
	assert_int_equal(totp_seal(a, rfc, 7, &again), ERR_OK);
	assert_false(str_eq(sealed, again));
	/* Not another account's, not one bit changed. */
	assert_int_equal(totp_open(sealed, 8, back), ERR_INTERNAL);
	for (i = 0; i < sealed.n; i += 15) {
		again = arena_str(a, sealed.p, sealed.n);
		((char *)(uintptr_t)again.p)[i] ^= 1;
		assert_int_equal(totp_open(again, 7, back), ERR_INTERNAL);
	}
	again.n--;
	assert_int_equal(totp_open(again, 7, back), ERR_INTERNAL);
}

static void
test_recovery_code(void **state)
{
	struct str c = totp_cadangan_new(a), h, h2;

	(void)state;
	assert_int_equal(c.n, 11);
	assert_int_equal(c.p[5], '-');
	assert_int_equal(totp_cadangan_hash(a, STR("abcde-01234"), &h), ERR_OK);
	assert_int_equal(
	    totp_cadangan_hash(a, STR("ABCDE Ol234"), &h2), ERR_OK);
	assert_int_equal(h.n, 32);
	assert_true(str_eq(h, h2));
	assert_int_equal(totp_cadangan_hash(a, STR("287082"), &h), ERR_INVALID);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rfc),
		cmocka_unit_test(test_window_and_reuse),
		cmocka_unit_test(test_shape),
		cmocka_unit_test(test_url),
		cmocka_unit_test(test_seal),
		cmocka_unit_test(test_recovery_code),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
