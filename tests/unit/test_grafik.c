/*
 * Charts: the same data gives the same SVG, byte for byte, today and in the
 * next version (tests/golden/grafik.txt; GOLDEN_WRITE=1 writes it anew: look
 * at the pictures before committing that).
 */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>

#include "grafik/grafik.h"

/* clang-format off */
#define GOLDEN	"tests/golden/grafik.txt"
#define N	6
/* clang-format on */

static struct str labels[2][N] = {
	{ STR("Jun 2026"), STR("Jul 2026"), STR("Agu 2026"), STR("Sep 2026"),
	    STR("Okt 2026"), STR("Nov 2026") },
	{ STR("Dinas Pekerjaan Umum dan Tata Ruang Kabupaten yang Namanya"
	      " Sangat Panjang Sekali"),
	    STR("<b>Dinas</b> & \"Badan\""), STR("Kecamatan Metro Pusat"),
	    STR("A"), STR("Kelurahan Iringmulyo"), STR("Lainnya (7)") },
};
static int64_t nilai[2][N] = { { 12, 1612, 0, 845, 3, 990 },
	{ 5, 10, 15, 20, 25, 30 } };
static struct grafik_seri seri[2] = {
	{ STR("Selesai"), CORAK_HIJAU, nilai[0] },
	{ STR("Belum Ditindaklanjuti"), CORAK_MERAH, nilai[1] },
};

static struct grafik
chart(enum grafik_bentuk bentuk, bool tegak)
{
	struct grafik g = { .bentuk = bentuk,
		.tegak = tegak,
		.judul = STR("Laporan masuk"),
		.subjudul = STR("Pemerintah Kota Metro dan bawahannya"),
		.menurut = STR("bulan"),
		.sumber = STR("Sumber: uji"),
		.dibuat = STR("Dibuat pada 22 November 2026 pukul 11.00 WIB."),
		.pada = 1795320000,
		.label = labels[tegak ? 0 : 1],
		.nlabel = N,
		.seri = seri,
		.nseri = bentuk == BENTUK_TUMPUK ? 2 : 1 };
	size_t i, s;

	for (s = 0; s < g.nseri; s++)
		for (i = 0; i < N; i++)
			g.total += seri[s].nilai[i];
	return g;
}

static void
hash_file(const char *path, char hex[65])
{
	unsigned char out[32], buf[4096];
	crypto_hash_sha256_state st;
	FILE *f = fopen(path, "r");
	size_t n;

	assert_non_null(f);
	crypto_hash_sha256_init(&st);
	while ((n = fread(buf, 1, sizeof(buf), f)) > 0)
		crypto_hash_sha256_update(&st, buf, n);
	fclose(f);
	crypto_hash_sha256_final(&st, out);
	sodium_bin2hex(hex, 65, out, sizeof(out));
}

static void
draw(const struct grafik *g, enum grafik_format format, char hex[65])
{
	char path[] = "/tmp/lapor-grafik-XXXXXX";
	int fd = mkstemp(path);

	assert_true(fd != -1);
	close(fd);
	assert_int_equal(grafik_tulis(g, format, path), ERR_OK);
	hash_file(path, hex);
	unlink(path);
}

/* As many lines as there are patterns, over months. */
static struct grafik
lines(void)
{
	static int64_t v[CORAK__MAX][N];
	static struct grafik_seri s[CORAK__MAX];
	struct grafik g = chart(BENTUK_GARIS, false);
	size_t i, c;

	for (c = 0; c < CORAK__MAX; c++) {
		s[c] = (struct grafik_seri){ labels[1][c % N],
			(enum grafik_corak)c, v[c] };
		for (i = 0; i < N; i++)
			v[c][i] = (int64_t)((CORAK__MAX - c) * 40 + c * i * i);
	}
	g.label = labels[0];
	g.seri = s;
	g.nseri = CORAK__MAX;
	return g;
}

/* ${name}'s hash is the next of the file, or becomes it. */
static void
compare(FILE *f, bool write, const char *name, const struct grafik *g)
{
	char hex[65], again[65], want[65], word[32];

	draw(g, GRAFIK_SVG, hex);
	draw(g, GRAFIK_SVG, again);
	assert_string_equal(hex, again);
	if (write) {
		fprintf(f, "%s %s\n", name, hex);
		return;
	}
	assert_int_equal(fscanf(f, "%31s %64s", word, want), 2);
	assert_string_equal(name, word);
	assert_string_equal(hex, want);
}

static void
test_golden(void **state)
{
	const bool write = getenv("GOLDEN_WRITE") != NULL;
	FILE *f = fopen(GOLDEN, write ? "w" : "r");
	struct grafik g = lines();
	char name[32];
	int bentuk, tegak;

	(void)state;
	assert_non_null(f);
	for (bentuk = 0; bentuk < BENTUK__MAX; bentuk++)
		for (tegak = 0; tegak < 2; tegak++) {
			struct grafik one =
			    chart((enum grafik_bentuk)bentuk, tegak);

			snprintf(name, sizeof(name), "%s-%s",
			    kosakata_kode(
				&kosakata_grafik_bentuk, (size_t)bentuk),
			    tegak ? "tegak" : "datar");
			compare(f, write, name, &one);
		}
	compare(f, write, "garis-banyak", &g);
	fclose(f);
}

static void
test_other_formats(void **state)
{
	struct grafik g = chart(BENTUK_DONAT, false);
	char hex[65];

	(void)state;
	draw(&g, GRAFIK_PNG, hex);
	draw(&g, GRAFIK_PDF, hex);
	g.total = 0;
	g.nlabel = 0;
	draw(&g, GRAFIK_SVG, hex);
	assert_int_equal(
	    grafik_tulis(&g, GRAFIK_PNG, "/nonexistent/x.png"), ERR_STORAGE);
}

static void
test_numbers(void **state)
{
	struct arena *a = arena_new(1024);

	(void)state;
	assert_string_equal(grafik_angka(a, 0).p, "0");
	assert_string_equal(grafik_angka(a, 999).p, "999");
	assert_string_equal(grafik_angka(a, 1612).p, "1.612");
	assert_string_equal(grafik_angka(a, 1234567).p, "1.234.567");
	assert_string_equal(grafik_angka(a, -1234).p, "-1.234");
	assert_string_equal(grafik_persen(a, 452, 1000).p, "45,2 %");
	assert_string_equal(grafik_persen(a, 1, 3).p, "33,3 %");
	assert_string_equal(grafik_persen(a, 0, 0).p, "0,0 %");
	arena_free(a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_golden),
		cmocka_unit_test(test_other_formats),
		cmocka_unit_test(test_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
