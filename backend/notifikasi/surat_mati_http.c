/*
 * /surat-mati: messages that were given up, for pusat to look at and to send
 * again, and how the channels are.
 */
#include "../base/waktu.h"
#include "../catatan/catatan.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/idempotensi.h"
#include "../http/route.h"
#include "../mariadb/null_json.h"
#include "surat_mati_sql.h"

struct ulang_form {
	uint32_t saluran;
};
static const struct field ulang_fields[] = {
	FIELD(struct ulang_form, saluran, .required = true,
	    .kosakata = &kosakata_saluran),
};
static const struct form ulang_body = FORM(struct ulang_form, ulang_fields);

static void
put_time(struct json *j, const char *key, struct null_i64 t)
{
	if (t.ada && t.v > 0)
		json_time(j, key, t.v, ZONA_WIB);
	else
		json_null(j, key);
}

static void
put(struct json *j, const struct surat_mati *s, enum bahasa b)
{
	unsigned nomor = (unsigned)s->templat;
	enum kabar k =
	    templat_ada(nomor) ? templat_kabar(nomor) : KABAR_KEMAJUAN;

	json_open(j, NULL, '{');
	json_id(j, "id", s->id);
	json_z(
	    j, "saluran", kosakata_kode(&kosakata_saluran, (size_t)s->saluran));
	json_z(j, "jenis", kabar_info[k].nama[b]);
	json_z(j, "untuk", s->staf ? "petugas" : "pelapor");
	null_json_str(j, "tracking_id", s->tracking_id);
	null_json_str(j, "galat", s->galat);
	json_int(j, "coba", s->coba + 1);
	json_time(j, "dibuat", s->dibuat, ZONA_WIB);
	json_time(j, "menyerah", s->selesai, ZONA_WIB);
	json_close(j, '}');
}

static enum err
put_channels(struct request *r)
{
	struct json *j = &r->out.json;
	struct saluran_rekap *v;
	enum err err;
	size_t i, n;

	if ((err = saluran_sql_rekap(r->db, r->a, &v, &n)) != ERR_OK)
		return err;
	json_open(j, "saluran", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_z(j, "kode", kosakata_kode(&kosakata_saluran, i));
		json_z(
		    j, "nama", kosakata_nama(&kosakata_saluran, i, r->bahasa));
		json_bool(j, "hidup", driver_of((enum saluran)i) != NULL);
		json_int(j, "antre", v[i].antre);
		json_int(j, "mati", v[i].mati);
		put_time(j, "terganggu_sejak", v[i].sejak);
		put_time(j, "dicoba_lagi", v[i].tutup_sampai);
		null_json_str(j, "galat", v[i].galat);
		json_close(j, '}');
	}
	json_close(j, ']');
	return ERR_OK;
}

enum err
surat_mati_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	int64_t batas = request_query_int(r, "batas", 20, 1, 100);
	struct json *j = &r->out.json;
	struct surat_mati *v;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = surat_mati_sql_list(
		 r->db, r->a, before, batas + 1, &v, &n)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n && i < (size_t)batas; i++)
		put(j, &v[i], r->bahasa);
	halaman_next(j, n > (size_t)batas ? v[batas - 1].id : 0);
	if ((err = put_channels(r)) == ERR_OK)
		json_close(j, '}');
	return err;
}

struct ulang {
	struct request *r;
	int64_t id; /* 0: all of the channel */
	enum saluran saluran;
};

static enum err
ulang_tx(void *ctx)
{
	struct ulang *u = ctx;
	struct request *r = u->r;
	struct catatan c = { .perbuatan = PERBUATAN_SURAT_ULANG,
		.objek_id = u->id };
	uint64_t n = 1;
	enum err err;

	err = u->id != 0
		  ? surat_mati_sql_ulang(r->db, u->id, r->now)
		  : surat_mati_sql_ulang_semua(r->db, u->saluran, r->now, &n);
	if (err != ERR_OK)
		return err;
	c.sesudah =
	    arena_printf(r->a, "{\"jumlah\":%llu}", (unsigned long long)n);
	if ((err = catatan_add(r->db, &r->who, r->now, &c)) != ERR_OK)
		return err;
	json_open(&r->out.json, NULL, '{');
	json_int(&r->out.json, "jumlah", (int64_t)n);
	json_close(&r->out.json, '}');
	return ERR_OK;
}

enum err
surat_mati_ulang_post(struct request *r)
{
	struct ulang u = { .r = r };

	if ((u.id = form_path_id(r->vars[0])) == 0)
		return ERR_NOT_FOUND;
	return idempotensi_run(r, ulang_tx, &u);
}

enum err
surat_mati_ulang_semua_post(struct request *r)
{
	struct ulang u = { .r = r };
	struct ulang_form f;
	enum err err;

	err = form_read(r->a, &ulang_body, r->body, &r->problem, &f);
	if (err != ERR_OK)
		return err;
	u.saluran = (enum saluran)f.saluran;
	return idempotensi_run(r, ulang_tx, &u);
}
