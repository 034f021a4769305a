/*
 * GET /laporan/:tracking_id/riwayat: what happened, who did it and when.
 */
#include "../core/riwayat.h"
#include "../http/halaman.h"
#include "../http/route.h"
#include "../mariadb/null_json.h"
#include "../notifikasi/variabel.h"
#include "laporan_http.h"
#include "riwayat_teks.h"

/* What the act edited, field by field; a text only that it was edited. */
static void
put_ubahan(struct request *r, struct json *j, struct str vars)
{
	static const char *const bidang[] = { "judul", "isi", "klasifikasi",
		"kategori", "bobot", "anonim", "rahasia", "prioritas",
		"wilayah", "alamat" };
	struct str dari, ke;
	size_t i;

	json_open(j, "ubahan", '[');
	for (i = 0; i < sizeof(bidang) / sizeof(bidang[0]); i++) {
		ke = variabel_get(
		    r->a, vars, arena_printf(r->a, "ke_%s", bidang[i]));
		if (ke.n == 0)
			continue;
		dari = variabel_get(
		    r->a, vars, arena_printf(r->a, "dari_%s", bidang[i]));
		json_open(j, NULL, '{');
		json_z(j, "bidang", bidang[i]);
		null_json_str(j, "dari", (struct null_str){ dari.n > 0, dari });
		null_json_str(j, "ke", (struct null_str){ dari.n > 0, ke });
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void
put_riwayat(struct request *r, struct json *j, const struct riwayat_baris *b,
    bool public)
{
	const struct riwayat *w = &b->r;

	json_open(j, NULL, '{');
	json_int(j, "urut", w->urut);
	json_z(j, "jenis", riwayat_jenis_kode(w->jenis));
	json_z(j, "aksi", transisi[w->aksi].kode);
	kosakata_json(j, "status_lama", &kosakata_status, w->status_lama);
	kosakata_json(j, "status_baru", &kosakata_status, w->status_baru);
	json_open(j, "pelaku", '{');
	/* The public reads which instansi acted, not which person. */
	null_json_str(
	    j, "nama", public || !b->pelaku.ada ? b->instansi : b->pelaku);
	json_z(j, "peran", kosakata_kode(&kosakata_peran, w->peran));
	json_close(j, '}');
	null_json_str(j, "instansi", b->instansi);
	null_json_str(j, "instansi_dari", b->dari);
	null_json_str(j, "instansi_ke", b->ke);
	json_str(j, "teks",
	    riwayat_teks(
		r->a, (enum aksi)w->aksi, w->variabel, r->bahasa, public));
	if (!public)
		put_ubahan(r, j, w->variabel);
	json_time(j, "pada", w->pada, 7);
	json_hex(j, "hash", w->hash);
	json_close(j, '}');
}

/* A row the reader may not see still shows its place in the chain. */
static void
put_sealed(struct json *j, const struct riwayat_baris *b)
{
	json_open(j, NULL, '{');
	json_int(j, "urut", b->r.urut);
	json_z(j, "jenis", "tertutup");
	json_time(j, "pada", b->r.pada, 7);
	json_hex(j, "hash", b->r.hash);
	json_close(j, '}');
}

enum err
riwayat_json_milik(
    struct request *r, struct json *j, const char *key, int64_t laporan_id)
{
	uint32_t after = 0;
	struct riwayat_baris *v;
	size_t i, n = RIWAYAT_PAGE;
	enum err err = ERR_OK;

	json_open(j, key, '[');
	while (err == ERR_OK && n == RIWAYAT_PAGE) {
		err = riwayat_list(r->db, r->a, laporan_id, after, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			put_riwayat(r, j, &v[i], false);
			after = v[i].r.urut;
		}
		if (err == ERR_OK && arena_held(r->a) > MILIK_MAX)
			err = ERR_TOO_LARGE;
	}
	json_close(j, ']');
	return err;
}

enum err
riwayat_get(struct request *r)
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
	halaman_open(j);
	for (i = 0; i < n; i++) {
		if (v[i].r.rahasia && akses.pandangan == PANDANG_PUBLIK)
			put_sealed(j, &v[i]);
		else
			put_riwayat(
			    r, j, &v[i], akses.pandangan == PANDANG_PUBLIK);
	}
	halaman_next(j, n == RIWAYAT_PAGE ? v[n - 1].r.urut : 0);
	json_close(j, '}');
	return ERR_OK;
}
