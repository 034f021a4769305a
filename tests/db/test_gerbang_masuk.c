/*
 * What the gate lets through before a person's account is in order, and what
 * only this machine may read.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../lib/akun_uji.h"
#include "auth/sesi.h"
#include "base/settings.h"
#include "http/route.h"
#include "pengguna/masuk.h"

#define NOW 1794000000

static struct str cookie;

static int
setup(void **state)
{
	struct masuk_form f = { STR("koordinator.metro"), STR("rahasia-sekali"),
		STR("") };
	struct request r;
	struct pengguna p;
	struct str token;

	if (akun_uji_setup(state) != 0)
		return -1;
	akun_uji_run("DELETE FROM percobaan_masuk");
	r = akun_uji_request(NOW);
	if (masuk(&r, &f, &p, &token) != ERR_OK)
		return -1;
	cookie = arena_printf(r.a, "lapor=%s", token.p);
	return 0;
}

/* The status of a GET with the session (or without). */
static int
get(const char *path, bool session, const char *address)
{
	struct request r = akun_uji_request(NOW);

	r.method = METHOD_GET;
	r.path = str_of(path);
	r.address = str_of(address);
	if (session)
		r.cookie = cookie;
	route_answer(&r, ERR_OK);
	return r.out.status;
}

static void
test_in_order(void **state)
{
	(void)state;
	settings.totp_wajib = false;
	assert_int_equal(get("/notifikasi", true, NULL), 200);
	assert_int_equal(get("/notifikasi", false, NULL), 401);
	assert_int_equal(get("/akun", true, NULL), 200);
}

/* Only the way to a second factor, the own account and the way out. */
static void
test_no_second_factor(void **state)
{
	(void)state;
	settings.totp_wajib = true;
	assert_int_equal(get("/notifikasi", true, NULL), 403);
	assert_int_equal(get("/kelola/laporan", true, NULL), 403);
	assert_int_equal(get("/sesi/daftar", true, NULL), 403);
	assert_int_equal(get("/akun", true, NULL), 200);
	assert_int_equal(get("/sesi", true, NULL), 200);
	settings.totp_wajib = false;
}

static void
test_first_password(void **state)
{
	(void)state;
	settings.totp_wajib = false;
	akun_uji_run("UPDATE pengguna SET ganti_sandi = 1"
		     " WHERE nama_pengguna = 'koordinator.metro'");
	assert_int_equal(get("/notifikasi", true, NULL), 403);
	assert_int_equal(get("/sesi", true, NULL), 200);
	akun_uji_run("UPDATE pengguna SET ganti_sandi = 0"
		     " WHERE nama_pengguna = 'koordinator.metro'");
	assert_int_equal(get("/notifikasi", true, NULL), 200);
}

static void
test_metrics_stay_here(void **state)
{
	(void)state;
	assert_int_equal(get("/metrik", false, "127.0.0.1"), 200);
	assert_int_equal(get("/metrik", false, "::1"), 200);
	assert_int_equal(get("/metrik", false, "203.0.113.5"), 404);
	assert_int_equal(get("/metrik", true, "10.0.0.1"), 404);
	assert_int_equal(get("/metrik", false, NULL), 404);
	assert_int_equal(get("/sehat", false, "203.0.113.5"), 200);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_in_order),
		cmocka_unit_test(test_no_second_factor),
		cmocka_unit_test(test_first_password),
		cmocka_unit_test(test_metrics_stay_here),
	};

	return cmocka_run_group_tests(tests, setup, akun_uji_teardown);
}
