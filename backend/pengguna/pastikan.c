#include "pastikan.h"

#include "../auth/percobaan.h"
#include "../auth/sandi.h"
#include "masuk.h"

enum err
pastikan_sandi(struct request *r, struct str sandi, struct pengguna *ret,
    struct str *ret_key)
{
	struct pengguna p;
	enum err err;

	err = percobaan_take(r,
	    arena_printf(r->a, "sandi akun %lld", (long long)r->who.id),
	    ret_key);
	if (err != ERR_OK ||
	    (err = pengguna_sql_get(r->db, r->a, r->who.id, &p)) != ERR_OK)
		return err;
	if (!sandi_matches(p.sandi.v, sandi))
		problem_field(&r->problem, "sandi", "kata sandi tidak cocok",
		    "the password does not match");
	*ret = p;
	return ERR_OK;
}

enum err
pastikan_totp(struct request *r, const struct pengguna *p, struct str totp)
{
	enum err err;

	if (!p->totp.ada)
		return ERR_OK;
	err = masuk_use_totp(r, p, totp);
	if (err != ERR_TOTP_NEEDED)
		return err;
	problem_field(&r->problem, "totp",
	    "isi kode dari aplikasi autentikator Anda",
	    "enter the code of your authenticator app");
	return ERR_INVALID;
}
