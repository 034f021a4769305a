#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/utf8.h"
#include "laporan/kata.h"

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

/* The words of a text, with single spaces between them. */
static const char *
words(struct str text)
{
	struct str *w = NULL, out = STR("");
	size_t n = kata_split(arena, text, &w), i;

	for (i = 0; i < n; i++) {
		assert_int_equal(strlen(w[i].p), w[i].n);
		out = arena_printf(
		    arena, "%s%s%s", out.p, i > 0 ? " " : "", w[i].p);
	}
	return out.p;
}

static void
test_split(void **state)
{
	static const struct {
		const char *text, *words;
	} cases[] = {
		{ "", "" },
		{ "  . , !", "" },
		{ "jalan", "jalan" },
		{ "Jalan JALAN jalan!", "jalan" },
		{ "lampu,jalan;padam", "jalan lampu padam" },
		{ "yang dan di untuk", "" },
		{ "Yang rusak", "rusak" },
		{ "a b c 7", "" },
		{ "RT 03 RW 12", "03 12 rt rw" },
		{ "Jum'at Jum\xe2\x80\x99"
		  "at",
		    "jumat" },
		{ "'air'", "air" },
		{ "undang-undang", "undang" },
		{ "caf\xc3\x89", "caf\xc3\xa9" },
		{ "\xf0\x9f\x98\x80lubang\xf0\x9f\x98\x80", "lubang" },
		{ "got\xffsampah", "got sampah" },
		{ "Rp1.500.000", "000 500 rp1" },
		{ "\xd8\xa7\xd9\x84\xd8\xb3\xd9\x84\xd8\xa7\xd9\x85 \xd8\x9f",
		    "\xd8\xa7\xd9\x84\xd8\xb3\xd9\x84\xd8\xa7\xd9\x85" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    words(str_of(cases[i].text)), cases[i].words);
}

/* What people write, and what others look for, meet in the stem. */
static void
test_stems_meet(void **state)
{
	static const struct {
		const char *a, *b;
	} cases[] = {
		{ "perbaikan jalan", "jalannya diperbaiki" },
		{ "kerusakan", "rusak" },
		{ "pengangkutan sampah", "angkut persampahan" },
		{ "pelayanan", "melayani" },
		{ "membantu", "bantuan" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    words(str_of(cases[i].a)), words(str_of(cases[i].b)));
}

static void
test_lengths(void **state)
{
	char text[200];
	struct str *w;

	(void)state;
	memset(text, 'x', sizeof(text));
	assert_int_equal(
	    kata_split(arena, (struct str){ text, KATA_MAX }, &w), 1);
	assert_int_equal(w[0].n, KATA_MAX);
	assert_int_equal(
	    kata_split(arena, (struct str){ text, KATA_MAX + 1 }, &w), 0);
	assert_int_equal(
	    kata_split(arena, (struct str){ text, sizeof(text) }, &w), 0);
	assert_int_equal(
	    kata_split(arena, (struct str){ text, KATA_MIN - 1 }, &w), 0);
}

/* A word of the longest, in characters of four bytes. */
static void
test_widest_word(void **state)
{
	char text[4 * KATA_MAX];
	struct str *w;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(text); i += 4)
		utf8_encode(0x20000, text + i);
	assert_int_equal(
	    kata_split(arena, (struct str){ text, sizeof(text) }, &w), 1);
	assert_int_equal(w[0].n, sizeof(text));
}

static void
test_many_words(void **state)
{
	struct str *w = NULL, text = STR("");
	size_t n, i;

	(void)state;
	for (i = 0; i < 300; i++)
		text = arena_printf(
		    arena, "%s x%zu X%zu", text.p, i % 150, i % 150);
	n = kata_split(arena, text, &w);
	assert_int_equal(n, 150);
	for (i = 1; i < n; i++)
		assert_true(strcmp(w[i - 1].p, w[i].p) < 0);
}

/* Random bytes: only lengths, order and form are promised. */
static void
test_any_bytes(void **state)
{
	char text[300];
	struct str *w = NULL;
	uint32_t x = 12345;
	size_t round, n, i;

	(void)state;
	for (round = 0; round < 3000; round++) {
		for (i = 0; i < sizeof(text); i++) {
			x = x * 1103515245 + 12345;
			text[i] = (char)(x >> 16);
		}
		n = kata_split(arena, (struct str){ text, sizeof(text) }, &w);
		for (i = 0; i < n; i++) {
			assert_true(utf8_valid(w[i]));
			assert_true(utf8_length(w[i]) >= KATA_MIN);
			assert_true(utf8_length(w[i]) <= KATA_MAX);
		}
		arena_reset(arena);
	}
}

static void
test_huruf(void **state)
{
	static const struct {
		uint32_t c;
		bool huruf;
	} cases[] = {
		{ 0, false },
		{ '/', false },
		{ '0', true },
		{ '9', true },
		{ ':', false },
		{ 'a', true },
		{ '_', false },
		{ 0xa0, false },
		{ 0xd7, false },
		{ 0xe9, true },
		{ 0x301, true },   /* combining acute */
		{ 0x61f, false },  /* Arabic question mark */
		{ 0x2013, false }, /* dash */
		{ 0x4e2d, true },
		{ 0xa984, true },  /* Javanese letter */
		{ 0xa9c8, false }, /* Javanese full stop */
		{ 0xfeff, false },
		{ 0x1f600, false },
		{ 0x10ffff, false },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(kata_is_huruf(cases[i].c), cases[i].huruf);
}

/* They are found by halving: out of order is not found. */
static void
test_tables_in_order(void **state)
{
	static const char *const umum[] = {
#define KATA(kata) kata,
#include "tables/kata_umum.def"
#undef KATA
	};
	static const uint32_t ends[] = {
#define HURUF(first, last) first, last,
#include "tables/huruf.def"
#undef HURUF
	};
	size_t i;

	(void)state;
	for (i = 1; i < sizeof(umum) / sizeof(umum[0]); i++)
		assert_true(strcmp(umum[i - 1], umum[i]) < 0);
	for (i = 0; i < sizeof(umum) / sizeof(umum[0]); i++)
		assert_string_equal(words(str_of(umum[i])), "");
	for (i = 1; i < sizeof(ends) / sizeof(ends[0]); i++)
		assert_true(
		    i % 2 ? ends[i - 1] <= ends[i] : ends[i - 1] < ends[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_split),
		cmocka_unit_test(test_stems_meet),
		cmocka_unit_test(test_lengths),
		cmocka_unit_test(test_widest_word),
		cmocka_unit_test(test_many_words),
		cmocka_unit_test(test_any_bytes),
		cmocka_unit_test(test_huruf),
		cmocka_unit_test(test_tables_in_order),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
