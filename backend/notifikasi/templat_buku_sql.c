#include "templat_buku_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct templat_ubahan, templat),
	DB_COL(struct templat_ubahan, bahasa),
	DB_COL(struct templat_ubahan, judul),
	DB_COL(struct templat_ubahan, teks),
};
static const struct db_col sidik_cols[] = {
	DB_COL(struct templat_sidik, n),
	DB_COL(struct templat_sidik, versi),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct templat_ubahan, cols,
    "SELECT templat, bahasa, judul, teks FROM templat_ubahan");
DB_STATEMENT(sql_sidik) = DB_QUERY(struct templat_sidik, sidik_cols,
    "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(versi), 0) AS INT) AS versi"
    " FROM templat_ubahan");
DB_STATEMENT(sql_set) = DB_WRITE(
    "INSERT INTO templat_ubahan (templat, bahasa, judul, teks, versi)"
    " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE judul = VALUES(judul),"
    " teks = VALUES(teks), versi = GREATEST(versi + 1, VALUES(versi))");
DB_STATEMENT(sql_drop) = DB_WRITE(
    "DELETE FROM templat_ubahan WHERE templat = ?");

enum err
buku_sql_list(struct db *db, struct arena *a, struct templat_ubahan **ret_v,
    size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_NONE, ret_v, ret_n);
}

enum err
buku_sql_sidik(struct db *db, struct arena *a, struct templat_sidik *ret)
{
	return db_one(db, a, &sql_sidik, DB_NONE, ret);
}

enum err
buku_sql_set(struct db *db, const struct templat_ubahan *u, int64_t versi)
{
	return db_run(db, &sql_set,
	    DB_ARGS(u->templat, u->bahasa, u->judul, u->teks, versi), NULL);
}

enum err
buku_sql_drop(struct db *db, unsigned templat)
{
	return db_run(db, &sql_drop, DB_ARGS(templat), NULL);
}
