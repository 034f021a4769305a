#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tanam/tsv.h"

static char path[] = "/tmp/test_tsv.XXXXXX";

static int
setup(void **state)
{
	int fd = mkstemp(path);

	(void)state;
	return fd == -1 ? -1 : close(fd);
}

static int
teardown(void **state)
{
	(void)state;
	return unlink(path);
}

static void
put(const void *text, size_t n)
{
	FILE *f = fopen(path, "we");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
}

/* Read the file's columns b and a; the last row stays in ${row}. */
static enum err
read_all(struct str *row, char *last, size_t lastsz, size_t *ret_n)
{
	static const char *const columns[] = { "b", "a" };
	struct tsv *t;
	enum err err;
	size_t n = 0;

	if ((err = tsv_open(path, columns, 2, &t)) != ERR_OK)
		return err;
	while (tsv_next(t, row)) {
		n++;
		snprintf(last, lastsz, "%s|%s", row[0].p, row[1].p);
		assert_int_equal(row[0].n, strlen(row[0].p));
		assert_int_equal(row[1].n, strlen(row[1].p));
	}
	*ret_n = n;
	return tsv_close(t);
}

static void
test_rows(void **state)
{
	static const struct {
		const char *text;
		enum err err;
		size_t rows;
		const char *last;
	} cases[] = {
		{ "a\tb\n1\t2\n", ERR_OK, 1, "2|1" },
		{ "x\tb\ty\ta\n1\t2\t3\t4\n5\t6\t7\t8\n", ERR_OK, 2, "6|8" },
		{ "a\tb\n", ERR_OK, 0, "" },
		{ "a\tb\n\t\n", ERR_OK, 1, "|" },
		{ "a\tb\nx\\ty\tp\\nq\\\\n\n", ERR_OK, 1, "p\nq\\n|x\ty" },
		/* a wanted column is missing */
		{ "a\tc\n1\t2\n", ERR_INVALID, 0, "" },
		{ "", ERR_INVALID, 0, "" },
		/* too few, too many fields; the rows before were read */
		{ "a\tb\n1\t2\n3\n", ERR_INVALID, 1, "2|1" },
		{ "a\tb\n1\t2\t3\n", ERR_INVALID, 0, "" },
		{ "a\tb\n\n", ERR_INVALID, 0, "" },
		/* cut off */
		{ "a\tb\n1\t2\n3\t4", ERR_INVALID, 1, "2|1" },
		{ "a\tb", ERR_INVALID, 0, "" },
		/* no such escape; a backslash at the end */
		{ "a\tb\n1\t\\x\n", ERR_INVALID, 0, "" },
		{ "a\tb\n1\t2\\\n", ERR_INVALID, 0, "" },
	};
	char last[64];
	struct str row[2];
	size_t i, n;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		put(cases[i].text, strlen(cases[i].text));
		n = 0;
		last[0] = '\0';
		assert_int_equal(
		    read_all(row, last, sizeof(last), &n), cases[i].err);
		assert_int_equal(n, cases[i].rows);
		assert_string_equal(last, cases[i].last);
	}
}

static void
test_nul_is_refused(void **state)
{
	struct str row[2];
	char last[64];
	size_t n = 0;

	(void)state;
	put("a\tb\n1\0\t2\n", 9);
	assert_int_equal(read_all(row, last, sizeof(last), &n), ERR_INVALID);
	assert_int_equal(n, 0);
}

static void
test_too_wide(void **state)
{
	struct str row[2];
	char text[256], last[64];
	size_t n = 0, i;

	(void)state;
	for (i = 0; i < 40; i++)
		memcpy(text + i * 2, "a\t", 2);
	memcpy(text + 80, "b\n", 3);
	put(text, 82);
	assert_int_equal(read_all(row, last, sizeof(last), &n), ERR_INVALID);
}

static void
test_no_file(void **state)
{
	static const char *const columns[] = { "a" };
	struct tsv *t;

	(void)state;
	assert_int_equal(
	    tsv_open("/nonexistent/x.tsv", columns, 1, &t), ERR_STORAGE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_nul_is_refused),
		cmocka_unit_test(test_too_wide),
		cmocka_unit_test(test_no_file),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
