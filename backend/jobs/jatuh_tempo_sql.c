#include "jatuh_tempo_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct jatuh_tempo, laporan_id),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct jatuh_tempo, cols,
    "SELECT laporan_id FROM jam FORCE INDEX (jam_batas) WHERE terbuka = 1"
    " AND jam = ? AND dijeda = 0 AND batas <= ? ORDER BY batas LIMIT ?");

enum err
jatuh_tempo_sql_list(struct db *db, struct arena *a, enum jam jam, int64_t now,
    unsigned limit, struct jatuh_tempo **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_list, DB_ARGS((unsigned)jam, now, limit), ret_v, ret_n);
}
