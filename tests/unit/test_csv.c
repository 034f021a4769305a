/*
 * The CSV reader, file by file: what it gives, where its rows begin, and what
 * it refuses.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "impor/csv.h"
#include "impor/kolom.h"

static struct arena *a;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(1 << 16);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

/* Rows as text: cells between [ ], rows by their line number. */
static struct str
shown(struct str text, char pemisah)
{
	struct str out = STR(""), *cells;
	unsigned line;
	struct csv c;
	size_t i, n;

	csv_open(&c, text, pemisah);
	while (csv_next(&c, a, &cells, &n, &line)) {
		out = arena_printf(a, "%s%u:", out.p, line);
		for (i = 0; i < n; i++)
			out = arena_printf(a, "%s[%s]", out.p, cells[i].p);
		out = arena_printf(a, "%s ", out.p);
	}
	if (c.fault != NULL)
		out = arena_printf(a, "%s!%u %s", out.p, c.line, c.fault);
	return out;
}

static const struct {
	const char *in;
	char pemisah;
	const char *out;
} cases[] = {
	{ "", ',', "" },
	{ "a", ',', "1:[a] " },
	{ "a,b\n", ',', "1:[a][b] " },
	{ "a,b\nc,d\n", ',', "1:[a][b] 2:[c][d] " },
	{ "a,b\r\nc,d\r\n", ',', "1:[a][b] 2:[c][d] " },
	{ "a,b\rc,d\r", ',', "1:[a][b] 2:[c][d] " },
	{ "a,b\nc,d", ',', "1:[a][b] 2:[c][d] " },
	{ "\xef\xbb\xbf"
	  "a,b\n",
	    ',', "1:[a][b] " },
	{ "\xef\xbb\xbf"
	  "\"a\",b\n",
	    ',', "1:[a][b] " },
	{ ",\n", ',', "1:[][] " },
	{ "\n\na\n", ',', "1:[] 2:[] 3:[a] " },
	{ "a,,c\n", ',', "1:[a][][c] " },
	{ "a;b,c\n", ';', "1:[a][b,c] " },
	{ "a\tb,c\n", '\t', "1:[a][b,c] " },
	{ "\"a,b\",c\n", ',', "1:[a,b][c] " },
	{ "\"\",c\n", ',', "1:[][c] " },
	{ "\"a \"\"b\"\" c\"\n", ',', "1:[a \"b\" c] " },
	{ "\"\"\"\"\n", ',', "1:[\"] " },
	{ "\"a\nb\",c\nd\n", ',', "1:[a\nb][c] 3:[d] " },
	{ "\"a\r\nb\",c\r\nd\r\n", ',', "1:[a\r\nb][c] 3:[d] " },
	{ "\"a\rb\",c\rd\r", ',', "1:[a\rb][c] 3:[d] " },
	{ "say \"hi\",b\n", ',', "1:[say \"hi\"][b] " },
	{ " \"a\",b\n", ',', "1:[ \"a\"][b] " },
	{ "=1+1,+2,-3,@x\n", ',', "1:[=1+1][+2][-3][@x] " },
	{ "jalan é,日本\n", ',', "1:[jalan é][日本] " },
	{ "a\n\"b", ',', "1:[a] !2 tanda kutip tidak ditutup" },
	{ "a\n\"b\"c,d\n", ',',
	    "1:[a] !2 ada huruf sesudah tanda kutip penutup" },
	{ "a\n\"b\nc\" ,d\n", ',',
	    "1:[a] !3 ada huruf sesudah tanda kutip penutup" },
	{ "a\xff\n", ',', "!1 bukan UTF-8" },
	{ "\xff\xfe"
	  "a",
	    ',', "!1 bukan UTF-8" },
};

static void
test_cases(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    shown(str_of(cases[i].in), cases[i].pemisah).p,
		    cases[i].out);
}

static void
test_nul(void **state)
{
	(void)state;
	assert_string_equal(shown(STR("a\0b\n"), ',').p, "!1 ada bita nol");
}

/* More cells than the first array holds. */
static void
test_wide(void **state)
{
	struct str *cells, text = STR("x");
	unsigned line;
	struct csv c;
	size_t n;
	int i;

	(void)state;
	for (i = 0; i < 99; i++)
		text = arena_printf(a, "%s,%d", text.p, i);
	csv_open(&c, text, ',');
	assert_true(csv_next(&c, a, &cells, &n, &line));
	assert_int_equal(n, 100);
	assert_string_equal(cells[99].p, "98");
	assert_false(csv_next(&c, a, &cells, &n, &line));
	assert_null(c.fault);
}

static void
test_guess(void **state)
{
	(void)state;
	assert_int_equal(
	    csv_guess(STR("x\nTracking ID,a"), "Tracking ID"), ',');
	assert_int_equal(csv_guess(STR("Tracking ID;a"), "Tracking ID"), ';');
	assert_int_equal(
	    csv_guess(STR("\"Tracking ID\"\ta"), "Tracking ID"), '\t');
	assert_int_equal(csv_guess(STR("lain"), "Tracking ID"), ',');
	assert_int_equal(csv_guess(STR("Tracking ID"), "Tracking ID"), ',');
}

static void
test_kepala(void **state)
{
	const struct str row[] = { STR("Tracking ID"), STR("Status  Laporan "),
		STR("isi laporan akhir"), STR("Nomor SK"),
		STR("Tanggal\xc2\xa0Laporan Masuk") };
	const struct str cells[] = { STR("1"), STR(" a\xc2\xa0 b\t"),
		STR("isi") };
	enum kolom_impor missing;
	struct kepala h;

	(void)state;
	assert_true(kolom_kepala_is(row, 5));
	assert_false(kolom_kepala_is(cells, 3));
	kolom_kepala_read(a, row, 5, &h, &missing);
	assert_int_equal(missing, KOLOM__MAX);
	assert_int_equal(h.di[KOLOM_STATUS], 1);
	assert_int_equal(h.di[KOLOM_ISI_AKHIR], 2);
	assert_int_equal(h.di[KOLOM_TANGGAL], 4);
	assert_int_equal(h.di[KOLOM_PELAPOR], -1);
	assert_string_equal(kolom_get(a, &h, cells, 3, KOLOM_STATUS).p, "a b");
	assert_string_equal(kolom_get(a, &h, cells, 3, KOLOM_PELAPOR).p, "");
	/* A row that is cut off before the column. */
	assert_string_equal(kolom_get(a, &h, cells, 3, KOLOM_TANGGAL).p, "");
	kolom_kepala_read(a, row, 2, &h, &missing);
	assert_int_equal(missing, KOLOM_TANGGAL);
}

static void
test_label(void **state)
{
	const struct str row[] = { STR("Nama Instansi"), STR(""), STR(" "),
		STR(" Pemerintah  Kota Metro ") };

	(void)state;
	assert_string_equal(
	    kolom_label(a, row, 4, "Nama Instansi").p, "Pemerintah Kota Metro");
	assert_null(kolom_label(a, row, 3, "Nama Instansi").p);
	assert_null(kolom_label(a, row, 4, "Pengelola").p);
	assert_null(kolom_label(a, row, 0, "Pengelola").p);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
		cmocka_unit_test(test_nul),
		cmocka_unit_test(test_wide),
		cmocka_unit_test(test_guess),
		cmocka_unit_test(test_kepala),
		cmocka_unit_test(test_label),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
