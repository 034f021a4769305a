/*
 * The strict scanner: places and reasons by table, the corpus of
 * tests/corpus/json file by file, and inputs too large to be files.
 */
#include <ctype.h>
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <cmocka.h>

#include "base/str.h"
#include "http/json_number.h"
#include "http/json_strict.h"

#define CORPUS "tests/corpus/json"

static const char *const reason_names[JSON__MAX] = {
#define REASON(name, id, en) #name,
#include "tables/json_reasons.def"
#undef REASON
};

/* In memory of exactly its size, so that ASAN sees a byte read too far. */
static bool
check(const char *p, size_t n, struct json_fault *f)
{
	char *copy = malloc(n == 0 ? 1 : n);
	bool ok;

	assert_non_null(copy);
	memcpy(copy, p, n);
	ok = json_strict_check(copy, n, JSON_DEPTH_MAX, f);
	if (ok) {
		cJSON *j = cJSON_ParseWithLength(copy, n);

		assert_non_null(j);
		cJSON_Delete(j);
	}
	free(copy);
	return ok;
}

static void
test_places(void **state)
{
	static const struct {
		const char *text;
		size_t offset;
		enum json_reason reason;
	} cases[] = {
		{ "", 0, JSON_EMPTY },
		{ "   ", 3, JSON_EMPTY },
		{ "\xef\xbb\xbf{}", 0, JSON_BOM },
		{ "[1,]", 3, JSON_SYNTAX },
		{ "{\"a\":1,}", 7, JSON_SYNTAX },
		{ "{} x", 3, JSON_TRAILING },
		{ "[\"ab\xff\"]", 4, JSON_UTF8 },
		{ "\"a\nb\"", 2, JSON_CONTROL },
		{ "\"ab\\q\"", 3, JSON_ESCAPE },
		{ "\"\\ud83d\\ude00\\ud83d\"", 13, JSON_SURROGATE },
		{ "\"a\\u0000\"", 2, JSON_NUL },
		{ "{\"a\":1,\"b\":2,\"a\":3}", 13, JSON_DUPLICATE },
		{ "[1, 01]", 4, JSON_NUMBER },
		{ "[1, -]", 4, JSON_NUMBER },
		{ "[1, 9007199254740992]", 4, JSON_RANGE },
	};
	struct json_fault f;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_false(check(cases[i].text, strlen(cases[i].text), &f));
		if (f.reason != cases[i].reason || f.offset != cases[i].offset)
			fail_msg("%s: %s at %zu", cases[i].text,
			    reason_names[f.reason], f.offset);
	}
}

static void
test_fault_untouched_when_accepted(void **state)
{
	struct json_fault f = { 77, JSON_UTF8 };

	(void)state;
	assert_true(check("{}", 2, &f));
	assert_int_equal(f.offset, 77);
	assert_int_equal(f.reason, JSON_UTF8);
}

/* Depth counts open brackets, whatever the limit. */
static void
test_depth_limit(void **state)
{
	char text[2 * JSON_DEPTH_MAX + 2];
	struct json_fault f;
	unsigned max, depth;

	(void)state;
	for (max = 1; max <= JSON_DEPTH_MAX; max++) {
		for (depth = max; depth <= max + 1; depth++) {
			memset(text, '[', depth);
			memset(text + depth, ']', depth);
			assert_int_equal(
			    json_strict_check(text, 2 * depth, max, &f),
			    depth <= max);
		}
		assert_int_equal(f.reason, JSON_DEPTH);
		assert_int_equal(f.offset, max);
	}
}

/* "n_syntax_comma.json" must be refused as SYNTAX. */
static bool
name_says(const char *name, enum json_reason r)
{
	const char *want = reason_names[r];
	size_t n = strlen(want);

	return strncasecmp(name + 2, want, n) == 0 && name[2 + n] == '_';
}

static size_t
read_file(const char *name, char **ret)
{
	char path[512];
	FILE *f;
	long n;

	snprintf(path, sizeof(path), CORPUS "/%s", name);
	assert_non_null(f = fopen(path, "rb"));
	assert_int_equal(fseek(f, 0, SEEK_END), 0);
	n = ftell(f);
	rewind(f);
	assert_true(n >= 0);
	assert_non_null(*ret = malloc((size_t)n + 1));
	assert_int_equal(fread(*ret, 1, (size_t)n, f), n);
	fclose(f);
	return (size_t)n;
}

static void
check_file(const char *name)
{
	struct json_fault f = { 0, JSON_OK };
	char *text;
	size_t n = read_file(name, &text);
	bool ok = check(text, n, &f);

	free(text);
	if (name[0] == 'y' && !ok)
		fail_msg("%s: refused, %s at %zu", name, reason_names[f.reason],
		    f.offset);
	if (name[0] == 'n' && ok)
		fail_msg("%s: accepted", name);
	if (name[0] == 'n' && (!name_says(name, f.reason) || f.offset > n))
		fail_msg("%s: refused as %s at %zu", name,
		    reason_names[f.reason], f.offset);
}

static void
test_corpus(void **state)
{
	struct dirent *e;
	DIR *d = opendir(CORPUS);
	unsigned n = 0;

	(void)state;
	assert_non_null(d);
	while ((e = readdir(d)) != NULL) {
		if ((e->d_name[0] != 'y' && e->d_name[0] != 'n') ||
		    e->d_name[1] != '_')
			continue;
		check_file(e->d_name);
		n++;
	}
	closedir(d);
	print_message("corpus: %u files\n", n);
	assert_true(n >= 120);
}

/* No beginning of an acceptable object is acceptable itself. */
static void
test_every_cut_is_refused(void **state)
{
	static const char text[] =
	    "{\"a\\u00e9\":[1,-2.5e+3,\"\xc3\xa9\\ud83d\\ude00\\n\",true],"
	    "\"b\":{\"c\":null,\"d\":false}}";
	struct json_fault f;
	size_t n;

	(void)state;
	assert_true(check(text, sizeof(text) - 1, &f));
	for (n = 0; n < sizeof(text) - 1; n++)
		assert_false(check(text, n, &f));
}

/* All bytes, one at a time, where a value and where a character stands. */
static void
test_every_byte(void **state)
{
	char text[3] = "\"?\"";
	struct json_fault f;
	int c;

	(void)state;
	for (c = 0; c < 256; c++) {
		text[1] = (char)c;
		assert_int_equal(check(text, 3, &f),
		    c >= 0x20 && c < 0x80 && c != '"' && c != '\\');
		assert_int_equal(check(text + 1, 1, &f), isdigit(c) != 0);
	}
}

static char *
many_names(size_t count, size_t repeated, size_t *ret_n)
{
	char *text = malloc(count * 24 + 3), *p = text;
	size_t i;

	assert_non_null(text);
	*p++ = '{';
	for (i = 0; i < count; i++)
		p += snprintf(p, 24, "%s\"%zx\":0", i > 0 ? "," : "",
		    i == count - 1 ? repeated : i);
	*p++ = '}';
	*ret_n = (size_t)(p - text);
	return text;
}

/* A body full of names is no way to keep a worker busy. */
static void
test_many_names(void **state)
{
	struct json_fault f;
	size_t n;
	char *text = many_names(80000, 79999, &n);

	(void)state;
	assert_true(json_strict_check(text, n, 32, &f));
	free(text);
	text = many_names(80000, 40000, &n);
	assert_false(json_strict_check(text, n, 32, &f));
	assert_int_equal(f.reason, JSON_DUPLICATE);
	free(text);
}

/* The ways to write each of five characters. */
static const char *const spellings[5][3] = {
	{ "a", "\\u0061", "a" },
	{ "/", "\\/", "\\u002f" },
	{ "\\n", "\\u000a", "\\u000A" },
	{ "\xc3\xa9", "\\u00e9", "\\u00E9" },
	{ "\xf0\x9f\x98\x80", "\\ud83d\\ude00", "\\uD83D\\uDE00" },
};

/* The same sequence in every run (the constants are Knuth's). */
static unsigned
next_random(void)
{
	static uint64_t x = 20261122;

	x = x * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (unsigned)(x >> 33);
}

/*
 * Objects of random names in random spellings.  A name is a number in base 6
 * (0: no character), so two are the same exactly if their numbers are.
 */
static void
test_names_by_meaning(void **state)
{
	bool seen[216], twice;
	char text[2000], *p;
	struct json_fault f;
	unsigned round, i, id, rest, accepted = 0;

	(void)state;
	for (round = 0; round < 20000; round++) {
		memset(seen, 0, sizeof(seen));
		twice = false;
		p = text;
		for (i = 0; i < 12; i++) {
			do
				id = next_random() % 216;
			while (id % 6 == 0 || (id / 6 % 6 == 0 && id >= 36));
			p += snprintf(p, 20, "%s\"", i == 0 ? "{" : ",");
			for (rest = id; rest > 0; rest /= 6)
				p += snprintf(p, 20, "%s",
				    spellings[rest % 6 - 1][next_random() % 3]);
			p += snprintf(p, 20, "\":0");
			twice = twice || seen[id];
			seen[id] = true;
		}
		*p++ = '}';
		assert_int_equal(check(text, (size_t)(p - text), &f), !twice);
		accepted += !twice;
	}
	assert_true(accepted > 2000 && accepted < 18000);
}

static void
test_numbers(void **state)
{
	struct json_number num;

	(void)state;
	assert_int_equal(json_number_scan("12.50e-3,", 9, &num), 8);
	assert_int_equal(num.magnitude, -2);
	assert_false(num.integer);
	assert_int_equal(json_number_scan("-0", 2, &num), 2);
	assert_true(num.zero && num.integer);
	assert_int_equal(json_number_scan("0.00250", 7, &num), 7);
	assert_int_equal(num.magnitude, -3);
	assert_int_equal(json_number_scan("", 0, &num), 0);
	assert_int_equal(json_number_scan("1e", 2, &num), 0);
	assert_int_equal(json_number_scan("1e5", 2, &num), 0);
	assert_int_equal(json_number_scan("12", 1, &num), 1);
}

/* Whatever number passes, a double holds it. */
static void
test_accepted_numbers_are_finite(void **state)
{
	static const char *const heads[] = { "1", "9.99", "0.001", "123456",
		"-7.5", "0.0", "999999999999999", "-0.00000000009" };
	struct json_fault f;
	char text[64];
	size_t i;
	int e, n;
	double v;

	(void)state;
	for (i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		for (e = -400; e <= 400; e++) {
			n = snprintf(text, sizeof(text), "%se%d", heads[i], e);
			if (!check(text, (size_t)n, &f))
				continue;
			v = strtod(text, NULL);
			assert_true(v > -1e308 && v < 1e308);
			assert_int_equal(v == 0, i == 5);
		}
	}
}

static void
test_texts(void **state)
{
	enum json_reason r;

	(void)state;
	for (r = JSON_OK; r < JSON__MAX; r++) {
		assert_true(strlen(json_strict_text(r, BAHASA_ID)) > 5);
		assert_true(strlen(json_strict_text(r, BAHASA_EN)) > 5);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_fault_untouched_when_accepted),
		cmocka_unit_test(test_depth_limit),
		cmocka_unit_test(test_corpus),
		cmocka_unit_test(test_every_cut_is_refused),
		cmocka_unit_test(test_every_byte),
		cmocka_unit_test(test_many_names),
		cmocka_unit_test(test_names_by_meaning),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_accepted_numbers_are_finite),
		cmocka_unit_test(test_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
