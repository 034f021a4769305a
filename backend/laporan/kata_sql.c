#include "kata_sql.h"

struct id_row {
	int64_t id;
};
static const struct db_col id_cols[] = { DB_COL(struct id_row, id) };

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
