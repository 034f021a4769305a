/*
 * Writers of tables: what is counted afterwards is what was written, and a
 * disk that takes no more is always an error, although libxlsxwriter says
 * otherwise.  RLIMIT_FSIZE stands for the full disk.
 */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "ekspor/tulis.h"

static char dir[] = "/tmp/lapor-tulis-XXXXXX";
static enum ekspor_kolom kolom[EKSPOR_KOLOM__MAX];
static size_t nkolom;

static enum err
write_rows(struct tulis *t, const struct tulis_cara *cara, int64_t n)
{
	struct sel cells[EKSPOR_KOLOM__MAX] = { 0 };
	enum err err = ERR_OK;
	int64_t i;

	for (i = 0; err == ERR_OK && i < n; i++) {
		cells[0] = (struct sel){ .jenis = SEL_TEKS,
			.s = STR("=1+1 \"kutip\"\nbaris") };
		cells[1] = (struct sel){ .jenis = SEL_TANGGAL, .i = 20000 };
		cells[2] = (struct sel){ .jenis = SEL_ANGKA, .i = i };
		err = cara->row(t, cells, nkolom);
	}
	return err;
}

static enum err
one_file(
    const struct tulis_cara *cara, const char *path, int64_t n, int64_t *ret_n)
{
	struct grafik none = { .judul = STR("Kosong"),
		.menurut = STR("bulan") };
	struct tulis_kepala k = { .judul = STR("Uji"),
		.kolom = kolom,
		.nkolom = nkolom,
		.jumlah = n };
	struct tulis *t;
	enum err err, last;

	unlink(path);
	if ((err = cara->open(&t, path, dir, &k)) != ERR_OK)
		return err;
	err = write_rows(t, cara, n);
	if (err == ERR_OK && cara->grafik != NULL)
		err = cara->grafik(t, &none, 1);
	last = cara->close(t, err == ERR_OK);
	if (err != ERR_OK || last != ERR_OK)
		return ERR_STORAGE;
	return cara->count(path, ret_n);
}

static const struct tulis_cara *const cara[] = { &tulis_xlsx, &tulis_csv };

static void
test_counts(void **state)
{
	static const int64_t n[] = { 0, 1, 2, 777 };
	char path[64];
	int64_t got;
	size_t c, i;

	(void)state;
	snprintf(path, sizeof(path), "%s/berkas", dir);
	for (c = 0; c < 2; c++)
		for (i = 0; i < sizeof(n) / sizeof(n[0]); i++) {
			got = -1;
			assert_int_equal(
			    one_file(cara[c], path, n[i], &got), ERR_OK);
			assert_int_equal(got, n[i]);
		}
}

/* At whatever byte the disk ends: an error, or a count that is short; never a
 * file that passes for whole. */
static void
test_full_disk(void **state)
{
	const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };
	struct rlimit some = all;
	char path[64];
	int64_t got;
	rlim_t size;
	size_t c;

	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	snprintf(path, sizeof(path), "%s/berkas", dir);
	for (c = 0; c < 2; c++)
		for (size = 1000; size < 150000; size = size * 3 / 2) {
			some.rlim_cur = size;
			assert_int_equal(setrlimit(RLIMIT_FSIZE, &some), 0);
			got = -1;
			if (one_file(cara[c], path, 3000, &got) == ERR_OK)
				assert_int_not_equal(got, 3000);
			assert_int_equal(setrlimit(RLIMIT_FSIZE, &all), 0);
		}
}

static int
setup(void **state)
{
	(void)state;
	nkolom = sel_kolom(EKSPOR_MASUK, kolom);
	return mkdtemp(dir) == NULL;
}

static int
teardown(void **state)
{
	char path[64];

	(void)state;
	snprintf(path, sizeof(path), "%s/berkas", dir);
	unlink(path);
	return rmdir(dir);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_full_disk),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
