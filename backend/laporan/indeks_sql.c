#include "indeks_sql.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(INDEKS_SEKALI == 200, "as in DB_MARKS_200");

static const struct db_col antre_cols[] = {
	DB_COL(struct indeks_antre, laporan_id),
};
DB_STATEMENT(sql_queue) = DB_QUERY(struct indeks_antre, antre_cols,
    "SELECT laporan_id FROM antrean_indeks ORDER BY laporan_id LIMIT ?"
    " FOR UPDATE SKIP LOCKED");
DB_STATEMENT(sql_done) = DB_WRITE_SET(
    "DELETE FROM antrean_indeks WHERE laporan_id = ?");

/* By how many values: 10, 50 or 200. */
#define SHAPES 3
/* clang-format off */
#define TEXTS(MARKS) DB_QUERY(struct indeks_teks, teks_cols, \
	"SELECT id, judul, isi, alamat FROM laporan WHERE id IN (" MARKS ")")
#define KNOWN(MARKS) DB_QUERY(struct indeks_kata, kata_cols, \
	"SELECT kata, id FROM kata WHERE kata IN (" MARKS ") ORDER BY kata")
#define PLACES(MARKS) DB_QUERY(struct indeks_tempat, tempat_cols, \
	"SELECT laporan_id, kata_id FROM indeks_kata" \
	" FORCE INDEX (indeks_laporan) WHERE laporan_id IN (" MARKS ")" \
	" ORDER BY laporan_id, kata_id")
#define BY_COUNT(WHAT) \
	{ WHAT(DB_MARKS_10), WHAT(DB_MARKS_50), WHAT(DB_MARKS_200) }
/* clang-format on */

static const struct db_col teks_cols[] = {
	DB_COL(struct indeks_teks, id),
	DB_COL(struct indeks_teks, judul),
	DB_COL(struct indeks_teks, isi),
	DB_COL(struct indeks_teks, alamat),
};
DB_STATEMENTS(sql_texts, SHAPES) = BY_COUNT(TEXTS);

static const struct db_col kata_cols[] = {
	DB_COL(struct indeks_kata, kata),
	DB_COL(struct indeks_kata, id),
};
DB_STATEMENTS(sql_known, SHAPES) = BY_COUNT(KNOWN);
DB_STATEMENT(sql_new) = DB_WRITE("INSERT IGNORE INTO kata (kata) VALUES (?)");

static const struct db_col tempat_cols[] = {
	DB_COL(struct indeks_tempat, laporan_id),
	DB_COL(struct indeks_tempat, kata_id),
};
DB_STATEMENTS(sql_places, SHAPES) = BY_COUNT(PLACES);
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT IGNORE INTO indeks_kata (kata_id, laporan_id) VALUES (?, ?)");
DB_STATEMENT(sql_drop) = DB_WRITE(
    "DELETE FROM indeks_kata WHERE kata_id = ? AND laporan_id = ?");

/* n values bound in the smallest shape that holds them, the last one again
 * where there are fewer. */
static const struct db_sql *
shape(const struct db_sql by_count[SHAPES], struct db_arg *v, size_t n,
    size_t *ret_nargs)
{
	size_t room = n <= 10 ? 10 : n <= 50 ? 50 : 200, i;

	assert(n > 0 && n <= 200);
	for (i = n; i < room; i++)
		v[i] = v[n - 1];
	*ret_nargs = room;
	return &by_count[room == 10 ? 0 : room == 50 ? 1 : 2];
}

/* The same of reports. */
static const struct db_sql *
of_reports(const struct db_sql by_count[SHAPES], const struct indeks_antre *r,
    size_t n, struct db_arg *v, size_t *ret_nargs)
{
	size_t i;

	assert(n <= INDEKS_SEKALI);
	for (i = 0; i < n; i++)
		v[i] = DB_ARG(r[i].laporan_id);
	return shape(by_count, v, n, ret_nargs);
}

enum err
indeks_sql_queue(struct db *db, struct arena *a, int64_t limit,
    struct indeks_antre **ret_v, size_t *ret_n)
{
	assert(limit <= INDEKS_SEKALI);
	return db_all(db, a, &sql_queue, DB_ARGS(limit), ret_v, ret_n);
}

enum err
indeks_sql_texts(struct db *db, struct arena *a, const struct indeks_antre *r,
    size_t n, struct indeks_teks **ret_v, size_t *ret_n)
{
	struct db_arg v[INDEKS_SEKALI];
	size_t nargs;
	const struct db_sql *sql = of_reports(sql_texts, r, n, v, &nargs);

	return db_all(db, a, sql, v, nargs, ret_v, ret_n);
}

static int
by_kata(const void *key, const void *elem)
{
	const struct str *a = key,
			 *b = &(*(struct indeks_kata *const *)elem)->kata;

	return strcmp(a->p, b->p);
}

/* Fill in the numbers of those that the dictionary has. */
static enum err
look_up(struct db *db, struct arena *a, struct indeks_kata *const *w, size_t n)
{
	struct db_arg v[200];
	struct indeks_kata *known, *const *hit;
	const struct db_sql *sql;
	size_t i, done, part, nargs, nknown;
	enum err err;

	for (done = 0; done < n; done += part) {
		part = n - done < 200 ? n - done : 200;
		for (i = 0; i < part; i++)
			v[i] = DB_ARG(w[done + i]->kata);
		sql = shape(sql_known, v, part, &nargs);
		err = db_all(db, a, sql, v, nargs, &known, &nknown);
		if (err != ERR_OK)
			return err;
		for (i = 0; i < nknown; i++) {
			hit = bsearch(
			    &known[i].kata, w, n, sizeof(void *), by_kata);
			if (hit != NULL)
				(*hit)->id = known[i].id;
		}
	}
	return ERR_OK;
}

static enum err
add_words(struct db *db, struct indeks_kata *const *w, size_t n)
{
	enum err err = ERR_OK;
	size_t i;

	db_gather(db);
	for (i = 0; err == ERR_OK && i < n; i++)
		err = db_later(db, &sql_new, DB_ARGS(w[i]->kata));
	return err == ERR_OK ? db_gather_end(db) : err;
}

/* Only new words are inserted: an INSERT IGNORE of known ones would use up
 * numbers and lock them. */
enum err
indeks_sql_learn(
    struct db *db, struct arena *a, struct indeks_kata *const *w, size_t n)
{
	struct indeks_kata **fresh = ARENA_ARRAY(a, struct indeks_kata *, n);
	size_t i, nfresh = 0;
	enum err err;

	if ((err = look_up(db, a, w, n)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		if (w[i]->id == 0)
			fresh[nfresh++] = w[i];
	if (nfresh == 0)
		return ERR_OK;
	err = add_words(db, fresh, nfresh);
	return err == ERR_OK ? look_up(db, a, fresh, nfresh) : err;
}

enum err
indeks_sql_list(struct db *db, struct arena *a, const struct indeks_antre *r,
    size_t n, struct indeks_tempat **ret_v, size_t *ret_n)
{
	struct db_arg v[INDEKS_SEKALI];
	size_t nargs;
	const struct db_sql *sql = of_reports(sql_places, r, n, v, &nargs);

	return db_all(db, a, sql, v, nargs, ret_v, ret_n);
}

enum err
indeks_sql_add(struct db *db, const struct indeks_tempat *t)
{
	return db_later(db, &sql_add, DB_ARGS(t->kata_id, t->laporan_id));
}

enum err
indeks_sql_drop(struct db *db, const struct indeks_tempat *t)
{
	return db_later(db, &sql_drop, DB_ARGS(t->kata_id, t->laporan_id));
}

enum err
indeks_sql_done(struct db *db, int64_t laporan_id)
{
	return db_later(db, &sql_done, DB_ARGS(laporan_id));
}
