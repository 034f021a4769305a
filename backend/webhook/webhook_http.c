/*
 * /webhook – addresses that events are sent to.  Kept by the pengembang of
 * the key's instansi; admins above look on.
 */
#include <sodium.h>

#include "../base/settings.h"
#include "../base/waktu.h"
#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../mariadb/null_json.h"
#include "alamat_aman.h"
#include "webhook_kirim.h"
#include "webhook_sql.h"

#define PER_KEY 5
#define SALT    16

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
};

static bool
bawahan(const struct request *r)
{
	return r->who.peran != PERAN_PENGEMBANG;
}

/* The webhook in the path; ERR_NOT_FOUND: none that this person sees. */
static enum err
load(struct request *r, struct webhook_butir *ret)
{
	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	return webhook_sql_get(r->db, r->a, r->who.instansi_id, bawahan(r),
	    form_id(r->vars[0]), ret);
}

static void
put(struct request *r, const struct webhook_butir *w, struct str secret)
{
	struct json *j = &r->out.json;
	struct null_i64 jeda = { w->jeda_sampai > r->now && w->gagal > 0,
		w->jeda_sampai };

	json_open(j, NULL, '{');
	json_id(j, "id", w->id);
	json_open(j, "kunci", '{');
	json_id(j, "id", w->kunci_id);
	json_str(j, "nama", w->kunci);
	json_close(j, '}');
	json_str(j, "url", w->url);
	json_bool(j, "aktif", w->aktif);
	json_time(j, "dibuat", w->dibuat, ZONA_WIB);
	null_json_time(j, "terakhir", w->terakhir, ZONA_WIB);
	json_int(j, "antre", w->antre);
	json_int(j, "mati", w->mati);
	json_int(j, "gagal", w->gagal);
	null_json_str(j, "galat", w->galat);
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
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		put(r, &v[i], (struct str){ 0 });
	json_close(j, ']');
	if (n == (size_t)limit)
		json_id(j, "berikutnya", v[n - 1].id);
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
	return ERR_OK;
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
add_tx(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	char *salt = arena_alloc(r->a, SALT + 1);
	struct str secret;
	enum err err;

	randombytes_buf(salt, SALT);
	k->w.garam = (struct str){ salt, SALT };
	if ((err = check_key(k)) != ERR_OK ||
	    (err = webhook_rahasia(r->a, k->w.garam, &secret)) != ERR_OK ||
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

	if ((err = load(r, &k->w)) != ERR_OK)
		return err;
	if (k->ubah->url.p != NULL)
		k->w.url = k->ubah->url;
	if (k->ubah->aktif.ada)
		k->w.aktif = k->ubah->aktif.v;
	if ((err = webhook_sql_set(r->db, &k->w)) != ERR_OK ||
	    (err = note(r, &k->w, PERBUATAN_WEBHOOK_UBAH)) != ERR_OK ||
	    (err = load(r, &k->w)) != ERR_OK)
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
	if ((err = load(r, &k.w)) != ERR_OK)
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

	if ((err = load(r, &k->w)) != ERR_OK ||
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

static void
put_kirim(struct request *r, const struct kirim_baris *b)
{
	struct json *j = &r->out.json;

	json_open(j, NULL, '{');
	json_id(j, "id", b->id);
	if (b->tracking_id.ada)
		json_str(j, "peristiwa",
		    arena_printf(r->a, "%s-%u", b->tracking_id.v.p, b->urut));
	else
		json_str(j, "peristiwa",
		    arena_printf(r->a, "uji-%lld", (long long)b->id));
	json_z(j, "status", kosakata_kode(&kosakata_kirim_status, b->status));
	json_int(j, "coba", b->coba);
	null_json_int(j, "http", b->http);
	null_json_int(j, "ms", b->ms);
	null_json_str(j, "galat", b->galat);
	json_time(j, "dibuat", b->dibuat, ZONA_WIB);
	null_json_time(j, "selesai", b->selesai, ZONA_WIB);
	json_close(j, '}');
}

enum err
webhook_kirim_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t limit = request_query_int(r, "batas", 50, 1, 200);
	struct str kata = request_query(r, "status");
	struct json *j = &r->out.json;
	struct webhook_butir w;
	struct kirim_baris *v;
	int status = -1;
	enum err err;
	size_t i, n;

	if (kata.p != NULL &&
	    (status = kosakata_find(&kosakata_kirim_status, kata)) < 0)
		problem_field(&r->problem, "status", "pilihan tidak dikenal",
		    "unknown choice");
	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = load(r, &w)) != ERR_OK ||
	    (err = webhook_sql_kirim_list(
		 r->db, r->a, w.id, status, before, limit, &v, &n)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		put_kirim(r, &v[i]);
	json_close(j, ']');
	if (n == (size_t)limit)
		json_id(j, "berikutnya", v[n - 1].id);
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
	return ERR_OK;
}

static enum err
try_tx(void *ctx)
{
	struct kerja *k = ctx;
	struct request *r = k->r;
	int64_t id;
	enum err err;

	if ((err = load(r, &k->w)) != ERR_OK ||
	    (err = webhook_sql_uji(r->db, k->w.id, r->now, &id)) != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	json_str(&r->out.json, "peristiwa",
	    arena_printf(r->a, "uji-%lld", (long long)id));
	json_close(&r->out.json, '}');
	r->out.status = 202;
	return ERR_OK;
}

enum err
webhook_coba_post(struct request *r)
{
	struct kerja k = { .r = r };

	return idempotensi_run(r, try_tx, &k);
}

struct ulang {
	struct request *r;
	int64_t id;
};
struct ulang_form {
	struct str kirim;
};
static const struct field webhook_ulang_fields[] = {
	FIELD(struct ulang_form, kirim, .look = LOOK_ID),
};
static const struct form ulang_body =
    FORM(struct ulang_form, webhook_ulang_fields);

static enum err
again_tx(void *ctx)
{
	struct ulang *u = ctx;
	struct request *r = u->r;
	struct webhook_butir w;
	uint64_t n = 0;
	enum err err;

	if ((err = load(r, &w)) != ERR_OK ||
	    (err = webhook_sql_ulang(r->db, w.id, u->id, r->now, &n)) != ERR_OK)
		return err;
	if (u->id != 0 && n == 0)
		return ERR_NOT_FOUND;
	json_open(&r->out.json, NULL, '{');
	json_int(&r->out.json, "jumlah", (int64_t)n);
	json_close(&r->out.json, '}');
	return ERR_OK;
}

enum err
webhook_ulang_post(struct request *r)
{
	struct ulang u = { .r = r };
	struct webhook_butir w;
	struct ulang_form f;
	enum err err;

	err = form_read(r->a, &ulang_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	if ((err = load(r, &w)) != ERR_OK ||
	    (err = problem_check(&r->problem)) != ERR_OK)
		return err;
	u.id = form_id(f.kirim);
	return idempotensi_run(r, again_tx, &u);
}
