#include "eskalasi_sql.h"

#include "../core/jam.h"

static const struct db_col cols[] = {
	DB_COL(struct eskalasi_v, ke),
	DB_COL(struct eskalasi_v, zona),
	DB_COL(struct eskalasi_v, diperingatkan),
	DB_COL(struct eskalasi_v, batas),
};
DB_STATEMENT(sql_v) = DB_QUERY(struct eskalasi_v, cols,
    "SELECT ke, zona, diperingatkan, batas FROM jam WHERE laporan_id = ?"
    " AND jam = ? AND terbuka = 1 AND dijeda = 0");
DB_STATEMENT(sql_told) = DB_WRITE(
    "UPDATE jam SET diperingatkan = ? WHERE laporan_id = ?"
    " AND jam = ? AND ke = ?");

enum err
eskalasi_sql_v(
    struct db *db, struct arena *a, int64_t laporan_id, struct eskalasi_v *ret)
{
	return db_one(db, a, &sql_v, DB_ARGS(laporan_id, (unsigned)JAM_V), ret);
}

enum err
eskalasi_sql_told(
    struct db *db, int64_t laporan_id, uint32_t ke, unsigned times)
{
	return db_run(db, &sql_told,
	    DB_ARGS(times, laporan_id, (unsigned)JAM_V, ke), NULL);
}
