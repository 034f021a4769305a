/*
 * impor_berkas() as other parts of the program call it: what it refuses and how
 * it says so, and that a trial writes nothing.  What it writes is looked at by
 * tests/http/test_impor.py, in an instance of its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/settings.h"
#include "impor/impor.h"
#include "operator/operator.h"

/* clang-format off */
#define HEAD	"Nama Instansi,,Pemerintah Kota Metro\n" \
	"Tracking ID,Tanggal Laporan Masuk,Isi Laporan Akhir,Status Laporan," \
	"Instansi Terdisposisi\n"
/* clang-format on */

static struct arena *a;
static struct db *db;
static char path[] = "/tmp/test_impor.XXXXXX", old_names[4096];

static int
setup(void **state)
{
	struct db_target t;

	(void)state;
	if (settings_load(settings_path(NULL)) != ERR_OK)
		return -1;
	a = arena_new(1 << 16);
	t = operator_target(AKUN_APP);
	t.timeout = 0;
	db = db_open(&t);
	snprintf(old_names, sizeof(old_names),
	    "%s/db/seed/nama_lama_wilayah.tsv", settings.share_dir);
	return close(mkstemp(path)) == 0 ? 0 : -1;
}

static int
teardown(void **state)
{
	(void)state;
	unlink(path);
	db_close(db);
	arena_free(a);
	return 0;
}

struct noted {
	unsigned n, baris;
	struct str kolom;
};

static void
note(void *ctx, unsigned baris, struct str tracking_id, const char *kolom,
    struct str nilai, struct str pesan)
{
	struct noted *noted = ctx;

	(void)tracking_id;
	(void)nilai;
	(void)pesan;
	noted->n++;
	noted->baris = baris;
	noted->kolom = arena_str(a, kolom, strlen(kolom));
}

static enum err
try_file(const char *text, struct impor_hasil *h, struct str *why,
    struct noted *noted)
{
	struct impor_pilihan o = { .path = path,
		.nama_lama = old_names,
		.now = 1795312991,
		.kering = true,
		.catat = note,
		.ctx = noted };
	FILE *f = fopen(path, "we");

	assert_non_null(f);
	fputs(text, f);
	assert_int_equal(fclose(f), 0);
	*noted = (struct noted){ 0 };
	return impor_berkas(db, a, &o, h, why);
}

static int64_t
reports(void)
{
	static const struct db_col cols[] = { { "n", 0, DB_I64 } };
	static const struct db_sql sql = { "SELECT COUNT(*) AS n FROM laporan",
		cols, 1, sizeof(int64_t) };
	int64_t n;

	assert_int_equal(db_one(db, a, &sql, DB_NONE, &n), ERR_OK);
	return n;
}

static void
test_refused(void **state)
{
	static const struct {
		const char *text, *why;
	} cases[] = {
		{ "", "baris 1: baris judul kolom tidak ditemukan" },
		{ "a,b\nc,d\n", "baris 3: baris judul kolom tidak ditemukan" },
		{ "Tracking ID,Status Laporan,Isi Laporan Akhir\n",
		    "baris 1: kolom Tanggal Laporan Masuk tidak ada" },
		{ HEAD "1,\"x\n", "baris 3: tanda kutip tidak ditutup" },
		{ HEAD "1,\xff\n", "baris 1: bukan UTF-8" },
	};
	struct impor_hasil h;
	struct noted noted;
	struct str why;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(
		    try_file(cases[i].text, &h, &why, &noted), ERR_INVALID);
		assert_string_equal(why.p, cases[i].why);
		assert_int_equal(h.baris, 0);
	}
}

static void
test_no_file(void **state)
{
	struct impor_pilihan o = { .path = "/nonexistent/x.csv",
		.nama_lama = old_names };
	struct impor_hasil h;
	struct str why;

	(void)state;
	assert_int_equal(impor_berkas(db, a, &o, &h, &why), ERR_STORAGE);
}

static void
test_trial(void **state)
{
	int64_t before = reports();
	struct impor_hasil h;
	struct noted noted;
	struct str why;

	(void)state;
	assert_int_equal(
	    try_file(HEAD "77700001,3 Jan 2026,Isi,Terverifikasi,Dinas"
			  " Kesehatan\n\n"
			  "77700002,3 Jan 2026,Isi,Terverifikasi,Dinas Sihir\n"
			  "77700003,3 Jan 2026,Isi,Hilang,Dinas Kesehatan\n",
		&h, &why, &noted),
	    ERR_OK);
	assert_int_equal(h.baris, 3);
	assert_int_equal(h.baru, 2);
	assert_int_equal(h.ditolak, 1);
	assert_int_equal(h.catatan, 2);
	assert_string_equal(h.instansi.p, "Pemerintah Kota Metro");
	assert_int_equal(noted.n, 2);
	assert_int_equal(noted.baris, 6);
	assert_string_equal(noted.kolom.p, "Status Laporan");
	assert_int_equal(reports(), before);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_no_file),
		cmocka_unit_test(test_trial),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
