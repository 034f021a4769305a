#include "instansi_beda_sql.h"

#include <assert.h>

static const struct db_col cols[] = {
	DB_COL(struct instansi_atas, id),
	DB_COL(struct instansi_atas, jarak),
	DB_COL(struct instansi_atas, nama),
};
_Static_assert(INSTANSI_ATAS_MAX == 50, "as in sql_atas");
DB_STATEMENT(sql_atas) = DB_QUERY(struct instansi_atas, cols,
    "SELECT h.keturunan_id AS id, CAST(h.jarak AS INT) AS jarak, i.nama"
    " FROM instansi_leluhur h JOIN instansi i ON i.id = h.leluhur_id"
    " WHERE h.keturunan_id IN (" DB_MARKS_50 ") AND h.jarak > 0"
    " ORDER BY h.keturunan_id, h.jarak");

enum err
instansi_sql_atas(struct db *db, struct arena *a, const int64_t *id, size_t n,
    struct instansi_atas **ret_v, size_t *ret_n)
{
	struct db_arg args[INSTANSI_ATAS_MAX];

	db_ids(args, INSTANSI_ATAS_MAX, id, n);
	return db_all(db, a, &sql_atas, args, INSTANSI_ATAS_MAX, ret_v, ret_n);
}
