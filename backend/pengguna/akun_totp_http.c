/*
 * /akun/totp: the second factor.  POST takes no body; the confirmation, new
 * spare codes and the removal take a code.
 */
#include "../http/form.h"
#include "../http/route.h"
#include "akun_totp.h"

route_handler akun_totp_post, akun_totp_sah_post, akun_totp_cadangan_post,
    akun_totp_delete;

struct kode_form {
	struct str kode;
};

static const struct field kode_fields[] = {
	FIELD(struct kode_form, kode, .required = true, .min = 6, .max = 20,
	    .look = LOOK_LINE),
};
static const struct form kode_body = FORM(struct kode_form, kode_fields);

enum err
akun_totp_post(struct request *r)
{
	struct json *j = &r->out.json;
	struct str rahasia, url;
	enum err err;

	if ((err = akun_totp_begin(r, &rahasia, &url)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_str(j, "rahasia", rahasia);
	json_str(j, "url", url);
	json_close(j, '}');
	return ERR_OK;
}

/* A code in, spare codes out. */
static enum err
answer_codes(struct request *r,
    enum err act(struct request *, struct str kode, struct str *ret_codes))
{
	struct json *j = &r->out.json;
	struct str codes[AKUN_CADANGAN];
	struct kode_form f;
	enum err err;
	size_t i;

	if ((err = form_read(r->a, &kode_body, r->body, &r->problem, &f)) !=
		ERR_OK ||
	    (err = act(r, f.kode, codes)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "kode_cadangan", '[');
	for (i = 0; i < AKUN_CADANGAN; i++)
		json_str(j, NULL, codes[i]);
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}

enum err
akun_totp_sah_post(struct request *r)
{
	return answer_codes(r, akun_totp_confirm);
}

enum err
akun_totp_cadangan_post(struct request *r)
{
	return answer_codes(r, akun_totp_codes);
}

enum err
akun_totp_delete(struct request *r)
{
	struct kode_form f;
	enum err err;

	if ((err = form_read(r->a, &kode_body, r->body, &r->problem, &f)) !=
		ERR_OK ||
	    (err = akun_totp_remove(r, f.kode)) != ERR_OK)
		return err;
	r->out.status = 204;
	r->out.body = (struct str){ "", 0 };
	return ERR_OK;
}
