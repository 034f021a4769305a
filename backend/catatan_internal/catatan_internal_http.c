/*
 * Internal notes of a report, among officers who act: read and written by
 * those who may see it as staff, never by its reporter, the public, overseers
 * or exports.  What is written stays.  Whoever is mentioned is told.
 */
#include "../base/utf8.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../instansi/instansi_lihat.h"
#include "../laporan/laporan_akses.h"
#include "../laporan/laporan_http.h"
#include "../notifikasi/templat.h"
#include "../wilayah/kata_nama.h"
#include "catatan_internal_sql.h"

#define SEBUT_MAKS 10 /* as the form says */

struct catatan_form {
	struct str isi;
	struct str_list sebut;
};
static const struct field catatan_fields[] = {
	FIELD(
	    struct catatan_form, isi, .required = true, .min = 1, .max = 2000),
	FIELD(struct catatan_form, sebut, .max = 10),
};
static const struct form catatan_body =
    FORM(struct catatan_form, catatan_fields);

/* A reporter who is also staff stays the reporter here. */
static enum err
open_report(struct request *r, struct laporan *ret)
{
	struct laporan_akses akses;
	enum err err;

	if ((err = laporan_http_load(r, ret, &akses)) != ERR_OK)
		return err;
	return akses.pandangan == PANDANG_PETUGAS && !akses.pemilik
		   ? ERR_OK
		   : ERR_NOT_FOUND;
}

static void
put_sebut(struct json *j, int64_t catatan_id, const struct sebut *v, size_t n)
{
	size_t i;

	json_open(j, "sebut", '[');
	for (i = 0; i < n; i++) {
		if (v[i].catatan_id != catatan_id)
			continue;
		json_ref(j, NULL, v[i].id, v[i].nama);
	}
	json_close(j, ']');
}

static void
put_catatan(struct json *j, const struct catatan_internal *c,
    const struct sebut *v, size_t n)
{
	json_open(j, NULL, '{');
	json_id(j, "id", c->id);
	json_str(j, "isi", c->isi);
	json_open(j, "penulis", '{');
	json_str(j, "nama", c->penulis);
	json_z(j, "peran", kosakata_kode(&kosakata_peran, c->peran));
	json_close(j, '}');
	json_ref(j, "instansi", c->instansi_id, c->instansi);
	put_sebut(j, c->id, v, n);
	json_time(j, "pada", c->pada, 7);
	json_close(j, '}');
}

enum err
catatan_list_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t limit = request_query_int(r, "batas", 20, 1, 100);
	struct json *j = &r->out.json;
	struct catatan_internal *v;
	struct sebut *s = NULL;
	struct laporan l;
	size_t i, n, ns = 0;
	enum err err;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = open_report(r, &l)) != ERR_OK ||
	    (err = catatan_internal_sql_list(
		 r->db, r->a, l.id, before, limit, &v, &n)) != ERR_OK)
		return err;
	if (n > 0 && (err = catatan_internal_sql_sebut(r->db, r->a, l.id,
			  v[n - 1].id, v[0].id, &s, &ns)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n; i++)
		put_catatan(j, &v[i], s, ns);
	halaman_next(j, n == (size_t)limit ? v[n - 1].id : 0);
	json_close(j, '}');
	return ERR_OK;
}

struct tulis {
	struct request *r;
	const struct catatan_form *f;
	struct laporan l;
	int64_t sebut[SEBUT_MAKS];
	size_t nsebut;
};

static bool
mentioned(const struct tulis *t, int64_t id)
{
	size_t i;

	for (i = 0; i < t->nsebut; i++)
		if (t->sebut[i] == id)
			return true;
	return false;
}

/* Only who may see the report can be mentioned; who writes needs no bell. */
static enum err
choose(struct tulis *t)
{
	struct request *r = t->r;
	struct petugas_saring f = { .laporan_id = t->l.id,
		.pola = STR("%"),
		.pola_tengah = STR("%"),
		.pusat = t->l.diblokir,
		.batas = 1 };
	struct petugas *p;
	enum err err;
	size_t i, n;

	for (i = 0; i < t->f->sebut.n; i++) {
		n = 0;
		f.id = form_is_id(t->f->sebut.v[i]) ? form_id(t->f->sebut.v[i])
						    : 0;
		if (f.id != 0 && (err = catatan_internal_sql_petugas(
				      r->db, r->a, &f, &p, &n)) != ERR_OK)
			return err;
		if (n == 0)
			problem_field(&r->problem, "sebut",
			    "orang ini tidak dapat melihat laporan ini",
			    "this person cannot see this report");
		else if (f.id != r->who.id && !mentioned(t, f.id))
			t->sebut[t->nsebut++] = f.id;
	}
	return problem_check(&r->problem);
}

static enum err
variables(struct tulis *t, struct str *ret)
{
	struct request *r = t->r;
	struct instansi_lihat i;
	struct json j;
	enum err err;

	err = instansi_lihat(r->db, r->a, r->who.instansi_id, &i);
	if (err != ERR_OK)
		return err;
	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(&j, "tracking_id", t->l.tracking_id);
	json_str(&j, "judul", t->l.judul);
	json_str(&j, "pelaku", r->who.nama);
	json_str(&j, "pelaku_instansi", i.nama);
	json_close(&j, '}');
	*ret = json_text(&j);
	return ERR_OK;
}

static enum err
write_all(void *ctx)
{
	struct tulis *t = ctx;
	struct request *r = t->r;
	struct catatan_internal *c;
	struct sebut *s;
	struct str vars;
	int64_t id;
	size_t i, n, ns;
	enum err err;

	if ((err = variables(t, &vars)) != ERR_OK ||
	    (err = catatan_internal_sql_add(
		 r->db, &r->who, t->l.id, t->f->isi, r->now, &id)) != ERR_OK)
		return err;
	for (i = 0; i < t->nsebut; i++)
		if ((err = catatan_internal_sql_mention(r->db, id, t->l.id,
			 t->sebut[i], TEMPLAT_CATATAN_DISEBUT, vars, r->now)) !=
		    ERR_OK)
			return err;
	if ((err = catatan_internal_sql_list(
		 r->db, r->a, t->l.id, id + 1, 1, &c, &n)) != ERR_OK ||
	    (err = catatan_internal_sql_sebut(
		 r->db, r->a, t->l.id, id, id, &s, &ns)) != ERR_OK)
		return err;
	put_catatan(&r->out.json, &c[0], s, ns);
	r->out.status = 201;
	return ERR_OK;
}

enum err
catatan_post(struct request *r)
{
	struct tulis t = { .r = r };
	struct catatan_form f;
	enum err err, form;

	form = form_read(r->a, &catatan_body, r->body, &r->problem, &f);
	if (form == ERR_BAD_JSON)
		return form;
	if ((err = open_report(r, &t.l)) != ERR_OK || (err = form) != ERR_OK)
		return err;
	t.f = &f;
	if ((err = choose(&t)) != ERR_OK)
		return err;
	return idempotensi_run(r, write_all, &t);
}

enum err
petugas_list_get(struct request *r)
{
	struct str kata = request_query(r, "kata");
	struct json *j = &r->out.json;
	struct petugas_saring f = {
		.pola = STR("%"), .pola_tengah = STR("%"), .batas = 10
	};
	struct petugas *v;
	struct laporan l;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = open_report(r, &l)) != ERR_OK)
		return err;
	f.laporan_id = l.id;
	f.pusat = l.diblokir;
	if (kata.p != NULL) {
		f.pola = kata_nama_like(r->a, utf8_lower(r->a, kata));
		f.pola_tengah =
		    arena_printf(r->a, "%% " STR_FMT, STR_ARG(f.pola));
	}
	err = catatan_internal_sql_petugas(r->db, r->a, &f, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_id(j, "id", v[i].id);
		json_str(j, "nama", v[i].nama);
		json_z(j, "peran", kosakata_kode(&kosakata_peran, v[i].peran));
		json_str(j, "instansi", v[i].instansi);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}
