#include "tautan_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct tautan, guna),
	DB_COL(struct tautan, laporan_id),
	DB_COL(struct tautan, pengguna_id),
	DB_COL(struct tautan, berakhir),
	DB_COL(struct tautan, dipakai),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct tautan, cols,
    "SELECT guna, laporan_id, pengguna_id, berakhir, dipakai"
    " FROM tautan WHERE sidik = ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO tautan (sidik, guna, laporan_id, pengguna_id, berakhir)"
    " VALUES (?, ?, ?, ?, ?)");
DB_STATEMENT(sql_use) = DB_WRITE(
    "UPDATE tautan SET dipakai = ? WHERE sidik = ? AND dipakai IS NULL"
    " AND berakhir > ?");
DB_STATEMENT(sql_end) = DB_WRITE(
    "UPDATE tautan SET dipakai = ? WHERE pengguna_id = ? AND guna = ?"
    " AND dipakai IS NULL");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM tautan WHERE berakhir < ? LIMIT 1000");

enum err
tautan_sql_get(
    struct db *db, struct arena *a, struct str sidik, struct tautan *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(sidik), ret);
}

enum err
tautan_sql_add(struct db *db, struct str sidik, const struct tautan *t)
{
	return db_run(db, &sql_add,
	    DB_ARGS(sidik, t->guna, t->laporan_id, t->pengguna_id, t->berakhir),
	    NULL);
}

enum err
tautan_sql_use(struct db *db, struct str sidik, int64_t now, uint64_t *ret_n)
{
	return db_run(db, &sql_use, DB_ARGS(now, sidik, now), ret_n);
}

enum err
tautan_sql_end(
    struct db *db, enum tautan_guna g, int64_t pengguna_id, int64_t now)
{
	return db_run(
	    db, &sql_end, DB_ARGS(now, pengguna_id, (unsigned)g), NULL);
}

enum err
tautan_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(before), ret_n);
}
