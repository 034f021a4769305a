/*
 * The second factor of an account, from setting up to losing the phone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

#include "../lib/akun_uji.h"
#include "auth/totp.h"
#include "base/settings.h"
#include "pengguna/akun_totp.h"
#include "pengguna/masuk.h"

#define NOW 1792000000

static struct str session, codes[AKUN_CADANGAN];
static unsigned char secret[TOTP_SECRET];

static enum err
login(const char *totp, int64_t now, struct request *ret)
{
	struct masuk_form f = { STR("admin.lampung"), STR("rahasia-sekali"),
		str_of(totp) };
	struct request r = akun_uji_request(now);
	struct pengguna p;
	struct str token;
	enum err err = masuk(&r, &f, &p, &token);

	if (err == ERR_OK)
		session = arena_printf(r.a, "lapor=%s", token.p);
	if (ret != NULL)
		*ret = r;
	return err;
}

static const char *
code_at(int64_t now, char ret[8])
{
	snprintf(ret, 8, "%06u", totp_code(secret, now / TOTP_STEP));
	return ret;
}

/* RFC 4648 base32, as an app reads it. */
static void
read_base32(struct str s)
{
	static const char set[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	unsigned acc = 0, bits = 0;
	size_t i, n = 0;

	assert_int_equal(s.n, 32);
	for (i = 0; i < s.n; i++) {
		acc = acc << 5 | (unsigned)(strchr(set, s.p[i]) - set);
		bits += 5;
		if (bits >= 8) {
			bits -= 8;
			secret[n++] = (unsigned char)(acc >> bits);
		}
	}
}

static void
test_set_up(void **state)
{
	struct str rahasia, url, other;
	struct request r;
	char buf[8];

	(void)state;
	assert_int_equal(login("", NOW, NULL), ERR_OK);
	other = session;
	assert_int_equal(login("", NOW, NULL), ERR_OK);
	r = akun_uji_with(session, NOW);
	/* Confirming before beginning. */
	assert_int_equal(
	    akun_totp_confirm(&r, STR("123456"), codes), ERR_CONFLICT);
	assert_int_equal(akun_totp_begin(&r, &rahasia, &url), ERR_OK);
	read_base32(rahasia);
	assert_non_null(strstr(url.p, rahasia.p));
	assert_non_null(strstr(url.p, "otpauth://totp/Lapor:admin.lampung?"));
	/* Not asked for until it is confirmed. */
	assert_int_equal(login("", NOW, NULL), ERR_OK);
	r = akun_uji_with(session, NOW);
	assert_int_equal(
	    akun_totp_confirm(&r, STR("000000"), codes), ERR_INVALID);
	assert_string_equal(r.problem.bidang[0].nama, "kode");
	assert_int_equal(
	    akun_totp_confirm(&r, str_of(code_at(NOW, buf)), codes), ERR_OK);
	/* Sessions that never showed a second factor end. */
	assert_int_equal(akun_uji_with(other, NOW).who.id, 0);
	settings.totp_wajib = true;
	assert_false(akun_uji_with(session, NOW).who.pasang_totp);
	settings.totp_wajib = false;
	r = akun_uji_with(session, NOW);
	assert_int_equal(akun_totp_begin(&r, &rahasia, &url), ERR_TAKEN);
}

static void
test_log_in(void **state)
{
	struct request r;
	char buf[8];

	(void)state;
	assert_int_equal(login("", NOW + 60, &r), ERR_TOTP_NEEDED);
	assert_int_equal(r.problem.n, 0);
	assert_int_equal(login("000000", NOW + 60, &r), ERR_TOTP_NEEDED);
	assert_string_equal(r.problem.bidang[0].nama, "totp");
	assert_int_equal(login(code_at(NOW + 60, buf), NOW + 60, NULL), ERR_OK);
	/* Overheard and used again: no. */
	assert_int_equal(login(buf, NOW + 60, NULL), ERR_TOTP_NEEDED);
	assert_int_equal(login(code_at(NOW + 90, buf), NOW + 90, NULL), ERR_OK);
}

static void
test_guessing(void **state)
{
	int64_t i;

	(void)state;
	akun_uji_run("DELETE FROM percobaan_masuk");
	for (i = 0; i < settings.laju_masuk_akun; i++)
		assert_int_equal(
		    login("000000", NOW + 300, NULL), ERR_TOTP_NEEDED);
	assert_int_equal(login("000000", NOW + 300, NULL), ERR_TOO_MANY);
	akun_uji_run("DELETE FROM percobaan_masuk");
}

static void
test_recovery(void **state)
{
	(void)state;
	assert_int_equal(login(codes[3].p, NOW + 400, NULL), ERR_OK);
	assert_int_equal(login(codes[3].p, NOW + 400, NULL), ERR_TOTP_NEEDED);
	assert_int_equal(login(codes[4].p, NOW + 400, NULL), ERR_OK);
	assert_int_equal(
	    akun_uji_number("SELECT COUNT(*) AS n FROM kode_cadangan"
			    " WHERE dipakai IS NULL"),
	    AKUN_CADANGAN - 2);
}

static void
test_remove(void **state)
{
	struct request r;
	char buf[8];

	(void)state;
	r = akun_uji_with(session, NOW + 400);
	assert_int_equal(akun_totp_remove(&r, STR("000000")), ERR_INVALID);
	assert_int_equal(
	    akun_totp_remove(&r, str_of(code_at(NOW + 420, buf))), ERR_OK);
	assert_int_equal(akun_totp_remove(&r, codes[5]), ERR_NOT_FOUND);
	assert_int_equal(
	    akun_uji_number("SELECT COUNT(*) AS n FROM kode_cadangan"), 0);
	assert_int_equal(login("", NOW + 400, NULL), ERR_OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_set_up),
		cmocka_unit_test(test_log_in),
		cmocka_unit_test(test_guessing),
		cmocka_unit_test(test_recovery),
		cmocka_unit_test(test_remove),
	};

	return cmocka_run_group_tests(tests, akun_uji_setup, akun_uji_teardown);
}
