#include "ingat_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct ingat_jam, jam),
	DB_COL(struct ingat_jam, ke),
	DB_COL(struct ingat_jam, zona),
	DB_COL(struct ingat_jam, diperingatkan),
	DB_COL(struct ingat_jam, mulai),
	DB_COL(struct ingat_jam, batas),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct ingat_jam, cols,
    "SELECT jam, ke, zona, diperingatkan, mulai, batas FROM jam"
    " WHERE laporan_id = ? AND jam = ? AND terbuka = 1 AND dijeda = 0");
DB_STATEMENT(sql_told) = DB_WRITE(
    "UPDATE jam SET diperingatkan = ? WHERE laporan_id = ?"
    " AND jam = ? AND ke = ?");

enum err
ingat_sql_get(struct db *db, struct arena *a, int64_t laporan_id, enum jam jam,
    struct ingat_jam *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(laporan_id, (unsigned)jam), ret);
}

enum err
ingat_sql_told(struct db *db, int64_t laporan_id, const struct ingat_jam *j,
    unsigned times)
{
	return db_run(
	    db, &sql_told, DB_ARGS(times, laporan_id, j->jam, j->ke), NULL);
}
