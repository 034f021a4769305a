/*
 * lapor migrasi: forward only.  Files NNNN_nama.sql are applied in order of
 * their number; each leaves one row in table migrasi with the file's SHA-256.
 * A file that was applied is never edited: the sums would differ and we
 * refuse, as we do when the database knows a number that we have no file for
 * (it belongs to a newer program).
 *
 * DDL commits by itself, so a file can stop half-way.  The row therefore
 * counts the statements done; the next run goes on after them, and forgives
 * "already exists" once, for the statement that was done but not yet counted.
 */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/settings.h"
#include "../mariadb/db_script.h"
#include "berkas.h"
#include "migrasi_sql.h"
#include "operator.h"

/* clang-format off */
#define MAXFILES	1000
#define NAMEMAX		100
/* clang-format on */

struct berkas_migrasi {
	unsigned versi;
	char nama[NAMEMAX];
	char sha256[crypto_hash_sha256_BYTES * 2 + 1];
	struct str text;
};

struct migrasi {
	struct db_script *d;
	struct arena *a;
	struct berkas_migrasi *files;
	size_t nfiles;
};

static int
by_versi(const void *a, const void *b)
{
	const struct berkas_migrasi *x = a, *y = b;

	return x->versi < y->versi ? -1 : x->versi > y->versi;
}

/* NNNN_nama.sql, else false: editors leave other files behind. */
static bool
name_ok(const char *name)
{
	size_t n = strlen(name);

	return n > 9 && n < NAMEMAX && strspn(name, "0123456789") == 4 &&
	       name[4] == '_' && strcmp(name + n - 4, ".sql") == 0;
}

static enum err
read_one(struct migrasi *m, const char *dir, const char *name)
{
	struct berkas_migrasi *f = &m->files[m->nfiles];
	unsigned char sum[crypto_hash_sha256_BYTES];
	enum err err;

	snprintf(f->nama, sizeof(f->nama), "%.*s", NAMEMAX - 1, name);
	f->versi = (unsigned)strtoul(name, NULL, 10);
	err = berkas_read(
	    m->a, arena_printf(m->a, "%s/%s", dir, name).p, &f->text);
	if (err != ERR_OK)
		return err;
	crypto_hash_sha256(sum, (const unsigned char *)f->text.p, f->text.n);
	sodium_bin2hex(f->sha256, sizeof(f->sha256), sum, sizeof(sum));
	m->nfiles++;
	return ERR_OK;
}

static enum err
read_files(struct migrasi *m)
{
	const char *dir;
	enum err err = ERR_OK;
	struct dirent *e;
	DIR *dp;

	dir = arena_printf(m->a, "%s/db/migrations", settings.share_dir).p;
	m->files = ARENA_ARRAY(m->a, struct berkas_migrasi, MAXFILES);
	if ((dp = opendir(dir)) == NULL) {
		log_event(LOG_FAULT, "migrasi", "%s: %s", dir, strerror(errno));
		return ERR_STORAGE;
	}
	while (err == ERR_OK && (e = readdir(dp)) != NULL)
		if (name_ok(e->d_name) && m->nfiles < MAXFILES)
			err = read_one(m, dir, e->d_name);
	closedir(dp);
	qsort(m->files, m->nfiles, sizeof(m->files[0]), by_versi);
	return err;
}

static const struct berkas_migrasi *
find(const struct migrasi *m, unsigned versi)
{
	size_t i;

	for (i = 0; i < m->nfiles; i++)
		if (m->files[i].versi == versi)
			return &m->files[i];
	return NULL;
}

/* Every applied row must have its file, unedited. */
static enum err
compare(const struct migrasi *m, const struct migrasi_row *rows, size_t n)
{
	const struct berkas_migrasi *f;
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; i < n; i++) {
		f = find(m, rows[i].versi);
		if (f != NULL && strcmp(f->sha256, rows[i].sha256) == 0)
			continue;
		log_event(LOG_FAULT, "migrasi", "%s %s", rows[i].nama,
		    f == NULL ? "is applied but not among our files"
			      : "was edited after it had been applied");
		err = ERR_CONFLICT;
	}
	return err;
}

static const struct migrasi_row *
row_of(const struct migrasi_row *rows, size_t n, unsigned versi)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (rows[i].versi == versi)
			return &rows[i];
	return NULL;
}

static enum err
apply(struct migrasi *m, const struct berkas_migrasi *f,
    const struct migrasi_row *row)
{
	unsigned done = row == NULL ? 0 : row->langkah, step = 0;
	int64_t start = clock_mono_us();
	bool resumed = row != NULL;
	const char *p = f->text.p;
	struct str one;
	enum err err;

	if (row == NULL && (err = migrasi_sql_add(m->d, m->a, f->versi, f->nama,
				f->sha256)) != ERR_OK)
		return err;
	while (migrasi_sql_next(m->a, &p, &one)) {
		if (step++ < done)
			continue;
		err = db_script_run(m->d, one.p);
		if (err != ERR_OK && !(resumed && migrasi_sql_exists(m->d))) {
			log_event(LOG_FAULT, "migrasi", "%s, statement %u",
			    f->nama, step);
			return err;
		}
		resumed = false;
		if ((err = migrasi_sql_step(m->d, m->a, f->versi, step)) !=
		    ERR_OK)
			return err;
	}
	return migrasi_sql_done(
	    m->d, m->a, f->versi, (clock_mono_us() - start) / 1000);
}

static enum err
apply_all(struct migrasi *m, unsigned *ret_n)
{
	const struct migrasi_row *row;
	struct migrasi_row *rows;
	enum err err;
	size_t n, i;

	if ((err = migrasi_sql_rows(m->d, m->a, &rows, &n)) != ERR_OK ||
	    (err = compare(m, rows, n)) != ERR_OK)
		return err;
	*ret_n = 0;
	for (i = 0; i < m->nfiles; i++) {
		row = row_of(rows, n, m->files[i].versi);
		if (row != NULL && row->selesai)
			continue;
		if ((err = apply(m, &m->files[i], row)) != ERR_OK)
			return err;
		++*ret_n;
	}
	return migrasi_sql_grants(m->d, m->a);
}

static enum err
migrasi_open(struct migrasi *m)
{
	struct db_target t = operator_target(AKUN_MIGRASI);

	*m = (struct migrasi){ .a = arena_new(1 << 16) };
	if ((m->d = db_script_open(&t, false)) == NULL)
		return ERR_DATABASE;
	return read_files(m);
}

static void
migrasi_close(struct migrasi *m)
{
	db_script_close(m->d);
	arena_free(m->a);
}

enum err
migrasi_run(unsigned *ret_n)
{
	struct migrasi m;
	unsigned n = 0;
	enum err err;

	if ((err = migrasi_open(&m)) == ERR_OK &&
	    (err = migrasi_sql_lock(m.d)) == ERR_OK &&
	    (err = migrasi_sql_table(m.d)) == ERR_OK)
		err = apply_all(&m, &n);
	migrasi_close(&m);
	if (err == ERR_OK && ret_n != NULL)
		*ret_n = n;
	return err;
}

enum err
migrasi_check(unsigned *ret_missing)
{
	struct migrasi_row *rows;
	struct migrasi m;
	enum err err;
	size_t n, i, done = 0;

	if ((err = migrasi_open(&m)) == ERR_OK &&
	    (err = migrasi_sql_rows(m.d, m.a, &rows, &n)) == ERR_OK &&
	    (err = compare(&m, rows, n)) == ERR_OK) {
		for (i = 0; i < n; i++)
			done += rows[i].selesai;
		*ret_missing = (unsigned)(m.nfiles - done);
	}
	migrasi_close(&m);
	return err;
}

int
operator_migrasi(int argc, char **argv)
{
	unsigned n;

	if (argc != 1) {
		fprintf(stderr, "usage: lapor %s [--conf FILE]\n", argv[0]);
		return 2;
	}
	if (migrasi_run(&n) != ERR_OK)
		return 1;
	printf("migrasi: %u berkas diterapkan\n", n);
	return 0;
}
