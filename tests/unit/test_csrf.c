/*
 * Who may send an unsafe request: our own page, with its session's token.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>

#include "auth/kuki.h"
#include "auth/sesi.h"
#include "base/settings.h"

static struct arena *a;
static char csrf[33];

static int
setup(void **state)
{
	(void)state;
	a = arena_new(4096);
	randombytes_buf(csrf, 32);
	return sodium_init() < 0 ? -1 : 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

/* A POST with session and right token, as our page sends it. */
static struct request
ours(void)
{
	struct request r = { .a = a, .method = METHOD_POST };

	r.who.id = 1;
	r.who.sesi_id = 2;
	r.who.csrf = (struct str){ csrf, 32 };
	r.csrf = sesi_csrf_text(a, r.who.csrf);
	r.site = STR("same-origin");
	return r;
}

static void
test_right(void **state)
{
	struct request r = ours();

	(void)state;
	assert_int_equal(sesi_check_csrf(&r), ERR_OK);
	r.site = (struct str){ 0 }; /* not every program tells */
	assert_int_equal(sesi_check_csrf(&r), ERR_OK);
	r = ours();
	r.method = METHOD_GET;
	r.csrf = (struct str){ 0 };
	assert_int_equal(sesi_check_csrf(&r), ERR_OK);
}

static void
test_wrong_token(void **state)
{
	struct request r = ours();
	const struct str right = r.csrf;
	char *text;
	size_t i;

	(void)state;
	r.csrf = (struct str){ 0 };
	assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
	r.csrf = STR("");
	assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
	for (i = 0; i < right.n - 1; i++) {
		text = (char *)(uintptr_t)arena_str(a, right.p, right.n).p;
		text[i] = text[i] == 'A' ? 'B' : 'A';
		r.csrf = (struct str){ text, right.n };
		assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
		r.csrf = (struct str){ right.p, i };
		assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
	}
	r.csrf = arena_printf(a, "%sAAAA", right.p);
	assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
	/* A session whose own token is missing lets nobody in. */
	r = ours();
	r.who.csrf = (struct str){ 0 };
	r.csrf = STR("");
	assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
}

static void
test_every_unsafe_method(void **state)
{
	static const enum method unsafe[] = { METHOD_POST, METHOD_PATCH,
		METHOD_DELETE, METHOD_PUT, METHOD_OTHER };
	struct request r = ours();
	size_t i;

	(void)state;
	r.csrf = (struct str){ 0 };
	for (i = 0; i < sizeof(unsafe) / sizeof(unsafe[0]); i++) {
		r.method = unsafe[i];
		assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
	}
}

static void
test_other_sites(void **state)
{
	struct request r = ours();

	(void)state;
	r.site = STR("cross-site");
	assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
	r.site = STR("same-site");
	assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
	/* Without a session no token, but no other site's page either. */
	r.who = (struct pelaku){ 0 };
	r.csrf = (struct str){ 0 };
	assert_int_equal(sesi_check_csrf(&r), ERR_OK);
	r.site = STR("cross-site");
	assert_int_equal(sesi_check_csrf(&r), ERR_BAD_CSRF);
	r.bearer = STR("kunci");
	assert_int_equal(sesi_check_csrf(&r), ERR_OK);
}

#define T43 "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE"

static void
test_cookie_read(void **state)
{
	static const struct {
		const char *cookie;
		bool found;
	} cases[] = {
		{ "lapor=" T43, true },
		{ "a=1; lapor=" T43 "; b=2", true },
		{ "a=1;lapor=" T43, true },
		{ "", false },
		{ "lapor", false },
		{ "lapor=", false },
		{ "lapor=" T43 "F", false },
		{ "lapor=\"" T43 "\"", false },
		{ "xlapor=" T43, false },
		{ "Lapor=" T43, false },
		{ "__Host-lapor=" T43, false },
		{ "lapor=" T43 "; lapor=" T43, false },
		{ "a=lapor=" T43, false },
	};
	struct request r = { .a = a };
	size_t i;

	(void)state;
	settings.base_url = "http://127.0.0.1:8080";
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		r.cookie = str_of(cases[i].cookie);
		assert_int_equal(kuki_token(&r).p != NULL, cases[i].found);
	}
	r.cookie = STR("lapor=" T43 "; __Host-lapor=" T43);
	assert_string_equal(kuki_token(&r).p, T43);
	/* By TLS only the prefixed one counts: nobody can plant that. */
	r.cookie = STR("lapor=" T43);
	r.https = true;
	assert_null(kuki_token(&r).p);
	r.cookie = STR("__Host-lapor=" T43);
	assert_string_equal(kuki_token(&r).p, T43);
}

static void
test_cookie_set(void **state)
{
	struct request r = { .a = a };

	(void)state;
	settings.base_url = "http://127.0.0.1:8080";
	kuki_set(&r, STR(T43), 60);
	settings.base_url = "https://lapor.example";
	kuki_set(&r, STR(T43), 60);
	kuki_set(&r, STR(""), 60);
	assert_string_equal(r.out.headers[0].name, "Set-Cookie");
	assert_string_equal(r.out.headers[0].value.p,
	    "lapor=" T43 "; Path=/; Max-Age=60; HttpOnly; SameSite=Strict");
	assert_string_equal(r.out.headers[1].value.p,
	    "__Host-lapor=" T43
	    "; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure");
	assert_string_equal(r.out.headers[2].value.p,
	    "__Host-lapor=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict;"
	    " Secure");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_right),
		cmocka_unit_test(test_wrong_token),
		cmocka_unit_test(test_every_unsafe_method),
		cmocka_unit_test(test_other_sites),
		cmocka_unit_test(test_cookie_read),
		cmocka_unit_test(test_cookie_set),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
