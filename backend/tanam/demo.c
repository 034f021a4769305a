#include "demo.h"

#include <stdlib.h>

#include "../base/log.h"
#include "demo_aksi.h"
#include "demo_sql.h"
#include "tsv.h"

/* clang-format off */
#define MAXBARIS	1000
/* clang-format on */

struct laporan_demo {
	struct demo_baris b;
	struct demo_langkah v[DEMO_LANGKAH_MAX];
	size_t nv;
	bool duplikat;
	struct str tracking_id; /* once filed */
};

struct demo {
	struct db *db;
	struct arena *keep, *a; /* for all; for one act */
	const char *file;
	int64_t now;
	struct laporan_demo *v;
	size_t n;
	struct pelaku *warga;
	size_t nwarga;
};

#define X(name) #name,
static const char *const columns[] = { DEMO_KOLOM(X) };
#undef X
#define NKOLOM (sizeof(columns) / sizeof(columns[0]))

static void
keep_row(struct demo *d, const struct str *fields)
{
	struct laporan_demo *l = &d->v[d->n++];
	size_t i = 0;

#define X(name)                                                                \
	l->b.name = arena_str(d->keep, fields[i].p, fields[i].n);              \
	i++;
	DEMO_KOLOM(X)
#undef X
	l->duplikat = str_eq(l->b.arsip, STR("duplikat"));
}

static enum err
read_rows(struct demo *d)
{
	struct str fields[NKOLOM];
	struct tsv *f;
	enum err err;

	if ((err = tsv_open(d->file, columns, NKOLOM, &f)) != ERR_OK)
		return err;
	d->v = ARENA_ARRAY(d->keep, struct laporan_demo, MAXBARIS);
	while (d->n < MAXBARIS && tsv_next(f, fields))
		keep_row(d, fields);
	return tsv_close(f);
}

static enum err
plan(struct demo *d)
{
	struct laporan_demo *l;
	int status, minta;
	size_t i;

	for (i = 0; i < d->n; i++) {
		l = &d->v[i];
		status = kosakata_find(&kosakata_status, l->b.status);
		minta = kosakata_find(&kosakata_minta_jenis, l->b.minta);
		if (status < 0 || (minta < 0 && l->b.minta_alasan.n > 0))
			return ERR_INVALID;
		l->nv = demo_rencana(
		    &(struct demo_naskah){
			.status = (enum status)status,
			.judul = l->b.judul,
			.keterangan = l->b.keterangan,
			.respon_awal = l->b.respon_awal,
			.progres = l->b.progres,
			.jawaban_akhir = l->b.jawaban_akhir,
			.tanggapan = l->b.tanggapan,
			.ulasan = l->b.ulasan,
			.minta = minta < 0 ? AKSI__MAX : aksi_minta[minta],
			.minta_alasan = l->b.minta_alasan,
		    },
		    l->duplikat ? 0 : i, d->n, d->now, l->v);
	}
	return ERR_OK;
}

/* Filed in the order of their dates, for lists go by id; what repeats another
 * comes after it. */
static int
by_date(const void *x, const void *y)
{
	const struct laporan_demo *a = x, *b = y;

	if (a->duplikat != b->duplikat)
		return a->duplikat - b->duplikat;
	return a->v[0].pada < b->v[0].pada ? -1 : a->v[0].pada > b->v[0].pada;
}

static enum err
cast(struct demo *d, const struct laporan_demo *l, size_t i,
    struct demo_pemain *ret)
{
	struct demo_pemain p = { .pelapor = d->warga[i % d->nwarga],
		.sistem = { .peran = PERAN_SISTEM, .nama = STR("Sistem") } };
	int64_t unit = strtoll(l->b.disposisi.p, NULL, 10);
	enum err err;

	err = demo_sql_admin(
	    d->db, d->a, strtoll(l->b.tujuan.p, NULL, 10), &p.admin);
	if (err != ERR_OK)
		return err;
	err = demo_sql_penghubung(d->db, d->a, unit, &p.unit);
	if (err == ERR_NOT_FOUND)
		p.unit = p.admin;
	else if (err != ERR_OK)
		return err;
	*ret = p;
	return ERR_OK;
}

/* The report that this one repeats: same kategori, same place. */
static struct str
find_utama(const struct demo *d, const struct laporan_demo *l)
{
	const struct laporan_demo *o;

	for (o = d->v; l->duplikat && o < l; o++)
		if (str_eq(o->b.kategori, l->b.kategori) &&
		    str_eq(o->b.kode_wilayah, l->b.kode_wilayah) &&
		    !o->duplikat)
			return o->tracking_id;
	return (struct str){ 0 };
}

static enum err
live(struct demo *d, struct laporan_demo *l, size_t i)
{
	struct demo_tempat t = { d->db, d->a, find_utama(d, l) };
	struct demo_pemain who;
	struct laporan row;
	uint32_t versi;
	enum err err;
	size_t k;

	if ((err = cast(d, l, i, &who)) != ERR_OK ||
	    (err = demo_kirim(&t, &l->b, &who, l->v[0].pada, &row)) != ERR_OK)
		return err;
	l->tracking_id =
	    arena_str(d->keep, row.tracking_id.p, row.tracking_id.n);
	versi = row.versi;
	for (k = 1; k < l->nv; k++) {
		err = demo_aksi(&t, &l->b, &who, &l->v[k], row.id, &versi);
		if (err != ERR_OK)
			return err;
	}
	arena_reset(d->a);
	return ERR_OK;
}

/* Older messages are not left in the bells. */
#define FRESH (2 * INT64_C(86400))

static enum err
all(void *ctx)
{
	struct demo *d = ctx;
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < d->n; i++) {
		err = live(d, &d->v[i], i);
		if (err != ERR_OK && err != ERR_RETRY)
			log_event(LOG_FAULT, "demo", "%s: row \"%s\"", d->file,
			    d->v[i].b.judul.p);
	}
	return err == ERR_OK ? demo_sql_delivered(d->db, d->now - FRESH) : err;
}

static enum err
run(struct demo *d, uint64_t *ret_n)
{
	int64_t there;
	enum err err;

	if ((err = demo_sql_count(d->db, d->keep, &there)) != ERR_OK)
		return err;
	if (there > 0)
		return ERR_OK;
	if ((err = read_rows(d)) != ERR_OK || (err = plan(d)) != ERR_OK ||
	    (err = demo_sql_pelapor(d->db, d->keep, &d->warga, &d->nwarga)) !=
		ERR_OK)
		return err;
	if (d->nwarga == 0)
		return ERR_NOT_FOUND;
	qsort(d->v, d->n, sizeof(d->v[0]), by_date);
	if ((err = db_tx(d->db, all, d)) == ERR_OK)
		*ret_n = d->n;
	return err;
}

enum err
demo(struct db *db, const char *file, int64_t now, uint64_t *ret_n)
{
	struct demo d = { .db = db, .file = file, .now = now };
	enum err err;

	*ret_n = 0;
	d.keep = arena_new(1 << 18);
	d.a = arena_new(1 << 16);
	err = run(&d, ret_n);
	arena_free(d.a);
	arena_free(d.keep);
	return err;
}
