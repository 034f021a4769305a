/*
 * GET /laporan/:tracking_id/aktivitas: what staff did with the files of a
 * report, beside its riwayat: uploads, closed attachments that were opened,
 * exports with the reporter's name.  Staff read who; the reporter, which
 * office.  The three are merged by moment, kind and id; the cursor is the last
 * row of a page, "<pada>.<jenis>.<id>".
 */
#include <inttypes.h>
#include <stdio.h>
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
add_ekspor(struct daftar *d, const struct ekspor_pembaca *v, size_t n,
    struct akses_kursor before)
{
	size_t i;

	for (i = 0; i < n && d->n < MOST; i++)
		if (v[i].pada < before.pada ||
		    (v[i].pada == before.pada && v[i].ekspor_id < before.id))
			d->v[d->n++] = (struct butir){ EKSPOR,
				{ .id = v[i].ekspor_id,
				    .peran = v[i].peran,
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
	if (a->jenis != b->jenis)
		return (int)a->jenis - (int)b->jenis;
	return (a->b.id < b->b.id) - (a->b.id > b->b.id);
}

/* The last row of the page before, as later_first() orders them. */
struct batas {
	int64_t pada, jenis, id;
};

static struct batas
batas_read(struct request *r)
{
	struct batas b = { INT64_MAX, 0, INT64_MAX };
	struct str s = request_query(r, "sesudah");
	int end = 0;

	if (s.p != NULL &&
	    (s.n > 60 ||
		sscanf(s.p, "%" SCNd64 ".%" SCNd64 ".%" SCNd64 "%n", &b.pada,
		    &b.jenis, &b.id, &end) != 3 ||
		(size_t)end != s.n))
		problem_field(&r->problem, "sesudah", "penanda halaman keliru",
		    "this is not a cursor");
	return b;
}

static struct str
batas_print(struct arena *a, const struct butir *x)
{
	return arena_printf(
	    a, "%" PRId64 ".%d.%" PRId64, x->b.pada, (int)x->jenis, x->b.id);
}

/* From where a source goes on. */
static struct akses_kursor
from(const struct batas *b, enum macam k)
{
	int64_t jenis = (int64_t)k;

	return (struct akses_kursor){ b->pada, jenis > b->jenis    ? INT64_MAX
					       : jenis == b->jenis ? b->id
								   : 0 };
}

static enum err
read_all(struct request *r, int64_t id, const struct batas *b, struct daftar *d)
{
	struct akses_berkas *v;
	struct ekspor_pembaca *e;
	enum err err;
	size_t n;

	err = akses_list_unggah(r->db, r->a, id, from(b, UNGGAH), &v, &n);
	if (err != ERR_OK)
		return err;
	add(d, UNGGAH, v, n);
	err = akses_list_lampiran(r->db, r->a, id, from(b, LAMPIRAN), &v, &n);
	if (err != ERR_OK)
		return err;
	add(d, LAMPIRAN, v, n);
	err = ekspor_pembaca_list(r->db, r->a, id, &e, &n);
	if (err == ERR_OK)
		add_ekspor(d, e, n, from(b, EKSPOR));
	return err;
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
	struct batas before = batas_read(r);
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
	if ((err = read_all(r, l.id, &before, d)) != ERR_OK)
		return err;
	qsort(d->v, d->n, sizeof(d->v[0]), later_first);
	n = d->n < AKSES_BERKAS_BATAS ? d->n : AKSES_BERKAS_BATAS;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (i = 0; i < n; i++)
		put(r, &d->v[i], !akses.pemilik);
	json_close(j, ']');
	if (n < d->n)
		json_str(j, "berikutnya", batas_print(r->a, &d->v[n - 1]));
	else
		json_null(j, "berikutnya");
	json_close(j, '}');
	return ERR_OK;
}
