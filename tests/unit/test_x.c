/*
 * Posts of X: their addresses, and what the API answers, also when it is
 * mangled or made to cost.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/settings.h"
#include "base/utf8.h"
#include "x/ambil.h"
#include "x/baca.h"

static struct arena *a;

static const char answer[] =
    "{\"data\":[{\"id\":\"1990000000004194304\",\"text\":\"Lampu &amp; "
    "&lt;b&gt; https://t.co/aaaa \\n> kutip https://t.co/foto\","
    "\"author_id\":\"12\",\"conversation_id\":\"1990000000000000001\","
    "\"created_at\":\"2026-11-24T03:00:00.000Z\",\"attachments\":"
    "{\"media_keys\":[\"3_1\",\"3_2\"]},\"entities\":{\"urls\":[{\"url\":"
    "\"https://t.co/aaaa\",\"expanded_url\":\"https://contoh.id\"},{\"url\":"
    "\"https://t.co/foto\",\"expanded_url\":\"https://x.com/a/status/1/photo/"
    "1\"}]}}],\"includes\":{\"users\":[{\"id\":\"12\",\"username\":\"warga\""
    ",\"name\":\"Warga \\u00e9\"}],\"media\":[{\"media_key\":\"3_1\","
    "\"type\":\"photo\",\"url\":\"https://pbs.twimg.com/a.jpg\"}]},"
    "\"author_url\":\"https://twitter.com/a\",\"author_name\":\"A\","
    "\"html\":\"<p>x</p>&mdash; A\"}";

static void
test_addresses(void **state)
{
	static const struct {
		const char *s;
		int64_t id;
		const char *who;
	} v[] = {
		{ "https://x.com/warga/status/1990000000004194304?s=20",
		    1990000000004194304, "warga" },
		{ "HTTP://Mobile.Twitter.com/Warga_1/status/20/photo/1", 20,
		    "Warga_1" },
		{ "https://x.com/i/web/status/20#m", 20, NULL },
		{ "20", 20, NULL },
		{ "9223372036854775807", INT64_MAX, NULL },
		{ "9223372036854775808", 0, NULL },
		{ "https://x.com.jahat.id/a/status/20", 0, NULL },
		{ "https://x.com/a/status/20x", 0, "a" },
		{ "https://x.com/a", 0, NULL },
		{ "-1", 0, NULL },
		{ "", 0, NULL },
	};
	struct str who;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(v) / sizeof(v[0]); i++) {
		assert_int_equal(x_nomor(str_of(v[i].s)), v[i].id);
		who = x_penulis(a, str_of(v[i].s));
		if (v[i].who == NULL)
			assert_null(who.p);
		else
			assert_string_equal(who.p, v[i].who);
	}
	/* As X dates its own example. */
	assert_int_equal(x_saat(1346889436626259968), 1609958440);
}

static void
test_answer(void **state)
{
	struct x_kiriman *v, o;
	size_t n;

	(void)state;
	baca_kiriman(a, json_baca(a, str_of(answer)), &v, &n);
	assert_int_equal(n, 1);
	assert_int_equal(v[0].id, 1990000000004194304);
	assert_int_equal(v[0].percakapan, 1990000000000000001);
	assert_string_equal(v[0].penulis.p, "warga");
	assert_string_equal(v[0].nama.p, "Warga é");
	assert_string_equal(
	    v[0].teks.p, "Lampu & <b> https://contoh.id \n> kutip");
	assert_string_equal(v[0].media.p, "https://pbs.twimg.com/a.jpg\n");
	assert_int_equal(v[0].pada, 1795489200);
	assert_true(baca_oembed(a, json_baca(a, str_of(answer)), 5, &o));
	assert_string_equal(o.teks.p, "x");
	baca_kiriman(a, NULL, &v, &n);
	assert_int_equal(n, 0);
}

/* A text of nothing but what is replaced must not cost more than itself. */
static void
test_costly(void **state)
{
	static const char *const made[] = { "&lt;", "&amp;", "\\n>", "&gt;" };
	struct x_kiriman *v;
	struct arena *own;
	size_t i, k, n, at;
	char *p;

	(void)state;
	for (i = 0; i < 4; i++) {
		own = arena_new(65536);
		p = arena_alloc(own, 100200);
		at = (size_t)snprintf(
		    p, 100, "{\"data\":{\"id\":\"20\",\"text\":\"");
		for (k = 0; at < 99000; k++) {
			memcpy(p + at, made[i], strlen(made[i]));
			at += strlen(made[i]);
		}
		memcpy(p + at, "\"}}", 4);
		/* As many as an answer may hold (X_JSON_MAX). */
		for (k = 0; k < 40; k++) {
			baca_kiriman(own,
			    json_baca(own, (struct str){ p, at + 3 }), &v, &n);
			assert_int_equal(n, 1);
		}
		arena_free(own);
	}
}

static void
test_hosts(void **state)
{
	static char hosts[] = "pbs.twimg.com, http://127.0.0.1:99";

	(void)state;
	settings.x_media_host = hosts;
	assert_true(ambil_boleh(STR("https://pbs.twimg.com/a.jpg")));
	assert_true(ambil_boleh(STR("http://127.0.0.1:99/a")));
	assert_false(ambil_boleh(STR("http://pbs.twimg.com/a.jpg")));
	assert_false(ambil_boleh(STR("https://pbs.twimg.com.x.id/a")));
	assert_false(ambil_boleh(STR("https://pbs.twimg.com@x.id/a")));
	assert_false(ambil_boleh(STR("https://pbs.twimg.com:1/a")));
	assert_false(ambil_boleh(STR("https://a/pbs.twimg.com/a")));
	assert_false(ambil_boleh(STR("http://127.0.0.1:991/a")));
	assert_false(ambil_boleh(STR("https://pbs.twimg.com/a b")));
	assert_false(ambil_boleh(STR("")));
}

/* xorshift: the same answers on every machine. */
static uint64_t
dice(void)
{
	static uint64_t x = 88172645463325252;

	x ^= x << 13;
	x ^= x >> 7;
	x ^= x << 17;
	return x;
}

static struct str
mangle(struct arena *w)
{
	size_t n = sizeof(answer) - 1, at, len, cap = 2 * n;
	char *b = arena_alloc(w, cap + 1);
	uint64_t times = dice() % 4;

	memcpy(b, answer, n);
	while (times-- > 0 && n > 50) {
		at = dice() % n;
		len = dice() % (n - at) % 40;
		switch (dice() % 4) {
		case 0:
			b[at] = (char)dice();
			break;
		case 1:
			memmove(b + at, b + at + len, n - at - len);
			n -= len;
			break;
		case 2:
			memmove(b + at + len, b + at, n - at);
			n += len;
			break;
		default:
			b[at] = "\"{}[]:,0nt\\"[dice() % 11];
		}
	}
	b[n] = '\0';
	return (struct str){ b, n };
}

static void
test_mangled(void **state)
{
	struct arena *w = arena_new(65536);
	const struct json_nilai *root;
	unsigned i, whole = 0;
	struct x_kiriman *v, o;
	size_t k, n;

	(void)state;
	for (i = 0; i < 10000; i++, arena_reset(w)) {
		root = json_baca(w, mangle(w));
		whole += root != NULL;
		baca_kiriman(w, root, &v, &n);
		for (k = 0; k < n; k++) {
			assert_true(v[k].id > 0 && v[k].percakapan > 0);
			assert_true(utf8_valid(v[k].teks));
			assert_true(utf8_valid(v[k].nama));
			assert_true(v[k].penulis.n <= 15);
			assert_true(v[k].nama.n <= 120);
		}
		if (baca_oembed(w, root, 5, &o))
			assert_true(utf8_valid(o.teks));
	}
	assert_true(whole > 2000);
	arena_free(w);
}

static int
setup(void **state)
{
	(void)state;
	a = arena_new(65536);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_answer),
		cmocka_unit_test(test_costly),
		cmocka_unit_test(test_hosts),
		cmocka_unit_test(test_mangled),
	};

	return cmocka_run_group_tests(tests, setup, NULL);
}
