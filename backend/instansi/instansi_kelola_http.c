/*
 * POST /instansi, PATCH and DELETE /instansi/:id (instansi_kelola.h).
 */
#include "../http/route.h"
#include "instansi_kelola.h"

static const struct field tambah_fields[] = {
	FIELD(struct instansi_form, nama, .required = true, .min = 3,
	    .max = 200, .look = LOOK_LINE),
	FIELD(struct instansi_form, singkatan, .min = 2, .max = 60,
	    .look = LOOK_LINE),
	FIELD(struct instansi_form, jenis, .required = true,
	    .kosakata = &kosakata_jenis_instansi),
	FIELD(struct instansi_form, induk, .required = true, .look = LOOK_ID),
	FIELD(struct instansi_form, kode_wilayah, .max = 13, .look = LOOK_LINE),
	FIELD(struct instansi_form, zona, .min = 7, .max = 9),
	FIELD(struct instansi_form, terhubung),
	FIELD(struct instansi_form, profil_sla, .min = 1, .max = 1000000),
	FIELD(struct instansi_form, alias, .max = 20),
};
static const struct form tambah_body =
    FORM(struct instansi_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(struct instansi_form, nama, .min = 3, .max = 200,
	    .look = LOOK_LINE),
	FIELD(struct instansi_form, singkatan, .nullable = true, .min = 2,
	    .max = 60, .look = LOOK_LINE),
	FIELD(
	    struct instansi_form, jenis, .kosakata = &kosakata_jenis_instansi),
	FIELD(struct instansi_form, induk, .look = LOOK_ID),
	FIELD(struct instansi_form, kode_wilayah, .nullable = true, .max = 13,
	    .look = LOOK_LINE),
	FIELD(struct instansi_form, zona, .min = 7, .max = 9),
	FIELD(struct instansi_form, terhubung),
	FIELD(struct instansi_form, aktif),
	FIELD(struct instansi_form, profil_sla, .min = 1, .max = 1000000),
	FIELD(struct instansi_form, alias, .max = 20),
};
static const struct form ubah_body = FORM(struct instansi_form, ubah_fields);

/* Wrong fields are told together with what only the database knows. */
static enum err
read(struct request *r, const struct form *body, struct instansi_form *f)
{
	enum err err = form_read(r->a, body, r->body, &r->problem, f);

	return err == ERR_INVALID ? ERR_OK : err;
}

enum err
instansi_post(struct request *r)
{
	struct instansi_form f;
	int64_t id;
	enum err err;

	if ((err = read(r, &tambah_body, &f)) != ERR_OK)
		return err;
	return instansi_kelola_tambah(r, &f, &id);
}

enum err
instansi_patch(struct request *r)
{
	struct instansi_form f;
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	if ((err = read(r, &ubah_body, &f)) != ERR_OK)
		return err;
	err = instansi_kelola_ubah(r, form_id(r->vars[0]), &f);
	return err == ERR_OK ? instansi_satu_get(r) : err;
}

enum err
instansi_delete(struct request *r)
{
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = instansi_kelola_hapus(r, form_id(r->vars[0]));
	if (err == ERR_OK)
		r->out.status = 204;
	return err;
}
