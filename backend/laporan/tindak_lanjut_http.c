/*
 * The two-way column of a report: GET /laporan/:tracking_id/tindak-lanjut.
 */
#include "../aksi/tindak_lanjut.h"
#include "../core/kosakata.h"
#include "../http/halaman.h"
#include "../http/route.h"
#include "../lampiran/lampiran.h"
#include "../mariadb/null_json.h"
#include "laporan_http.h"

#define TL_PAGE 100

static void
put_nama(struct json *j, struct null_str s)
{
	null_json_str(j, "nama", s);
}

static void
put_tindak_lanjut(struct json *j, const struct tindak_lanjut_baris *b,
    const struct lampiran *lampiran, size_t nlampiran, bool public)
{
	bool reporter = !b->peran.ada;

	json_open(j, NULL, '{');
	json_id(j, "id", b->id);
	json_z(j, "jenis", kosakata_kode(&kosakata_tl_jenis, b->jenis));
	json_str(j, "isi", b->isi);
	json_bool(j, "rahasia", b->rahasia);
	json_open(j, "penulis", '{');
	if (reporter)
		json_z(j, "nama", "Pelapor");
	else
		put_nama(j, public ? b->instansi : b->penulis);
	json_z(j, "peran",
	    kosakata_kode(&kosakata_peran,
		reporter ? PERAN_PELAPOR : (size_t)b->peran.v));
	json_close(j, '}');
	null_json_ref(j, "instansi", b->instansi_id, b->instansi);
	lampiran_json(j, "lampiran", lampiran, nlampiran,
	    (struct null_i64){ true, b->id });
	json_time(j, "pada", b->pada, 7);
	json_close(j, '}');
}

enum err
tindak_lanjut_json_milik(
    struct request *r, struct json *j, const char *key, int64_t laporan_id)
{
	struct tindak_lanjut_baris *v;
	struct lampiran *files;
	size_t i, n = TL_PAGE, nfiles;
	int64_t after = 0;
	enum err err;

	err = lampiran_list(r->db, r->a, laporan_id, &files, &nfiles);
	json_open(j, key, '[');
	while (err == ERR_OK && n == TL_PAGE) {
		err = tindak_lanjut_list(
		    r->db, r->a, laporan_id, after, true, TL_PAGE, &v, &n);
		for (i = 0; err == ERR_OK && i < n; i++) {
			put_tindak_lanjut(j, &v[i], files, nfiles, false);
			after = v[i].urut;
		}
		if (err == ERR_OK && arena_held(r->a) > MILIK_MAX)
			err = ERR_TOO_LARGE;
	}
	json_close(j, ']');
	return err;
}

enum err
tindak_lanjut_get(struct request *r)
{
	int64_t after = request_query_int(r, "sesudah", 0, 0, UINT32_MAX);
	int64_t limit = request_query_int(r, "batas", 50, 1, TL_PAGE);
	struct json *j = &r->out.json;
	struct tindak_lanjut_baris *v;
	struct laporan_akses akses;
	struct lampiran *files;
	struct laporan l;
	bool public;
	enum err err;
	size_t i, n, nfiles;

	if ((err = laporan_http_load(r, &l, &akses)) != ERR_OK)
		return err;
	public = akses.pandangan == PANDANG_PUBLIK;
	if ((err = tindak_lanjut_list(
		 r->db, r->a, l.id, after, !public, limit, &v, &n)) != ERR_OK ||
	    (err = lampiran_list(r->db, r->a, l.id, &files, &nfiles)) != ERR_OK)
		return err;
	halaman_open(j);
	for (i = 0; i < n; i++)
		put_tindak_lanjut(j, &v[i], files, nfiles, public);
	halaman_next(j, n == (size_t)limit ? v[n - 1].urut : 0);
	json_close(j, '}');
	return ERR_OK;
}
