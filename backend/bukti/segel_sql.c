#include "segel_sql.h"

struct number {
	int64_t n;
};
static const struct db_col number_cols[] = { DB_COL(struct number, n) };
static const struct db_col hash_cols[] = {
	DB_COL(struct segel_hash, laporan_id),
	DB_COL(struct segel_hash, urut),
	DB_COL(struct segel_hash, hash),
};
static const struct db_col cols[] = {
	DB_COL(struct segel, hari),
	DB_COL(struct segel, jumlah),
	DB_COL(struct segel, akar),
	DB_COL(struct segel, tanda),
	DB_COL(struct segel, pada),
};

DB_STATEMENT(sql_last) = DB_QUERY(struct number, number_cols,
    "SELECT COALESCE(MAX(hari), -1) AS n FROM segel");
DB_STATEMENT(sql_first) = DB_QUERY(struct number, number_cols,
    "SELECT pada AS n FROM riwayat WHERE pada >= ? ORDER BY pada LIMIT 1");
DB_STATEMENT(sql_each) = DB_QUERY(struct segel_hash, hash_cols,
    "SELECT laporan_id, urut, hash FROM riwayat WHERE pada >= ? AND pada < ?"
    " ORDER BY laporan_id, urut");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO segel (hari, jumlah, akar, tanda, pada)"
    " VALUES (?, ?, ?, ?, ?)");
DB_STATEMENT(sql_get) = DB_QUERY(struct segel, cols,
    "SELECT hari, jumlah, akar, tanda, pada FROM segel WHERE hari = ?");
DB_STATEMENT(sql_list) = DB_QUERY(struct segel, cols,
    "SELECT hari, jumlah, akar, tanda, pada FROM segel WHERE hari > ?"
    " ORDER BY hari LIMIT 100");

enum err
segel_sql_last(struct db *db, struct arena *a, int64_t *ret_hari)
{
	struct number row;
	enum err err;

	if ((err = db_one(db, a, &sql_last, DB_NONE, &row)) == ERR_OK)
		*ret_hari = row.n;
	return err;
}

enum err
segel_sql_first_row(
    struct db *db, struct arena *a, int64_t from, int64_t *ret_pada)
{
	struct number row;
	enum err err;

	if ((err = db_one(db, a, &sql_first, DB_ARGS(from), &row)) == ERR_OK)
		*ret_pada = row.n;
	return err;
}

enum err
segel_sql_each(struct db *db, struct arena *a, int64_t from, int64_t to,
    db_each_fn *fn, void *ctx)
{
	return db_each(db, a, &sql_each, DB_ARGS(from, to), fn, ctx);
}

enum err
segel_sql_get(struct db *db, struct arena *a, int64_t hari, struct segel *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(hari), ret);
}

enum err
segel_sql_add(struct db *db, const struct segel *s)
{
	return db_run(db, &sql_add,
	    DB_ARGS(s->hari, s->jumlah, s->akar, s->tanda, s->pada), NULL);
}

enum err
segel_sql_list(struct db *db, struct arena *a, int64_t after,
    struct segel **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(after), ret_v, ret_n);
}
