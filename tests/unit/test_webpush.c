/*
 * Web Push by the book: the example of RFC 8291, appendix A, byte by byte,
 * and keys that must be refused.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sodium.h>

#include "saluran/webpush_sandi.h"

#define PLAIN  "When I grow up, I want to be a watermelon"
#define SECRET "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
#define PUBLIC                                                                 \
	"BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tl"  \
	"zAC8wEqKK6PBru3jl7A8"
#define P256DH                                                                 \
	"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7"  \
	"Vd8pZGH6SRpkNtoIAiw4"
#define SALT "DGv6ra1nlYgDCS1FRnbzlw"
#define AUTH "BTBZMqHH6r4Tts7J_aSIgg"
#define MESSAGE                                                                \
	"DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlml"   \
	"MoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4M"   \
	"qgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"

static struct arena *a;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(16384);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static struct str
bytes(const char *b64)
{
	unsigned char *out = arena_alloc(a, strlen(b64) + 1);
	size_t n;

	assert_int_equal(
	    sodium_base642bin(out, strlen(b64), b64, strlen(b64), NULL, &n,
		NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING),
	    0);
	return (struct str){ (char *)out, n };
}

static void
test_rfc8291(void **state)
{
	const unsigned char *secret = (const unsigned char *)bytes(SECRET).p;
	const unsigned char *salt = (const unsigned char *)bytes(SALT).p;
	unsigned char public[WEBPUSH_PUBLIC];
	struct str got;

	(void)state;
	assert_true(webpush_public(secret, public));
	assert_string_equal(
	    webpush_base64(a, public, sizeof(public)).p, PUBLIC);
	got = webpush_encrypt(
	    a, STR(PLAIN), 0, bytes(P256DH), bytes(AUTH), secret, salt);
	assert_non_null(got.p);
	assert_string_equal(webpush_base64(a, got.p, got.n).p, MESSAGE);
}

static void
test_length(void **state)
{
	const unsigned char *secret = (const unsigned char *)bytes(SECRET).p;
	const unsigned char *salt = (const unsigned char *)bytes(SALT).p;
	struct str long_text = arena_printf(a, "%0*d", WEBPUSH_TEXT, 1);
	struct str p = bytes(P256DH), auth = bytes(AUTH), x, y;

	(void)state;
	x = webpush_encrypt(a, STR("a"), 512, p, auth, secret, salt);
	y = webpush_encrypt(a, STR("abcdefgh"), 512, p, auth, secret, salt);
	assert_int_equal(x.n, y.n);
	x = webpush_encrypt(a, long_text, 512, p, auth, secret, salt);
	assert_true(x.n > WEBPUSH_TEXT && x.n <= 4096);
	long_text = arena_printf(a, "%s+", long_text.p);
	x = webpush_encrypt(a, long_text, 512, p, auth, secret, salt);
	assert_null(x.p);
}

/* Points that are not on the curve, and numbers that are no secret. */
static void
test_refused(void **state)
{
	unsigned char point[WEBPUSH_PUBLIC], zero[WEBPUSH_SECRET] = { 0 };
	unsigned char ones[WEBPUSH_SECRET];
	struct str p = { (const char *)point, sizeof(point) };

	(void)state;
	memset(ones, 0xff, sizeof(ones));
	assert_true(webpush_point(bytes(P256DH)));
	memcpy(point, bytes(P256DH).p, sizeof(point));
	point[64] ^= 1;
	assert_false(webpush_point(p));
	memset(point, 0, sizeof(point));
	point[0] = 4;
	assert_false(webpush_point(p));
	p.n = 64;
	assert_false(webpush_point(p));
	assert_false(webpush_public(zero, point));
	assert_false(webpush_public(ones, point));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rfc8291),
		cmocka_unit_test(test_length),
		cmocka_unit_test(test_refused),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
