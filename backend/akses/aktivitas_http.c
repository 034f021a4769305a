/*
 * GET /laporan/:tracking_id/aktivitas: what staff did with the files of a
 * report, beside its riwayat: uploads, closed attachments that were opened,
 * exports with the reporter's name.  Staff read who; the reporter, which
 * office.  The cursor is a moment: a page ends between two seconds.
 */
#include <stdlib.h>

#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "../ekspor/ekspor.h"
#include "../http/route.h"
#include "../laporan/laporan_http.h"
#include "../mariadb/null_json.h"
#include "akses.h"

enum macam { UNGGAH, LAMPIRAN, EKSPOR, MACAM__MAX };

static const struct {
	const char *kode, *teks[BAHASA__MAX];
} macam_info[MACAM__MAX] = {
	[UNGGAH] = { "unggah", { "Mengunggah lampiran", "Uploaded a file" } },
	[LAMPIRAN] = { "lampiran",
	    { "Membuka lampiran yang tidak terbuka untuk umum",
		"Opened an attachment that is not public" } },
	[EKSPOR] = { "ekspor",
	    { "Mengunduh data yang memuat nama pelapor",
		"Downloaded data with the reporter's name" } },
};

struct butir {
	enum macam jenis;
	struct akses_berkas b;
};

#define MOST (2 * (AKSES_BERKAS_BATAS + 1) + EKSPOR_PEMBACA_MAX)

struct daftar {
	struct butir v[MOST];
	size_t n;
};

static void
add(struct daftar *d, enum macam k, const struct akses_berkas *v, size_t n)
{
	size_t i;

	for (i = 0; i < n && d->n < MOST; i++)
		d->v[d->n++] = (struct butir){ k, v[i] };
}

static void
add_ekspor(
    struct daftar *d, const struct ekspor_pembaca *v, size_t n, int64_t before)
{
	size_t i;

	for (i = 0; i < n && d->n < MOST; i++)
		if (v[i].pada < before)
			d->v[d->n++] = (struct butir){ EKSPOR,
				{ .peran = v[i].peran,
				    .pelaku = v[i].pelaku,
				    .instansi = { true, v[i].instansi },
				    .pada = v[i].pada } };
}

static int
later_first(const void *x, const void *y)
{
	const struct butir *a = x, *b = y;

	if (a->b.pada != b->b.pada)
		return a->b.pada < b->b.pada ? 1 : -1;
	return (int)a->jenis - (int)b->jenis;
}

static enum err
read_all(struct request *r, int64_t id, int64_t before, struct daftar *d)
{
	struct akses_berkas *v;
	struct ekspor_pembaca *e;
	enum err err;
	size_t n;

	err = akses_list_unggah(r->db, r->a, id, before, &v, &n);
	if (err != ERR_OK)
		return err;
	add(d, UNGGAH, v, n);
	err = akses_list_lampiran(r->db, r->a, id, before, &v, &n);
	if (err != ERR_OK)
		return err;
	add(d, LAMPIRAN, v, n);
	err = ekspor_pembaca_list(r->db, r->a, id, &e, &n);
	if (err == ERR_OK)
		add_ekspor(d, e, n, before);
	return err;
}

/* How many of them make a page: never half of a second, but for more than a
 * page in one. */
static size_t
page(const struct daftar *d)
{
	size_t n = AKSES_BERKAS_BATAS;

	if (d->n <= AKSES_BERKAS_BATAS)
		return d->n;
	while (n > 0 && d->v[n - 1].b.pada == d->v[AKSES_BERKAS_BATAS].b.pada)
		n--;
	return n > 0 ? n : AKSES_BERKAS_BATAS;
}

static void
put(struct request *r, const struct butir *x, bool names)
{
	struct json *j = &r->out.json;

	json_open(j, NULL, '{');
	json_z(j, "jenis", macam_info[x->jenis].kode);
	json_z(j, "teks", macam_info[x->jenis].teks[r->bahasa]);
	null_json_str(j, "berkas", x->b.nama);
	json_open(j, "pelaku", '{');
	null_json_str(j, "nama", names ? x->b.pelaku : (struct null_str){ 0 });
	json_z(j, "peran", kosakata_kode(&kosakata_peran, x->b.peran));
	json_close(j, '}');
	null_json_str(j, "instansi", x->b.instansi);
	json_time(j, "pada", x->b.pada, ZONA_WIB);
	json_close(j, '}');
}

enum err
laporan_aktivitas_get(struct request *r)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	struct daftar *d = ARENA_NEW(r->a, struct daftar);
	struct json *j = &r->out.json;
	struct laporan_akses akses;
	struct laporan l;
	enum err err;
	size_t i, n;

	if ((err = problem_check(&r->problem)) != ERR_OK ||
	    (err = laporan_http_load(r, &l, &akses)) != ERR_OK)
		return err;
	if (akses.pandangan != PANDANG_PETUGAS && !akses.pemilik)
		return ERR_FORBIDDEN;
	if ((err = read_all(r, l.id, before, d)) != ERR_OK)
		return err;
	qsort(d->v, d->n, sizeof(d->v[0]), later_first);
	n = page(d);
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		put(r, &d->v[i], !akses.pemilik);
	json_close(j, ']');
	if (n < d->n)
		json_id(j, "berikutnya", d->v[n - 1].b.pada);
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
	return ERR_OK;
}
