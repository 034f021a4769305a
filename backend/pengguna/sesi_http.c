/*
 * /sesi: log in, who am I, log out, my devices.
 */
#include "../auth/kuki.h"
#include "../auth/sesi.h"
#include "../base/waktu.h"
#include "../http/form.h"
#include "../http/route.h"
#include "masuk.h"
#include "pengguna_json.h"

route_handler sesi_post, sesi_get, sesi_delete, sesi_daftar_get,
    sesi_satu_delete;

static const struct field masuk_fields[] = {
	FIELD(struct masuk_form, pengenal, .required = true, .max = 254,
	    .look = LOOK_LINE),
	FIELD(struct masuk_form, sandi, .required = true, .max = 200,
	    .look = LOOK_SECRET),
	FIELD(struct masuk_form, totp, .max = 20, .look = LOOK_LINE),
};
static const struct form masuk_body = FORM(struct masuk_form, masuk_fields);

enum err
sesi_post(struct request *r)
{
	struct masuk_form f;
	struct pengguna p;
	struct str token;
	enum err err;

	if ((err = form_read(r->a, &masuk_body, r->body, &r->problem, &f)) !=
		ERR_OK ||
	    (err = masuk(r, &f, &p, &token)) != ERR_OK)
		return err;
	sesi_send(r, token, (enum peran)p.peran);
	pengguna_json_sesi(&r->out.json, &p, r->who.csrf);
	return ERR_OK;
}

enum err
sesi_get(struct request *r)
{
	struct pengguna p;
	enum err err;

	if (r->who.id == 0) {
		pengguna_json_sesi(&r->out.json, NULL, (struct str){ 0 });
		return ERR_OK;
	}
	if ((err = pengguna_sql_get(r->db, r->a, r->who.id, &p)) != ERR_OK)
		return err;
	pengguna_json_sesi(&r->out.json, &p, r->who.csrf);
	return ERR_OK;
}

static enum err
no_content(struct request *r)
{
	r->out.status = 204;
	r->out.body = (struct str){ "", 0 };
	return ERR_OK;
}

enum err
sesi_delete(struct request *r)
{
	enum err err;

	if (r->who.sesi_id != 0) {
		err = sesi_end(r->db, r->who.id, r->who.sesi_id);
		if (err != ERR_OK && err != ERR_NOT_FOUND)
			return err;
	}
	kuki_set(r, STR(""), 0);
	return no_content(r);
}

enum err
sesi_daftar_get(struct request *r)
{
	struct json *j = &r->out.json;
	struct sesi_daftar *v;
	enum err err;
	size_t i, n;

	if ((err = sesi_list(r, &v, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_id(j, "id", v[i].id);
		json_str(j, "perangkat", v[i].perangkat);
		json_time(j, "dibuat", v[i].dibuat, ZONA_WIB);
		json_time(j, "terakhir", v[i].terakhir, ZONA_WIB);
		json_bool(j, "ini", v[i].id == r->who.sesi_id);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}

enum err
sesi_satu_delete(struct request *r)
{
	int64_t id = form_path_id(r->vars[0]);
	enum err err;

	if ((err = sesi_end(r->db, r->who.id, id)) != ERR_OK)
		return err;
	if (id == r->who.sesi_id)
		kuki_set(r, STR(""), 0);
	return no_content(r);
}
