/*
 * /tag/:id and POST /tag: kept by admin_pusat.  Tags are also made by whoever
 * verifies a report; a tag that reports carry can be renamed, not deleted.
 */
#include "../base/utf8.h"
#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
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

struct tugas {
	struct request *r;
	struct tag_form f;
	struct tag before, after;
};

static struct str
note_text(struct arena *a, const struct tag *t)
{
	struct json j;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_str(&j, "nama", t->nama);
	json_close(&j, '}');
	return json_text(&j);
}

static enum err
write_note(struct tugas *t, enum perbuatan perbuatan)
{
	struct request *r = t->r;
	struct catatan c = { .perbuatan = perbuatan, .objek_id = t->after.id };

	if (perbuatan != PERBUATAN_TAG_TAMBAH)
		c.sebelum = note_text(r->a, &t->before);
	if (perbuatan != PERBUATAN_TAG_HAPUS)
		c.sesudah = note_text(r->a, &t->after);
	return catatan_add(r->db, &r->who, r->now, &c);
}

static enum err
answer(struct request *r, const struct tag *t)
{
	struct json *j = &r->out.json;
	int64_t n;
	enum err err;

	if ((err = tag_kelola_sql_jumlah(r->db, r->a, t->id, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_id(j, "id", t->id);
	json_str(j, "nama", t->nama);
	json_int(j, "jumlah_laporan", n);
	if (r->who.peran == PERAN_ADMIN_PUSAT)
		err = catatan_json(
		    r->db, j, PERBUATAN_TAG_TAMBAH, PERBUATAN_TAG_HAPUS, t->id);
	json_close(j, '}');
	return err;
}

enum err
tag_satu_get(struct request *r)
{
	struct tag t;
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = tag_kelola_sql_get(r->db, r->a, form_id(r->vars[0]), &t);
	return err == ERR_OK ? answer(r, &t) : err;
}

static enum err
taken(struct request *r)
{
	problem_field(&r->problem, "nama", "sudah ada tag bernama sama",
	    "there is a tag of this name");
	return ERR_TAKEN;
}

static enum err
tambah_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	enum err err;

	t->after.nama = utf8_lower(r->a, t->f.nama);
	err = tag_kelola_sql_add(r->db, t->after.nama, &t->after.id);
	if (err != ERR_OK)
		return err == ERR_CONFLICT ? taken(r) : err;
	r->out.status = 201;
	err = write_note(t, PERBUATAN_TAG_TAMBAH);
	return err == ERR_OK ? answer(r, &t->after) : err;
}

enum err
tag_post(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	err = form_read(r->a, &tag_body, r->body, &r->problem, &t.f);
	if (err != ERR_OK)
		return err;
	return idempotensi_run(r, tambah_tx, &t);
}

static enum err
ubah_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	enum err err;

	err = tag_kelola_sql_get(r->db, r->a, form_id(r->vars[0]), &t->before);
	if (err != ERR_OK)
		return err;
	t->after = t->before;
	t->after.nama = utf8_lower(r->a, t->f.nama);
	err = tag_kelola_sql_set(r->db, &t->after);
	if (err != ERR_OK)
		return err == ERR_CONFLICT ? taken(r) : err;
	return write_note(t, PERBUATAN_TAG_UBAH);
}

enum err
tag_patch(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = form_read(r->a, &tag_body, r->body, &r->problem, &t.f);
	if (err != ERR_OK || (err = request_tx(r, ubah_tx, &t)) != ERR_OK)
		return err;
	return answer(r, &t.after);
}

static enum err
hapus_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	int64_t n;
	enum err err;

	err = tag_kelola_sql_get(r->db, r->a, form_id(r->vars[0]), &t->before);
	if (err != ERR_OK || (err = tag_kelola_sql_jumlah(
				  r->db, r->a, t->before.id, &n)) != ERR_OK)
		return err;
	if (n > 0) {
		problem_fieldf(&r->problem, "laporan",
		    "masih dipakai %lld laporan", "%lld reports carry it", n);
		problem_detail(&r->problem,
		    "Tag yang dipakai laporan dapat diganti namanya.",
		    "A tag that reports carry can be renamed.");
		return ERR_IN_USE;
	}
	t->after = t->before;
	err = tag_kelola_sql_del(r->db, t->before.id);
	return err == ERR_OK ? write_note(t, PERBUATAN_TAG_HAPUS) : err;
}

enum err
tag_delete(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	if ((err = request_tx(r, hapus_tx, &t)) == ERR_OK)
		r->out.status = 204;
	return err;
}
