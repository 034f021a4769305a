/*
 * Sessions.  The token is 256 random bits that only the browser has; the
 * table keeps its BLAKE2b, so that a stolen dump opens nothing.  One indexed
 * query per request answers both "is it a session" and "whose, with which
 * rights today".
 */
#include "sesi.h"

#include <sodium.h>

#include "../base/settings.h"
#include "kode.h"
#include "kuki.h"
#include "kunci.h"
#include "perangkat.h"
#include "percobaan.h"
#include "percobaan_sql.h"
#include "sesi_sql.h"

#define TOKEN_BYTES 32
#define SEEN_EVERY  60 /* seconds between writes of sesi.terakhir */

static bool
staf(enum peran p)
{
	return pelaku_staf(&(struct pelaku){ .peran = p });
}

static int64_t
silence(enum peran p)
{
	return 60 * (staf(p) ? settings.sesi_petugas_diam_menit
			     : settings.sesi_diam_menit);
}

static int64_t
whole_time(enum peran p)
{
	return staf(p) ? 3600 * settings.sesi_petugas_jam
		       : 86400 * settings.sesi_hari;
}

static struct str
base64(struct arena *a, const unsigned char *p, size_t n)
{
	size_t cap = sodium_base64_encoded_len(
	    n, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	char *out = arena_alloc(a, cap);

	sodium_bin2base64(
	    out, cap, p, n, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return (struct str){ out, cap - 1 };
}

static struct str
token_hash(struct arena *a, struct str token)
{
	char *out = arena_alloc(a, 33);

	crypto_generichash((unsigned char *)out, 32,
	    (const unsigned char *)token.p, token.n, NULL, 0);
	return (struct str){ out, 32 };
}

static void
become(struct pelaku *who, const struct sesi *s)
{
	who->id = s->pengguna_id;
	who->peran = (enum peran)s->peran;
	who->instansi_id = s->instansi_id.ada ? s->instansi_id.v : 0;
	who->nama = s->nama;
	who->sesi_id = s->id;
	who->csrf = s->csrf;
	who->ganti_sandi = s->ganti_sandi;
	who->pasang_totp =
	    settings.totp_wajib && staf(who->peran) && !s->punya_totp;
}

enum err
sesi_load(struct request *r)
{
	struct str token = kuki_token(r);
	struct sesi s;
	enum err err;

	if (r->kode_rahasia.p != NULL)
		r->who.kode = kode_hash(r->a, r->kode_rahasia);
	if (token.p == NULL)
		return ERR_OK;
	err = sesi_sql_get(r->db, r->a, token_hash(r->a, token), &s);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_OK : err;
	if (s.peran >= PERAN__MAX || r->now >= s.berakhir ||
	    r->now - s.terakhir >= silence((enum peran)s.peran))
		return ERR_OK;
	become(&r->who, &s);
	if (r->now - s.terakhir >= SEEN_EVERY || r->now < s.terakhir)
		err = sesi_sql_seen(r->db, s.id, r->now);
	return err == ERR_RETRY ? ERR_OK : err; /* seen next time, then */
}

static bool
same_csrf(const struct request *r)
{
	unsigned char got[TOKEN_BYTES];
	size_t n;

	return r->csrf.p != NULL && r->who.csrf.n == sizeof(got) &&
	       sodium_base642bin(got, sizeof(got), r->csrf.p, r->csrf.n, NULL,
		   &n, NULL, sodium_base64_VARIANT_URLSAFE_NO_PADDING) == 0 &&
	       n == sizeof(got) &&
	       sodium_memcmp(got, r->who.csrf.p, sizeof(got)) == 0;
}

enum err
sesi_check_csrf(const struct request *r)
{
	if (r->method == METHOD_GET)
		return ERR_OK;
	/* A key in the Authorization header is no cookie: nobody's page can
	 * make a browser add it. */
	if (r->who.sesi_id == 0)
		return r->bearer.p == NULL && str_eq(r->site, STR("cross-site"))
			   ? ERR_BAD_CSRF
			   : ERR_OK;
	if (r->site.p != NULL && !str_eq(r->site, STR("same-origin")) &&
	    !str_eq(r->site, STR("none")))
		return ERR_BAD_CSRF;
	return same_csrf(r) ? ERR_OK : ERR_BAD_CSRF;
}

struct str
sesi_token_new(struct arena *a)
{
	unsigned char raw[TOKEN_BYTES];

	randombytes_buf(raw, sizeof(raw));
	return base64(a, raw, sizeof(raw));
}

enum err
sesi_token_of(struct request *r, struct str x, struct str y, struct str *ret)
{
	unsigned char key[KUNCI_BYTES], raw[TOKEN_BYTES];
	crypto_generichash_state st;
	uint64_t n = x.n;
	enum err err;

	if ((err = kunci_get("sesi dari kunci", key)) != ERR_OK)
		return err;
	crypto_generichash_init(&st, key, sizeof(key), sizeof(raw));
	crypto_generichash_update(&st, (const unsigned char *)&n, sizeof(n));
	crypto_generichash_update(&st, (const unsigned char *)x.p, x.n);
	crypto_generichash_update(&st, (const unsigned char *)y.p, y.n);
	crypto_generichash_final(&st, raw, sizeof(raw));
	*ret = base64(r->a, raw, sizeof(raw));
	return ERR_OK;
}

enum err
sesi_add(struct request *r, const struct sesi_akun *akun, struct str token)
{
	char *csrf = arena_alloc(r->a, TOKEN_BYTES + 1);
	struct sesi_baru s = {
		.sidik = token_hash(r->a, token),
		.csrf = { csrf, TOKEN_BYTES },
		.perangkat = perangkat_of(r->a, r->agent),
		.pengguna_id = akun->pengguna_id,
		.peran = akun->peran,
		.instansi_id = akun->instansi_id,
		.now = r->now,
		.berakhir = r->now + whole_time(akun->peran),
	};
	enum err err;

	randombytes_buf(csrf, TOKEN_BYTES);
	if ((err = sesi_sql_add(r->db, &s)) == ERR_OK)
		r->who.csrf = s.csrf;
	return err;
}

void
sesi_send(struct request *r, struct str token, enum peran peran)
{
	kuki_set(r, token, whole_time(peran));
}

struct str
sesi_csrf_text(struct arena *a, struct str csrf)
{
	if (csrf.p == NULL)
		return csrf;
	return base64(a, (const unsigned char *)csrf.p, csrf.n);
}

enum err
sesi_list(struct request *r, struct sesi_daftar **ret, size_t *ret_n)
{
	return sesi_sql_list(r->db, r->a, r->who.id, r->now,
	    r->now - silence(r->who.peran), ret, ret_n);
}

enum err
sesi_end(struct db *db, int64_t pengguna_id, int64_t id)
{
	return sesi_sql_end(db, pengguna_id, id);
}

enum err
sesi_end_others(struct db *db, int64_t pengguna_id, int64_t but)
{
	return sesi_sql_end_others(db, pengguna_id, but);
}

enum err
sesi_purge(struct db *db, int64_t now, uint64_t *ret_n)
{
	uint64_t sessions, attempts;
	enum err err;

	if ((err = sesi_sql_purge(db, now, &sessions)) != ERR_OK ||
	    (err = percobaan_sql_purge(
		 db, now - 2 * PERCOBAAN_WAIT, &attempts)) != ERR_OK)
		return err;
	*ret_n = sessions + attempts;
	return ERR_OK;
}
