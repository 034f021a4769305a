/*
 * "Siapa melihat data saya": GET /saya/akses over all reports of the account,
 * GET /laporan/:tracking_id/akses over one, also for who holds its code.  The
 * reader learns the office and the role, not the officer's name.
 */
#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "../http/route.h"
#include "../laporan/laporan_http.h"
#include "akses.h"

static const struct {
	const char *kode, *teks[BAHASA__MAX];
} jenis[AKSES__MAX] = {
#define AKSES(name, kode, id, en) [AKSES_##name] = { kode, { id, en } },
#include "../tables/akses_jenis.def"
#undef AKSES
};

static void
put(struct request *r, const struct akses_baris *v, size_t n)
{
	struct json *j = &r->out.json;
	size_t i;

	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++) {
		json_open(j, NULL, '{');
		json_id(j, "id", v[i].id);
		json_str(j, "tracking_id", v[i].tracking_id);
		json_str(j, "judul", v[i].judul);
		json_z(j, "jenis", jenis[v[i].jenis].kode);
		json_z(j, "teks", jenis[v[i].jenis].teks[r->bahasa]);
		json_z(j, "peran", kosakata_kode(&kosakata_peran, v[i].peran));
		json_str(j, "instansi", v[i].instansi);
		if (v[i].alasan.ada)
			json_str(j, "alasan", v[i].alasan.v);
		else
			json_null(j, "alasan");
		json_time(j, "pada", v[i].pada, ZONA_WIB);
		json_close(j, '}');
	}
	json_close(j, ']');
	if (n == AKSES_BATAS)
		json_id(j, "berikutnya", v[n - 1].id);
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
}

enum err
saya_akses_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	struct akses_baris *v;
	enum err err;
	size_t n;

	err = akses_list_akun(r->db, r->a, r->who.id, before, &v, &n);
	if (err == ERR_OK)
		put(r, v, n);
	return err;
}

enum err
laporan_akses_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	struct laporan_akses akses;
	struct akses_baris *v;
	struct laporan l;
	enum err err;
	size_t n;

	if ((err = laporan_http_load(r, &l, &akses)) != ERR_OK)
		return err;
	if (!akses.pemilik)
		return ERR_FORBIDDEN;
	err = akses_list_laporan(r->db, r->a, l.id, before, &v, &n);
	if (err == ERR_OK)
		put(r, v, n);
	return err;
}
