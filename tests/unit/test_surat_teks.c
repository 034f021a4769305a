/*
 * Mail headers and bodies, SMS texts: what other programs read.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "saluran/mime.h"
#include "saluran/rapi.h"
#include "saluran/sms_teks.h"

static struct arena *a;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(65536);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static void
test_header(void **state)
{
	(void)state;
	assert_string_equal(mime_header(a, STR("Laporan AB12 ditutup")).p,
	    "Laporan AB12 ditutup");
	assert_string_equal(mime_header(a, STR("é")).p, "=?UTF-8?B?w6k=?=");
	/* 15 characters of 4 bytes: no word ends inside one. */
	assert_string_equal(mime_header(a, STR("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")).p,
	    "=?UTF-8?B?8J+YgPCfmIDwn5iA8J+YgPCfmIDwn5iA8J+YgPCfmIDwn5iA8J+Y"
	    "gA==?=\r\n =?UTF-8?B?8J+YgPCfmIDwn5iA8J+YgPCfmIA=?=");
	/* What would begin another header is encoded. */
	assert_null(strstr(mime_header(a, STR("a\r\nBcc: x")).p, "\r\nBcc"));
	/* A title of somebody who knows encoded words is shown as written. */
	assert_string_equal(mime_header(a, STR("=?utf-8?q?a?=")).p,
	    "=?UTF-8?B?PT91dGYtOD9xP2E/PQ==?=");
}

static void
test_qp(void **state)
{
	struct str s;
	size_t i, col = 0;

	(void)state;
	assert_string_equal(mime_qp(a, STR("a=b é\n")).p, "a=3Db =C3=A9\r\n");
	assert_string_equal(mime_qp(a, STR("x \ny")).p, "x=20\r\ny");
	s = mime_qp(a, arena_printf(a, "%0300d", 1));
	for (i = 0; i < s.n; i++) {
		col = s.p[i] == '\n' ? 0 : col + 1;
		assert_true(col <= 77); /* with its \r */
	}
}

static void
test_address(void **state)
{
	static const char *const bad[] = { "", "a", "@b", "a@", "a@b@c",
		"a b@c", "a@c\r\nRCPT TO:<x@y>", "<a@c>", "a@c>", "\"a\"@c",
		"é@c" };
	size_t i;

	(void)state;
	assert_true(mime_alamat(STR("a.b+c@contoh.id")));
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(mime_alamat(str_of(bad[i])));
}

/* A remark may be all line ends; one mail may not eat the scheduler. */
static void
test_lines(void **state)
{
	const size_t lines = 20000;
	char *p = arena_alloc(a, 2 * lines + 1);
	struct antaran m = { .a = a, .judul = STR("Halo <b>") };
	struct str s;
	size_t i, n = 0;

	(void)state;
	m.teks = STR("Satu\n\n<dua>\n");
	s = rapi_html(&m);
	assert_non_null(strstr(s.p, ">Satu</p>\n<p style"));
	assert_non_null(strstr(s.p, ">&lt;dua&gt;</p>\n"));
	assert_null(strstr(s.p, "></p>"));
	assert_non_null(strstr(s.p, "Halo &lt;b&gt;</h1>"));
	for (i = 0; i < lines; i++)
		memcpy(p + 2 * i, "a\n", 2);
	m.teks = (struct str){ p, 2 * lines };
	s = rapi_html(&m);
	for (p = (char *)(uintptr_t)s.p; (p = strstr(p, ">a</p>")); p++)
		n++;
	assert_int_equal(n, lines);
}

static void
test_sms(void **state)
{
	struct str url = STR("https://lapor.contoh.id/lacak/7KQ2M0XR94"), s;
	struct str text = arena_printf(a, "%0200d", 1);

	(void)state;
	assert_string_equal(
	    sms_gsm(a, STR("“Jalan” – é漢…")).p, "\"Jalan\" - é?..");
	assert_int_equal(sms_panjang(STR("a€[é")), 6);
	assert_int_equal(sms_bagian(arena_printf(a, "%0160d", 1)), 1);
	assert_int_equal(sms_bagian(arena_printf(a, "%0161d", 1)), 2);
	assert_int_equal(sms_bagian(arena_printf(a, "%0307d", 1)), 3);
	assert_string_equal(sms_teks(a, STR("Halo"), STR("x")).p, "Halo x");
	s = sms_teks(a, text, url);
	assert_int_equal(sms_panjang(s), SMS_SATU);
	assert_string_equal(s.p + s.n - url.n, url.p);
	s = sms_teks(a, arena_printf(a, "[[[[%s", text.p), url);
	assert_true(sms_panjang(s) <= SMS_SATU);
	/* What GSM cannot write goes as UCS-2, counted in its units. */
	assert_false(sms_ucs2(STR("Jalan rusak @ Pala [5] €")));
	assert_true(sms_ucs2(STR("道路")));
	assert_int_equal(sms_panjang(STR("道路😀")), 4);
	assert_int_equal(sms_bagian(arena_printf(a, "%070d道", 1)), 2);
	assert_int_equal(sms_bagian(arena_printf(a, "%069d道", 1)), 1);
	s = sms_teks(a,
	    arena_printf(a, "%s",
		"道路破損道路破損道路破損道路破損道路破損道路破損"
		"道路破損道路破損道路破損道路破損道路破損道路破損道路破損道路破"
		"損道路破損道路破損"
		"道路破損道路破損"),
	    (struct str){ 0 });
	assert_true(sms_ucs2(s));
	assert_int_equal(sms_bagian(s), 1);
	/* A few foreign signs are no reason. */
	assert_false(sms_ucs2(
	    sms_teks(a, STR("Jalan rusak 🚧 di Pala 道"), (struct str){ 0 })));
}

/* Parts hold all of it, none too much, and cut no character. */
static void
test_parts(void **state)
{
	static const char *const v[] = { "", "a", "€", "道😀", "[5€] {x} ~" };
	struct str s, all, *part;
	size_t i, n, k, m;
	bool ucs2;

	(void)state;
	for (i = 0; i < 5 * 400; i++) {
		s = STR("");
		for (k = 0; k < i / 5; k++)
			s = arena_printf(a, "%s%s", s.p, v[i % 5]);
		ucs2 = sms_ucs2(s);
		n = sms_potong(a, s, &part);
		assert_int_equal(n, sms_bagian(s));
		for (all = STR(""), k = 0; k < n; k++) {
			m = ucs2 ? SMS_BAGIAN_UCS2 : SMS_BAGIAN;
			if (n == 1)
				m = ucs2 ? SMS_SATU_UCS2 : SMS_SATU;
			assert_true(sms_panjang(part[k]) <= m);
			assert_true(k + 1 == n || part[k].n > 0);
			all = arena_printf(a, "%s%s", all.p, part[k].p);
		}
		assert_string_equal(all.p, s.p);
		arena_reset(a);
	}
	/* A euro takes two places and is not cut between them. */
	s = arena_printf(a, "%0152d€%010d", 1, 2);
	assert_int_equal(sms_potong(a, s, &part), 2);
	assert_int_equal(sms_panjang(part[0]), 152);
	assert_string_equal(sms_dari_hex(a, STR("0041D83DDEA700e9")).p, "A🚧é");
	assert_string_equal(sms_dari_hex(a, STR("DEA70041D83D")).p, "A");
	assert_string_equal(sms_dari_hex(a, STR("halo")).p, "halo");
	assert_string_equal(sms_dari_hex(a, STR("")).p, "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_header),
		cmocka_unit_test(test_qp),
		cmocka_unit_test(test_address),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_sms),
		cmocka_unit_test(test_parts),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
