/*
 * /pengguna: staff accounts of the own subtree (kelola.h).
 */
#include "../base/utf8.h"
#include "../catatan/catatan.h"
#include "../http/halaman.h"
#include "../http/route.h"
#include "../instansi/instansi.h"
#include "../wilayah/kata_nama.h"
#include "kelola.h"
#include "kelola_json.h"

#define BATAS_MAKS 50

static const struct field tambah_fields[] = {
	FIELD(struct kelola_form, nama, .required = true, .min = 2, .max = 120,
	    .look = LOOK_LINE),
	FIELD(struct kelola_form, nama_pengguna, .required = true, .min = 3,
	    .max = 60, .look = LOOK_LINE),
	FIELD(struct kelola_form, email, .max = 254, .look = LOOK_EMAIL),
	FIELD(struct kelola_form, telepon, .max = 30, .look = LOOK_TELEPON),
	FIELD(struct kelola_form, peran, .required = true,
	    .kosakata = &kosakata_peran),
	FIELD(struct kelola_form, instansi, .required = true, .look = LOOK_ID),
};
static const struct form tambah_body = FORM(struct kelola_form, tambah_fields);

static const struct field ubah_fields[] = {
	FIELD(struct kelola_ubah_form, nama, .min = 2, .max = 120,
	    .look = LOOK_LINE),
	FIELD(struct kelola_ubah_form, email, .nullable = true, .max = 254,
	    .look = LOOK_EMAIL),
	FIELD(struct kelola_ubah_form, telepon, .nullable = true, .max = 30,
	    .look = LOOK_TELEPON),
	FIELD(struct kelola_ubah_form, peran, .kosakata = &kosakata_peran),
	FIELD(struct kelola_ubah_form, instansi, .look = LOOK_ID),
	FIELD(struct kelola_ubah_form, aktif),
	FIELD(struct kelola_ubah_form, serah_kepada, .look = LOOK_ID),
};
static const struct form ubah_body = FORM(struct kelola_ubah_form, ubah_fields);

/* An id in the query; 0 when absent. */
static int64_t
query_id(struct request *r, const char *name)
{
	struct str s = request_query(r, name);

	if (s.p == NULL)
		return 0;
	if (!form_is_id(s) || form_id(s) == 0) {
		problem_field(
		    &r->problem, name, "tidak ditemukan", "not found");
		return 0;
	}
	return form_id(s);
}

/* The cursor is the id of the last account of the page before. */
static enum err
read_cursor(struct request *r, struct kelola_saring *f)
{
	struct str s = request_query(r, "sesudah");
	struct pengguna p;
	enum err err;

	if (s.p == NULL)
		return ERR_OK;
	err = form_is_id(s) ? kelola_get(r, form_id(s), &p) : ERR_NOT_FOUND;
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_BAD_REQUEST : err;
	f->nama = p.nama;
	f->id = p.id;
	return ERR_OK;
}

static void
put_list(struct request *r, struct kelola_butir *v, size_t n, int64_t batas)
{
	struct json *j = &r->out.json;
	size_t i, shown = n > (size_t)batas ? (size_t)batas : n;

	halaman_open(j);
	for (i = 0; i < shown; i++)
		kelola_json_butir(j, &v[i],
		    r->who.peran == PERAN_ADMIN_PUSAT ||
			v[i].peran != PERAN_ADMIN_PUSAT);
	halaman_next(j, n > shown ? v[shown - 1].id : 0);
	json_close(j, '}');
}

enum err
pengguna_list_get(struct request *r)
{
	const struct scope scope = scope_of(&r->who);
	struct str kata = request_query(r, "kata");
	int64_t batas = request_query_int(r, "batas", 20, 1, BATAS_MAKS);
	struct kelola_saring f = { .kata = STR(""),
		.kata_asc = STR(""),
		.peran = request_query_kata(r, "peran", &kosakata_peran),
		.instansi_id = query_id(r, "instansi"),
		.aktif = request_query_bool(r, "aktif"),
		.nama = STR(""),
		.batas = batas + 1 };
	struct kelola_butir *v;
	enum err err;
	size_t n;

	if (request_query_bool(r, "baru_masuk") == 1) {
		f.aktif = 1;
		f.masuk = r->now - PETUGAS_AKTIF;
	}
	if (kata.p != NULL && utf8_length(kata) > 120)
		problem_field(
		    &r->problem, "kata", "terlalu panjang", "too long");
	else if (kata.p != NULL && kata.n > 0) {
		f.kata = kata_nama_like(r->a, utf8_lower(r->a, kata));
		f.kata_asc = str_ascii(f.kata) ? f.kata : STR("");
	}
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = read_cursor(r, &f)) != ERR_OK ||
	    (err = kelola_sql_list(r->db, r->a, &scope, &f, &v, &n)) != ERR_OK)
		return err;
	put_list(r, v, n, batas);
	return ERR_OK;
}

static enum err
answer(struct request *r, const struct pengguna *p)
{
	struct json *j = &r->out.json;
	enum err err;

	json_open(j, NULL, '{');
	kelola_json_one(j, p, kelola_may_touch(&r->who, p));
	err = catatan_json(r->db, j, PERBUATAN_PENGGUNA_TAMBAH,
	    PERBUATAN_PENGGUNA_SANDI, p->id);
	json_close(j, '}');
	return err;
}

enum err
pengguna_satu_get(struct request *r)
{
	struct pengguna p;
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = kelola_get(r, form_id(r->vars[0]), &p);
	return err == ERR_OK ? answer(r, &p) : err;
}

enum err
pengguna_post(struct request *r)
{
	struct kelola_form f;
	enum err err;

	err = form_read(r->a, &tambah_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	/* Wrong fields are told together with what the database knows. */
	return kelola_tambah(r, &f);
}

enum err
pengguna_patch(struct request *r)
{
	struct kelola_ubah_form f;
	struct pengguna p;
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = form_read(r->a, &ubah_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	err = kelola_ubah(r, form_id(r->vars[0]), &f, &p);
	return err == ERR_OK ? answer(r, &p) : err;
}

enum err
pengguna_delete(struct request *r)
{
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	if ((err = kelola_hapus(r, form_id(r->vars[0]))) == ERR_OK)
		r->out.status = 204;
	return err;
}

enum err
pengguna_sandi_post(struct request *r)
{
	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	return kelola_sandi(r, form_id(r->vars[0]));
}
