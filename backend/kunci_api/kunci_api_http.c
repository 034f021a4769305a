/*
 * /kunci-api – the keys of one's own instansi.  Made, shown once, revoked;
 * never changed: whoever wants another right makes another key.
 */
#include <sodium.h>

#include "../base/waktu.h"
#include "../catatan/catatan.h"
#include "../core/kosakata.h"
#include "../http/form.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../mariadb/null_json.h"
#include "kunci_api_sql.h"

#define KEY_BYTES  32
#define KEY_SHOWN  8 /* characters it is known by */
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

static void
put_hak(struct json *j, uint32_t hak)
{
	size_t i;

	json_open(j, "hak", '[');
	for (i = 0; i < HAK__MAX; i++)
		if (hak & 1u << i)
			json_z(j, NULL, kosakata_kode(&kosakata_hak_kunci, i));
	json_close(j, ']');
}

/* secret: only in the answer to who made it. */
static void
put_kunci(struct json *j, const struct kunci_api *k, struct str secret)
{
	json_open(j, NULL, '{');
	json_id(j, "id", k->id);
	json_str(j, "nama", k->nama);
	json_str(j, "awalan", k->awalan);
	put_hak(j, k->hak);
	json_int(j, "laju", k->laju);
	json_time(j, "dibuat", k->dibuat, 7);
	null_json_time(j, "terakhir", k->terakhir, ZONA_WIB);
	null_json_time(j, "dicabut", k->dicabut, ZONA_WIB);
	if (secret.p != NULL)
		json_str(j, "kunci", secret);
	json_close(j, '}');
}

enum err
kunci_api_list_get(struct request *r)
{
	struct json *j = &r->out.json;
	struct kunci_api *v;
	enum err err;
	size_t i, n;

	err = kunci_api_sql_list(r->db, r->a, r->who.instansi_id, &v, &n);
	if (err != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		put_kunci(j, &v[i], (struct str){ 0 });
	json_close(j, ']');
	json_close(j, '}');
	return ERR_OK;
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
			problem_field(&r->problem, "hak",
			    "pilihan tidak dikenal", "unknown choice");
	}
	return hak;
}

static struct str
key_new(struct arena *a)
{
	unsigned char raw[KEY_BYTES];
	char text[64];

	randombytes_buf(raw, sizeof(raw));
	sodium_bin2base64(text, sizeof(text), raw, sizeof(raw),
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return arena_printf(a, "lk_%s", text);
}

struct work {
	struct request *r;
	struct kunci_api k;
};

static enum err
note(struct work *w, enum perbuatan p)
{
	struct request *r = w->r;
	struct catatan c = { .perbuatan = p, .objek_id = w->k.id };
	struct json j;

	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(&j, "nama", w->k.nama);
	json_str(&j, "awalan", w->k.awalan);
	put_hak(&j, w->k.hak);
	json_close(&j, '}');
	if (p == PERBUATAN_KUNCI_TAMBAH)
		c.sesudah = json_text(&j);
	else
		c.sebelum = json_text(&j);
	return catatan_add(r->db, &r->who, r->now, &c);
}

static enum err
check_room(struct work *w)
{
	struct request *r = w->r;
	struct kunci_api *v;
	size_t i, n, used = 0;
	enum err err;

	err = kunci_api_sql_list(r->db, r->a, r->who.instansi_id, &v, &n);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		used += !v[i].dicabut.ada;
	if (used < KUNCI_API_MAKS)
		return ERR_OK;
	problem_field(&r->problem, "nama",
	    "sudah ada 20 kunci; cabut yang tidak dipakai lebih dahulu",
	    "there are 20 keys already; revoke unused ones first");
	return ERR_INVALID;
}

static enum err
add_tx(void *ctx)
{
	struct work *w = ctx;
	struct request *r = w->r;
	struct str key = key_new(r->a);
	char *sidik = arena_alloc(r->a, 33);
	enum err err;

	w->k.awalan = arena_str(r->a, key.p, KEY_SHOWN);
	crypto_generichash((unsigned char *)sidik, 32,
	    (const unsigned char *)key.p, key.n, NULL, 0);
	if ((err = check_room(w)) != ERR_OK ||
	    (err = kunci_api_sql_add(r->db, &w->k, (struct str){ sidik, 32 },
		 r->who.id, &w->k.id)) != ERR_OK ||
	    (err = note(w, PERBUATAN_KUNCI_TAMBAH)) != ERR_OK)
		return err;
	put_kunci(&r->out.json, &w->k, key);
	r->out.status = 201;
	return ERR_OK;
}

enum err
kunci_api_post(struct request *r)
{
	struct work w = { .r = r };
	struct kunci_form f;
	enum err err;

	err = form_read(r->a, &kunci_body, r->body, &r->problem, &f);
	if (err != ERR_OK && err != ERR_INVALID)
		return err;
	w.k = (struct kunci_api){ .instansi_id = r->who.instansi_id,
		.nama = f.nama,
		.hak = read_hak(r, &f.hak),
		.laju = f.laju.ada ? (uint32_t)f.laju.v : LAJU_BIASA,
		.dibuat = r->now };
	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	return idempotensi_run(r, add_tx, &w);
}

static enum err
revoke_tx(void *ctx)
{
	struct work *w = ctx;
	struct request *r = w->r;
	int64_t mine = r->who.instansi_id, id = w->k.id;
	enum err err;

	if ((err = kunci_api_sql_get(r->db, r->a, mine, id, &w->k)) != ERR_OK ||
	    (err = kunci_api_sql_cabut(r->db, mine, id, r->now)) != ERR_OK)
		return err;
	return note(w, PERBUATAN_KUNCI_CABUT);
}

enum err
kunci_api_delete(struct request *r)
{
	struct work w = { .r = r };
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	w.k.id = form_id(r->vars[0]);
	err = request_tx(r, revoke_tx, &w);
	if (err == ERR_OK)
		r->out.status = 204;
	return err;
}
