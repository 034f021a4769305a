/*
 * /program-prioritas/:kode and POST: kept by admin_pusat.  A kode never
 * changes; one that is deleted has ended: it is no longer chosen, and reports
 * keep it.
 */
#include "../base/slug.h"
#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "program_kelola_sql.h"

#define KODE_MAX 50

struct program_form {
	struct str nama;
	struct null_bool aktif;
};

static const struct field tambah_fields[] = {
	FIELD(struct program_form, nama, .required = true, .min = 3, .max = 160,
	    .look = LOOK_LINE),
};
static const struct form tambah_body = FORM(struct program_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(
	    struct program_form, nama, .min = 3, .max = 160, .look = LOOK_LINE),
	FIELD(struct program_form, aktif),
};
static const struct form ubah_body = FORM(struct program_form, ubah_fields);

struct tugas {
	struct request *r;
	struct program_form f;
	struct program_lengkap before, after;
};

static struct str
note_text(struct arena *a, const struct program_lengkap *p)
{
	struct json j;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_str(&j, "nama", p->nama);
	json_str(&j, "kode", p->kode);
	json_bool(&j, "aktif", p->aktif);
	json_close(&j, '}');
	return json_text(&j);
}

static enum err
write_note(struct tugas *t, enum perbuatan perbuatan)
{
	struct request *r = t->r;
	struct catatan c = { .perbuatan = perbuatan,
		.objek_id = t->after.id,
		.sesudah = note_text(r->a, &t->after) };

	if (t->before.id != 0)
		c.sebelum = note_text(r->a, &t->before);
	return catatan_add(r->db, &r->who, r->now, &c);
}

static enum err
answer(struct request *r, const struct program_lengkap *p)
{
	struct json *j = &r->out.json;
	enum err err = ERR_OK;

	json_open(j, NULL, '{');
	json_str(j, "kode", p->kode);
	json_str(j, "nama", p->nama);
	json_bool(j, "aktif", p->aktif);
	if (r->who.peran == PERAN_ADMIN_PUSAT)
		err = catatan_json(r->db, j, PERBUATAN_PROGRAM_TAMBAH,
		    PERBUATAN_PROGRAM_HAPUS, p->id);
	json_close(j, '}');
	return err;
}

enum err
program_satu_get(struct request *r)
{
	struct program_lengkap p;
	enum err err;

	err = program_kelola_sql_get(r->db, r->a, r->vars[0], &p);
	return err == ERR_OK ? answer(r, &p) : err;
}

static enum err
check_name(struct tugas *t)
{
	struct request *r = t->r;
	bool sama;
	enum err err;

	err = program_kelola_sql_sama(r->db, r->a, &t->after, &sama);
	if (err != ERR_OK || !sama || !t->after.aktif)
		return err;
	problem_field(&r->problem, "nama", "sudah ada program bernama sama",
	    "there is a programme of this name");
	return ERR_TAKEN;
}

static enum err
tambah_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	struct str slug = slug_of(r->a, t->f.nama, KODE_MAX, STR("program"));
	struct program_lengkap p;
	enum err err = ERR_OK;
	int i;

	t->after = (struct program_lengkap){ .nama = t->f.nama, .aktif = true };
	if ((err = check_name(t)) != ERR_OK)
		return err;
	for (i = 1; i < 1000 && err == ERR_OK; i++) {
		t->after.kode = slug_nth(r->a, slug, i);
		err = program_kelola_sql_get(r->db, r->a, t->after.kode, &p);
	}
	if (err != ERR_NOT_FOUND)
		return err == ERR_OK ? ERR_CONFLICT : err;
	err = program_kelola_sql_add(r->db, &t->after, &t->after.id);
	if (err != ERR_OK)
		return err == ERR_CONFLICT ? ERR_RETRY : err;
	r->out.status = 201;
	err = write_note(t, PERBUATAN_PROGRAM_TAMBAH);
	return err == ERR_OK ? answer(r, &t->after) : err;
}

enum err
program_post(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	err = form_read(r->a, &tambah_body, r->body, &r->problem, &t.f);
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

	err = program_kelola_sql_get(r->db, r->a, r->vars[0], &t->before);
	if (err != ERR_OK)
		return err;
	t->after = t->before;
	if (t->f.nama.p != NULL)
		t->after.nama = t->f.nama;
	if (t->f.aktif.ada)
		t->after.aktif = t->f.aktif.v;
	if ((err = check_name(t)) != ERR_OK ||
	    (err = program_kelola_sql_set(r->db, &t->after)) != ERR_OK)
		return err;
	return write_note(t, t->before.aktif && !t->after.aktif
				 ? PERBUATAN_PROGRAM_HAPUS
				 : PERBUATAN_PROGRAM_UBAH);
}

enum err
program_patch(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	err = form_read(r->a, &ubah_body, r->body, &r->problem, &t.f);
	if (err != ERR_OK || (err = request_tx(r, ubah_tx, &t)) != ERR_OK)
		return err;
	return answer(r, &t.after);
}

enum err
program_delete(struct request *r)
{
	struct tugas t = { .r = r, .f = { .aktif = { true, false } } };
	enum err err;

	if ((err = request_tx(r, ubah_tx, &t)) == ERR_OK)
		r->out.status = 204;
	return err;
}
