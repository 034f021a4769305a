/*
 * POST /akun/kontak and /akun/kontak/sah: contacts of one's own account.
 */
#include "../auth/sandi.h"
#include "../http/form.h"
#include "../http/route.h"
#include "konfirmasi.h"
#include "pengguna_json.h"

static const struct field kontak_fields[] = {
	FIELD(struct kontak_form, email, .max = 254, .look = LOOK_EMAIL),
	FIELD(struct kontak_form, telepon, .max = 30, .look = LOOK_TELEPON),
	FIELD(struct kontak_form, sandi, .max = SANDI_MAX, .look = LOOK_SECRET),
};
static const struct form kontak_body = FORM(struct kontak_form, kontak_fields);

/* A contact, as the fields of an account are called, and its channel. */
static const struct istilah kontak_v[] = {
	{ "email", { "Surel", "E-mail" } },
	{ "telepon", { "Telepon", "Phone" } },
};
static const struct kosakata kosakata_kontak = { kontak_v, 2 };
static const enum saluran kontak_saluran[] = { SALURAN_EMAIL, SALURAN_SMS };

struct sah_form {
	uint32_t kontak;
	struct str kode;
};
static const struct field sah_fields[] = {
	FIELD(struct sah_form, kontak, .required = true,
	    .kosakata = &kosakata_kontak),
	FIELD(struct sah_form, kode, .required = true, .max = 20,
	    .look = LOOK_LINE),
};
static const struct form sah_body = FORM(struct sah_form, sah_fields);

enum err
akun_kontak_post(struct request *r)
{
	struct kontak_form f;
	bool kode;
	enum err err;

	err = form_read(r->a, &kontak_body, r->body, &r->problem, &f);
	if (err != ERR_OK || (err = konfirmasi_minta(r, &f, &kode)) != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	json_bool(&r->out.json, "kode_dikirim", kode);
	json_int(&r->out.json, "berlaku_detik", kode ? KONFIRMASI_UMUR : 0);
	json_close(&r->out.json, '}');
	return ERR_OK;
}

enum err
akun_kontak_sah_post(struct request *r)
{
	struct sah_form f;
	enum err err;

	err = form_read(r->a, &sah_body, r->body, &r->problem, &f);
	if (err != ERR_OK || (err = konfirmasi_sah(r, kontak_saluran[f.kontak],
				  f.kode)) != ERR_OK)
		return err;
	return pengguna_json_akun(r);
}
