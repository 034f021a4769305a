/*
 * lapor tanam: the files of db/seed into the tables, one transaction per
 * table, in the order of the foreign keys.  What a row of a file becomes is
 * said in tanam_tabel.c; here are only the reading, the choice of rows, and
 * the order.
 */
#include "tanam.h"

#include <stdlib.h>
#include <string.h>

#include "../base/arena.h"
#include "../base/log.h"
#include "../base/utf8.h"
#include "../instansi/instansi_kata.h"
#include "../mariadb/db.h"
#include "../wilayah/wilayah_cari.h"
#include "demo.h"
#include "tanam_sql.h"
#include "tanam_tabel.h"
#include "tsv.h"

/* clang-format off */
#define MAXKOLOM	16
#define MAXUJI		64
/* clang-format on */

struct tanam {
	struct db *db;
	struct arena *keep, *batch;
	const struct tanam_bahan *bahan;
	const struct tabel *tabel; /* being filled */
	const char *file, *nama;
	enum err (*fill)(struct tanam *);
	bool semua; /* all instansi, else those in uji */
	int64_t uji[MAXUJI];
	size_t nuji;
	int64_t baru;
};

static bool
number(struct str s, int64_t *ret)
{
	char *end;

	if (s.n == 0 || s.n > 18)
		return false;
	*ret = strtoll(s.p, &end, 10);
	return end == s.p + s.n;
}

static enum err
value(struct tanam *t, const struct kolom *k, struct str s, struct db_arg *ret)
{
	int64_t n;

	if (k->tsv != NULL && s.n == 0) {
		*ret = DB_ARG(((struct str){ NULL, 0 }));
		return ERR_OK;
	}
	switch (k->isi) {
	case ISI_TEKS:
		*ret = DB_ARG(arena_str(t->batch, s.p, s.n));
		return ERR_OK;
	case ISI_KECIL:
		*ret = DB_ARG(utf8_lower(t->batch, s));
		return ERR_OK;
	case ISI_SANDI:
		*ret = DB_ARG(t->bahan->sandi);
		return ERR_OK;
	case ISI_SAAT:
		*ret = DB_ARG(t->bahan->now);
		return ERR_OK;
	case ISI_ANGKA:
		if (!number(s, &n))
			return ERR_INVALID;
		*ret = DB_ARG(n);
		return ERR_OK;
	case ISI_JENIS:
	case ISI_PERAN:
	case ISI_LIBUR:
		n = tabel_kode(k->isi, s);
		*ret = DB_ARG(n);
		return n < 0 ? ERR_INVALID : ERR_OK;
	}
	return ERR_INVALID;
}

static bool
picked(const struct tanam *t, const struct str *fields)
{
	int64_t id;
	size_t i;

	if (t->semua || t->tabel->pilih == PILIH_SEMUA)
		return true;
	if (!number(fields[t->tabel->kunci], &id))
		return false;
	for (i = 0; i < t->nuji; i++)
		if (t->uji[i] == id)
			return true;
	return false;
}

static enum err
add(struct tanam *t, struct sisip *s, const struct str *fields)
{
	const struct kolom *k = t->tabel->kolom;
	struct db_arg *args = sisip_row(s);
	enum err err;
	size_t i;

	for (i = 0; i < t->tabel->nkolom; i++) {
		err = value(t, &k[i], fields[i], &args[i]);
		if (err != ERR_OK) {
			log_event(LOG_FAULT, "tanam", "%s, row of %s: %s",
			    t->file, fields[0].p, k[i].db);
			return err;
		}
	}
	return sisip_add(s);
}

/* What the file calls the columns.  One that does not come from the file
 * reads the first column and drops it. */
static void
columns(const struct tabel *t, const char **ret)
{
	size_t i;

	for (i = 0; i < t->nkolom; i++)
		ret[i] =
		    t->kolom[i].tsv != NULL ? t->kolom[i].tsv : t->kolom[0].tsv;
}

static enum err
rows(struct tanam *t)
{
	const char *names[MAXKOLOM];
	struct str fields[MAXKOLOM];
	enum err err, end;
	struct sisip s;
	struct tsv *f;

	columns(t->tabel, names);
	if ((err = tsv_open(t->file, names, t->tabel->nkolom, &f)) != ERR_OK)
		return err;
	sisip_begin(t->db, t->keep, t->batch, t->tabel, &s);
	while (err == ERR_OK && tsv_next(f, fields))
		if (picked(t, fields))
			err = add(t, &s, fields);
	if ((end = tsv_close(f)) == ERR_OK && err == ERR_OK)
		err = sisip_end(&s);
	return err != ERR_OK ? err : end;
}

static enum err
closure(struct tanam *t)
{
	return tanam_sql_leluhur(t->db);
}

static enum err
names(struct tanam *t)
{
	return instansi_index_words(t->db);
}

static enum err
regions(struct tanam *t)
{
	return wilayah_index_words(t->db);
}

static enum err
admins(struct tanam *t)
{
	return tanam_sql_punya_admin(t->db);
}

static enum err
step(void *ctx)
{
	int64_t before, after;
	struct tanam *t = ctx;
	enum err err;

	if ((err = tanam_sql_count(t->db, t->keep, t->nama, &before)) !=
		ERR_OK ||
	    (err = t->fill(t)) != ERR_OK ||
	    (err = tanam_sql_count(t->db, t->keep, t->nama, &after)) != ERR_OK)
		return err;
	t->baru = after - before;
	return ERR_OK;
}

/* One transaction: ${fill} into table ${nama}. */
static enum err
plant(struct tanam *t, const char *nama, enum err (*fill)(struct tanam *),
    uint64_t *count)
{
	enum err err;

	t->nama = nama;
	t->fill = fill;
	if ((err = db_tx(t->db, step, t)) != ERR_OK)
		return err;
	if (t->baru > 0)
		log_event(LOG_INFO, "tanam", "%s: %lld new rows", nama,
		    (long long)t->baru);
	*count += (uint64_t)t->baru;
	return ERR_OK;
}

static enum err
plant_file(struct tanam *t, const struct tabel *tabel, const char *file,
    uint64_t *count)
{
	t->tabel = tabel;
	t->file = file == NULL
		      ? t->bahan->wilayah
		      : arena_printf(t->keep, "%s/%s", t->bahan->dir, file).p;
	return plant(t, tabel->nama, rows, count);
}

/* The instansi of the seed uji. */
static enum err
read_uji(struct tanam *t)
{
	static const char *const column[] = { "instansi_id" };
	struct str id;
	struct tsv *f;
	enum err err;

	err = tsv_open(
	    arena_printf(t->keep, "%s/uji_instansi.tsv", t->bahan->dir).p,
	    column, 1, &f);
	if (err != ERR_OK)
		return err;
	while (err == ERR_OK && tsv_next(f, &id))
		err = t->nuji < MAXUJI && number(id, &t->uji[t->nuji++])
			  ? ERR_OK
			  : ERR_INVALID;
	return tsv_close(f) == ERR_OK ? err : ERR_INVALID;
}

static enum err
accounts(struct tanam *t, struct tanam_hasil *h)
{
	bool kosong = strcmp(t->bahan->seed, "kosong") == 0;
	bool more = strcmp(t->bahan->seed, "demo") == 0;
	enum err err;

	err = plant_file(t, &tabel_pengguna,
	    kosong ? "pengguna_kosong.tsv" : "pengguna_uji.tsv", &h->akun);
	if (err == ERR_OK && more)
		err = plant_file(
		    t, &tabel_pengguna, "pengguna_demo.tsv", &h->akun);
	h->baris += h->akun;
	return err;
}

static enum err
reports(struct tanam *t, struct tanam_hasil *h)
{
	const char *file;

	file = arena_printf(t->keep, "%s/demo_laporan.tsv", t->bahan->dir).p;
	return demo(t->db, file, t->bahan->now, &h->laporan);
}

static enum err
everything(struct tanam *t, struct tanam_hasil *h)
{
	enum err err = t->semua ? ERR_OK : read_uji(t);
	size_t i;

	for (i = 0; err == ERR_OK && i < tabel_nacuan; i++)
		err = plant_file(
		    t, &tabel_acuan[i], tabel_acuan[i].file, &h->baris);
	if (err != ERR_OK ||
	    (err = plant(t, "instansi_leluhur", closure, &h->baris)) !=
		ERR_OK ||
	    (err = plant(t, "instansi_kata", names, &h->baris)) != ERR_OK ||
	    (err = plant(t, "wilayah_kata", regions, &h->baris)) != ERR_OK ||
	    (err = accounts(t, h)) != ERR_OK)
		return err;
	err = plant(t, "instansi", admins, &h->baris);
	if (err == ERR_OK && strcmp(t->bahan->seed, "demo") == 0)
		err = reports(t, h);
	return err;
}

enum err
tanam(struct db *db, const struct tanam_bahan *b, struct tanam_hasil *ret)
{
	struct tanam_hasil h = { 0 };
	struct tanam t = { .db = db, .bahan = b };
	enum err err;

	t.semua =
	    strcmp(b->seed, "kosong") == 0 || strcmp(b->seed, "demo") == 0;
	if (!t.semua && strcmp(b->seed, "uji") != 0) {
		log_event(LOG_FAULT, "tanam", "no such seed: %s", b->seed);
		return ERR_INVALID;
	}
	t.keep = arena_new(1 << 16);
	t.batch = arena_new(1 << 16);
	err = everything(&t, &h);
	arena_free(t.batch);
	arena_free(t.keep);
	if (err == ERR_OK)
		*ret = h;
	return err;
}
