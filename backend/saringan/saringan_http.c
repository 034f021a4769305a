/*
 * Saved filters of the worklist: each officer's own, by name, one of them
 * where the worklist opens.  What is kept is the query of GET
 * /kelola/laporan; whether it still finds something is that list's business.
 */
#include "../core/kosakata.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../laporan/laporan_saring.h"
#include "saringan.h"

route_handler saringan_list_get, saringan_post, saringan_patch, saringan_delete;

struct saringan_isi {
	struct str tab, urut, kata, status, klasifikasi, kategori, wilayah;
	struct str sumber, instansi, pelapor;
	bool prioritas, terlambat, hari_ini, salinan;
};

struct saringan_form {
	struct str nama;
	bool utama;
	struct saringan_isi isian;
};

struct saringan_ubah_form {
	struct str nama;
	struct null_bool utama;
};

static const struct field saringan_isi_fields[] = {
	FIELD(struct saringan_isi, tab, .required = true, .max = 40,
	    .look = LOOK_LINE),
	FIELD(struct saringan_isi, urut, .max = 20, .look = LOOK_LINE),
	FIELD(struct saringan_isi, kata, .max = 200, .look = LOOK_LINE),
	FIELD(struct saringan_isi, status, .max = 60, .look = LOOK_LINE),
	FIELD(struct saringan_isi, klasifikasi, .max = 60, .look = LOOK_LINE),
	FIELD(struct saringan_isi, kategori, .max = 120, .look = LOOK_LINE),
	FIELD(struct saringan_isi, wilayah, .max = 13, .look = LOOK_LINE),
	FIELD(struct saringan_isi, sumber, .max = SUMBER_KATA_MAKS,
	    .look = LOOK_LINE),
	FIELD(struct saringan_isi, instansi, .look = LOOK_ID),
	FIELD(struct saringan_isi, pelapor, .max = 20, .look = LOOK_LINE),
	FIELD(struct saringan_isi, prioritas),
	FIELD(struct saringan_isi, terlambat),
	FIELD(struct saringan_isi, hari_ini),
	FIELD(struct saringan_isi, salinan),
};

static const struct field saringan_fields[] = {
	FIELD(struct saringan_form, nama, .required = true, .min = 1, .max = 40,
	    .look = LOOK_LINE),
	FIELD(struct saringan_form, utama),
	FIELD_OBJECT(
	    struct saringan_form, isian, saringan_isi_fields, .required = true),
};
static const struct form saringan_body =
    FORM(struct saringan_form, saringan_fields);

static const struct field saringan_ubah_fields[] = {
	FIELD(struct saringan_ubah_form, nama, .min = 1, .max = 40,
	    .look = LOOK_LINE),
	FIELD(struct saringan_ubah_form, utama),
};
static const struct form saringan_ubah_body =
    FORM(struct saringan_ubah_form, saringan_ubah_fields);

static void
check_word(
    struct request *r, const char *name, struct str v, const struct kosakata *k)
{
	if (v.p != NULL && kosakata_find(k, v) < 0)
		problem_unknown(&r->problem, name);
}

/* What has a fixed list of words; the rest may be retired at any time. */
static void
check_isian(struct request *r, const struct saringan_isi *f)
{
	const char *const *w = pelapor_jenis_kata;
	struct sumber_pilih s;

	check_word(r, "isian.tab", f->tab, &kosakata_tab);
	check_word(r, "isian.status", f->status, &kosakata_status);
	check_word(
	    r, "isian.klasifikasi", f->klasifikasi, &kosakata_klasifikasi);
	if (f->sumber.p != NULL && !sumber_baca(f->sumber, &s))
		problem_unknown(&r->problem, "isian.sumber");
	if (f->urut.p != NULL && !str_eq(f->urut, STR("tenggat")) &&
	    !str_eq(f->urut, STR("terbaru")))
		problem_unknown(&r->problem, "isian.urut");
	if (f->pelapor.p == NULL)
		return;
	while (*w != NULL && !str_eq(f->pelapor, str_of(*w)))
		w++;
	if (*w == NULL)
		problem_unknown(&r->problem, "isian.pelapor");
}

static void
put_text(struct json *j, const char *key, struct str v)
{
	if (v.p != NULL && v.n > 0)
		json_str(j, key, v);
}

static void
put_flag(struct json *j, const char *key, bool v)
{
	if (v)
		json_bool(j, key, true);
}

static struct str
isian_text(struct arena *a, const struct saringan_isi *f)
{
	struct json j;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	put_text(&j, "tab", f->tab);
	put_text(&j, "urut", f->urut);
	put_text(&j, "kata", f->kata);
	put_text(&j, "status", f->status);
	put_text(&j, "klasifikasi", f->klasifikasi);
	put_text(&j, "kategori", f->kategori);
	put_text(&j, "wilayah", f->wilayah);
	put_text(&j, "sumber", f->sumber);
	put_text(&j, "instansi", f->instansi);
	put_text(&j, "pelapor", f->pelapor);
	put_flag(&j, "prioritas", f->prioritas);
	put_flag(&j, "terlambat", f->terlambat);
	put_flag(&j, "hari_ini", f->hari_ini);
	put_flag(&j, "salinan", f->salinan);
	json_close(&j, '}');
	return json_text(&j);
}

static void
put_saringan(struct json *j, const struct saringan *s)
{
	json_open(j, NULL, '{');
	json_id(j, "id", s->id);
	json_str(j, "nama", s->nama);
	json_bool(j, "utama", s->utama);
	json_raw(j, "isian", s->isian);
	json_close(j, '}');
}

enum err
saringan_list_get(struct request *r)
{
	struct json *j = &r->out.json;
	struct saringan *v;
	enum err err;
	size_t i, n;

	err = saringan_sql_list(r->db, r->a, r->who.id, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		put_saringan(j, &v[i]);
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
}

/* A filter being written, within its transaction. */
struct tulis {
	struct request *r;
	struct saringan s;
	const struct saringan_ubah_form *ubah;
};

static enum err
taken(struct request *r)
{
	problem_field(&r->problem, "nama",
	    "nama ini sudah dipakai saringan lain",
	    "another filter has this name");
	return ERR_INVALID;
}

static enum err
check_room(struct tulis *t)
{
	struct request *r = t->r;
	struct saringan *v;
	enum err err;
	size_t n;

	err = saringan_sql_list(r->db, r->a, r->who.id, &v, &n);
	if (err != ERR_OK || n < SARINGAN_MAKS)
		return err;
	problem_field(&r->problem, "nama",
	    "Anda sudah menyimpan 20 saringan; hapus satu lebih dulu",
	    "you keep 20 filters already; delete one first");
	return ERR_INVALID;
}

static enum err
add_tx(void *ctx)
{
	struct tulis *t = ctx;
	struct request *r = t->r;
	enum err err;

	if ((err = check_room(t)) != ERR_OK)
		return err;
	if (t->s.utama)
		err = saringan_sql_clear_utama(r->db, r->who.id);
	if (err == ERR_OK)
		err = saringan_sql_add(r->db, r->who.id, &t->s, &t->s.id);
	if (err != ERR_OK)
		return err == ERR_CONFLICT ? taken(r) : err;
	put_saringan(&r->out.json, &t->s);
	r->out.status = 201;
	return ERR_OK;
}

enum err
saringan_post(struct request *r)
{
	struct tulis t = { .r = r };
	struct saringan_form f;
	enum err err;

	err = form_read(r->a, &saringan_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	check_isian(r, &f.isian);
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	t.s = (struct saringan){ .nama = f.nama,
		.utama = f.utama,
		.isian = isian_text(r->a, &f.isian) };
	return idempotensi_run(r, add_tx, &t);
}

static enum err
set_tx(void *ctx)
{
	struct tulis *t = ctx;
	struct request *r = t->r;
	enum err err;

	err = saringan_sql_get(r->db, r->a, r->who.id, t->s.id, &t->s);
	if (err != ERR_OK)
		return err;
	if (t->ubah->nama.p != NULL)
		t->s.nama = t->ubah->nama;
	if (t->ubah->utama.ada)
		t->s.utama = t->ubah->utama.v;
	if (t->s.utama)
		err = saringan_sql_clear_utama(r->db, r->who.id);
	if (err == ERR_OK)
		err = saringan_sql_set(r->db, r->who.id, &t->s);
	if (err != ERR_OK)
		return err == ERR_CONFLICT ? taken(r) : err;
	put_saringan(&r->out.json, &t->s);
	return ERR_OK;
}

enum err
saringan_patch(struct request *r)
{
	struct tulis t = { .r = r };
	struct saringan_ubah_form f;
	enum err err;

	if ((t.s.id = form_path_id(r->vars[0])) == 0)
		return ERR_NOT_FOUND;
	err = form_read(r->a, &saringan_ubah_body, r->body, &r->problem, &f);
	if (err != ERR_OK)
		return err;
	t.ubah = &f;
	return request_tx(r, set_tx, &t);
}

enum err
saringan_delete(struct request *r)
{
	int64_t id = form_path_id(r->vars[0]);
	enum err err = ERR_NOT_FOUND;

	if (id != 0)
		err = saringan_sql_delete(r->db, r->who.id, id);
	if (err == ERR_OK)
		r->out.status = 204;
	return err;
}
