#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/utf8.h"

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

/* Every character there is, and none of the surrogates. */
static void
test_every_character(void **state)
{
	char buf[4];
	uint32_t c, back = 0;
	size_t n;

	(void)state;
	for (c = 0; c <= 0x10ffff; c++) {
		n = utf8_encode(c, buf);
		assert_int_equal(n, c < 0x80      ? 1
				    : c < 0x800   ? 2
				    : c < 0x10000 ? 3
						  : 4);
		if (c >= 0xd800 && c <= 0xdfff) {
			assert_int_equal(utf8_decode(buf, n, &back), 0);
			continue;
		}
		assert_int_equal(utf8_decode(buf, n, &back), n);
		assert_int_equal(back, c);
		assert_int_equal(utf8_decode(buf, n - 1, &back), 0);
	}
}

/*
 * Every sequence of two and three bytes: what is accepted is the encoding of
 * what it decodes to, so there are no other forms.
 */
static void
test_no_other_form(void **state)
{
	unsigned char in[3];
	char out[4];
	uint32_t i, c;
	size_t n;

	(void)state;
	for (i = 0; i < 1u << 24; i++) {
		in[0] = (unsigned char)(i >> 16);
		in[1] = (unsigned char)(i >> 8);
		in[2] = (unsigned char)i;
		n = utf8_decode((char *)in, 3, &c);
		if (n == 0)
			continue;
		assert_int_equal(utf8_encode(c, out), n);
		assert_memory_equal(in, out, n);
	}
}

static void
test_valid(void **state)
{
	static const struct {
		const char *text;
		bool valid;
	} cases[] = {
		{ "", true },
		{ "laporan", true },
		{ "\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", true },
		{ "\xf4\x8f\xbf\xbf", true },
		{ "\xf4\x90\x80\x80", false },
		{ "\xf0\x80\x80\xaf", false },
		{ "\xf0\x8f\xbf\xbf", false },
		{ "a\xc3", false },
		{ "\x80", false },
		{ "\xed\xa0\x80", false },
		{ "\xfe", false },
		{ "a\xe2\x82", false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(
		    utf8_valid(str_of(cases[i].text)), cases[i].valid);
	assert_true(utf8_valid((struct str){ "a\0b", 3 }));
}

static void
test_length(void **state)
{
	(void)state;
	assert_int_equal(utf8_length(STR("")), 0);
	assert_int_equal(utf8_length(STR("jalan")), 5);
	assert_int_equal(utf8_length(STR("caf\xc3\xa9 \xf0\x9f\x98\x80")), 6);
	assert_int_equal(utf8_length(STR("a\xff"
					 "b")),
	    3);
}

static void
test_trim(void **state)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "", "" },
		{ "a", "a" },
		{ " \t\r\n", "" },
		{ "  a b\n", "a b" },
		{ "\xc2\xa0"
		  "a\xe3\x80\x80",
		    "a" },
		{ "\xe2\x80\x8b\xef\xbb\xbf\xe2\x81\xa0", "" },
		{ "a\xe2\x80\x8b"
		  "b",
		    "a\xe2\x80\x8b"
		    "b" },
		{ " \xc3\xa9 ", "\xc3\xa9" },
		{ " \xff ", "\xff" },
		{ "\xc2\x85x\xe2\x80\xa8", "x" },
	};
	struct str s;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		s = utf8_trim(arena, str_of(cases[i].in));
		assert_string_equal(s.p, cases[i].out);
		assert_int_equal(s.n, strlen(cases[i].out));
	}
}

static void
test_lower(void **state)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "", "" },
		{ "Jalan PALA 12", "jalan pala 12" },
		{ "\xc3\x89\xc3\x96\xc3\x9e", "\xc3\xa9\xc3\xb6\xc3\xbe" },
		{ "\xc3\x97\xc3\x9f\xc3\xb7", "\xc3\x97\xc3\x9f\xc3\xb7" },
		{ "\xc4\x80\xc4\xb9\xc5\xb8", "\xc4\x81\xc4\xba\xc3\xbf" },
		{ "\xc4\xb0\xc4\xb1\xc4\xb8", "\xc4\xb0\xc4\xb1\xc4\xb8" },
		{ "\xe1\xba\x9e\xe1\xbb\x86", "\xc3\x9f\xe1\xbb\x87" },
		{ "\xd0\x96\xf0\x9f\x98\x80", "\xd0\x96\xf0\x9f\x98\x80" },
		{ "A\xff"
		  "B",
		    "a\xff"
		    "b" },
	};
	struct str s;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		s = utf8_lower(arena, str_of(cases[i].in));
		assert_string_equal(s.p, cases[i].out);
		assert_int_equal(s.n, strlen(cases[i].out));
	}
}

/* Lower case is lower case already, and never takes more room. */
static void
test_lower_is_stable(void **state)
{
	uint32_t c, low;
	char a[4], b[4];

	(void)state;
	for (c = 0; c < 0x3000; c++) {
		low = utf8_lower_char(c);
		assert_int_equal(utf8_lower_char(low), low);
		assert_true(utf8_encode(low, a) <= utf8_encode(c, b));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_character),
		cmocka_unit_test(test_no_other_form),
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_length),
		cmocka_unit_test(test_trim),
		cmocka_unit_test(test_lower),
		cmocka_unit_test(test_lower_is_stable),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
