/*
 * /webhook – addresses that events are sent to.  Kept by the pengembang of
 * the key's instansi; admins above look on.
 */
#include <sodium.h>

#include "../base/settings.h"
#include "../base/waktu.h"
#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../mariadb/null_json.h"
#include "alamat_aman.h"
#include "kelola_webhook.h"
#include "webhook_galat.h"
#include "webhook_kirim.h"

#define PER_KEY 5
#define SALT    16

#define TUMPANG_JAM 24 /* unless told, as with keys */

struct webhook_form {
	struct str kunci, url;
};
static const struct field webhook_fields[] = {
	FIELD(struct webhook_form, kunci, .required = true, .look = LOOK_ID),
	FIELD(struct webhook_form, url, .required = true, .max = 500,
	    .look = LOOK_LINE),
};
static const struct form webhook_body =
    FORM(struct webhook_form, webhook_fields);

struct ubah_form {
	struct str url;
	struct null_bool aktif;
};
static const struct field webhook_ubah_fields[] = {
	FIELD(struct ubah_form, url, .max = 500, .look = LOOK_LINE),
	FIELD(struct ubah_form, aktif),
};
static const struct form ubah_body =
    FORM(struct ubah_form, webhook_ubah_fields);

struct kerja {
	struct request *r;
	struct webhook_butir w;
	const struct ubah_form *ubah;
	int64_t jam; /* that an old secret signs, too */
};

static bool
bawahan(const struct request *r)
{
	return r->who.peran != PERAN_PENGEMBANG;
}

enum err
webhook_load(struct request *r, struct webhook_butir *ret)
{
	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	return webhook_sql_get(r->db, r->a, r->who.instansi_id, bawahan(r),
	    form_id(r->vars[0]), ret);
}

/* To change it; one that has just been deleted is not there any more. */
static enum err
lock(struct request *r, struct webhook_butir *ret)
{
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	err = webhook_sql_lock(r->db, r->a, form_id(r->vars[0]));
	return err == ERR_OK ? webhook_load(r, ret) : err;
}

static void
put(struct request *r, const struct webhook_butir *w, struct str secret)
{
	struct json *j = &r->out.json;
	struct null_i64 lama = { w->lama_sampai.ada &&
				     w->lama_sampai.v > r->now,
		w->lama_sampai.v };
	struct null_i64 jeda = { w->jeda_sampai > r->now && w->gagal > 0,
		w->jeda_sampai };

	json_open(j, NULL, '{');
	json_id(j, "id", w->id);
	json_ref(j, "kunci", w->kunci_id, w->kunci);
	json_str(j, "url", w->url);
	json_bool(j, "aktif", w->aktif);
	json_time(j, "dibuat", w->dibuat, ZONA_WIB);
	null_json_time(j, "diputar", w->diputar, ZONA_WIB);
	null_json_time(j, "lama_sampai", lama, ZONA_WIB);
	null_json_time(j, "terakhir", w->terakhir, ZONA_WIB);
	json_int(j, "antre", w->antre);
	json_int(j, "mati", w->mati);
	json_int(j, "gagal", w->gagal);
	null_json_str(j, "galat", webhook_galat_teks(w->galat, r->bahasa));
	null_json_time(j, "dicoba_lagi", jeda, ZONA_WIB);
	if (secret.p != NULL)
		json_str(j, "rahasia", secret);
	json_close(j, '}');
}

enum err
webhook_list_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t limit = request_query_int(r, "batas", 50, 1, 100);
	struct json *j = &r->out.json;
	struct webhook_butir *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = webhook_sql_list(r->db, r->a, r->who.instansi_id, bawahan(r),
		 before, limit, &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n; i++)
		put(r, &v[i], (struct str){ 0 });
	halaman_next(j, n == (size_t)limit ? v[n - 1].id : 0);
	json_close(j, '}');
	return ERR_OK;
}

enum err
webhook_satu_get(struct request *r)
{
	struct webhook_butir w;
	enum err err = webhook_load(r, &w);

	if (err == ERR_OK)
		put(r, &w, (struct str){ 0 });
	return err;
}

static enum err
note(struct request *r, const struct webhook_butir *w, enum perbuatan p)
{
	struct catatan c = { .perbuatan = p, .objek_id = w->id };
	struct json j;

	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(&j, "url", w->url);
	json_bool(&j, "aktif", w->aktif);
	json_close(&j, '}');
	if (p == PERBUATAN_WEBHOOK_HAPUS)
		c.sebelum = json_text(&j);
	else
		c.sesudah = json_text(&j);
	return catatan_add(r->db, &r->who, r->now, &c);
}

static void
check_url(struct request *r, struct str url)
{
	if (url.p != NULL && !alamat_aman_url(url, settings.webhook_uji))
		problem_field(&r->problem, "url",
		    "alamat https di internet, tanpa nama pengguna, di porta "
		    "443 atau 1024 ke atas",
		    "an https address on the internet, without a user name, "
		    "at port 443 or from 1024");
}

/* A live key of the own instansi that has room. */
static enum err
check_key(struct kerja *k)
{
	struct request *r = k->r;
	int64_t used;
	enum err err;

	err = webhook_sql_ruang(
	    r->db, r->a, r->who.instansi_id, k->w.kunci_id, &used);
	if (err == ERR_NOT_FOUND) {
		problem_field(&r->problem, "kunci",
		    "bukan kunci instansi Anda yang berlaku",
		    "not a valid key of your agency");
		return ERR_INVALID;
	}
	if (err != ERR_OK || used < PER_KEY)
		return err;
	problem_field(&r->problem, "kunci",
	    "sudah ada 5 webhook untuk kunci ini; hapus yang tidak dipakai",
	    "this key has 5 webhooks already; delete unused ones");
	return ERR_INVALID;
}

static enum err
fresh_secret(struct kerja *k, struct str *ret_secret)
{
	struct arena *a = k->r->a;
	char *salt = arena_alloc(a, SALT + 1);

	randombytes_buf(salt, SALT);
	k->w.garam = (struct str){ salt, SALT };
	return webhook_rahasia(a, k->w.garam, ret_secret);
}

static enum err
add_tx(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	struct str secret;
	enum err err;

	if ((err = check_key(k)) != ERR_OK ||
	    (err = fresh_secret(k, &secret)) != ERR_OK ||
	    (err = webhook_sql_add(r->db, &k->w, r->who.id, &k->w.id)) !=
		ERR_OK ||
	    (err = webhook_sql_get(r->db, r->a, r->who.instansi_id, bawahan(r),
		 k->w.id, &k->w)) != ERR_OK ||
	    (err = note(r, &k->w, PERBUATAN_WEBHOOK_TAMBAH)) != ERR_OK)
		return err;
	put(r, &k->w, secret);
	r->out.status = 201;
	return ERR_OK;
}

enum err
webhook_post(struct request *r)
{
	struct kerja k = { .r = r };
	struct webhook_form f;
	enum err err;

	err = form_read(r->a, &webhook_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	check_url(r, f.url);
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	k.w = (struct webhook_butir){
		.kunci_id = form_id(f.kunci), .url = f.url, .dibuat = r->now
	};
	return idempotensi_run(r, add_tx, &k);
}

static enum err
set_tx(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	enum err err;

	if ((err = lock(r, &k->w)) != ERR_OK)
		return err;
	if (k->ubah->url.p != NULL)
		k->w.url = k->ubah->url;
	if (k->ubah->aktif.ada)
		k->w.aktif = k->ubah->aktif.v;
	if ((err = webhook_sql_set(r->db, &k->w)) != ERR_OK ||
	    (err = note(r, &k->w, PERBUATAN_WEBHOOK_UBAH)) != ERR_OK ||
	    (err = webhook_load(r, &k->w)) != ERR_OK)
		return err;
	put(r, &k->w, (struct str){ 0 });
	return ERR_OK;
}

enum err
webhook_patch(struct request *r)
{
	struct kerja k = { .r = r };
	struct ubah_form f;
	enum err err;

	err = form_read(r->a, &ubah_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	if ((err = webhook_load(r, &k.w)) != ERR_OK)
		return err;
	check_url(r, f.url);
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	k.ubah = &f;
	return request_tx(r, set_tx, &k);
}

static enum err
delete_tx(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	enum err err;

	if ((err = lock(r, &k->w)) != ERR_OK ||
	    (err = webhook_sql_hapus(r->db, k->w.id, r->now)) != ERR_OK)
		return err;
	return note(r, &k->w, PERBUATAN_WEBHOOK_HAPUS);
}

enum err
webhook_delete(struct request *r)
{
	struct kerja k = { .r = r };
	enum err err;

	err = request_tx(r, delete_tx, &k);
	if (err == ERR_OK)
		r->out.status = 204;
	return err;
}

struct putar_form {
	struct null_i64 tumpang_jam;
};
static const struct field webhook_putar_fields[] = {
	FIELD(struct putar_form, tumpang_jam, .min = 0, .max = 720),
};
static const struct form putar_body =
    FORM(struct putar_form, webhook_putar_fields);

static enum err
renew_tx(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	struct str secret;
	enum err err;

	if ((err = lock(r, &k->w)) != ERR_OK ||
	    (err = fresh_secret(k, &secret)) != ERR_OK ||
	    (err = webhook_sql_putar(
		 r->db, &k->w, r->now, r->now + 3600 * k->jam)) != ERR_OK ||
	    (err = note(r, &k->w, PERBUATAN_WEBHOOK_PUTAR)) != ERR_OK ||
	    (err = webhook_load(r, &k->w)) != ERR_OK)
		return err;
	put(r, &k->w, secret);
	return ERR_OK;
}

enum err
webhook_putar_post(struct request *r)
{
	struct kerja k = { .r = r };
	struct putar_form f;
	enum err err;

	err = form_read(r->a, &putar_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	k.jam = f.tumpang_jam.ada ? f.tumpang_jam.v : TUMPANG_JAM;
	if ((err = webhook_load(r, &k.w)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	return idempotensi_run(r, renew_tx, &k);
}
