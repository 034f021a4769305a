/* lapor.conf: what is read, and what refuses to start. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/settings.h"

static char path[] = "/tmp/lapor-setelan-XXXXXX";

static enum err
load(const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
	return settings_load(path);
}

static void
test_read(void **state)
{
	(void)state;
	assert_int_equal(load("# a comment\n\n"
			      "  workers =  3 \n"
			      "db_password = a=b # c\n"
			      "totp_wajib=tidak\n"),
	    ERR_OK);
	assert_int_equal(settings.workers, 3);
	assert_string_equal(settings.db_password, "a=b # c");
	assert_false(settings.totp_wajib);
	/* the others keep what they had */
	assert_int_equal(settings.login_workers, 2);
}

static void
test_refused(void **state)
{
	static const char *const texts[] = { "worker = 3\n", "workers 3\n",
		"workers = \n", "workers = -1\n", "workers = 3x\n",
		"workers = 99999999999999999999\n", "totp_wajib = yes\n",
		"workers = 4\nworkers = 4\n", " = 4\n" };
	int64_t before = settings.workers;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (load(texts[i]) != ERR_INVALID)
			fail_msg("accepted: %s", texts[i]);
	assert_int_equal(settings.workers, before);
}

/* One bad line spoils the file: nothing of it is taken. */
static void
test_whole_or_nothing(void **state)
{
	int64_t before = settings.workers;

	(void)state;
	assert_int_equal(load("workers = 77\nsalah = 1\n"), ERR_INVALID);
	assert_int_equal(settings.workers, before);
}

static void
test_missing(void **state)
{
	(void)state;
	assert_int_equal(
	    settings_load("/nonexistent/lapor.conf"), ERR_NOT_FOUND);
}

static void
test_arg(void **state)
{
	char name[] = "lapor", a[] = "a", conf[] = "--conf", f[] = "f",
	     b[] = "b";
	char *argv[] = { name, a, conf, f, b, NULL };
	char *none[] = { name, conf, NULL };
	int argc = 5, two = 2;

	(void)state;
	assert_string_equal(settings_arg(&argc, argv), "f");
	assert_int_equal(argc, 3);
	assert_string_equal(argv[1], "a");
	assert_string_equal(argv[2], "b");
	assert_null(argv[3]);
	assert_null(settings_arg(&two, none));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_whole_or_nothing),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_arg),
	};
	int failed;

	close(mkstemp(path));
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	unlink(path);
	return failed;
}
