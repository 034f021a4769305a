/*
 * /kunci-api – keys of other systems.  A pengembang makes, renews and revokes
 * those of the own instansi; an admin above sees them, may revoke them, and
 * alone lets one act for its instansi.  What a key may do is never changed,
 * only its name and rate: whoever wants another right makes another key.
 */
#include "../auth/kunci_api.h"
#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "kelola_kunci.h"

#define LAJU_BIASA 120

struct kunci_form {
	struct str nama;
	struct str_list hak;
	struct null_i64 laju;
};

static const struct field kunci_fields[] = {
	FIELD(struct kunci_form, nama, .required = true, .min = 3, .max = 80,
	    .look = LOOK_LINE),
	FIELD(struct kunci_form, hak, .required = true, .min = 1, .max = 10),
	FIELD(struct kunci_form, laju, .min = 1, .max = 6000),
};
static const struct form kunci_body = FORM(struct kunci_form, kunci_fields);

struct ubah_form {
	struct str nama;
	struct null_i64 laju;
};

static const struct field kunci_ubah_fields[] = {
	FIELD(struct ubah_form, nama, .min = 3, .max = 80, .look = LOOK_LINE),
	FIELD(struct ubah_form, laju, .min = 1, .max = 6000),
};
static const struct form ubah_body = FORM(struct ubah_form, kunci_ubah_fields);

enum err
kunci_api_list_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t limit = request_query_int(r, "batas", 50, 1, 100);
	struct kunci_jangkauan s = kunci_jangkauan_of(&r->who);
	struct json *j = &r->out.json;
	struct kunci_butir *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = kunci_api_sql_list(
		 r->db, r->a, &s, before, limit, &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n; i++)
		kunci_api_json(r, &v[i], (struct str){ 0 });
	halaman_next(j, n == (size_t)limit ? v[n - 1].id : 0);
	json_close(j, '}');
	return ERR_OK;
}

enum err
kunci_api_satu_get(struct request *r)
{
	struct kunci_butir k;
	enum err err = kunci_api_load(r, &k);

	if (err == ERR_OK)
		kunci_api_json(r, &k, (struct str){ 0 });
	return err;
}

static uint32_t
read_hak(struct request *r, const struct str_list *list)
{
	uint32_t hak = 0;
	size_t i;
	int k;

	for (i = 0; i < list->n; i++) {
		k = kosakata_find(&kosakata_hak_kunci, list->v[i]);
		if (k >= 0)
			hak |= 1u << k;
		else
			problem_unknown(&r->problem, "hak");
	}
	return hak;
}

struct kerja {
	struct request *r;
	struct kunci_butir k;
	const struct ubah_form *ubah;
	int64_t jam;
};

static enum err
check_room(struct kerja *w)
{
	struct request *r = w->r;
	int64_t used;
	enum err err;

	err = kunci_api_sql_hitung(r->db, r->a, r->who.instansi_id, &used);
	if (err != ERR_OK || used < KUNCI_API_MAKS)
		return err;
	problem_field(&r->problem, "nama",
	    "sudah ada 20 kunci; cabut yang tidak dipakai lebih dahulu",
	    "there are 20 keys already; revoke unused ones first");
	return ERR_INVALID;
}

/* What was written, as the list will show it, with its secret. */
static enum err
answer(struct kerja *w, struct str secret)
{
	struct request *r = w->r;
	struct kunci_jangkauan s = kunci_jangkauan_of(&r->who);
	enum err err;

	err = kunci_api_sql_get(r->db, r->a, &s, w->k.id, &w->k);
	if (err == ERR_OK)
		kunci_api_json(r, &w->k, secret);
	return err;
}

static enum err
add_tx(void *ctx)
{
	struct kerja *w = ctx;
	struct request *r = w->r;
	struct str key = kunci_api_baru(r->a, &w->k.awalan);
	enum err err;

	if ((err = check_room(w)) != ERR_OK ||
	    (err = kunci_api_sql_add(r->db, &w->k, kunci_api_sidik(r->a, key),
		 r->who.id, &w->k.id)) != ERR_OK ||
	    (err = kunci_api_perbuatan(r, &w->k, PERBUATAN_KUNCI_TAMBAH)) !=
		ERR_OK ||
	    (err = answer(w, key)) != ERR_OK)
		return err;
	r->out.status = 201;
	return ERR_OK;
}

enum err
kunci_api_post(struct request *r)
{
	struct kerja w = { .r = r };
	struct kunci_form f;
	enum err err;

	err = form_read(r->a, &kunci_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	w.k = (struct kunci_butir){ .instansi_id = r->who.instansi_id,
		.nama = f.nama,
		.hak = read_hak(r, &f.hak),
		.laju = f.laju.ada ? (uint32_t)f.laju.v : LAJU_BIASA,
		.dibuat = r->now };
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	return idempotensi_run(r, add_tx, &w);
}

static enum err
change_tx(void *ctx)
{
	struct kerja *w = ctx;
	struct request *r = w->r;
	const struct ubah_form *f = w->ubah;
	enum err err;

	if ((err = kunci_api_lock(r, &w->k)) != ERR_OK)
		return err;
	if (f->nama.p != NULL)
		w->k.nama = f->nama;
	if (f->laju.ada)
		w->k.laju = (uint32_t)f->laju.v;
	if ((err = kunci_api_sql_ubah(r->db, &w->k)) != ERR_OK ||
	    (err = kunci_api_perbuatan(r, &w->k, PERBUATAN_KUNCI_UBAH)) !=
		ERR_OK)
		return err;
	return answer(w, (struct str){ 0 });
}

enum err
kunci_api_patch(struct request *r)
{
	struct kerja w = { .r = r };
	struct ubah_form f;
	enum err err;

	err = form_read(r->a, &ubah_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	/* Whose key it is comes before what is wrong with the form. */
	if ((err = kunci_api_load(r, &w.k)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	w.ubah = &f;
	return request_tx(r, change_tx, &w);
}

static enum err
revoke_tx(void *ctx)
{
	struct kerja *w = ctx;
	enum err err;

	if ((err = kunci_api_lock(w->r, &w->k)) != ERR_OK ||
	    (err = kunci_api_sql_cabut(w->r->db, w->k.id, w->r->now)) != ERR_OK)
		return err;
	return kunci_api_perbuatan(w->r, &w->k, PERBUATAN_KUNCI_CABUT);
}

enum err
kunci_api_delete(struct request *r)
{
	struct kerja w = { .r = r };
	enum err err;

	err = request_tx(r, revoke_tx, &w);
	if (err == ERR_OK)
		r->out.status = 204;
	return err;
}

struct putar_form {
	struct null_i64 tumpang_jam;
};

static const struct field putar_fields[] = {
	FIELD(struct putar_form, tumpang_jam, .min = 0, .max = 720),
};
static const struct form putar_body = FORM(struct putar_form, putar_fields);

static enum err
renew_tx(void *ctx)
{
	struct kerja *w = ctx;
	struct request *r = w->r;
	struct str key;
	enum err err;

	if ((err = kunci_api_lock(w->r, &w->k)) != ERR_OK)
		return err;
	key = kunci_api_baru(r->a, &w->k.awalan);
	w->k.diputar = (struct null_i64){ true, r->now };
	if ((err = kunci_api_sql_putar(r->db, &w->k, kunci_api_sidik(r->a, key),
		 r->now + 3600 * w->jam)) != ERR_OK ||
	    (err = kunci_api_perbuatan(r, &w->k, PERBUATAN_KUNCI_PUTAR)) !=
		ERR_OK)
		return err;
	return answer(w, key);
}

enum err
kunci_api_putar_post(struct request *r)
{
	struct kerja w = { .r = r };
	struct putar_form f;
	enum err err;

	err = form_read(r->a, &putar_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	w.jam = f.tumpang_jam.ada ? f.tumpang_jam.v : 24;
	/* Whose key it is comes before what is wrong with the form. */
	if ((err = kunci_api_load(r, &w.k)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	return idempotensi_run(r, renew_tx, &w);
}

static void
put_log(struct json *j, const struct kunci_log *l)
{
	static const char *const metode[] = { "GET", "POST", "PATCH", "DELETE",
		"PUT" };

	json_open(j, NULL, '{');
	json_id(j, "id", l->id);
	json_time(j, "pada", l->pada, ZONA_WIB);
	json_z(j, "metode", l->metode < METHOD_OTHER ? metode[l->metode] : "?");
	json_str(j, "rute", l->rute);
	json_int(j, "http", l->http);
	if (l->kode.n > 0)
		json_str(j, "kode", l->kode);
	else
		json_null(j, "kode");
	json_int(j, "ms", l->ms);
	json_bool(j, "lama", l->lama);
	json_close(j, '}');
}

enum err
kunci_api_log_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t limit = request_query_int(r, "batas", 50, 1, 200);
	struct json *j = &r->out.json;
	struct kunci_butir k;
	struct kunci_log *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = kunci_api_load(r, &k)) != ERR_OK ||
	    (err = kunci_log_sql_list(
		 r->db, r->a, k.id, before, limit, &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n; i++)
		put_log(j, &v[i]);
	halaman_next(j, n == (size_t)limit ? v[n - 1].id : 0);
	json_close(j, '}');
	return ERR_OK;
}
