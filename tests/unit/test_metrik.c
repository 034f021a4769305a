/*
 * Counters shared by processes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "http/metrik.h"

static uint64_t
with_code(const struct metrik *m, int code)
{
	size_t i = 0;

	while (metrik_codes[i] != code)
		assert_true(++i < METRIK_NCODES);
	return m->status[i];
}

/* Every status of errors.def is told apart from the others. */
static void
test_codes(void **state)
{
	static const int all[] = {
#define ERR(name, http, kode, id, en) http,
#include "../../backend/tables/errors.def"
#undef ERR
	};
	struct metrik m = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		assert_int_equal(with_code(&m, all[i]), 0);
}

static void
test_count(void **state)
{
	size_t size = metrik_size(2);
	struct metrik m;
	void *mem;
	int i;

	(void)state;
	metrik_count(0, 200, 10); /* nothing is open: nothing happens */
	mem = mmap(NULL, size, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	assert_true(mem != MAP_FAILED);
	metrik_open(mem, size);
	metrik_count(1, 200, 1000);
	metrik_count(1, 204, 1001);
	metrik_count(1, 304, 10);
	metrik_count(1, 429, 3000000);
	metrik_count(1, 503, 0);
	metrik_count(1, 0, 0);
	metrik_count(1, 418, 0);
	metrik_count(2, 404, 5); /* no such route */
	metrik_count(3, 200, 5); /* outside */
	m = metrik_row(1);
	assert_int_equal(with_code(&m, 200), 1);
	assert_int_equal(with_code(&m, 204), 1);
	assert_int_equal(with_code(&m, 304), 1);
	assert_int_equal(with_code(&m, 429), 1);
	assert_int_equal(with_code(&m, 503), 1);
	assert_int_equal(with_code(&m, 0), 2); /* any other */
	assert_int_equal(with_code(&m, 404), 0);
	assert_int_equal(m.bucket[0], 5);
	assert_int_equal(m.bucket[1], 1);
	assert_int_equal(m.bucket[METRIK_NEDGES], 1);
	assert_int_equal(m.us, 3002011);
	m = metrik_row(2);
	assert_int_equal(with_code(&m, 404), 1);
	m = metrik_row(0);
	assert_int_equal(with_code(&m, 200), 0);
	m = metrik_row(3);
	assert_int_equal(with_code(&m, 200), 0);
	for (i = 0; i < 4; i++)
		if (fork() == 0) {
			for (i = 0; i < 10000; i++)
				metrik_count(0, 200, 1);
			_exit(0);
		}
	while (wait(NULL) > 0)
		;
	m = metrik_row(0);
	assert_int_equal(with_code(&m, 200), 40000);
	assert_int_equal(metrik_row(0).bucket[0], 40000);
	metrik_open(NULL, 0);
	munmap(mem, size);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_codes),
		cmocka_unit_test(test_count) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
