/*
 * "Siapa melihat data saya": GET /saya/akses over all reports of the account,
 * GET /laporan/:tracking_id/akses over one, also for who holds its code.  The
 * reader learns the office and the role, not the officer's name.  Exports
 * that named the reporter are kept apart (ekspor/ekspor.h) and put in between.
 */
#include <stdlib.h>

#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "../ekspor/ekspor.h"
#include "../http/halaman.h"
#include "../http/route.h"
#include "../laporan/laporan_http.h"
#include "../mariadb/null_json.h"
#include "akses.h"

static const struct {
	const char *kode, *teks[BAHASA__MAX];
} jenis[AKSES__MAX] = {
#define AKSES(name, kode, id, en) [AKSES_##name] = { kode, { id, en } },
#include "../tables/akses_jenis.def"
#undef AKSES
};

/* The page of akses_data, and the exports that were fetched in its time. */
struct halaman {
	struct request *r;
	struct akses_baris *v;
	size_t n;
	struct ekspor_pembaca *e;
	size_t ne;
	int64_t from, to; /* the time of this page: from <= pada < to */
};

static void
put_one(struct request *r, struct str id, const struct akses_baris *v)
{
	struct json *j = &r->out.json;

	json_open(j, NULL, '{');
	json_str(j, "id", id);
	json_str(j, "tracking_id", v->tracking_id);
	json_str(j, "judul", v->judul);
	json_z(j, "jenis", jenis[v->jenis].kode);
	json_z(j, "teks", jenis[v->jenis].teks[r->bahasa]);
	json_z(j, "peran", kosakata_kode(&kosakata_peran, v->peran));
	json_str(j, "instansi", v->instansi);
	null_json_str(j, "alasan", v->alasan);
	json_time(j, "pada", v->pada, ZONA_WIB);
	json_close(j, '}');
}

static void
put_ekspor(struct request *r, const struct ekspor_pembaca *e)
{
	const struct akses_baris v = { .tracking_id = e->tracking_id,
		.judul = e->judul,
		.jenis = AKSES_EKSPOR,
		.peran = e->peran,
		.instansi = e->instansi,
		.pada = e->pada };

	put_one(r,
	    arena_printf(r->a, "e%lld-%lld", (long long)e->ekspor_id,
		(long long)e->laporan_id),
	    &v);
}

static int
later_first(const void *x, const void *y)
{
	const struct ekspor_pembaca *a = x, *b = y;

	return a->pada < b->pada ? 1 : a->pada > b->pada ? -1 : 0;
}

static void
put(struct halaman *h)
{
	struct request *r = h->r;
	struct json *j = &r->out.json;
	size_t i, k = 0;

	qsort(h->e, h->ne, sizeof(h->e[0]), later_first);
	while (k < h->ne && h->e[k].pada >= h->to)
		k++;
	halaman_open(j);
	for (i = 0; i < h->n; i++) {
		for (; k < h->ne && h->e[k].pada >= h->v[i].pada; k++)
			put_ekspor(r, &h->e[k]);
		put_one(r, arena_printf(r->a, "%lld", (long long)h->v[i].id),
		    &h->v[i]);
	}
	for (; k < h->ne && h->e[k].pada >= h->from; k++)
		put_ekspor(r, &h->e[k]);
	halaman_next(j, h->n == AKSES_BATAS ? h->v[h->n - 1].id : 0);
	json_close(j, '}');
}

/* Of one report, or (laporan_id 0) of all of this account. */
static enum err
answer(struct request *r, int64_t laporan_id)
{
	int64_t before =
	    request_query_int(r, "sesudah", INT64_MAX, 1, INT64_MAX);
	struct halaman h = { .r = r, .to = INT64_MAX };
	enum err err;

	if ((err = problem_check(&r->problem)) != ERR_OK)
		return err;
	err = laporan_id != 0
		  ? akses_list_laporan(
			r->db, r->a, laporan_id, before, &h.v, &h.n)
		  : akses_list_akun(r->db, r->a, r->who.id, before, &h.v, &h.n);
	if (err == ERR_OK && before != INT64_MAX) {
		err = akses_pada(r->db, r->a, before, &h.to);
		if (err == ERR_NOT_FOUND)
			err = ERR_OK;
	}
	if (err != ERR_OK)
		return err;
	if (h.n == AKSES_BATAS)
		h.from = h.v[h.n - 1].pada;
	err = laporan_id != 0
		  ? ekspor_pembaca_list(r->db, r->a, laporan_id, &h.e, &h.ne)
		  : ekspor_pembaca_akun(r->db, r->a, r->who.id, &h.e, &h.ne);
	if (err == ERR_OK)
		put(&h);
	return err;
}

enum err
saya_akses_get(struct request *r)
{
	return answer(r, 0);
}

enum err
laporan_akses_get(struct request *r)
{
	struct laporan_akses akses;
	struct laporan l;
	enum err err;

	if ((err = laporan_http_load(r, &l, &akses)) != ERR_OK)
		return err;
	return akses.pemilik ? answer(r, l.id) : ERR_FORBIDDEN;
}
