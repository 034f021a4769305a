/*
 * Trying and importing uploaded files, in a child of the scheduler.
 */
#include <stdio.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "../base/titik.h"
#include "../mariadb/detak.h"
#include "impor.h"
#include "unggah_sql.h"

/* clang-format off */
#define LEASE	10	/* real seconds; renewed every second */
/* clang-format on */

#define ITEM(name, kode, id, en) { kode, { id, en } },
static const struct istilah status_v[] = {
#include "../tables/impor_status.def"
};
#undef ITEM
const struct kosakata kosakata_impor_status = { status_v, IMPOR_STATUS__MAX };

struct kerja {
	struct db *db;   /* progress and findings */
	struct db *isi;  /* the import's own */
	struct arena *a; /* of one file */
	struct unggah u;
	int64_t urut, last;
	struct detak *detak;
	bool lost;
};

struct str
unggah_path(struct arena *a, struct str berkas)
{
	return arena_printf(a, "%s/impor%s%s", settings.data_dir,
	    berkas.n > 0 ? "/" : "", berkas.p);
}

enum err
unggah_ada(struct db *db, struct arena *a, bool *ret)
{
	int64_t id = 0;
	enum err err = unggah_sql_siap(db, a, clock_real(), &id);

	*ret = id != 0;
	return err;
}

static void
finding(void *ctx, unsigned baris, struct str tracking_id, const char *kolom,
    struct str nilai, struct str pesan)
{
	struct kerja *w = ctx;
	struct temuan t = { w->urut + 1, baris, tracking_id, str_of(kolom),
		nilai, pesan };

	if (w->urut >= IMPOR_TEMUAN || w->lost)
		return;
	w->urut++;
	(void)unggah_sql_temuan_add(w->db, w->u.id, &t);
}

/* After each row: how far; false: stop, it was cancelled. */
static bool
progress(void *ctx, const struct impor_hasil *h)
{
	struct kerja *w = ctx;
	int64_t now = clock_mono_us();
	bool mine = true;

	titik(TITIK_IMPOR_BARIS);
	w->u.baris = h->baris;
	w->u.baru = h->baru;
	w->u.berubah = h->berubah;
	w->u.sama = h->sama;
	w->u.ditolak = h->ditolak;
	w->u.catatan = h->catatan;
	if (w->detak != NULL && detak_hilang(w->detak))
		w->lost = true;
	if (now - w->last < 1000000)
		return !w->lost;
	w->last = now;
	if (unggah_sql_maju(w->db, &w->u, clock_real() + LEASE, &mine) !=
		ERR_OK ||
	    !mine)
		w->lost = true;
	return !w->lost;
}

static enum err
run(struct kerja *w, struct impor_hasil *h, struct str *why)
{
	struct impor_pilihan o = {
		.path = unggah_path(w->a, w->u.berkas).p,
		.nama = w->u.nama.p,
		.nama_lama = arena_printf(w->a,
		    "%s/db/seed/nama_lama_wilayah.tsv", settings.share_dir)
				 .p,
		.now = clock_now(),
		.kering = w->u.status == IMPOR_UJI,
		.batas_id =
		    w->u.peran == PERAN_ADMIN_PUSAT ? 0 : w->u.instansi_id,
		.catat = finding,
		.maju = progress,
		.ctx = w,
	};

	return impor_berkas(w->isi, w->a, &o, h, why);
}

static bool
beat(struct db *db, const void *ctx)
{
	bool mine = true;

	(void)unggah_sql_detak(db, ctx, clock_real() + LEASE, &mine);
	return mine;
}

/* Its owner is told why in unggah_http.c. */
static void
give_up(struct kerja *w)
{
	log_event(LOG_FAULT, "impor", "%lld: given up, %u workers died of it",
	    (long long)w->u.id, w->u.coba - 1);
	(void)unggah_sql_akhir(w->db, &w->u, IMPOR_GAGAL, clock_now());
}

static void
one(struct kerja *w)
{
	struct impor_hasil h = { 0 };
	enum impor_status to;
	struct str why = { 0 };
	enum err err;

	w->urut = 0;
	w->last = 0;
	w->lost = false;
	err = unggah_sql_temuan_hapus(w->db, w->u.id);
	w->detak = detak_mulai(w->db, beat, &w->u);
	if (err == ERR_OK)
		err = run(w, &h, &why);
	detak_henti(w->detak);
	w->detak = NULL;
	w->last = 0;
	(void)progress(w, &h);
	if (w->lost)
		return;
	w->u.instansi_nama =
	    (struct null_str){ h.instansi.p != NULL, h.instansi };
	w->u.jumlah = (struct null_i64){ true, h.baris };
	if (err != ERR_OK) {
		w->u.galat = (struct null_str){ true,
			why.p != NULL ? why : str_of(err_info[err].id) };
		to = IMPOR_GAGAL;
	} else {
		to = w->u.status == IMPOR_UJI ? IMPOR_SIAP : IMPOR_SELESAI;
	}
	(void)unggah_sql_akhir(w->db, &w->u, to, clock_now());
}

void
unggah_pekerja(struct db *db)
{
	struct kerja w = { .db = db };
	bool found = true;
	enum err err;

	while (found) {
		w.isi = db_twin(db, 600);
		w.a = arena_new(1 << 18);
		err = unggah_sql_take(
		    db, w.a, clock_real(), clock_real() + LEASE, &w.u, &found);
		found = err == ERR_OK && found;
		if (found && w.u.coba > IMPOR_COBA)
			give_up(&w);
		else if (found)
			one(&w);
		arena_free(w.a);
		db_close(w.isi);
	}
}

enum err
unggah_purge(struct db *db, struct arena *a, int64_t now, unsigned batch,
    unsigned *ret_n)
{
	struct unggah_berkas *v;
	size_t i, n;
	enum err err;

	err = unggah_sql_habis(db, a, now, batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		unlink(unggah_path(a, v[i].berkas).p);
		if ((err = unggah_sql_temuan_hapus(db, v[i].id)) == ERR_OK)
			err = unggah_sql_lepas(db, v[i].id);
	}
	*ret_n = err == ERR_OK ? (unsigned)n : 0;
	return err;
}
