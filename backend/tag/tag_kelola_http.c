/*
 * /tag/:id and POST /tag: kept by admin_pusat.  Tags are also made by whoever
 * verifies a report; a tag that reports carry can be renamed, not deleted.
 */
#include "../acuan/acuan.h"
#include "../base/utf8.h"
#include "../http/route.h"
#include "tag_kelola_sql.h"

struct tag_form {
	struct str nama;
};

static const struct field tag_fields[] = {
	FIELD(struct tag_form, nama, .required = true, .min = 2, .max = 40,
	    .look = LOOK_LINE),
};
static const struct form tag_body = FORM(struct tag_form, tag_fields);

static enum err
get(struct request *r, struct str id, bool lock, void *ret_row)
{
	if (!form_is_id(id))
		return ERR_NOT_FOUND;
	return tag_kelola_sql_get(r->db, r->a, form_id(id), lock, ret_row);
}

static enum err
fill(struct request *r, const void *form, void *row)
{
	const struct tag_form *f = form;
	struct tag *t = row;

	if (f->nama.p != NULL)
		t->nama = utf8_lower(r->a, f->nama);
	return ERR_OK;
}

static enum err
taken(struct request *r, enum err err)
{
	if (err != ERR_CONFLICT)
		return err;
	problem_field(&r->problem, "nama", "sudah ada tag bernama sama",
	    "there is a tag of this name");
	return ERR_TAKEN;
}

static enum err
add(struct request *r, void *row)
{
	struct tag *t = row;

	return taken(r, tag_kelola_sql_add(r->db, t->nama, &t->id));
}

static enum err
set(struct request *r, const void *row)
{
	return taken(r, tag_kelola_sql_set(r->db, row));
}

static enum err
del(struct request *r, const void *row)
{
	const struct tag *t = row;
	int64_t n;
	enum err err;

	err = tag_kelola_sql_jumlah(r->db, r->a, t->id, &n);
	if (err != ERR_OK)
		return err;
	if (n == 0)
		return tag_kelola_sql_del(r->db, t->id);
	problem_fieldf(&r->problem, "laporan", "masih dipakai %lld laporan",
	    "%lld reports carry it", n);
	problem_detail(&r->problem,
	    "Tag yang dipakai laporan dapat diganti namanya.",
	    "A tag that reports carry can be renamed.");
	return ERR_IN_USE;
}

static int64_t
objek(const void *row)
{
	return ((const struct tag *)row)->id;
}

static void
note(struct request *r, const void *row, struct json *j)
{
	(void)r;
	json_str(j, "nama", ((const struct tag *)row)->nama);
}

static enum err
put(struct request *r, const void *row, struct json *j)
{
	const struct tag *t = row;
	int64_t n;
	enum err err;

	if ((err = tag_kelola_sql_jumlah(r->db, r->a, t->id, &n)) != ERR_OK)
		return err;
	json_id(j, "id", t->id);
	json_str(j, "nama", t->nama);
	json_int(j, "jumlah_laporan", n);
	return ERR_OK;
}

static const struct acuan acuan_tag = {
	.ukuran = sizeof(struct tag),
	.tambah = &tag_body,
	.ubah = &tag_body,
	.ditambah = PERBUATAN_TAG_TAMBAH,
	.diubah = PERBUATAN_TAG_UBAH,
	.dihapus = PERBUATAN_TAG_HAPUS,
	.get = get,
	.fill = fill,
	.add = add,
	.set = set,
	.del = del,
	.objek = objek,
	.note = note,
	.put = put,
};

enum err
tag_satu_get(struct request *r)
{
	return acuan_get(r, &acuan_tag);
}

enum err
tag_post(struct request *r)
{
	return acuan_post(r, &acuan_tag);
}

enum err
tag_patch(struct request *r)
{
	return acuan_patch(r, &acuan_tag);
}

enum err
tag_delete(struct request *r)
{
	return acuan_delete(r, &acuan_tag);
}
