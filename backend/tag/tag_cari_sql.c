#include "tag_cari_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct tag_butir, id),
	DB_COL(struct tag_butir, nama),
};
DB_STATEMENT(sql_find) = DB_QUERY(struct tag_butir, cols,
    "SELECT id, nama FROM tag WHERE nama LIKE ? AND nama > ?"
    " ORDER BY nama LIMIT ?");

enum err
tag_sql_find(struct db *db, struct arena *a, struct str pola,
    struct str sesudah, int64_t batas, struct tag_butir **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_find, DB_ARGS(pola, sesudah, batas), ret_v, ret_n);
}
