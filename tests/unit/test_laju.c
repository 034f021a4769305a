/*
 * Rate limits: exact counts, exact waits, bounded memory, many workers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "auth/laju.h"
#include "base/settings.h"

#define NOW       1790000000
#define MEM_BYTES (64 * 1024)

static void *mem;

static int
setup(void **state)
{
	(void)state;
	if (sodium_init() < 0)
		return -1;
	mem = mmap(NULL, MEM_BYTES, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (mem == MAP_FAILED)
		return -1;
	laju_open(mem, MEM_BYTES);
	settings.laju_masuk = 20;
	settings.laju_laporan = 3;
	settings.laju_laporan_akun = 5;
	settings.laju_umum = 100;
	settings.laju_tanggapan = 4;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	laju_open(NULL, 0);
	munmap(mem, MEM_BYTES);
	return 0;
}

static struct request
from(const char *address, int64_t now)
{
	return (struct request){ .address = str_of(address), .now = now };
}

static unsigned
how_many(struct request *r, enum laju class)
{
	unsigned n = 0;

	while (n < 1000 && laju_take(r, class) == ERR_OK)
		n++;
	return n;
}

static void
test_limit_and_wait(void **state)
{
	struct request r = from("203.0.113.7", NOW);
	unsigned wait;

	(void)state;
	assert_int_equal(how_many(&r, LAJU_MASUK), 20);
	assert_int_equal(laju_ask(&r, LAJU_MASUK), ERR_TOO_MANY);
	wait = r.problem.retry_after;
	assert_in_range(wait, 1, 60);
	/* One second too early is too early; then all of it is back. */
	r.now = NOW + wait - 1;
	assert_int_equal(laju_take(&r, LAJU_MASUK), ERR_TOO_MANY);
	assert_int_equal(r.problem.retry_after, 1);
	r.now = NOW + wait;
	assert_int_equal(how_many(&r, LAJU_MASUK), 20);
}

static void
test_senders_and_classes(void **state)
{
	struct request r = from("203.0.113.8", NOW);
	struct request other = from("203.0.113.9", NOW);
	char kode[32] = { 'k' };

	(void)state;
	assert_int_equal(how_many(&r, LAJU_LAPORAN), 3);
	assert_int_equal(how_many(&other, LAJU_LAPORAN), 3);
	assert_int_equal(laju_take(&r, LAJU_UMUM), ERR_OK);
	assert_int_equal(laju_ask(&r, LAJU_UMUM), ERR_OK);
	/* An account counts as itself, wherever it comes from. */
	r.who.id = 77;
	assert_int_equal(how_many(&r, LAJU_LAPORAN), 5);
	other.who.id = 77;
	assert_int_equal(laju_take(&other, LAJU_LAPORAN), ERR_TOO_MANY);
	other.who.id = 78;
	assert_int_equal(how_many(&other, LAJU_LAPORAN), 5);
	/* A reporter's replies: by account, else by secret code, else by
	 * address. */
	assert_int_equal(how_many(&r, LAJU_TANGGAPAN), 4);
	other.who.id = 77;
	assert_int_equal(laju_take(&other, LAJU_TANGGAPAN), ERR_TOO_MANY);
	other.who.id = 0;
	other.who.kode = (struct str){ kode, sizeof(kode) };
	assert_int_equal(how_many(&other, LAJU_TANGGAPAN), 4);
	kode[31] = 'x';
	assert_int_equal(how_many(&other, LAJU_TANGGAPAN), 4);
	other.address = STR("203.0.113.10");
	assert_int_equal(laju_take(&other, LAJU_TANGGAPAN), ERR_TOO_MANY);
	other.who.kode = (struct str){ 0 };
	assert_int_equal(how_many(&other, LAJU_TANGGAPAN), 4);
	assert_in_range(other.problem.retry_after, 1, 3600);
	/* Log-ins stay with the address. */
	assert_int_equal(how_many(&r, LAJU_MASUK), 20);
	r.who.id = 79;
	assert_int_equal(laju_take(&r, LAJU_MASUK), ERR_TOO_MANY);
}

/* More than a count can hold is no limit at all. */
static void
test_unlimited(void **state)
{
	struct request r = from("203.0.113.10", NOW);
	unsigned i;

	(void)state;
	settings.laju_umum = 65534;
	for (i = 0; i < 65534; i++)
		assert_int_equal(laju_take(&r, LAJU_UMUM), ERR_OK);
	assert_int_equal(laju_take(&r, LAJU_UMUM), ERR_TOO_MANY);
	settings.laju_umum = 100000000;
	for (i = 0; i < 140000; i++)
		assert_int_equal(laju_take(&r, LAJU_UMUM), ERR_OK);
}

/* A household has a /64; v4 written as v6 is the same sender. */
static void
test_ipv6(void **state)
{
	struct request a = from("2001:db8:1:2:3:4:5:6", NOW);
	struct request same = from("2001:db8:1:2:ffff::1", NOW);
	struct request next = from("2001:db8:1:3::1", NOW);
	struct request v4 = from("198.51.100.4", NOW);
	struct request mapped = from("::ffff:198.51.100.4", NOW);

	(void)state;
	assert_int_equal(how_many(&a, LAJU_MASUK), 20);
	assert_int_equal(laju_take(&same, LAJU_MASUK), ERR_TOO_MANY);
	assert_int_equal(laju_take(&next, LAJU_MASUK), ERR_OK);
	assert_int_equal(how_many(&v4, LAJU_MASUK), 20);
	assert_int_equal(laju_take(&mapped, LAJU_MASUK), ERR_TOO_MANY);
}

/* Far more senders than places: a busy one is not forgotten. */
static void
test_flood(void **state)
{
	struct request busy = from("192.0.2.1", NOW), r;
	char text[32];
	unsigned i;

	(void)state;
	assert_int_equal(how_many(&busy, LAJU_LAPORAN), 3);
	for (i = 0; i < 50000; i++) {
		snprintf(text, sizeof(text), "10.%u.%u.%u", i >> 16,
		    i >> 8 & 255, i & 255);
		r = from(text, NOW);
		assert_int_equal(laju_take(&r, LAJU_LAPORAN), ERR_OK);
	}
	assert_int_equal(laju_take(&busy, LAJU_LAPORAN), ERR_TOO_MANY);
}

/* Four processes share one counter and none is counted twice or lost. */
static void
test_processes(void **state)
{
	struct request r = from("192.0.2.99", NOW + 3);
	unsigned i, n = 0;
	int status;

	(void)state;
	for (i = 0; i < 4; i++)
		if (fork() == 0)
			_exit((int)how_many(&r, LAJU_UMUM));
	for (i = 0; i < 4; i++) {
		assert_true(wait(&status) > 0);
		n += (unsigned)WEXITSTATUS(status);
	}
	assert_int_equal(n, 100);
	/* A master that takes over opens the same memory and knows. */
	laju_open(mem, MEM_BYTES);
	assert_int_equal(laju_take(&r, LAJU_UMUM), ERR_TOO_MANY);
}

/* Addresses are not in the memory, in text or in bytes. */
static void
test_no_address(void **state)
{
	struct request r = from("172.31.253.129", NOW);
	const unsigned char raw[] = { 172, 31, 253, 129 };

	(void)state;
	assert_int_equal(laju_take(&r, LAJU_UMUM), ERR_OK);
	assert_null(memmem(mem, MEM_BYTES, "172.31", 6));
	assert_null(memmem(mem, MEM_BYTES, raw, sizeof(raw)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_limit_and_wait, setup, teardown),
		cmocka_unit_test_setup_teardown(
		    test_senders_and_classes, setup, teardown),
		cmocka_unit_test_setup_teardown(
		    test_unlimited, setup, teardown),
		cmocka_unit_test_setup_teardown(test_ipv6, setup, teardown),
		cmocka_unit_test_setup_teardown(test_flood, setup, teardown),
		cmocka_unit_test_setup_teardown(
		    test_processes, setup, teardown),
		cmocka_unit_test_setup_teardown(
		    test_no_address, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
