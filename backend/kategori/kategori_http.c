/*
 * GET /kategori: the tree in one answer, the retired ones with ?aktif=false.
 * GET, POST, PATCH, DELETE of one (kategori_kelola.h).
 */
#include "../http/route.h"
#include "kategori_json.h"
#include "kategori_kelola.h"

static const struct field tambah_fields[] = {
	FIELD(struct kategori_form, nama, .required = true, .min = 3,
	    .max = 160, .look = LOOK_LINE),
	FIELD(struct kategori_form, induk, .nullable = true, .max = 120,
	    .look = LOOK_LINE),
};
static const struct form tambah_body =
    FORM(struct kategori_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(struct kategori_form, nama, .min = 3, .max = 160,
	    .look = LOOK_LINE),
	FIELD(struct kategori_form, induk, .nullable = true, .max = 120,
	    .look = LOOK_LINE),
	FIELD(struct kategori_form, aktif),
};
static const struct form ubah_body = FORM(struct kategori_form, ubah_fields);

enum err
kategori_list_get(struct request *r)
{
	bool aktif = !str_eq(request_query(r, "aktif"), STR("false"));
	struct kategori_pohon *v;
	enum err err;
	size_t n;

	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	err = aktif ? kategori_sql_pohon(r->db, r->a, &v, &n)
		    : kategori_sql_pensiun(r->db, r->a, &v, &n);
	if (err != ERR_OK)
		return err;
	kategori_json_pohon(&r->out.json, v, n);
	return ERR_OK;
}

enum err
kategori_satu_get(struct request *r)
{
	return kategori_kelola_tampil(r, r->vars[0]);
}

/* Wrong fields are told together with what only the database knows. */
static enum err
read(struct request *r, const struct form *body, struct kategori_form *f)
{
	enum err err = form_read(r->a, body, r->body, &r->problem, f);

	return err == ERR_INVALID ? ERR_OK : err;
}

enum err
kategori_post(struct request *r)
{
	struct kategori_form f;
	enum err err;

	if ((err = read(r, &tambah_body, &f)) != ERR_OK)
		return err;
	return kategori_kelola_tambah(r, &f);
}

enum err
kategori_patch(struct request *r)
{
	struct kategori_form f;
	enum err err;

	if ((err = read(r, &ubah_body, &f)) != ERR_OK ||
	    (err = kategori_kelola_ubah(r, r->vars[0], &f)) != ERR_OK)
		return err;
	return kategori_kelola_tampil(r, r->vars[0]);
}

enum err
kategori_delete(struct request *r)
{
	static const struct kategori_form off = { .aktif = { true, false } };
	enum err err;

	if ((err = kategori_kelola_ubah(r, r->vars[0], &off)) == ERR_OK)
		r->out.status = 204;
	return err;
}
