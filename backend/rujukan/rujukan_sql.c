#include "rujukan_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct rujukan, laporan_id),
	DB_COL(struct rujukan, tracking_id),
	DB_COL(struct rujukan, rujukan),
	DB_COL(struct rujukan, pada),
};

/* clang-format off */
#define SELECT \
	"SELECT r.laporan_id, l.tracking_id, r.rujukan, r.pada FROM rujukan r" \
	" STRAIGHT_JOIN laporan l ON l.id = r.laporan_id" \
	" WHERE r.instansi_id = ?"
/* clang-format on */

DB_STATEMENT(sql_get) = DB_QUERY(
    struct rujukan, cols, SELECT " AND r.laporan_id = ?");
DB_STATEMENT(sql_find) = DB_QUERY(
    struct rujukan, cols, SELECT " AND r.rujukan = ?");
DB_STATEMENT(sql_list) = DB_QUERY(struct rujukan, cols,
    SELECT " AND r.laporan_id < ? ORDER BY r.laporan_id DESC LIMIT ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO rujukan (instansi_id, laporan_id, rujukan, pada)"
    " VALUES (?, ?, ?, ?)");
DB_STATEMENT(sql_set) = DB_WRITE("UPDATE rujukan SET rujukan = ?, pada = ?"
				 " WHERE instansi_id = ? AND laporan_id = ?");

enum err
rujukan_sql_get(struct db *db, struct arena *a, int64_t instansi_id,
    int64_t laporan_id, struct rujukan *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(instansi_id, laporan_id), ret);
}

enum err
rujukan_sql_find(struct db *db, struct arena *a, int64_t instansi_id,
    struct str rujukan, struct rujukan *ret)
{
	return db_one(db, a, &sql_find, DB_ARGS(instansi_id, rujukan), ret);
}

enum err
rujukan_sql_list(struct db *db, struct arena *a, int64_t instansi_id,
    int64_t before, int64_t limit, struct rujukan **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(instansi_id, before, limit),
	    ret_v, ret_n);
}

/* The report's row is locked or new: nobody else changes it meanwhile. */
enum err
rujukan_sql_set(struct db *db, int64_t instansi_id, int64_t laporan_id,
    struct str rujukan, int64_t now)
{
	uint64_t n = 0;
	enum err err;

	err = db_run(
	    db, &sql_set, DB_ARGS(rujukan, now, instansi_id, laporan_id), &n);
	if (err != ERR_OK || n > 0)
		return err;
	return db_run(
	    db, &sql_add, DB_ARGS(instansi_id, laporan_id, rujukan, now), NULL);
}
