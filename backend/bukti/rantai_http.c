/*
 * What anyone needs to recompute the history of a report by themselves:
 * docs/bukti.md says how, frontend/src/publik/Periksa.tsx does it.
 *
 * GET /laporan/:tracking_id/bukti        the chain, texts as their SHA-256
 * GET /laporan/:tracking_id/bukti/:urut  the seal of one row's day, and the
 *                                        row's way to the sealed root
 */
#include "../core/riwayat.h"
#include "../http/form.h"
#include "../http/halaman.h"
#include "../http/route.h"
#include "../laporan/laporan_http.h"
#include "../mariadb/null_json.h"
#include "segel.h"
#include "segel_json.h"

/* A row that this reader may not see is its hash alone. */
static void
put_row(struct json *j, const struct riwayat *r, bool closed)
{
	json_open(j, NULL, '{');
	json_int(j, "urut", r->urut);
	json_bool(j, "tertutup", closed);
	if (!closed) {
		json_z(j, "jenis", riwayat_jenis_kode(r->jenis));
		json_z(j, "aksi", transisi[r->aksi].kode);
		kosakata_json(
		    j, "status_lama", &kosakata_status, r->status_lama);
		kosakata_json(
		    j, "status_baru", &kosakata_status, r->status_baru);
		json_z(j, "peran", kosakata_kode(&kosakata_peran, r->peran));
		null_json_id(j, "instansi", r->instansi_id);
		null_json_id(j, "instansi_dari", r->instansi_dari);
		null_json_id(j, "instansi_ke", r->instansi_ke);
		json_int(j, "detik", r->pada);
		json_bool(j, "rahasia", r->rahasia);
		json_str(j, "sidik", riwayat_sidik(j->a, r->variabel));
	}
	json_hex(j, "hash", r->hash);
	json_close(j, '}');
}

enum err
bukti_get(struct request *r)
{
	int64_t after = request_query_int(r, "sesudah", 0, 0, UINT32_MAX);
	struct json *j = &r->out.json;
	struct laporan_akses akses;
	struct riwayat_baris *v;
	struct laporan l;
	enum err err;
	size_t i, n;

	if ((err = laporan_http_load(r, &l, &akses)) != ERR_OK ||
	    (err = riwayat_list(r->db, r->a, l.id, (uint32_t)after, &v, &n)) !=
		ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_str(j, "tracking_id", l.tracking_id);
	json_int(j, "jumlah", l.versi);
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		put_row(j, &v[i].r,
		    v[i].r.rahasia && akses.pandangan == PANDANG_PUBLIK);
	halaman_next(j, n == RIWAYAT_PAGE ? v[n - 1].r.urut : 0);
	json_close(j, '}');
	return ERR_OK;
}

static void
put_jalur(struct json *j, const struct segel_jalur *way)
{
	size_t i;

	json_open(j, "jalur", '[');
	for (i = 0; i < way->n; i++) {
		json_open(j, NULL, '{');
		json_z(j, "sisi", way->v[i].kiri ? "kiri" : "kanan");
		json_hex(j, "hash",
		    (struct str){ (const char *)way->v[i].hash, 32 });
		json_close(j, '}');
	}
	json_close(j, ']');
}

/* The row of that number; ERR_NOT_FOUND. */
static enum err
find_row(struct request *r, int64_t laporan_id, struct riwayat *ret)
{
	struct str s = r->vars[1];
	struct riwayat_baris *v;
	int64_t urut;
	enum err err;
	size_t n;

	if (s.n > 9 || strspn(s.p, "0123456789") != s.n)
		return ERR_NOT_FOUND;
	urut = form_id(s);
	if (urut < 1)
		return ERR_NOT_FOUND;
	err = riwayat_list(r->db, r->a, laporan_id, (uint32_t)urut - 1, &v, &n);
	if (err == ERR_OK && (n == 0 || v[0].r.urut != (uint32_t)urut))
		err = ERR_NOT_FOUND;
	if (err == ERR_OK)
		*ret = v[0].r;
	return err;
}

enum err
bukti_segel_get(struct request *r)
{
	struct segel_jalur *way = ARENA_NEW(r->a, struct segel_jalur);
	struct json *j = &r->out.json;
	struct laporan_akses akses;
	struct riwayat row;
	struct laporan l;
	struct segel s;
	struct str key;
	enum err err, sealed;

	if ((err = laporan_http_load(r, &l, &akses)) != ERR_OK ||
	    (err = find_row(r, l.id, &row)) != ERR_OK ||
	    (err = segel_public_key(r->a, &key)) != ERR_OK)
		return err;
	sealed = segel_bukti(r->db, r->a, l.id, row.urut, row.pada, &s, way);
	if (sealed != ERR_OK && sealed != ERR_NOT_FOUND)
		return sealed;
	json_open(j, NULL, '{');
	json_int(j, "urut", row.urut);
	json_hex(j, "hash", row.hash);
	json_hex(j, "kunci_publik", key);
	if (sealed == ERR_OK)
		segel_json(j, "segel", &s);
	else
		json_null(j, "segel");
	put_jalur(j, way);
	json_close(j, '}');
	return ERR_OK;
}
