#include "kelola_kunci.h"

#include <sodium.h>

#include "../auth/kunci_api.h"
#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "../http/form.h"
#include "../mariadb/null_json.h"

#define KEY_BYTES 32
#define KEY_SHOWN 8 /* characters it is known by */

struct kunci_jangkauan
kunci_jangkauan_of(const struct pelaku *who)
{
	return (struct kunci_jangkauan){ who->instansi_id,
		who->peran != PERAN_PENGEMBANG,
		who->peran == PERAN_ADMIN_PUSAT };
}

enum err
kunci_api_load(struct request *r, struct kunci_butir *ret)
{
	struct kunci_jangkauan s = kunci_jangkauan_of(&r->who);

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	return kunci_api_sql_get(r->db, r->a, &s, form_id(r->vars[0]), ret);
}

enum err
kunci_api_lock(struct request *r, struct kunci_butir *ret)
{
	enum err err;

	if (!form_is_id(r->vars[0]))
		return ERR_NOT_FOUND;
	if ((err = kunci_api_sql_lock(r->db, r->a, form_id(r->vars[0]))) !=
		ERR_OK ||
	    (err = kunci_api_load(r, ret)) != ERR_OK)
		return err;
	return ret->dicabut.ada ? ERR_NOT_FOUND : ERR_OK;
}

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

static void
put_lama(struct json *j, const struct kunci_butir *k, int64_t now)
{
	if (!k->lama_sampai.ada || k->lama_sampai.v <= now) {
		json_null(j, "lama");
		return;
	}
	json_open(j, "lama", '{');
	null_json_str(j, "awalan", k->awalan_lama);
	json_time(j, "sampai", k->lama_sampai.v, ZONA_WIB);
	null_json_time(j, "terakhir", k->lama_terakhir, ZONA_WIB);
	json_close(j, '}');
}

static void
put_izin(struct json *j, const struct kunci_butir *k)
{
	if (!k->izin_pada.ada) {
		json_null(j, "izin");
		return;
	}
	json_open(j, "izin", '{');
	json_z(j, "peran",
	    kosakata_kode(&kosakata_peran, (size_t)k->wakil_peran.v));
	json_time(j, "pada", k->izin_pada.v, ZONA_WIB);
	null_json_str(j, "oleh", k->izin_oleh);
	json_close(j, '}');
}

void
kunci_api_json(
    struct request *r, const struct kunci_butir *k, struct str secret)
{
	struct json *j = &r->out.json;

	json_open(j, NULL, '{');
	json_id(j, "id", k->id);
	json_str(j, "nama", k->nama);
	json_ref(j, "instansi", k->instansi_id, k->instansi);
	json_str(j, "awalan", k->awalan);
	put_hak(j, k->hak);
	json_int(j, "laju", k->laju);
	json_time(j, "dibuat", k->dibuat, ZONA_WIB);
	null_json_time(j, "terakhir", k->terakhir, ZONA_WIB);
	null_json_time(j, "dicabut", k->dicabut, ZONA_WIB);
	null_json_time(j, "diputar", k->diputar, ZONA_WIB);
	put_lama(j, k, r->now);
	put_izin(j, k);
	if (secret.p != NULL)
		json_str(j, "kunci", secret);
	json_close(j, '}');
}

struct str
kunci_api_baru(struct arena *a, struct str *ret_awalan)
{
	unsigned char raw[KEY_BYTES];
	char text[64];
	struct str key;

	randombytes_buf(raw, sizeof(raw));
	sodium_bin2base64(text, sizeof(text), raw, sizeof(raw),
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	key = arena_printf(a, "lk_%s", text);
	*ret_awalan = arena_str(a, key.p, KEY_SHOWN);
	return key;
}

enum err
kunci_api_perbuatan(
    struct request *r, const struct kunci_butir *k, enum perbuatan p)
{
	struct catatan c = { .perbuatan = p, .objek_id = k->id };
	struct json j;

	json_start(&j, r->a);
	json_open(&j, NULL, '{');
	json_str(&j, "nama", k->nama);
	json_str(&j, "awalan", k->awalan);
	json_int(&j, "laju", k->laju);
	put_hak(&j, k->hak);
	if (p == PERBUATAN_KUNCI_IZIN)
		json_z(&j, "peran",
		    kosakata_kode(&kosakata_peran, (size_t)k->wakil_peran.v));
	json_close(&j, '}');
	if (p == PERBUATAN_KUNCI_CABUT || p == PERBUATAN_KUNCI_IZIN_CABUT)
		c.sebelum = json_text(&j);
	else
		c.sesudah = json_text(&j);
	return catatan_add(r->db, &r->who, r->now, &c);
}

enum err
kunci_log_purge(struct db *db, int64_t now, uint64_t *ret_n)
{
	return kunci_log_sql_purge(
	    db, now - KUNCI_LOG_HARI * INT64_C(86400), ret_n);
}
