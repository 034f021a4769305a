/*
 * Making one export.  Two connections: one reads everything in a single
 * snapshot, so that the count, the rows and the charts are of the same moment;
 * the other says how far it is and learns that it was cancelled.  The file is
 * made in a directory of its own below tmp_dir, counted again from what
 * stands on the disk, and moved to its place only when that is every row.
 */
#include "pekerja.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <sodium.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../libur/libur.h"
#include "../mariadb/detak.h"
#include "bagan.h"
#include "berkas.h"
#include "ekspor_sql.h"
#include "ember.h"
#include "tulis.h"

/* clang-format off */
#define LEASE	10	/* real seconds; renewed every second */
#define BEGIN_MAX	5	/* what ends its worker so often is given up */
#define BATCH	200	/* rows; each may hold two texts of 40 kB */
/* clang-format on */

struct kerja {
	struct db *baca, *db;
	struct arena *a;    /* of one batch */
	struct arena *keep; /* of one file */
	struct ekspor e;
	struct ekspor_saring saring;
	struct sel_konteks k;
	struct ember_kumpulan ember;
	const struct tulis_cara *cara; /* NULL: a chart */
	struct tulis *tulis;
	enum ekspor_kolom kolom[EKSPOR_KOLOM__MAX];
	size_t nkolom;
	const char *dir, *path; /* in the making */
	int64_t baris, jumlah;
	int64_t last; /* when it was said how far it is */
	struct detak *detak;
	bool lost; /* cancelled, or another has taken it */
};

enum err
ekspor_ada(struct db *db, struct arena *a, bool *ret)
{
	return ekspor_sql_ada(db, a, clock_real(), ret);
}

/* At most once a second.  ERR_CONFLICT: the file is no longer wanted. */
static enum err
progress(struct kerja *w)
{
	int64_t now = clock_mono_us();
	struct null_i64 jumlah = { true, w->jumlah };
	bool mine;
	enum err err;

	if (detak_hilang(w->detak)) {
		w->lost = true;
		return ERR_CONFLICT;
	}
	if (now - w->last < 1000000)
		return ERR_OK;
	w->last = now;
	err = ekspor_sql_maju(
	    w->db, &w->e, w->baris, jumlah, clock_real() + LEASE, &mine);
	if (err == ERR_OK && !mine) {
		w->lost = true;
		return ERR_CONFLICT;
	}
	return err;
}

static enum err
write_batch(struct kerja *w, const struct ekspor_baris *v, size_t n)
{
	struct sel cells[EKSPOR_KOLOM__MAX];
	enum err err = ERR_OK;
	size_t i, c;

	for (i = 0; err == ERR_OK && i < n; i++) {
		for (c = 0; c < w->nkolom; c++)
			cells[c] = sel_nilai(&w->k, &v[i], w->kolom[c]);
		err = w->cara->row(w->tulis, cells, w->nkolom);
		w->baris++;
		if (sel_bernama(&w->k, &v[i]))
			ember_add(&w->ember, v[i].id);
	}
	return err;
}

static enum err
write_rows(struct kerja *w)
{
	struct ekspor_baris *v;
	int64_t after = 0;
	enum err err;
	size_t n;

	do {
		arena_reset(w->a);
		w->k.a = w->a;
		err = baris_list(w->baca, w->a, (enum ekspor_jenis)w->e.jenis,
		    &w->saring, after, BATCH, &v, &n);
		if (err == ERR_OK && n > 0 &&
		    (err = write_batch(w, v, n)) == ERR_OK) {
			after = v[n - 1].id;
			err = progress(w);
		}
	} while (err == ERR_OK && n > 0);
	return err;
}

/* The four charts of a workbook: what the set can be divided by. */
static enum err
write_charts(struct kerja *w)
{
	static const struct {
		enum grafik_menurut by;
		enum grafik_bentuk bentuk;
	} v[] = {
		{ MENURUT_BULAN, BENTUK_TUMPUK },
		{ MENURUT_STATUS, BENTUK_DONAT },
		{ MENURUT_INSTANSI, BENTUK_BATANG },
		{ MENURUT_KATEGORI, BENTUK_BATANG },
	};
	struct grafik g[4];
	enum err err = ERR_OK;
	size_t i, n = 0;

	for (i = 0; err == ERR_OK && i < 4; i++) {
		if (w->e.jenis == EKSPOR_PENGGUNA &&
		    (v[i].by == MENURUT_BULAN || v[i].by == MENURUT_KATEGORI))
			continue;
		err = bagan_buat(w->baca, w->keep, &w->e, v[i].bentuk, v[i].by,
		    w->k.now, &g[n++]);
		if (err == ERR_OK)
			err = progress(w);
	}
	return err == ERR_OK ? w->cara->grafik(w->tulis, g, n) : err;
}

static enum err
open_table(struct kerja *w)
{
	struct tulis_kepala h = { .jenis = (enum ekspor_jenis)w->e.jenis,
		.judul = arena_printf(w->keep, "Laporan Ringkas - %s",
		    kosakata_nama(
			&kosakata_ekspor_jenis, w->e.jenis, BAHASA_ID)),
		.instansi = w->e.simpul,
		.dibuat = waktu_iso(w->keep, waktu_day(w->k.now, w->k.zona)),
		.pengelola = STR("Lapor"),
		.zona = STR("WIB (UTC+7)"),
		.kolom = w->kolom,
		.nkolom = w->nkolom,
		.jumlah = w->jumlah };

	h.periode = arena_printf(w->keep, "(%s) - (%s)",
	    w->e.dari.ada ? waktu_iso(w->keep, w->e.dari.v).p : "awal",
	    w->e.sampai.ada ? waktu_iso(w->keep, w->e.sampai.v).p : h.dibuat.p);
	return w->cara->open(&w->tulis, w->path, w->dir, &h);
}

static enum err
make_table(struct kerja *w)
{
	enum err err, last;
	int64_t found = 0;

	w->nkolom = sel_kolom((enum ekspor_jenis)w->e.jenis, w->kolom);
	if ((err = open_table(w)) != ERR_OK)
		return err;
	err = write_rows(w);
	if (err == ERR_OK && w->cara->grafik != NULL)
		err = write_charts(w);
	last = w->cara->close(w->tulis, err == ERR_OK);
	if (err != ERR_OK || (err = last) != ERR_OK ||
	    (err = w->cara->count(w->path, &found)) != ERR_OK)
		return err;
	if (found == w->baris && found == w->jumlah)
		return ERR_OK;
	log_event(LOG_FAULT, "ekspor", "%lld of %lld rows in the file",
	    (long long)found, (long long)w->jumlah);
	return ERR_INVALID;
}

static enum err
make_chart(struct kerja *w)
{
	static const enum grafik_format as[FORMAT__MAX] = {
		[FORMAT_PNG] = GRAFIK_PNG,
		[FORMAT_SVG] = GRAFIK_SVG,
		[FORMAT_PDF] = GRAFIK_PDF,
	};
	struct grafik g;
	enum err err;

	err =
	    bagan_buat(w->baca, w->keep, &w->e, (enum grafik_bentuk)w->e.bentuk,
		(enum grafik_menurut)w->e.menurut, w->k.now, &g);
	if (err != ERR_OK)
		return err;
	w->baris = g.total;
	return grafik_tulis(&g, as[w->e.format], w->path);
}

/* In one snapshot of the database. */
static enum err
make(void *ctx)
{
	struct kerja *w = ctx;
	enum err err;

	w->baris = 0;
	w->ember = (struct ember_kumpulan){ .a = w->keep };
	unlink(w->path);
	if ((err = libur_kalender(w->baca, &w->k.kalender)) != ERR_OK ||
	    (err = baris_count(w->baca, w->keep, (enum ekspor_jenis)w->e.jenis,
		 &w->saring, &w->jumlah)) != ERR_OK ||
	    (err = progress(w)) != ERR_OK)
		return err;
	return w->cara != NULL ? make_table(w) : make_chart(w);
}

struct terbit {
	struct kerja *w;
	struct ekspor_hasil h;
	bool mine;
};

/* The row and the names that went out, together. */
static enum err
publish_row(void *ctx)
{
	struct terbit *t = ctx;
	enum err err;

	err = ekspor_sql_selesai(t->w->db, &t->w->e, &t->h, &t->mine);
	if (err == ERR_OK && t->mine)
		err = ember_save(&t->w->ember, t->w->db, t->w->e.id);
	return err;
}

static enum err
publish(struct kerja *w)
{
	struct terbit t = { .w = w };
	enum err err;

	t.h = (struct ekspor_hasil){ .baris = w->baris,
		.jumlah = w->jumlah,
		.beridentitas = w->ember.n,
		.now = clock_now() };
	t.h.berkas = arena_printf(w->keep, "%lld-%lld.%s", (long long)w->e.id,
	    (long long)w->e.epoch,
	    kosakata_kode(&kosakata_ekspor_format, w->e.format));
	err = berkas_sidik(w->keep, w->path, &t.h.sidik, &t.h.ukuran);
	if (err == ERR_OK)
		err = berkas_terbit(w->keep, w->path, t.h.berkas.p);
	if (err != ERR_OK)
		return err;
	err = db_tx(w->db, publish_row, &t);
	/* When nobody knows whether the row was written (the connection
	 * broke), the sweep decides. */
	if (err == ERR_OK && !t.mine) {
		w->lost = true;
		berkas_buang(w->keep, t.h.berkas.p);
	}
	return err;
}

static enum ekspor_galat
why(enum err err)
{
	if (err == ERR_STORAGE || !berkas_ada_ruang())
		return EKSPOR_GALAT_RUANG;
	return err == ERR_INVALID ? EKSPOR_GALAT_JUMLAH : EKSPOR_GALAT_SISTEM;
}

/* The lease lives while the process does, however long a statement takes. */
static bool
beat(struct db *db, const void *ctx)
{
	bool mine = true;

	(void)ekspor_sql_detak(db, ctx, clock_real() + LEASE, &mine);
	return mine;
}

static void
one(struct kerja *w)
{
	enum ekspor_galat galat;
	enum err err;

	w->k = (struct sel_konteks){ .peran = (enum peran)w->e.peran,
		.now = clock_now(),
		.zona = ZONA_WIB };
	w->cara = w->e.format == FORMAT_XLSX  ? &tulis_xlsx
		  : w->e.format == FORMAT_CSV ? &tulis_csv
					      : NULL;
	w->lost = false;
	w->last = w->baris = w->jumlah = 0;
	w->dir = "";
	w->detak = detak_mulai(w->db, beat, &w->e);
	err = w->e.epoch > BEGIN_MAX
		  ? ERR_INTERNAL
		  : berkas_dir(w->keep, w->e.id, w->e.epoch, &w->dir);
	w->path = arena_printf(w->keep, "%s/berkas", w->dir).p;
	if (err == ERR_OK)
		err = ekspor_saring_of(w->db, w->keep, &w->e, &w->saring);
	if (err == ERR_OK && (err = db_snapshot(w->baca, make, w)) == ERR_OK)
		err = publish(w);
	detak_henti(w->detak);
	galat = why(err);
	berkas_dir_buang(w->keep, w->dir);
	if (err == ERR_OK || w->lost)
		return;
	log_event(LOG_FAULT, "ekspor", "%lld: %s", (long long)w->e.id,
	    err_info[err].kode);
	if (db_ready(w->db) == ERR_OK)
		(void)ekspor_sql_gagal(w->db, &w->e, galat, clock_now());
}

void
ekspor_pekerja(struct db *db)
{
	struct kerja w = { .db = db };
	bool found = true;
	enum err err;

	umask(027);
	while (found) {
		w.baca = db_twin(db, 600);
		w.a = arena_new(1 << 20);
		w.keep = arena_new(1 << 16);
		err = ekspor_sql_take(
		    db, w.keep, clock_real(), LEASE, &w.e, &found);
		found = err == ERR_OK && found;
		if (found)
			one(&w);
		arena_free(w.a);
		arena_free(w.keep);
		db_close(w.baca);
	}
}
