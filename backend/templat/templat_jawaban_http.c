/*
 * /templat-jawaban – answer templates: those of the own instansi and of all
 * above it are used; the own ones are kept here, the national ones by pusat.
 */
#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../mariadb/null_json.h"
#include "templat_isi.h"
#include "templat_jawaban_sql.h"

#define PALING_BANYAK 100 /* of one instansi */

struct templat_form {
	struct str nama;
	uint32_t untuk;
	struct str isi;
};
static const struct field tambah_fields[] = {
	FIELD(struct templat_form, nama, .required = true, .min = 3, .max = 120,
	    .look = LOOK_LINE),
	FIELD(struct templat_form, untuk, .required = true,
	    .kosakata = &kosakata_templat_untuk),
	FIELD(
	    struct templat_form, isi, .required = true, .min = 10, .max = 3000),
};
static const struct form tambah_body = FORM(struct templat_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(
	    struct templat_form, nama, .min = 3, .max = 120, .look = LOOK_LINE),
	FIELD(struct templat_form, untuk, .kosakata = &kosakata_templat_untuk),
	FIELD(struct templat_form, isi, .min = 10, .max = 3000),
};
static const struct form ubah_body = FORM(struct templat_form, ubah_fields);

/* Whose templates this person keeps. */
static struct null_i64
own(const struct pelaku *who)
{
	return (struct null_i64){ who->peran != PERAN_ADMIN_PUSAT,
		who->instansi_id };
}

static bool
may_change(const struct pelaku *who, const struct templat_jawaban *t)
{
	struct null_i64 mine = own(who);

	return who->peran != PERAN_PENGAWAS && t->instansi_id.ada == mine.ada &&
	       (!mine.ada || t->instansi_id.v == mine.v);
}

static void
put(struct request *r, const struct templat_jawaban *t)
{
	struct json *j = &r->out.json;

	json_open(j, NULL, '{');
	json_id(j, "id", t->id);
	json_str(j, "nama", t->nama);
	json_z(j, "untuk", kosakata_kode(&kosakata_templat_untuk, t->untuk));
	json_str(j, "isi", t->isi);
	null_json_ref(j, "instansi", t->instansi_id, t->instansi);
	json_bool(j, "dapat_diubah", may_change(&r->who, t));
	json_close(j, '}');
}

/* For the log: what it was, without the text. */
static struct str
note(struct request *r, const struct templat_jawaban *t)
{
	struct json j;

	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(&j, "nama", t->nama);
	json_z(&j, "untuk", kosakata_kode(&kosakata_templat_untuk, t->untuk));
	json_str(&j, "isi", t->isi);
	json_close(&j, '}');
	return json_text(&j);
}

enum err
templat_list_get(struct request *r)
{
	int untuk = request_query_kata(r, "untuk", &kosakata_templat_untuk);
	struct templat_jawaban *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = templat_sql_list(
		 r->db, r->a, r->who.instansi_id, untuk, &v, &n)) != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	json_open(&r->out.json, "data", '[');
	for (i = 0; i < n; i++)
		put(r, &v[i]);
	json_close(&r->out.json, ']');
	json_close(&r->out.json, '}');
	return ERR_OK;
}

struct kerja {
	struct request *r;
	struct templat_form f;
	int64_t id;
	bool hapus;
};

_Static_assert(ISIAN_KALI == 20, "as the words say");
static void
check_text(struct request *r, struct str isi)
{
	struct str salah =
	    isi.p != NULL ? templat_isi_salah(r->a, isi) : (struct str){ 0 };

	if (salah.p != NULL)
		problem_field(&r->problem, "isi",
		    arena_printf(r->a, "variabel " STR_FMT " tidak dikenal",
			STR_ARG(salah))
			.p,
		    arena_printf(
			r->a, "unknown variable " STR_FMT, STR_ARG(salah))
			.p);
	else if (isi.p != NULL && templat_isi_hitung(isi) > ISIAN_KALI)
		problem_field(&r->problem, "isi",
		    "paling banyak 20 variabel; hapus sebagian",
		    "20 variables at most; remove some");
}

static enum err
log_it(struct kerja *k, enum perbuatan p, int64_t id, struct str sebelum,
    struct str sesudah)
{
	const struct catatan c = { p, id, sebelum, sesudah };

	return catatan_add(k->r->db, &k->r->who, k->r->now, &c);
}

static enum err
answer(struct kerja *k, int64_t id)
{
	struct request *r = k->r;
	struct templat_jawaban t;
	enum err err;

	err = templat_sql_get(r->db, r->a, id, r->who.instansi_id, &t);
	if (err == ERR_OK)
		put(r, &t);
	return err;
}

static enum err
add(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	struct templat_jawaban t = { .instansi_id = own(&r->who),
		.untuk = k->f.untuk,
		.nama = k->f.nama,
		.isi = k->f.isi };
	int64_t id, n;
	enum err err;

	err = templat_sql_count(r->db, r->a, t.instansi_id, &n);
	if (err == ERR_OK && n >= PALING_BANYAK) {
		problem_field(&r->problem, "nama",
		    "sudah ada 100 templat; hapus yang tidak dipakai",
		    "there are 100 templates already; delete unused ones");
		return ERR_INVALID;
	}
	if (err != ERR_OK || (err = templat_sql_add(r->db, &t, &id)) != ERR_OK)
		return err;
	err = log_it(
	    k, PERBUATAN_TEMPLAT_TAMBAH, id, (struct str){ 0 }, note(r, &t));
	r->out.status = 201;
	return err == ERR_OK ? answer(k, id) : err;
}

enum err
templat_post(struct request *r)
{
	struct kerja k = { .r = r };
	enum err err;

	err = form_read(r->a, &tambah_body, r->body, &r->problem, &k.f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	check_text(r, k.f.isi);
	err = problem_check(&r->problem);
	return err == ERR_OK ? idempotensi_run(r, add, &k) : err;
}

static enum err
change(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	struct templat_jawaban t;
	struct str dulu;
	enum err err;

	err = templat_sql_get(r->db, r->a, k->id, r->who.instansi_id, &t);
	if (err != ERR_OK)
		return err;
	if (!may_change(&r->who, &t))
		return ERR_FORBIDDEN;
	dulu = note(r, &t);
	if (k->hapus) {
		err = templat_sql_remove(r->db, t.id);
		return err == ERR_OK ? log_it(k, PERBUATAN_TEMPLAT_HAPUS, t.id,
					   dulu, (struct str){ 0 })
				     : err;
	}
	if (k->f.nama.p != NULL)
		t.nama = k->f.nama;
	if (k->f.untuk != FORM_NONE)
		t.untuk = k->f.untuk;
	if (k->f.isi.p != NULL)
		t.isi = k->f.isi;
	if ((err = templat_sql_set(r->db, &t)) != ERR_OK ||
	    (err = log_it(
		 k, PERBUATAN_TEMPLAT_UBAH, t.id, dulu, note(r, &t))) != ERR_OK)
		return err;
	return answer(k, t.id);
}

enum err
templat_patch(struct request *r)
{
	struct kerja k = { .r = r, .id = form_path_id(r->vars[0]) };
	enum err err;

	err = form_read(r->a, &ubah_body, r->body, &r->problem, &k.f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	check_text(r, k.f.isi);
	err = problem_check(&r->problem);
	return err == ERR_OK ? request_tx(r, change, &k) : err;
}

enum err
templat_delete(struct request *r)
{
	struct kerja k = {
		.r = r, .id = form_path_id(r->vars[0]), .hapus = true
	};
	enum err err = request_tx(r, change, &k);

	if (err == ERR_OK)
		r->out.status = 204;
	return err;
}
