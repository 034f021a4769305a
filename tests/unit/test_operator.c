/* The operator's small parts: templates, and statements of a migration. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "operator/berkas.h"
#include "operator/migrasi_sql.h"

static struct arena *a;

static void
test_fill(void **state)
{
	const char *pairs[] = { "DIR", "/x", "A_B", "", NULL };
	struct str out;

	(void)state;
	assert_int_equal(
	    berkas_fill(a, str_of("@DIR@/y a@b @@ @A_B@@DIR@ @"), pairs, &out),
	    ERR_OK);
	assert_string_equal(out.p, "/x/y a@b @@ /x @");
	assert_int_equal(berkas_fill(a, STR(""), pairs, &out), ERR_OK);
	assert_int_equal(out.n, 0);
	assert_int_equal(berkas_fill(a, STR("@NO@"), pairs, &out), ERR_INVALID);
}

static void
test_write(void **state)
{
	char dir[] = "/tmp/lapor-berkas-XXXXXX", path[64];
	struct stat st;
	struct str back;

	(void)state;
	assert_non_null(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/a", dir);
	assert_int_equal(berkas_write(path, STR("one"), 0600), ERR_OK);
	assert_int_equal(berkas_write(path, STR("two"), 0640), ERR_OK);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0640);
	assert_int_equal(berkas_read(a, path, &back), ERR_OK);
	assert_string_equal(back.p, "two");
	unlink(path);
	assert_int_equal(berkas_read(a, path, &back), ERR_NOT_FOUND);
	assert_int_equal(rmdir(dir), 0); /* no file in the making left */
	assert_int_equal(berkas_write(path, STR("x"), 0600), ERR_NOT_FOUND);
}

static void
expect(const char *text, const char *const *want)
{
	const char *p = text;
	struct str one;
	size_t n = 0;

	while (migrasi_sql_next(a, &p, &one)) {
		assert_non_null(want[n]);
		assert_string_equal(one.p + strspn(one.p, " \n"), want[n]);
		n++;
	}
	assert_null(want[n]);
}

static void
test_statements(void **state)
{
	(void)state;
	expect("", (const char *const[]){ NULL });
	expect(" ;;\n; -- only; this\n", (const char *const[]){ NULL });
	expect("A;B", (const char *const[]){ "A", "B", NULL });
	expect("A 'x;y' \"p;q\" `r;s`; B",
	    (const char *const[]){ "A 'x;y' \"p;q\" `r;s`", "B", NULL });
	expect("A 'it\\'s; ''ok'''; B;",
	    (const char *const[]){ "A 'it\\'s; ''ok'''", "B", NULL });
	expect("A /* ; ' */; B # ; '\n;C -- ;\"\n D",
	    (const char *const[]){
		"A /* ; ' */", "B # ; '\n", "C -- ;\"\n D", NULL });
	/* two dashes without a blank are arithmetic */
	expect("A 1--1; B", (const char *const[]){ "A 1--1", "B", NULL });
	/* what never ends is one statement: the server will say so */
	expect("A 'x; B", (const char *const[]){ "A 'x; B", NULL });
	expect("A /* x; B", (const char *const[]){ "A /* x; B", NULL });
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_fill),
		cmocka_unit_test(test_write),
		cmocka_unit_test(test_statements),
	};

	a = arena_new(1 << 12);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
