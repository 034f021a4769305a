#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/utf8.h"
#include "lampiran/nama_berkas.h"

static struct arena *arena;

static void
names_come_out_harmless(void **state)
{
	static const struct {
		const char *in;
		enum media media;
		const char *out;
	} cases[] = {
		{ "jalan rusak.jpg", MEDIA_JPG, "jalan rusak.jpg" },
		{ "IMG_0001.HEIC", MEDIA_HEIC, "IMG_0001.jpg" },
		{ "foto.jpeg", MEDIA_JPG, "foto.jpg" },
		{ "../../etc/passwd", MEDIA_PDF, "passwd.pdf" },
		{ "C:\\Users\\budi\\surat.docx", MEDIA_DOCX, "surat.docx" },
		{ "/", MEDIA_PNG, "lampiran.png" },
		{ "", MEDIA_PNG, "lampiran.png" },
		{ "...", MEDIA_PNG, "lampiran.png" },
		{ ".htaccess", MEDIA_PDF, "htaccess.pdf" },
		{ "foto\xe2\x80\xaegpj.exe", MEDIA_JPG, "fotogpj.exe.jpg" },
		{ "a\r\nSet-Cookie: x=1.pdf", MEDIA_PDF,
		    "aSet-Cookie_ x=1.pdf" },
		{ "a\"b<c>|?*.pdf", MEDIA_PDF, "a_b_c____.pdf" },
		{ "jembatan \xe2\x80\x94 ru\xc5\x9f.png", MEDIA_PNG,
		    "jembatan \xe2\x80\x94 ru\xc5\x9f.png" },
		{ "\xff\xfe\xc0\xafok.pdf", MEDIA_PDF, "ok.pdf" },
		{ "x.jp\xe2\x80\x8bg", MEDIA_JPG, "x.jpg" },
		{ "evil.html", MEDIA_JPG, "evil.html.jpg" },
		{ "\xf3\xa0\x81\x81tag.pdf", MEDIA_PDF, "tag.pdf" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(
		    nama_berkas(arena, str_of(cases[i].in), cases[i].media).p,
		    cases[i].out);
	assert_string_equal(
	    nama_berkas(arena, (struct str){ 0 }, MEDIA_PDF).p, "lampiran.pdf");
}

static void
long_names_keep_their_suffix(void **state)
{
	char in[900];
	struct str out;
	size_t i;

	(void)state;
	for (i = 0; i + 3 < sizeof(in); i += 3)
		memcpy(in + i, "\xe2\x82\xac", 3);
	memcpy(in + i - 4, ".png", 4);
	out = nama_berkas(arena, (struct str){ in, i }, MEDIA_PNG);
	assert_int_equal(utf8_length(out), 120);
	assert_true(utf8_valid(out));
	assert_string_equal(out.p + out.n - 4, ".png");
}

/* Any bytes at all: valid, short, no separators, no controls. */
static void
every_byte_pair_is_survived(void **state)
{
	char in[6] = "a__b.p";
	unsigned c;
	size_t i;

	(void)state;
	for (c = 0; c < 65536; c++) {
		struct str out;

		in[1] = (char)(c >> 8);
		in[2] = (char)c;
		out = nama_berkas(arena, (struct str){ in, 6 }, MEDIA_PDF);
		assert_true(utf8_valid(out) && out.n >= 5);
		for (i = 0; i < out.n; i++)
			assert_true((unsigned char)out.p[i] >= ' ' &&
				    out.p[i] != '/' && out.p[i] != '\\' &&
				    out.p[i] != '"' && out.p[i] != 0x7f);
		if (c % 256 == 0)
			arena_reset(arena);
	}
}

static void
disposition_follows_the_rfc(void **state)
{
	(void)state;
	assert_string_equal(
	    nama_berkas_disposisi(arena, STR("a b.pdf"), false).p,
	    "attachment; filename=\"a_b.pdf\";"
	    " filename*=UTF-8''a%20b.pdf");
	assert_string_equal(
	    nama_berkas_disposisi(arena, STR("ru\xc5\x9f\"\r\n.png"), true).p,
	    "inline; filename=\"ru_____.png\";"
	    " filename*=UTF-8''ru%C5%9F%22%0D%0A.png");
}

static int
setup(void **state)
{
	(void)state;
	arena = arena_new(1 << 16);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_come_out_harmless),
		cmocka_unit_test(long_names_keep_their_suffix),
		cmocka_unit_test(every_byte_pair_is_survived),
		cmocka_unit_test(disposition_follows_the_rfc),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
