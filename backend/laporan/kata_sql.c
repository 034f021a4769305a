#include "kata_sql.h"

struct id_row {
	int64_t id;
};
static const struct db_col id_cols[] = { DB_COL(struct id_row, id) };
static const struct db_col antre_cols[] = {
	DB_COL(struct kata_antre, laporan_id),
};

DB_STATEMENT(sql_exact) = DB_QUERY(
    struct id_row, id_cols, "SELECT id FROM kata WHERE kata = ?");
DB_STATEMENT(sql_prefix) = DB_QUERY(struct id_row, id_cols,
    "SELECT id FROM kata WHERE kata >= ? AND kata < CONCAT(?, '~')"
    " ORDER BY kata LIMIT 1");
struct count_row {
	int64_t n;
};
static const struct db_col count_cols[] = { DB_COL(struct count_row, n) };
DB_STATEMENT(sql_count) = DB_QUERY(struct count_row, count_cols,
    "SELECT COUNT(*) AS n FROM (SELECT 1 FROM indeks_kata"
    " FORCE INDEX (PRIMARY) WHERE kata_id = ? LIMIT ?) x");
DB_STATEMENT(sql_new) = DB_WRITE("INSERT IGNORE INTO kata (kata) VALUES (?)");
DB_STATEMENT(sql_clear) = DB_WRITE(
    "DELETE FROM indeks_kata WHERE laporan_id = ?");

/* clang-format off */
#define WORDS	60
#define TEN	"?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
#define SIXTY	TEN ", " TEN ", " TEN ", " TEN ", " TEN ", " TEN
/* clang-format on */

struct kata_row {
	struct str kata;
};
static const struct db_col kata_cols[] = { DB_COL(struct kata_row, kata) };
DB_STATEMENT(sql_known) = DB_QUERY(struct kata_row, kata_cols,
    "SELECT kata FROM kata WHERE kata IN (" SIXTY ") ORDER BY kata");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT IGNORE INTO indeks_kata (kata_id, laporan_id)"
    " SELECT id, ? FROM kata WHERE kata IN (" SIXTY ")");
DB_STATEMENT(sql_queue) = DB_QUERY(struct kata_antre, antre_cols,
    "SELECT laporan_id FROM antrean_indeks ORDER BY laporan_id LIMIT ?"
    " FOR UPDATE SKIP LOCKED");
DB_STATEMENT(sql_done) = DB_WRITE(
    "DELETE FROM antrean_indeks WHERE laporan_id = ?");

enum err
kata_sql_find(struct db *db, struct arena *a, struct str kata, int64_t *ret_id)
{
	struct id_row row;
	enum err err;

	err = db_one(db, a, &sql_exact, DB_ARGS(kata), &row);
	if (err == ERR_NOT_FOUND)
		err = db_one(db, a, &sql_prefix, DB_ARGS(kata, kata), &row);
	if (err == ERR_OK)
		*ret_id = row.id;
	return err;
}

enum err
kata_sql_count(struct db *db, struct arena *a, int64_t kata_id, int64_t *ret_n)
{
	struct count_row row;
	enum err err;

	err = db_one(db, a, &sql_count, DB_ARGS(kata_id, KATA_BANYAK), &row);
	if (err == ERR_OK)
		*ret_n = row.n;
	return err;
}

/* Sixty values bound, the last word again where there are fewer. */
static void
bind_words(struct db_arg *v, const struct str *kata, size_t n)
{
	size_t i;

	for (i = 0; i < WORDS; i++)
		v[i] = DB_ARG(kata[i < n ? i : n - 1]);
}

/* The words that are new go into the dictionary.  Only those: an INSERT
 * IGNORE of known words would use up numbers and lock them. */
static enum err
learn(struct db *db, struct arena *a, const struct str *kata, size_t n)
{
	struct db_arg v[WORDS];
	struct kata_row *known;
	size_t i, j, nknown;
	enum err err;

	bind_words(v, kata, n);
	err = db_all(db, a, &sql_known, v, WORDS, &known, &nknown);
	for (i = j = 0; err == ERR_OK && i < n; i++) {
		/* Both in the order of their bytes. */
		if (j < nknown && str_eq(kata[i], known[j].kata))
			j++;
		else
			err = db_run(db, &sql_new, DB_ARGS(kata[i]), NULL);
	}
	return err;
}

enum err
kata_sql_set(struct db *db, struct arena *a, int64_t laporan_id,
    const struct str *kata, size_t n)
{
	struct db_arg v[1 + WORDS] = { DB_ARG(laporan_id) };
	size_t done, part;
	enum err err;

	err = db_later(db, &sql_clear, DB_ARGS(laporan_id));
	for (done = 0; err == ERR_OK && done < n; done += part) {
		part = n - done < WORDS ? n - done : WORDS;
		if ((err = learn(db, a, kata + done, part)) != ERR_OK)
			break;
		bind_words(v + 1, kata + done, part);
		err = db_later(db, &sql_add, v, 1 + WORDS);
	}
	return err;
}

enum err
kata_sql_queue(struct db *db, struct arena *a, int64_t limit,
    struct kata_antre **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_queue, DB_ARGS(limit), ret_v, ret_n);
}

enum err
kata_sql_done(struct db *db, int64_t laporan_id)
{
	return db_later(db, &sql_done, DB_ARGS(laporan_id));
}
