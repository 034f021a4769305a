/*
 * Pictures through the real lapor-media: nothing of the sender's bytes but
 * the picture survives, and what is no picture is refused.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "../lib/media_uji.h"
#include "media/exif.h"
#include "media/gambar.h"

static const enum media kinds[] = { MEDIA_JPG, MEDIA_PNG, MEDIA_WEBP,
	MEDIA_HEIC };
#define NKINDS (sizeof(kinds) / sizeof(kinds[0]))

static void
metadata_is_gone(void **state)
{
	struct tampung in, out;
	size_t i;

	(void)state;
	for (i = 0; i < NKINDS; i++) {
		in = uji_gambar(kinds[i], 64, 48, 1);
		assert_true(uji_berisi(&in, UJI_RAHASIA));
		assert_int_equal(uji_jalan(kinds[i], &in, &out), HASIL_OK);
		assert_true(out.n > 0);
		assert_false(uji_berisi(&out, UJI_RAHASIA));
		assert_false(uji_berisi(&out, "Exif"));
		assert_false(uji_berisi(&out, "EXIF"));
		assert_false(uji_berisi(&out, "eXIf"));
		assert_false(uji_berisi(&out, "<script"));
		assert_false(uji_berisi(&out, "ICC_PROFILE"));
		tampung_free(&in);
		tampung_free(&out);
	}
}

static void
check_turned(enum media m, unsigned orientasi, const char *corners)
{
	struct tampung in = uji_gambar(m, 80, 48, orientasi), out;
	struct uji_px g;
	char got[5] = { 0 };

	assert_int_equal(uji_jalan(m, &in, &out), HASIL_OK);
	assert_true(uji_buka(m, &out, &g));
	assert_int_equal(g.lebar, orientasi >= 5 ? 48 : 80);
	assert_int_equal(g.tinggi, orientasi >= 5 ? 80 : 48);
	got[0] = uji_sudut(&g, false, false);
	got[1] = uji_sudut(&g, true, false);
	got[2] = uji_sudut(&g, false, true);
	got[3] = uji_sudut(&g, true, true);
	assert_string_equal(got, corners);
	free(g.rgb);
	tampung_free(&in);
	tampung_free(&out);
}

/* Corners as a viewer that knows EXIF shows them: above, then below. */
static void
orientation_is_applied(void **state)
{
	static const char *const seen[] = { "rgbw", "grwb", "wbgr", "bwrg",
		"rbgw", "brwg", "wgbr", "gwrb" };
	unsigned o;

	(void)state;
	for (o = 1; o <= 8; o++) {
		check_turned(MEDIA_JPG, o, seen[o - 1]);
		check_turned(MEDIA_PNG, o, seen[o - 1]);
		check_turned(MEDIA_WEBP, o, seen[o - 1]);
	}
}

static void
large_pictures_shrink(void **state)
{
	struct tampung in, out;
	struct uji_px g;
	size_t i;

	(void)state;
	for (i = 0; i < 3; i++) {
		in = uji_gambar(kinds[i], 5000, 1000, 0);
		assert_int_equal(uji_jalan(kinds[i], &in, &out), HASIL_OK);
		assert_true(uji_buka(kinds[i], &out, &g));
		assert_int_equal(g.lebar, 2560);
		assert_int_equal(g.tinggi, 512);
		assert_int_equal(uji_sudut(&g, false, false), 'r');
		assert_int_equal(uji_sudut(&g, true, true), 'w');
		free(g.rgb);
		tampung_free(&in);
		tampung_free(&out);
	}
}

static void
heic_becomes_jpeg(void **state)
{
	struct tampung in = uji_gambar(MEDIA_HEIC, 128, 96, 6), out;
	struct uji_px g;

	(void)state;
	assert_int_equal(uji_jalan(MEDIA_HEIC, &in, &out), HASIL_OK);
	assert_true(uji_buka(MEDIA_JPG, &out, &g));
	assert_int_equal(uji_sudut(&g, false, false), 'r');
	assert_int_equal(uji_sudut(&g, false, true), 'b');
	free(g.rgb);
	tampung_free(&in);
	tampung_free(&out);
}

/* A picture is what its first bytes are, whatever the sender calls it. */
static void
wrong_kinds_are_refused(void **state)
{
	static const char *const texts[] = { "GIF89a/*\1\1*/=1;alert(1)//",
		"<html><script>alert(1)</script></html>",
		"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
		"%PDF-1.4\n%%EOF", "MZ\x90", "#!/bin/sh\nid\n", "x",
		"RIFF\x04\1\1\1WAVEfmt data", "PK\3\4" };
	struct tampung in, out;
	size_t i, k;

	(void)state;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		for (k = 0; k < NKINDS; k++) {
			in = uji_teks(texts[i]);
			assert_int_equal(
			    uji_jalan(kinds[k], &in, &out), HASIL_BUKAN);
			tampung_free(&in);
		}
	for (i = 0; i < NKINDS; i++)
		for (k = 0; k < NKINDS; k++) {
			in = uji_gambar(kinds[i], 64, 64, 0);
			assert_int_equal(uji_jalan(kinds[k], &in, &out),
			    i == k ? HASIL_OK : HASIL_BUKAN);
			tampung_free(&in);
			tampung_free(&out);
		}
}

static void
cut_files_are_refused(void **state)
{
	static const unsigned percent[] = { 10, 30, 50, 70, 90, 98 };
	struct tampung in, out;
	enum media_hasil h;
	size_t i, k, whole;

	(void)state;
	for (i = 0; i < NKINDS; i++) {
		in = uji_gambar(kinds[i], 300, 200, 0);
		whole = in.n;
		for (k = 0; k < sizeof(percent) / sizeof(percent[0]); k++) {
			in.n = whole * percent[k] / 100;
			h = uji_jalan(kinds[i], &in, &out);
			assert_true(h == HASIL_POTONG || h == HASIL_RUSAK);
		}
		in.n = 0;
		assert_int_equal(uji_jalan(kinds[i], &in, &out), HASIL_KOSONG);
		tampung_free(&in);
	}
}

/* The size in the header is changed; the picture behind it stays small. */
static void
claim_size(struct tampung *t, size_t at, unsigned bytes, uint32_t w, uint32_t h)
{
	unsigned i;

	for (i = 0; i < bytes; i++) {
		t->p[at + i] = (uint8_t)(w >> 8 * (bytes - 1 - i));
		t->p[at + bytes + i] = (uint8_t)(h >> 8 * (bytes - 1 - i));
	}
}

static void
pixel_bombs_are_refused(void **state)
{
	static const uint8_t head[] = "\x89PNG\r\n\x1a\n\0\0\0\r"
				      "IHDR\0\0\xff\xff\0\0\xff\xff"
				      "\x08\6\0\0\0";
	uint32_t crc = (uint32_t)crc32(0, head + 12, 17);
	const uint8_t sum[] = { (uint8_t)(crc >> 24), (uint8_t)(crc >> 16),
		(uint8_t)(crc >> 8), (uint8_t)crc };
	struct tampung in = { 0 }, out;
	uint8_t *sof;

	(void)state;
	assert_true(tampung_add(&in, head, sizeof(head) - 1));
	assert_true(tampung_add(&in, sum, sizeof(sum)));
	assert_true(tampung_add(&in, "\0\0\0\0IDAT\x35\xaf\x06\x1e", 12));
	assert_int_equal(uji_jalan(MEDIA_PNG, &in, &out), HASIL_PIKSEL);
	tampung_free(&in);

	in = uji_gambar(MEDIA_JPG, 64, 64, 0);
	sof = memmem(in.p, in.n, "\xff\xc0", 2);
	assert_non_null(sof);
	claim_size(&in, (size_t)(sof - in.p) + 5, 2, 65500, 65500);
	assert_int_equal(uji_jalan(MEDIA_JPG, &in, &out), HASIL_PIKSEL);
	claim_size(&in, (size_t)(sof - in.p) + 5, 2, 6400, 6400);
	assert_int_equal(uji_jalan(MEDIA_JPG, &in, &out), HASIL_PIKSEL);
	tampung_free(&in);
	assert_int_equal(gambar_ukuran(65535, 65535), HASIL_PIKSEL);
	assert_int_equal(gambar_ukuran(UINT32_MAX, UINT32_MAX), HASIL_PIKSEL);
	assert_int_equal(gambar_ukuran(8000, 5000), HASIL_OK);
	assert_int_equal(gambar_ukuran(8000, 5001), HASIL_PIKSEL);
	assert_int_equal(gambar_ukuran(0, 5), HASIL_RUSAK);
}

/* As large as allowed: done within the child's memory and time. */
static void
largest_picture_passes(void **state)
{
	struct tampung in = uji_gambar(MEDIA_PNG, 8000, 5000, 8), out;
	struct uji_px g;

	(void)state;
	assert_int_equal(uji_jalan(MEDIA_PNG, &in, &out), HASIL_OK);
	assert_true(uji_buka(MEDIA_PNG, &out, &g));
	assert_int_equal(g.tinggi, 2560);
	assert_int_equal(g.lebar, 1600);
	free(g.rgb);
	tampung_free(&in);
	tampung_free(&out);
}

/* Damaged in any place: an answer, never a crash, never the old words.  In
 * this process, so that the sanitizers watch the decoders' callers. */
static void
damage_is_survived(void **state)
{
	struct tampung in, out;
	uint32_t rnd = 12345;
	size_t i, k, n;

	(void)state;
	for (i = 0; i < 3; i++)
		for (k = 0; k < 300; k++) {
			in = uji_gambar(kinds[i], 24, 16, 3);
			for (n = 0; n < 1 + k % 8; n++) {
				rnd = rnd * 1664525 + 1013904223;
				in.p[(rnd >> 8) % in.n] = (uint8_t)rnd;
			}
			out = (struct tampung){ 0 };
			if (media_olah(kinds[i], in.p, in.n, &out) == HASIL_OK)
				assert_false(uji_berisi(&out, UJI_RAHASIA));
			else
				assert_int_equal(out.n, 0);
			tampung_free(&in);
			tampung_free(&out);
		}
}

static void
exif_is_read_with_care(void **state)
{
	struct tampung t = uji_exif(6);
	size_t n;

	(void)state;
	assert_int_equal(exif_orientasi(t.p, t.n), 6);
	/* Every shorter block, in memory of exactly that size. */
	for (n = 0; n < t.n; n++) {
		uint8_t *p = malloc(n + (n == 0));

		memcpy(p, t.p, n);
		assert_int_equal(exif_orientasi(p, n), n < 34 ? 1 : 6);
		free(p);
	}
	tampung_free(&t);
	t = uji_exif(9);
	assert_int_equal(exif_orientasi(t.p, t.n), 1);
	tampung_free(&t);
	assert_int_equal(exif_orientasi((const uint8_t *)"II*\0\xff\xff\xff"
							 "\xff",
			     8),
	    1);
	assert_int_equal(exif_orientasi((const uint8_t *)"Exif\0\0", 6), 1);
}

static int
setup(void **state)
{
	(void)state;
	uji_siapkan();
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	uji_bersihkan();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(metadata_is_gone),
		cmocka_unit_test(orientation_is_applied),
		cmocka_unit_test(large_pictures_shrink),
		cmocka_unit_test(heic_becomes_jpeg),
		cmocka_unit_test(wrong_kinds_are_refused),
		cmocka_unit_test(cut_files_are_refused),
		cmocka_unit_test(pixel_bombs_are_refused),
		cmocka_unit_test(largest_picture_passes),
		cmocka_unit_test(damage_is_survived),
		cmocka_unit_test(exif_is_read_with_care),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
