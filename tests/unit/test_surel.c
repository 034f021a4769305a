/*
 * Mail that comes in: what GMime finds in it, which words are the sender's
 * own, and that no mail, however mangled, does harm.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "base/settings.h"
#include "base/utf8.h"
#include "notifikasi/alamat.h"
#include "surel/bongkar.h"
#include "surel/sari.h"

#define DIR "tests/corpus/surel/"

static struct arena *a;

static struct str
slurp(const char *path)
{
	FILE *f = fopen(path, "rb");
	char *p = arena_alloc(a, 65536);
	size_t n;

	if (f == NULL)
		return (struct str){ 0 };
	n = fread(p, 1, 65535, f);
	fclose(f);
	return (struct str){ p, n };
}

static void
take(struct str mail, struct surel_isi *ret)
{
	int fd = memfd_create("uji", MFD_CLOEXEC);

	assert_int_equal(write(fd, mail.p, mail.n), mail.n);
	assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
	assert_int_equal(bongkar(a, fd, ret), ERR_OK);
	close(fd);
}

static struct str
words(const struct surel_isi *isi)
{
	struct str raw = isi->teks;

	if (sari(a, raw, STR("")).n == 0)
		raw = sari_html(a, isi->html);
	return sari(a, raw, STR("@lapor.uji"));
}

static void
look(const char *name, struct surel_isi *ret)
{
	struct str s = slurp(arena_printf(a, DIR "%s.eml", name).p);

	assert_non_null(s.p);
	take(s, ret);
	bongkar_usai(ret);
}

static void
test_own_words(void **state)
{
	static const char *const names[] = { "gmail", "outlook", "outlook-teks",
		"bawah", "yahoo", "ponsel", "asli", "garis", "tandatangan" };
	struct surel_isi isi;
	struct str want;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		look(names[i], &isi);
		want = slurp(arena_printf(a, DIR "%s.txt", names[i]).p);
		assert_false(isi.otomatis);
		assert_true(isi.message_id.n > 0);
		assert_string_equal(words(&isi).p, want.p);
	}
}

static void
test_wrong_charset(void **state)
{
	struct surel_isi isi;
	struct str s;

	(void)state;
	look("salah-set", &isi);
	s = words(&isi);
	assert_true(utf8_valid(s));
	assert_non_null(strstr(s.p, "dunia"));
	assert_null(strchr(s.p, '\x1b'));
	assert_null(strchr(s.p, '\a'));
}

static void
test_programs(void **state)
{
	static const char *const names[] = { "libur", "milis", "sendiri",
		"pantul", "tertunda" };
	struct surel_isi isi;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		look(names[i], &isi);
		assert_true(isi.otomatis);
	}
	take(STR("Auto-Submitted: no\nPrecedence: normal\n\nHalo.\n"), &isi);
	assert_false(isi.otomatis);
}

static void
test_dsn(void **state)
{
	struct surel_isi isi;

	(void)state;
	look("pantul", &isi);
	assert_true(isi.dsn);
	assert_true(isi.laporan_dsn.gagal);
	assert_string_equal(isi.laporan_dsn.kode.p, "5.1.1");
	assert_string_equal(isi.laporan_dsn.asli.p, "Hilang@contoh.id");
	assert_string_equal(isi.laporan_dsn.terakhir.p, "hilang@contoh.id");
	look("tertunda", &isi);
	assert_true(isi.dsn);
	assert_false(isi.laporan_dsn.gagal);
	look("libur", &isi);
	assert_false(isi.dsn);
}

static void
test_files(void **state)
{
	struct surel_isi isi;
	struct str s;
	char b[8];

	(void)state;
	s = slurp(DIR "ponsel.eml");
	take(s, &isi);
	assert_int_equal(isi.n, 1);
	assert_int_equal(isi.v[0].media, MEDIA_PNG);
	assert_string_equal(isi.v[0].nama.p, "IMG_1.png");
	assert_int_equal(isi.v[0].ukuran, 69);
	assert_int_equal(read(isi.v[0].fd, b, 8), 8);
	assert_memory_equal(b, "\x89PNG\r\n\x1a\n", 8);
	bongkar_usai(&isi);
	look("tandatangan", &isi);
	/* by its name, for the type says nothing */
	take(slurp(DIR "tandatangan.eml"), &isi);
	assert_int_equal(isi.n, 1);
	assert_int_equal(isi.v[0].media, MEDIA_PDF);
	assert_string_equal(isi.v[0].nama.p, "surat keterangan.PDF");
	bongkar_usai(&isi);
}

/* A bomb of parts in parts, and of parts beside parts. */
static void
test_bombs(void **state)
{
	const size_t deep = 20000, many = 3000;
	struct str head = STR("MIME-Version: 1.0\nContent-Type: ");
	size_t i, n = 0, cap = deep * 80;
	char *p = malloc(cap);
	struct surel_isi isi;

	(void)state;
	n += (size_t)snprintf(p, cap, "%s", head.p);
	for (i = 0; i < deep; i++)
		n += (size_t)snprintf(p + n, cap - n,
		    "multipart/mixed; boundary=b%zu\n\n--b%zu\nContent-Type: ",
		    i, i);
	take((struct str){ p, n }, &isi);
	bongkar_usai(&isi);
	n = (size_t)snprintf(
	    p, cap, "%smultipart/mixed; boundary=x\n\n", head.p);
	for (i = 0; i < many; i++)
		n += (size_t)snprintf(
		    p + n, cap - n, "--x\nContent-Type: image/png\n\nabc\n");
	take((struct str){ p, n }, &isi);
	assert_int_equal(isi.n, SUREL_BERKAS_MAX);
	assert_true(isi.lebih > 0);
	bongkar_usai(&isi);
	free(p);
}

/* Lines that each might begin what is passed over: one look at each. */
static void
test_text_bombs(void **state)
{
	static const char *const lines[] = { "--\n", "--\n\n", "on a @\n",
		"From:\n", "________\n\n", "---Original\n" };
	size_t k, n, len = 256 << 10;
	char *p = malloc(len + 1);
	clock_t at = clock();

	(void)state;
	for (k = 0; k < sizeof(lines) / sizeof(lines[0]); k++) {
		for (n = 0; n < len; n++)
			p[n] = lines[k][n % strlen(lines[k])];
		p[n] = '\0';
		assert_true(sari(a, (struct str){ p, n }, STR("@x")).n <= len);
	}
	/* Under a sanitizer, too; it was ten seconds and more for the first. */
	assert_true(clock() - at < 5 * CLOCKS_PER_SEC);
	free(p);
}

static void
test_html_bombs(void **state)
{
	const size_t deep = 200000;
	char *p = malloc(deep * 6);
	size_t i, n = 0;

	(void)state;
	for (i = 0; i < deep; i++) {
		memcpy(p + n, "<div>", 5);
		n += 5;
	}
	memcpy(p + n, "isi", 4);
	assert_non_null(strstr(sari_html(a, (struct str){ p, n + 3 }).p, ""));
	assert_string_equal(
	    sari(a, sari_html(a, STR("a<script>b</script>&lt;c&#x1F600;")),
		STR(""))
		.p,
	    "a<c😀");
	assert_string_equal(
	    sari(a,
		sari_html(
		    a, STR("x<!DOCTYPE y [<!ENTITY e SYSTEM \"file:///etc/"
			   "passwd\">]>&e;<img src=http://127.0.0.1:1/>")),
		STR(""))
		.p,
	    "x]>&e;");
	free(p);
}

/* xorshift: the same mails on every machine. */
static uint64_t
dice(void)
{
	static uint64_t x = 0x5eed1708;

	x ^= x << 13;
	x ^= x >> 7;
	x ^= x << 17;
	return x;
}

static struct str
mangle(struct str s)
{
	static const char *const spice[] = { "--B1", "\n\n",
		"boundary=", "Content-Type: message/rfc822\n\n", "=?UTF-8?B?",
		"\0\0", "\r", "Content-Transfer-Encoding: base64\n",
		"charset=utf-7", ">", "=", "begin 644 x\n", "\xff\xfe",
		"multipart/mixed; boundary=\"\"" };
	size_t cap = 2 * s.n + 4096, n = s.n, k, at, len;
	char *p = arena_alloc(a, cap);
	uint64_t times = 1 + dice() % 12;

	memcpy(p, s.p, n);
	while (times-- > 0 && n > 64) {
		at = dice() % n;
		len = dice() % (n - at) % 200;
		switch (dice() % 5) {
		case 0:
			p[at] = (char)dice();
			break;
		case 1:
			memmove(p + at, p + at + len, n - at - len);
			n -= len;
			break;
		case 2:
			if (n + len > cap)
				break;
			memmove(p + at + len, p + at, n - at);
			n += len;
			break;
		case 3:
			n = at + 1;
			break;
		default:
			k = dice() % (sizeof(spice) / sizeof(spice[0]));
			len = strlen(spice[k]);
			if (n + len > cap)
				break;
			memmove(p + at + len, p + at, n - at);
			memcpy(p + at, spice[k], len);
			n += len;
		}
	}
	return (struct str){ p, n };
}

static bool
harmless(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] < ' ' && s.p[i] != '\n' &&
		    s.p[i] != '\t')
			return false;
	return utf8_valid(s);
}

static void
test_mangled(void **state)
{
	static const char *const names[] = { "gmail", "outlook", "bawah",
		"ponsel", "pantul", "tandatangan", "salah-set", "yahoo" };
	struct str whole[8];
	struct surel_isi isi;
	struct arena *keep = a, *work = arena_new(65536);
	int i;

	(void)state;
	for (i = 0; i < 8; i++)
		whole[i] = slurp(arena_printf(a, DIR "%s.eml", names[i]).p);
	a = work;
	for (i = 0; i < 10000; i++) {
		take(mangle(whole[dice() % 8]), &isi);
		assert_true(harmless(words(&isi)));
		assert_true(isi.n <= SUREL_BERKAS_MAX);
		bongkar_usai(&isi);
		arena_reset(work);
	}
	a = keep;
	arena_free(work);
}

static int
setup(void **state)
{
	static char domain[] = "lapor.uji";

	(void)state;
	settings.email_domain = domain;
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_own_words),
		cmocka_unit_test(test_wrong_charset),
		cmocka_unit_test(test_programs),
		cmocka_unit_test(test_dsn),
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_bombs),
		cmocka_unit_test(test_text_bombs),
		cmocka_unit_test(test_html_bombs),
		cmocka_unit_test(test_mangled),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
