/*
 * Logging in, opening an account, changing it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sodium.h>

#include "../lib/akun_uji.h"
#include "auth/percobaan_sql.h"
#include "base/settings.h"
#include "http/form.h"
#include "pengguna/akun.h"
#include "pengguna/masuk.h"

#define NOW 1791000000

/* The accounts that these tests open, should they have run before. */
static int
setup(void **state)
{
	if (akun_uji_setup(state) != 0)
		return -1;
	akun_uji_run("DELETE s FROM sesi s JOIN pengguna p"
		     " ON p.id = s.pengguna_id"
		     " WHERE p.email LIKE '%@uji.contoh.id'");
	akun_uji_run("DELETE FROM pengguna"
		     " WHERE email LIKE '%@uji.contoh.id'");
	akun_uji_run("DELETE FROM idempotensi");
	akun_uji_run("DELETE FROM percobaan_masuk");
	return 0;
}

static enum err
login(struct request *r, const char *pengenal, const char *sandi,
    const char *totp)
{
	struct masuk_form f = { str_of(pengenal), str_of(sandi), str_of(totp) };
	struct pengguna p;
	struct str token;

	return masuk(r, &f, &p, &token);
}

static enum err
try(const char *pengenal, const char *sandi, int64_t now)
{
	struct request r = akun_uji_request(now);

	return login(&r, pengenal, sandi, "");
}

static void
forget_attempts(void)
{
	akun_uji_run("DELETE FROM percobaan_masuk");
}

static void
test_every_form_of_name(void **state)
{
	static const char *const names[] = { "warga", "Warga", "081200000001",
		"+62 812-0000-0001", "6281200000001", "(0812) 0000 0001",
		"warga@contoh.id", "WARGA@contoh.ID" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		assert_int_equal(try(names[i], "rahasia-sekali", NOW), ERR_OK);
}

static void
test_refusals(void **state)
{
	static const char *const names[] = { "warga", "warg", "wargá", "warga ",
		"", "%", "warga@contoh.i", "081200000009", "' OR '1'='1" };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		assert_int_equal(
		    try(names[i], "rahasia-sekalI", NOW), ERR_WRONG_PASSWORD);
	/* A name of the same letters to a language is not the same. */
	assert_int_equal(
	    try("wargá", "rahasia-sekali", NOW), ERR_WRONG_PASSWORD);
	assert_int_equal(
	    try("warga@cóntoh.id", "rahasia-sekali", NOW), ERR_WRONG_PASSWORD);
	akun_uji_run("UPDATE pengguna SET aktif = 0"
		     " WHERE nama_pengguna = 'warga2'");
	assert_int_equal(
	    try("warga2", "rahasia-sekali", NOW), ERR_WRONG_PASSWORD);
	akun_uji_run("UPDATE pengguna SET aktif = 1"
		     " WHERE nama_pengguna = 'warga2'");
	assert_int_equal(try("warga2", "rahasia-sekali", NOW), ERR_OK);
	forget_attempts();
}

/* Five wrong ones, then a wait of 15 minutes, whoever it is. */
static void
lockout(const char *name, enum err after)
{
	struct request r;
	int64_t i;

	for (i = 0; i < settings.laju_masuk_akun; i++)
		assert_int_equal(
		    try(name, "salah-salah", NOW + i), ERR_WRONG_PASSWORD);
	r = akun_uji_request(NOW + i);
	assert_int_equal(login(&r, name, "rahasia-sekali", ""), ERR_TOO_MANY);
	assert_int_equal(r.problem.retry_after, 900 - 1);
	r = akun_uji_request(NOW + i - 1 + 899);
	assert_int_equal(login(&r, name, "rahasia-sekali", ""), ERR_TOO_MANY);
	assert_int_equal(r.problem.retry_after, 1);
	assert_int_equal(try(name, "rahasia-sekali", NOW + i - 1 + 900), after);
}

static void
test_lockout(void **state)
{
	(void)state;
	lockout("warga", ERR_OK);
	lockout("tidak-ada-orang", ERR_WRONG_PASSWORD);
	/* Another way to write the name is the same name. */
	assert_int_equal(
	    akun_uji_number("SELECT COUNT(*) AS n FROM percobaan_masuk"), 1);
	forget_attempts();
	for (int i = 0; i < 5; i++)
		assert_int_equal(try("WARGA@contoh.id", "salah-salah", NOW),
		    ERR_WRONG_PASSWORD);
	assert_int_equal(
	    try("warga@contoh.id", "rahasia-sekali", NOW), ERR_TOO_MANY);
	forget_attempts();
	/* Success forgets, and so do 15 quiet minutes. */
	for (int i = 0; i < 20; i++) {
		assert_int_equal(
		    try("warga", "salah-salah", NOW), ERR_WRONG_PASSWORD);
		assert_int_equal(try("warga", "rahasia-sekali", NOW), ERR_OK);
	}
	for (int i = 0; i < 10; i++)
		assert_int_equal(try("warga", "salah-salah", NOW + 900 * i),
		    ERR_WRONG_PASSWORD);
	forget_attempts();
}

static void
test_no_names_kept(void **state)
{
	(void)state;
	assert_int_equal(
	    try("nama-rahasia-x", "salah-salah", NOW), ERR_WRONG_PASSWORD);
	assert_int_equal(
	    akun_uji_number("SELECT COUNT(*) AS n FROM percobaan_masuk"
			    " WHERE LOCATE('rahasia', pengenal) > 0"),
	    0);
	assert_int_equal(
	    akun_uji_number("SELECT COUNT(*) AS n FROM percobaan_masuk"
			    " WHERE LENGTH(pengenal) = 32"),
	    1);
	forget_attempts();
}

/* Logging in again ends the session it came with; the token is new. */
static void
test_rotation(void **state)
{
	struct masuk_form f = { STR("warga2"), STR("rahasia-sekali"), STR("") };
	struct request r = akun_uji_request(NOW);
	struct pengguna p;
	struct str one, two, cookie;

	(void)state;
	assert_int_equal(masuk(&r, &f, &p, &one), ERR_OK);
	cookie = arena_printf(r.a, "lapor=%s", one.p);
	r = akun_uji_with(cookie, NOW);
	assert_int_equal(r.who.id, p.id);
	assert_int_equal(masuk(&r, &f, &p, &two), ERR_OK);
	assert_false(str_eq(one, two));
	assert_int_equal(akun_uji_with(cookie, NOW).who.id, 0);
	cookie = arena_printf(r.a, "lapor=%s", two.p);
	assert_int_equal(akun_uji_with(cookie, NOW).who.id, p.id);
}

/* Higher costs in the settings reach old hashes at the next log-in. */
static void
test_rehash(void **state)
{
	(void)state;
	settings.argon_kib += 1024;
	assert_int_equal(
	    try("pengawas.metro", "salah-salah", NOW), ERR_WRONG_PASSWORD);
	assert_int_equal(akun_uji_number("SELECT COUNT(*) AS n FROM pengguna"
					 " WHERE sandi LIKE '%m=66560,%'"),
	    0);
	assert_int_equal(try("pengawas.metro", "rahasia-sekali", NOW), ERR_OK);
	assert_int_equal(akun_uji_number("SELECT COUNT(*) AS n FROM pengguna"
					 " WHERE sandi LIKE '%m=66560,%'"),
	    1);
	assert_int_equal(try("pengawas.metro", "rahasia-sekali", NOW), ERR_OK);
	settings.argon_kib -= 1024;
	assert_int_equal(try("pengawas.metro", "rahasia-sekali", NOW), ERR_OK);
}

static struct daftar_form
new_person(const char *email, const char *telepon)
{
	return (struct daftar_form){ .nama = STR("Orang Baru"),
		.email = str_of(email),
		.telepon = str_of(telepon),
		.sandi = STR("kuda-laut-biru"),
		.bahasa = FORM_NONE };
}

static void
test_register(void **state)
{
	struct daftar_form f = new_person("baru@uji.contoh.id", NULL);
	struct request r = akun_uji_request(NOW), in;

	(void)state;
	assert_int_equal(akun_daftar(&r, &f), ERR_OK);
	assert_int_equal(r.out.status, 201);
	in = akun_uji_with(akun_uji_cookie(&r), NOW);
	assert_int_equal(in.who.peran, PERAN_PELAPOR);
	assert_string_equal(in.who.nama.p, "Orang Baru");
	assert_int_equal(
	    try("BARU@uji.contoh.id", "kuda-laut-biru", NOW), ERR_OK);
	/* The same address again, and the same number. */
	r = akun_uji_request(NOW);
	f = new_person("baru@uji.contoh.id", "+6281300000001");
	assert_int_equal(akun_daftar(&r, &f), ERR_TAKEN);
	assert_string_equal(r.problem.bidang[0].nama, "email");
	r = akun_uji_request(NOW);
	f = new_person("lain@uji.contoh.id", "+6281200000001");
	assert_int_equal(akun_daftar(&r, &f), ERR_TAKEN);
	assert_string_equal(r.problem.bidang[0].nama, "telepon");
	assert_int_equal(akun_uji_number("SELECT COUNT(*) AS n FROM pengguna"
					 " WHERE email = 'lain@uji.contoh.id'"),
	    0);
}

static void
test_register_refusals(void **state)
{
	struct daftar_form f = new_person(NULL, NULL);
	struct request r = akun_uji_request(NOW);

	(void)state;
	f.sandi = STR("Bismillah123");
	assert_int_equal(akun_daftar(&r, &f), ERR_INVALID);
	assert_int_equal(r.problem.n, 2);
	r = akun_uji_request(NOW);
	f = new_person("seseorang@contoh.id", NULL);
	f.sandi = STR("Seseorang@contoh.id");
	assert_int_equal(akun_daftar(&r, &f), ERR_INVALID);
	assert_string_equal(r.problem.bidang[0].nama, "sandi");
}

/* A lost answer asked for again: one account, one session, one cookie. */
static void
test_register_twice(void **state)
{
	struct daftar_form f = new_person("ulang@uji.contoh.id", NULL);
	struct request r = akun_uji_request(NOW), s = akun_uji_request(NOW);

	(void)state;
	r.kunci = s.kunci = STR("b0a7e0a0-0000-4000-8000-000000000001");
	assert_int_equal(akun_daftar(&r, &f), ERR_OK);
	assert_int_equal(akun_daftar(&s, &f), ERR_OK);
	assert_int_equal(s.out.status, 201);
	assert_true(str_eq(s.out.body, json_text(&r.out.json)));
	assert_true(str_eq(akun_uji_cookie(&r), akun_uji_cookie(&s)));
	assert_int_equal(
	    akun_uji_number("SELECT COUNT(*) AS n FROM pengguna p"
			    " JOIN sesi s ON s.pengguna_id = p.id"
			    " WHERE p.email = 'ulang@uji.contoh.id'"),
	    1);
}

static void
test_change_account(void **state)
{
	struct akun_form f = { .nama = STR("Nama Lain"), .bahasa = 1 };
	struct masuk_form in = { STR("ulang@uji.contoh.id"),
		STR("kuda-laut-biru"), STR("") };
	struct request r = akun_uji_request(NOW);
	struct pengguna p;
	struct str token;

	(void)state;
	assert_int_equal(masuk(&r, &in, &p, &token), ERR_OK);
	r = akun_uji_with(arena_printf(r.a, "lapor=%s", token.p), NOW);
	assert_int_equal(akun_ubah(&r, &f), ERR_OK);
	assert_int_equal(pengguna_sql_get(r.db, r.a, r.who.id, &p), ERR_OK);
	assert_string_equal(p.nama.p, "Nama Lain");
	assert_string_equal(p.email.v.p, "ulang@uji.contoh.id");
	assert_int_equal(p.bahasa, 1);
	f = (struct akun_form){ .bahasa = FORM_NONE };
	assert_int_equal(akun_ubah(&r, &f), ERR_OK);
	assert_int_equal(pengguna_sql_get(r.db, r.a, r.who.id, &p), ERR_OK);
	assert_string_equal(p.nama.p, "Nama Lain");
	assert_int_equal(p.bahasa, 1);
}

static void
test_change_password(void **state)
{
	struct masuk_form in = { STR("baru@uji.contoh.id"),
		STR("kuda-laut-biru"), STR("") };
	struct sandi_form f = { STR("kuda-laut-biru"), STR("ikan-pari-merah") };
	struct request r = akun_uji_request(NOW);
	struct pengguna p;
	struct str one, two, three;

	(void)state;
	assert_int_equal(masuk(&r, &in, &p, &one), ERR_OK);
	assert_int_equal(masuk(&r, &in, &p, &two), ERR_OK);
	akun_uji_run("UPDATE pengguna SET ganti_sandi = 1"
		     " WHERE email = 'baru@uji.contoh.id'");
	one = arena_printf(r.a, "lapor=%s", one.p);
	two = arena_printf(r.a, "lapor=%s", two.p);
	r = akun_uji_with(one, NOW);
	assert_true(r.who.ganti_sandi);
	f.sandi_lama = STR("bukan-sandinya");
	assert_int_equal(akun_sandi(&r, &f, &p, &three), ERR_INVALID);
	assert_string_equal(r.problem.bidang[0].nama, "sandi_lama");
	r = akun_uji_with(one, NOW);
	f = (struct sandi_form){ STR("kuda-laut-biru"), STR("kuda-laut-biru") };
	assert_int_equal(akun_sandi(&r, &f, &p, &three), ERR_INVALID);
	r = akun_uji_with(one, NOW);
	f.sandi_baru = STR("ikan-pari-merah");
	assert_int_equal(akun_sandi(&r, &f, &p, &three), ERR_OK);
	assert_int_equal(akun_uji_with(one, NOW).who.id, 0);
	assert_int_equal(akun_uji_with(two, NOW).who.id, 0);
	r = akun_uji_with(arena_printf(r.a, "lapor=%s", three.p), NOW);
	assert_int_equal(r.who.id, p.id);
	assert_false(r.who.ganti_sandi);
	assert_int_equal(try("baru@uji.contoh.id", "kuda-laut-biru", NOW),
	    ERR_WRONG_PASSWORD);
	assert_int_equal(
	    try("baru@uji.contoh.id", "ikan-pari-merah", NOW), ERR_OK);
	forget_attempts();
}

/* Wrong old passwords are counted: a stolen session cannot guess on. */
static void
test_change_password_guessing(void **state)
{
	struct masuk_form in = { STR("warga2"), STR("rahasia-sekali"),
		STR("") };
	struct sandi_form f = { STR("salah-salah"), STR("ikan-pari-merah") };
	struct request r = akun_uji_request(NOW);
	struct pengguna p;
	struct str token, cookie;
	int64_t i;

	(void)state;
	assert_int_equal(masuk(&r, &in, &p, &token), ERR_OK);
	cookie = arena_printf(r.a, "lapor=%s", token.p);
	for (i = 0; i < settings.laju_masuk_akun; i++) {
		r = akun_uji_with(cookie, NOW);
		assert_int_equal(akun_sandi(&r, &f, &p, &token), ERR_INVALID);
	}
	r = akun_uji_with(cookie, NOW);
	f.sandi_lama = STR("rahasia-sekali");
	assert_int_equal(akun_sandi(&r, &f, &p, &token), ERR_TOO_MANY);
	forget_attempts();
}

static void
test_purge_attempts(void **state)
{
	struct request r = akun_uji_request(NOW);
	uint64_t n;

	(void)state;
	assert_int_equal(
	    try("seseorang", "salah-salah", NOW), ERR_WRONG_PASSWORD);
	assert_int_equal(percobaan_sql_purge(r.db, NOW, &n), ERR_OK);
	assert_int_equal(n, 0);
	assert_int_equal(percobaan_sql_purge(r.db, NOW + 1, &n), ERR_OK);
	assert_int_equal(n, 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_form_of_name),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_lockout),
		cmocka_unit_test(test_no_names_kept),
		cmocka_unit_test(test_rotation),
		cmocka_unit_test(test_rehash),
		cmocka_unit_test(test_register),
		cmocka_unit_test(test_register_refusals),
		cmocka_unit_test(test_register_twice),
		cmocka_unit_test(test_change_account),
		cmocka_unit_test(test_change_password),
		cmocka_unit_test(test_change_password_guessing),
		cmocka_unit_test(test_purge_attempts),
	};

	return cmocka_run_group_tests(tests, setup, akun_uji_teardown);
}
