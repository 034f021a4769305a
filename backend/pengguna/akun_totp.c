#include "akun_totp.h"

#include <sodium.h>

#include "../auth/percobaan.h"
#include "../auth/sesi.h"
#include "../auth/totp.h"
#include "masuk.h"

struct ubah_totp {
	struct request *r;
	struct str kode, key;
	struct str *codes;
};

static void
wrong_code(struct request *r)
{
	problem_field(
	    &r->problem, "kode", "kode tidak cocok", "the code does not match");
}

enum err
akun_totp_begin(struct request *r, struct str *ret_rahasia, struct str *ret_url)
{
	unsigned char secret[TOTP_SECRET];
	struct str sealed, label;
	struct pengguna p;
	enum err err;

	if ((err = pengguna_sql_get(r->db, r->a, r->who.id, &p)) != ERR_OK)
		return err;
	if (p.totp.ada)
		return ERR_TAKEN;
	randombytes_buf(secret, sizeof(secret));
	if ((err = totp_seal(r->a, secret, p.id, &sealed)) != ERR_OK ||
	    (err = pengguna_sql_set_calon(r->db, p.id, sealed)) != ERR_OK)
		return err;
	label = p.nama_pengguna.ada ? p.nama_pengguna.v
		: p.email.ada       ? p.email.v
				    : p.nama;
	*ret_rahasia = totp_base32(r->a, secret);
	*ret_url = totp_url(r->a, secret, label);
	return ERR_OK;
}

/* Wrong codes are counted like wrong passwords, before they are looked at. */
static enum err
count(struct request *r, struct str *ret_key)
{
	return percobaan_take(r,
	    arena_printf(r->a, "totp akun %lld", (long long)r->who.id),
	    ret_key);
}

static enum err
new_codes(struct ubah_totp *t)
{
	struct request *r = t->r;
	struct str sidik;
	enum err err;
	size_t i;

	if ((err = pengguna_sql_no_cadangan(r->db, r->who.id)) != ERR_OK)
		return err;
	for (i = 0; i < AKUN_CADANGAN; i++) {
		t->codes[i] = totp_cadangan_new(r->a);
		if ((err = totp_cadangan_hash(r->a, t->codes[i], &sidik)) !=
			ERR_OK ||
		    (err = pengguna_sql_add_cadangan(
			 r->db, r->who.id, sidik)) != ERR_OK)
			return err;
	}
	return ERR_OK;
}

static enum err
confirm_tx(void *ctx)
{
	struct ubah_totp *t = ctx;
	struct request *r = t->r;
	unsigned char secret[TOTP_SECRET];
	struct pengguna p;
	int64_t step;
	enum err err;

	if ((err = pengguna_sql_get(r->db, r->a, r->who.id, &p)) != ERR_OK)
		return err;
	if (!p.totp_calon.ada)
		return ERR_CONFLICT;
	if ((err = totp_open(p.totp_calon.v, p.id, secret)) != ERR_OK)
		return err;
	if (!totp_matches(secret, t->kode, r->now, 0, &step))
		return ERR_INVALID;
	if ((err = pengguna_sql_set_totp(r->db, p.id, p.totp_calon.v, step)) !=
		ERR_OK ||
	    (err = new_codes(t)) != ERR_OK ||
	    (err = sesi_end_others(r->db, p.id, r->who.sesi_id)) != ERR_OK)
		return err;
	return percobaan_clear(r, t->key);
}

enum err
akun_totp_confirm(struct request *r, struct str kode, struct str *ret_codes)
{
	struct ubah_totp t = { .r = r, .kode = kode, .codes = ret_codes };
	enum err err;

	if ((err = count(r, &t.key)) != ERR_OK)
		return err;
	if ((err = db_tx(r->db, confirm_tx, &t)) == ERR_INVALID)
		wrong_code(r);
	return err;
}

/* The account, by a code of the factor that it has. */
static enum err
use_factor(struct ubah_totp *t, struct pengguna *ret)
{
	struct request *r = t->r;
	enum err err;

	if ((err = pengguna_sql_get(r->db, r->a, r->who.id, ret)) != ERR_OK)
		return err;
	if (!ret->totp.ada)
		return ERR_NOT_FOUND;
	err = masuk_use_totp(r, ret, t->kode);
	return err == ERR_TOTP_NEEDED ? ERR_INVALID : err;
}

static enum err
remove_tx(void *ctx)
{
	struct ubah_totp *t = ctx;
	struct request *r = t->r;
	struct pengguna p;
	enum err err;

	if ((err = use_factor(t, &p)) != ERR_OK ||
	    (err = pengguna_sql_no_totp(r->db, p.id)) != ERR_OK ||
	    (err = pengguna_sql_no_cadangan(r->db, p.id)) != ERR_OK)
		return err;
	return percobaan_clear(r, t->key);
}

static enum err
codes_tx(void *ctx)
{
	struct ubah_totp *t = ctx;
	struct pengguna p;
	enum err err;

	if ((err = use_factor(t, &p)) != ERR_OK ||
	    (err = new_codes(t)) != ERR_OK)
		return err;
	return percobaan_clear(t->r, t->key);
}

enum err
akun_totp_remove(struct request *r, struct str kode)
{
	struct ubah_totp t = { .r = r, .kode = kode };
	enum err err;

	if ((err = count(r, &t.key)) != ERR_OK)
		return err;
	if ((err = db_tx(r->db, remove_tx, &t)) == ERR_INVALID)
		wrong_code(r);
	return err;
}

enum err
akun_totp_codes(struct request *r, struct str kode, struct str *ret_codes)
{
	struct ubah_totp t = { .r = r, .kode = kode, .codes = ret_codes };
	enum err err;

	if ((err = count(r, &t.key)) != ERR_OK)
		return err;
	if ((err = db_tx(r->db, codes_tx, &t)) == ERR_INVALID)
		wrong_code(r);
	return err;
}
