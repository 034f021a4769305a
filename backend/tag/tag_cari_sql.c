#include "tag_cari_sql.h"

static const struct db_col nama_cols[] = { DB_COL(struct tag_nama, nama) };
DB_STATEMENT(sql_find) = DB_QUERY(struct tag_nama, nama_cols,
    "SELECT nama FROM tag WHERE nama LIKE ? ORDER BY nama LIMIT ?");

enum err
tag_sql_find(struct db *db, struct arena *a, struct str pola, int64_t batas,
    struct tag_nama **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_find, DB_ARGS(pola, batas), ret_v, ret_n);
}
