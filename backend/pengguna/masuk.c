#include "masuk.h"

#include "../auth/percobaan.h"
#include "../auth/sandi.h"
#include "../auth/sesi.h"
#include "../auth/totp.h"

struct login {
	struct request *r;
	const struct masuk_form *f;
	const struct pengguna *p;
	struct str key, rehash, token;
};

enum err
masuk_use_totp(struct request *r, const struct pengguna *p, struct str kode)
{
	unsigned char secret[TOTP_SECRET];
	struct str sidik;
	int64_t step;
	enum err err;

	if (kode.n == 0)
		return ERR_TOTP_NEEDED;
	if ((err = totp_open(p->totp.v, p->id, secret)) != ERR_OK)
		return err;
	if (totp_matches(secret, kode, r->now, p->totp_langkah, &step)) {
		err = pengguna_sql_use_step(r->db, p->id, step);
		return err == ERR_CONFLICT ? ERR_TOTP_NEEDED : err;
	}
	err = totp_cadangan_hash(r->a, kode, &sidik);
	if (err == ERR_OK)
		err = pengguna_sql_use_cadangan(r->db, p->id, sidik, r->now);
	return err == ERR_INVALID || err == ERR_NOT_FOUND ? ERR_TOTP_NEEDED
							  : err;
}

static enum err
login_tx(void *ctx)
{
	struct login *l = ctx;
	struct request *r = l->r;
	const struct sesi_akun akun = { l->p->id, (enum peran)l->p->peran,
		l->p->instansi_id };
	enum err err = ERR_OK;

	if (l->p->totp.ada)
		err = masuk_use_totp(r, l->p, l->f->totp);
	if (err == ERR_OK)
		err = percobaan_clear(r, l->key);
	if (err == ERR_OK && l->rehash.p != NULL)
		err = pengguna_sql_rehash(r->db, l->p->id, l->rehash);
	if (err == ERR_OK)
		err = pengguna_sql_seen(r->db, l->p->id, r->now);
	if (err == ERR_OK && r->who.sesi_id != 0)
		err = sesi_end(r->db, r->who.id, r->who.sesi_id);
	if (err == ERR_NOT_FOUND)
		err = ERR_OK; /* ended elsewhere meanwhile */
	return err == ERR_OK ? sesi_add(r, &akun, l->token) : err;
}

/* The account that may log in by this name, or none. */
static enum err
find(struct request *r, const struct pengenal *who, struct pengguna *ret)
{
	enum err err;

	err = pengguna_sql_find(r->db, r->a, who, ret);
	if (err == ERR_NOT_FOUND || (err == ERR_OK && !ret->aktif)) {
		*ret = (struct pengguna){ 0 };
		return ERR_OK;
	}
	return err;
}

enum err
masuk(struct request *r, const struct masuk_form *f, struct pengguna *ret,
    struct str *ret_token)
{
	struct pengenal who = pengenal_of(r->a, f->pengenal);
	struct pengguna p = { 0 };
	struct login l = { .r = r, .f = f, .p = &p };
	enum err err;

	if ((err = percobaan_take(r, who.teks, &l.key)) != ERR_OK ||
	    (err = find(r, &who, &p)) != ERR_OK)
		return err;
	if (!sandi_matches(p.sandi.v, f->sandi))
		return ERR_WRONG_PASSWORD;
	if (sandi_outdated(p.sandi.v) &&
	    (err = sandi_hash(r->a, f->sandi, &l.rehash)) != ERR_OK)
		return err;
	l.token = sesi_token_new(r->a);
	err = db_tx(r->db, login_tx, &l);
	if (err == ERR_TOTP_NEEDED && f->totp.n > 0)
		problem_field(&r->problem, "totp", "kode tidak cocok",
		    "the code does not match");
	if (err != ERR_OK)
		return err;
	*ret = p;
	*ret_token = l.token;
	return ERR_OK;
}
