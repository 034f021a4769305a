/*
 * Making the files: all of them from one snapshot, in a directory of their
 * own; then one transaction says which ones are published, and the ones of
 * before go.  Killed at any moment it leaves what was published whole.
 */
#include <dirent.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "../base/waktu.h"
#include "../ekspor/berkas.h"
#include "data_isi.h"
#include "data_sql.h"

#define FOLDER           "terbuka"
#define FILES            (2 * DATA__MAX)
#define SNAPSHOT_TIMEOUT 600

struct kerja {
	struct db *db, *baca;
	struct arena *a, *keep;
	const char *dir;
	int64_t now;
	int64_t baris[DATA__MAX];
	struct data_berkas v[FILES];
	bool beaten; /* somebody else has published meanwhile */
};

static enum err
make(void *ctx)
{
	struct kerja *w = ctx;
	struct str dibuat = waktu_rfc3339(w->keep, w->now, ZONA_WIB);
	struct data_tulis t;
	enum err err = ERR_OK, closed;
	int s;

	for (s = 0; err == ERR_OK && s < DATA__MAX; s++) {
		err = data_buka(
		    &t, w->keep, w->dir, (enum data_kumpulan)s, dibuat);
		if (err != ERR_OK)
			return err;
		err = data_isi(w->baca, w->a, &t, w->now);
		closed = data_tutup(&t);
		err = err == ERR_OK ? closed : err;
		w->baris[s] = t.baris;
	}
	return err;
}

/* To its place under a name that no file had before. */
static enum err
place(struct kerja *w, int i)
{
	int s = i / 2;
	const char *as = i % 2 ? "json" : "csv";
	const char *path =
	    arena_printf(w->keep, "%s/%s.%s", w->dir, data_info[s].kode, as).p;
	struct data_berkas *b = &w->v[i];
	enum err err;

	*b = (struct data_berkas){ .nama = arena_printf(
				       w->keep, "%s.%s", data_info[s].kode, as),
		.hari = waktu_day(w->now, ZONA_WIB),
		.baris = w->baris[s],
		.dibuat = w->now };
	b->berkas = arena_printf(w->keep, "%s-%lld-%lld-%d.%s",
	    data_info[s].kode, (long long)b->hari, (long long)clock_mono_us(),
	    (int)getpid(), as);
	err = berkas_sidik(w->keep, path, &b->sidik, &b->ukuran);
	return err == ERR_OK
		   ? berkas_terbit_di(w->keep, path, FOLDER, b->berkas.p)
		   : err;
}

static enum err
publish(void *ctx)
{
	struct kerja *w = ctx;
	bool needed = false;
	enum err err;
	int i;

	if ((err = data_perlu(w->db, w->keep, w->now, &needed)) != ERR_OK)
		return err;
	w->beaten = !needed;
	for (i = 0; err == ERR_OK && needed && i < FILES; i++)
		err = data_sql_set(w->db, &w->v[i]);
	return err;
}

static bool
published(const struct data_berkas *v, size_t n, const char *name)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (str_eq(v[i].berkas, str_of(name)))
			return true;
	return false;
}

/* What no row names any more: files of before, and of those who died.  One
 * that another child is about to publish is younger than an hour. */
static void
sweep(struct kerja *w)
{
	const char *folder =
	    arena_printf(w->keep, "%s/" FOLDER, settings.data_dir).p;
	struct data_berkas *v;
	struct dirent *e;
	struct stat st;
	const char *path;
	size_t n;
	DIR *d;

	if (data_list(w->db, w->keep, &v, &n) != ERR_OK ||
	    (d = opendir(folder)) == NULL)
		return;
	while ((e = readdir(d)) != NULL) {
		path = arena_printf(w->keep, "%s/%s", folder, e->d_name).p;
		if (e->d_name[0] != '.' && !published(v, n, e->d_name) &&
		    lstat(path, &st) == 0 && clock_real() - st.st_mtime > 3600)
			unlink(path);
	}
	closedir(d);
}

static enum err
work(struct kerja *w)
{
	enum err err;
	int i;

	if (!berkas_ada_ruang() || mkdir(w->dir, 0700) != 0)
		return ERR_STORAGE;
	err = db_snapshot(w->baca, make, w);
	for (i = 0; err == ERR_OK && i < FILES; i++)
		err = place(w, i);
	return err == ERR_OK ? db_tx(w->db, publish, w) : err;
}

void
data_pekerja(struct db *db)
{
	struct kerja w = { .db = db,
		.a = arena_new(1 << 20),
		.keep = arena_new(1 << 16),
		.now = clock_now() };
	enum err err;

	umask(027);
	w.baca = db_twin(db, SNAPSHOT_TIMEOUT);
	w.dir = arena_printf(w.keep, "%s/terbuka-%lld-%d", settings.tmp_dir,
	    (long long)clock_real(), (int)getpid())
		    .p;
	err = work(&w);
	berkas_dir_buang(w.keep, w.dir);
	if (err != ERR_OK)
		log_event(LOG_FAULT, "data-terbuka", "%s", err_info[err].kode);
	else
		sweep(&w);
	db_close(w.baca);
	arena_free(w.a);
	arena_free(w.keep);
}
