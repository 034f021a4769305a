/* The clock file: moved from outside, seen at once, never guessed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/clock.h"

/* clang-format off */
#define DAY	86400
/* clang-format on */

static char path[] = "/tmp/lapor-jam-XXXXXX";

static int64_t
real(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_REALTIME, &ts);
	return ts.tv_sec;
}

static void
test_without_file(void **state)
{
	(void)state;
	assert_int_equal(clock_open(NULL), ERR_OK);
	assert_int_equal(clock_open(""), ERR_OK);
	assert_in_range(clock_now() - real() + 1, 0, 2);
}

static void
test_refused(void **state)
{
	char three[] = "/tmp/lapor-jam-XXXXXX";
	int fd = mkstemp(three);

	(void)state;
	assert_int_equal(write(fd, "abc", 3), 3);
	close(fd);
	assert_int_equal(clock_open(three), ERR_STORAGE);
	unlink(three);
	assert_int_equal(clock_open(three), ERR_STORAGE);
	assert_in_range(clock_now() - real() + 1, 0, 2);
}

static void
test_moves(void **state)
{
	static const int64_t to[] = { 0, 1577811600, 4102444800 };
	size_t i;

	(void)state;
	assert_int_equal(clock_set(path, real() - DAY), ERR_OK);
	assert_int_equal(clock_open(path), ERR_OK);
	assert_in_range(real() - DAY - clock_now() + 1, 0, 2);
	/* Opened once; every later change is seen through the mapping. */
	for (i = 0; i < sizeof(to) / sizeof(to[0]); i++) {
		assert_int_equal(clock_set(path, to[i]), ERR_OK);
		assert_in_range(clock_now() - to[i], 0, 2);
	}
}

static void
test_mono(void **state)
{
	int64_t a = clock_mono_us(), b;

	(void)state;
	assert_int_equal(clock_set(path, 0), ERR_OK);
	b = clock_mono_us();
	assert_true(b >= a);
	assert_true(b - a < 60 * INT64_C(1000000));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_without_file),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_moves),
		cmocka_unit_test(test_mono),
	};
	int failed;

	close(mkstemp(path));
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	unlink(path);
	return failed;
}
