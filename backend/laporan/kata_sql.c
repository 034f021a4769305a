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
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT IGNORE INTO indeks_kata (kata_id, laporan_id)"
    " SELECT id, ? FROM kata WHERE kata = ?");
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

enum err
kata_sql_set(struct db *db, struct arena *a, int64_t laporan_id,
    const struct str *kata, size_t n)
{
	struct id_row row;
	enum err err;
	size_t i;

	err = db_run(db, &sql_clear, DB_ARGS(laporan_id), NULL);
	for (i = 0; err == ERR_OK && i < n; i++) {
		err = db_one(db, a, &sql_exact, DB_ARGS(kata[i]), &row);
		if (err == ERR_NOT_FOUND)
			err = db_run(db, &sql_new, DB_ARGS(kata[i]), NULL);
		if (err == ERR_OK)
			err = db_run(
			    db, &sql_add, DB_ARGS(laporan_id, kata[i]), NULL);
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
	return db_run(db, &sql_done, DB_ARGS(laporan_id), NULL);
}
