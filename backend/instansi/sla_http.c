/*
 * /profil-sla: the lengths of the clocks, kept by admin_pusat.  A changed
 * length holds for clocks that begin afterwards; those that run keep theirs.
 */
#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "sla_sql.h"

struct sla_form {
	struct str nama;
	struct null_i64 v, f, d_ringan, d_sedang, d_berat, c, l, p, tahan_maks;
};

static const struct field tambah_fields[] = {
	FIELD(struct sla_form, nama, .required = true, .min = 3, .max = 60,
	    .look = LOOK_LINE),
	FIELD(struct sla_form, v, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, f, .required = true, .min = 1, .max = 365),
	FIELD(
	    struct sla_form, d_ringan, .required = true, .min = 1, .max = 365),
	FIELD(
	    struct sla_form, d_sedang, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, d_berat, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, c, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, l, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, p, .required = true, .min = 1, .max = 365),
	FIELD(struct sla_form, tahan_maks, .required = true, .min = 1,
	    .max = 365),
};
static const struct form tambah_body = FORM(struct sla_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(struct sla_form, nama, .min = 3, .max = 60, .look = LOOK_LINE),
	FIELD(struct sla_form, v, .min = 1, .max = 365),
	FIELD(struct sla_form, f, .min = 1, .max = 365),
	FIELD(struct sla_form, d_ringan, .min = 1, .max = 365),
	FIELD(struct sla_form, d_sedang, .min = 1, .max = 365),
	FIELD(struct sla_form, d_berat, .min = 1, .max = 365),
	FIELD(struct sla_form, c, .min = 1, .max = 365),
	FIELD(struct sla_form, l, .min = 1, .max = 365),
	FIELD(struct sla_form, p, .min = 1, .max = 365),
	FIELD(struct sla_form, tahan_maks, .min = 1, .max = 365),
};
static const struct form ubah_body = FORM(struct sla_form, ubah_fields);

/* Which number of the form is which of the row, and its name. */
static const struct angka {
	const char *nama;
	size_t isian, baris;
} angka[] = {
#define ANGKA(m)                                                               \
	{                                                                      \
#m, offsetof(struct sla_form, m), offsetof(struct sla, m)      \
	}
	ANGKA(v),
	ANGKA(f),
	ANGKA(d_ringan),
	ANGKA(d_sedang),
	ANGKA(d_berat),
	ANGKA(c),
	ANGKA(l),
	ANGKA(p),
	ANGKA(tahan_maks),
};
#define NANGKA (sizeof(angka) / sizeof(angka[0]))

struct tugas {
	struct request *r;
	struct sla_form f;
	struct sla before, after;
};

static void
put_angka(struct json *j, const struct sla *s)
{
	const char *p = (const char *)s;
	size_t i;

	for (i = 0; i < NANGKA; i++)
		json_int(j, angka[i].nama,
		    *(const uint32_t *)(const void *)(p + angka[i].baris));
}

static void
take_angka(struct sla *s, const struct sla_form *f)
{
	const char *from = (const char *)f;
	const struct null_i64 *v;
	char *to = (char *)s;
	size_t i;

	for (i = 0; i < NANGKA; i++) {
		v = (const void *)(from + angka[i].isian);
		if (v->ada)
			*(uint32_t *)(void *)(to + angka[i].baris) =
			    (uint32_t)v->v;
	}
	if (f->nama.p != NULL)
		s->nama = f->nama;
}

static void
put_members(struct json *j, const struct sla *s)
{
	json_int(j, "id", s->id);
	json_str(j, "nama", s->nama);
	put_angka(j, s);
	json_int(j, "jumlah_instansi", s->jumlah_instansi);
}

static struct str
note_text(struct arena *a, const struct sla *s)
{
	struct json j;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	json_str(&j, "nama", s->nama);
	json_open(&j, "lama", '{');
	put_angka(&j, s);
	json_close(&j, '}');
	json_close(&j, '}');
	return json_text(&j);
}

static enum err
write_note(struct tugas *t, enum perbuatan perbuatan)
{
	struct request *r = t->r;
	struct catatan c = { .perbuatan = perbuatan, .objek_id = t->after.id };

	if (perbuatan != PERBUATAN_SLA_TAMBAH)
		c.sebelum = note_text(r->a, &t->before);
	if (perbuatan != PERBUATAN_SLA_HAPUS)
		c.sesudah = note_text(r->a, &t->after);
	return catatan_add(r->db, &r->who, r->now, &c);
}

static enum err
answer(struct request *r, const struct sla *s)
{
	struct json *j = &r->out.json;
	enum err err = ERR_OK;

	json_open(j, NULL, '{');
	put_members(j, s);
	if (r->who.peran == PERAN_ADMIN_PUSAT)
		err = catatan_json(
		    r->db, j, PERBUATAN_SLA_TAMBAH, PERBUATAN_SLA_HAPUS, s->id);
	json_close(j, '}');
	return err;
}

enum err
sla_list_get(struct request *r)
{
	struct json *j = &r->out.json;
	struct sla *v;
	enum err err;
	size_t i, n;

	if ((err = sla_sql_list(r->db, r->a, &v, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		put_members(j, &v[i]);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}

enum err
sla_satu_get(struct request *r)
{
	struct sla s;
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = sla_sql_one(r->db, r->a, form_id(r->vars[0]), &s);
	return err == ERR_OK ? answer(r, &s) : err;
}

static enum err
tambah_tx(void *ctx)
{
	struct tugas *t = ctx;
	struct request *r = t->r;
	enum err err;

	t->after = (struct sla){ 0 };
	take_angka(&t->after, &t->f);
	err = sla_sql_add(r->db, r->a, &t->after, &t->after.id);
	if (err != ERR_OK)
		return err == ERR_CONFLICT ? ERR_RETRY : err;
	r->out.status = 201;
	err = write_note(t, PERBUATAN_SLA_TAMBAH);
	return err == ERR_OK ? answer(r, &t->after) : err;
}

enum err
sla_post(struct request *r)
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

	err = sla_sql_one(r->db, r->a, form_id(r->vars[0]), &t->before);
	if (err != ERR_OK)
		return err;
	t->after = t->before;
	take_angka(&t->after, &t->f);
	if ((err = sla_sql_set(r->db, &t->after)) != ERR_OK)
		return err;
	return write_note(t, PERBUATAN_SLA_UBAH);
}

enum err
sla_patch(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = form_read(r->a, &ubah_body, r->body, &r->problem, &t.f);
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

	err = sla_sql_one(r->db, r->a, form_id(r->vars[0]), &t->before);
	if (err != ERR_OK ||
	    (err = sla_sql_dipakai(r->db, r->a, t->before.id, &n)) != ERR_OK)
		return err;
	if (n > 0) {
		problem_fieldf(&r->problem, "instansi",
		    "masih dipakai %lld instansi", "%lld agencies follow it",
		    n);
		problem_detail(&r->problem,
		    "Pilihkan dahulu profil lain untuk instansi itu.",
		    "Choose another profile for those agencies first.");
		return ERR_IN_USE;
	}
	t->after = t->before;
	if ((err = sla_sql_del(r->db, t->before.id)) != ERR_OK)
		return err;
	return write_note(t, PERBUATAN_SLA_HAPUS);
}

enum err
sla_delete(struct request *r)
{
	struct tugas t = { .r = r };
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	if ((err = request_tx(r, hapus_tx, &t)) == ERR_OK)
		r->out.status = 204;
	return err;
}
