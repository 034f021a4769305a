#include "rangkuman.h"

#include "../base/pelaku.h"
#include "../base/titik.h"
#include "../core/jam.h"
#include "../libur/libur.h"
#include "../notifikasi/lonceng.h"
#include "../notifikasi/surat.h"
#include "rangkuman_sql.h"
#include "rangkuman_teks.h"

/* A day of a zone, and the moments that part its groups. */
struct walk {
	struct db *db;
	struct arena *a;
	int zona;
	int64_t now, hari;
	int64_t until[RANGKUMAN_KELOMPOK__MAX];
	unsigned batch, done;
	struct rangkuman_instansi *v; /* those of this round */
	struct rangkuman_petugas *p;
	size_t n, np;
};

/* Is there a digest now?  Without a calendar there is no working day; where
 * it ends soon, what is due after that is not told yet. */
static bool
plan(struct walk *w, const struct kalender *k)
{
	int64_t midnight;

	w->hari = waktu_day(w->now, w->zona);
	midnight = waktu_midnight(w->hari, w->zona);
	if (w->now < midnight + RANGKUMAN_JAM * 3600 ||
	    !kalender_is_hk(k, w->hari))
		return false;
	w->until[RANGKUMAN_TERLAMBAT] = w->now;
	w->until[RANGKUMAN_HARI_INI] = midnight + WAKTU_DAY;
	w->until[RANGKUMAN_SEGERA] = midnight + WAKTU_DAY;
	(void)jam_batas(
	    k, w->zona, w->now, 2, NULL, 0, &w->until[RANGKUMAN_SEGERA]);
	return true;
}

static enum err
owed_by(struct walk *w, int64_t instansi_id, struct rangkuman_isi *ret)
{
	int64_t from = 0;
	enum err err = ERR_OK;
	unsigned g;

	for (g = 0; err == ERR_OK && g < RANGKUMAN_KELOMPOK__MAX; g++) {
		struct rangkuman_kelompok *k = &ret->k[g];

		err = rangkuman_sql_laporan(w->db, w->a, instansi_id, from,
		    w->until[g], &k->laporan, &k->nlaporan);
		if (err == ERR_OK)
			err = rangkuman_sql_permintaan(w->db, w->a, instansi_id,
			    from, w->until[g], &k->minta, &k->nminta);
		from = w->until[g];
	}
	return err;
}

/* One for each kind of reader, made when the first of them comes. */
struct shelf {
	struct str v[2][BAHASA__MAX]; /* admin or not */
};

static struct str
words(struct walk *w, struct shelf *s, const struct rangkuman_isi *isi,
    const struct rangkuman_petugas *p)
{
	bool admin = p->peran != PERAN_PEJABAT_PENGHUBUNG;
	enum bahasa b = p->bahasa == BAHASA_EN ? BAHASA_EN : BAHASA_ID;
	struct str *at = &s->v[admin][b];

	if (at->p == NULL)
		*at = rangkuman_teks(w->a, isi, admin, b);
	return *at;
}

static enum err
tell(struct walk *w, const struct rangkuman_petugas *p, struct str variabel)
{
	struct surat_baru m = {
		.asal =
		    arena_printf(w->a, "rangkuman-%lld", (long long)w->hari).p,
		.penerima_id = p->id,
		.pesan = PESAN_RANGKUMAN,
		.variabel = variabel,
		.now = w->now,
		.sampai = w->until[RANGKUMAN_HARI_INI],
	};
	enum err err = lonceng_kabari(w->db, &m);

	return err == ERR_OK && p->surat ? surat_kabari(w->db, &m) : err;
}

/* The officers of one instansi, p[*at] the first; steps over them. */
static enum err
tell_all(struct walk *w, int64_t instansi_id, size_t *at)
{
	struct rangkuman_isi isi = { 0 };
	struct shelf shelf = { 0 };
	struct str variabel;
	enum err err;

	if (*at == w->np || w->p[*at].instansi_id != instansi_id)
		return ERR_OK; /* nobody works there */
	err = owed_by(w, instansi_id, &isi);
	for (; *at < w->np && w->p[*at].instansi_id == instansi_id; ++*at) {
		if (err != ERR_OK)
			return err;
		variabel = words(w, &shelf, &isi, &w->p[*at]);
		if (variabel.n > 0)
			err = tell(w, &w->p[*at], variabel);
	}
	return err;
}

static enum err
find(struct walk *w, int64_t after)
{
	enum err err;

	err = rangkuman_sql_instansi(w->db, w->a, w->zona, after,
	    w->until[RANGKUMAN_SEGERA], w->batch, &w->v, &w->n);
	return err == ERR_OK && w->n > 0 ? rangkuman_sql_petugas(w->db, w->a,
					       w->v, w->n, &w->p, &w->np)
					 : err;
}

static enum err
step(void *ctx)
{
	struct walk *w = ctx;
	struct rangkuman_jejak j;
	int64_t last;
	size_t i, at = 0;
	enum err err;

	w->done = 0;
	w->n = w->np = 0;
	err = rangkuman_sql_jejak(w->db, w->a, w->zona, w->hari, &j);
	if (err != ERR_OK || j.selesai || (err = find(w, j.kursor)) != ERR_OK)
		return err;
	titik(TITIK_RANGKUM_AMBIL);
	for (i = 0; err == ERR_OK && i < w->n; i++)
		err = tell_all(w, w->v[i].id, &at);
	titik(TITIK_RANGKUM_ISI);
	last = w->n > 0 ? w->v[w->n - 1].id : j.kursor;
	w->done = w->n > 0 ? (unsigned)w->n : 1;
	return err == ERR_OK ? rangkuman_sql_maju(w->db, w->zona, w->hari, last,
				   w->n < w->batch)
			     : err;
}

enum err
rangkuman_antar(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_done)
{
	struct walk w = { .db = db,
		.a = a,
		.now = now,
		.batch = batch < RANGKUMAN_BATCH ? batch : RANGKUMAN_BATCH };
	const struct kalender *k;
	unsigned done = 0;
	enum err err = libur_kalender(db, &k);

	for (w.zona = ZONA_WIB; err == ERR_OK && w.zona <= ZONA_WIT; w.zona++) {
		if (!plan(&w, k))
			continue;
		err = db_tx(db, step, &w);
		done += w.done;
	}
	if (err == ERR_OK)
		*ret_done = done;
	return err;
}
