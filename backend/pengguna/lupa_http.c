/*
 * POST /akun/lupa and /akun/sandi-baru: a forgotten password.
 */
#include "../auth/sandi.h"
#include "../http/form.h"
#include "../http/route.h"
#include "../saluran/driver.h"
#include "lupa.h"

struct minta_form {
	struct str pengenal;
};

static const struct field lupa_minta_fields[] = {
	FIELD(struct minta_form, pengenal, .required = true, .max = 254,
	    .look = LOOK_LINE),
};
static const struct form lupa_minta_body =
    FORM(struct minta_form, lupa_minta_fields);

static const struct field lupa_fields[] = {
	FIELD(struct lupa_form, token, .required = true, .min = 22, .max = 22),
	FIELD(struct lupa_form, sandi_baru, .required = true, .min = SANDI_MIN,
	    .max = SANDI_MAX, .look = LOOK_SECRET),
	FIELD(struct lupa_form, totp, .max = 20, .look = LOOK_LINE),
};
static const struct form lupa_body = FORM(struct lupa_form, lupa_fields);

/* The ways that are open for everybody, never what was found. */
enum err
akun_lupa_post(struct request *r)
{
	static const enum saluran ways[] = { SALURAN_EMAIL, SALURAN_SMS };
	struct json *j = &r->out.json;
	struct minta_form f;
	enum err err;
	size_t i;

	err = form_read(r->a, &lupa_minta_body, r->body, &r->problem, &f);
	if (err != ERR_OK || (err = lupa_minta(r, f.pengenal)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "saluran", '[');
	for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
		if (driver_of(ways[i]) != NULL)
			json_z(
			    j, NULL, kosakata_kode(&kosakata_saluran, ways[i]));
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}

enum err
akun_sandi_baru_post(struct request *r)
{
	struct lupa_form f;
	enum err err;

	err = form_read(r->a, &lupa_body, r->body, &r->problem, &f);
	if (err == ERR_OK)
		err = lupa_ganti(r, &f);
	if (err != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	json_bool(&r->out.json, "diganti", true);
	json_close(&r->out.json, '}');
	return ERR_OK;
}
