/*
 * /akun: a person's own account.
 */
#include "../auth/sandi.h"
#include "../auth/sesi.h"
#include "../http/form.h"
#include "../http/route.h"
#include "akun.h"
#include "pengguna_json.h"

route_handler akun_post, akun_get, akun_patch, akun_sandi_post;

/* In the order of enum bahasa. */
static const struct istilah bahasa_v[] = {
	{ "id", { "Indonesia", "Indonesian" } },
	{ "en", { "Inggris", "English" } },
};
static const struct kosakata kosakata_bahasa = { bahasa_v, BAHASA__MAX };

static const struct field daftar_fields[] = {
	FIELD(struct daftar_form, nama, .required = true, .min = 2, .max = 120,
	    .look = LOOK_LINE),
	FIELD(struct daftar_form, email, .max = 254, .look = LOOK_EMAIL),
	FIELD(struct daftar_form, telepon, .max = 30, .look = LOOK_TELEPON),
	FIELD(struct daftar_form, sandi, .required = true, .min = SANDI_MIN,
	    .max = SANDI_MAX, .look = LOOK_SECRET),
	FIELD(struct daftar_form, bahasa, .kosakata = &kosakata_bahasa),
};
static const struct form daftar_body = FORM(struct daftar_form, daftar_fields);

static const struct field akun_fields[] = {
	FIELD(struct akun_form, nama, .min = 2, .max = 120, .look = LOOK_LINE),
	FIELD(struct akun_form, bahasa, .kosakata = &kosakata_bahasa),
};
static const struct form akun_body = FORM(struct akun_form, akun_fields);

static const struct field sandi_fields[] = {
	FIELD(struct sandi_form, sandi_lama, .required = true, .max = SANDI_MAX,
	    .look = LOOK_SECRET),
	FIELD(struct sandi_form, sandi_baru, .required = true, .min = SANDI_MIN,
	    .max = SANDI_MAX, .look = LOOK_SECRET),
};
static const struct form sandi_body = FORM(struct sandi_form, sandi_fields);

enum err
akun_post(struct request *r)
{
	struct daftar_form f;
	enum err err;

	err = form_read(r->a, &daftar_body, r->body, &r->problem, &f);
	return err == ERR_OK ? akun_daftar(r, &f) : err;
}

enum err
akun_get(struct request *r)
{
	return pengguna_json_akun(r);
}

enum err
akun_patch(struct request *r)
{
	struct akun_form f;
	enum err err;

	if ((err = form_read(r->a, &akun_body, r->body, &r->problem, &f)) !=
		ERR_OK ||
	    (err = akun_ubah(r, &f)) != ERR_OK)
		return err;
	return pengguna_json_akun(r);
}

enum err
akun_sandi_post(struct request *r)
{
	struct sandi_form f;
	struct pengguna p;
	struct str token;
	enum err err;

	if ((err = form_read(r->a, &sandi_body, r->body, &r->problem, &f)) !=
		ERR_OK ||
	    (err = akun_sandi(r, &f, &p, &token)) != ERR_OK)
		return err;
	sesi_send(r, token, (enum peran)p.peran);
	pengguna_json_sesi(&r->out.json, &p, r->who.csrf);
	return ERR_OK;
}
