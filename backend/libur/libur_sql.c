#include "libur_sql.h"

static const struct db_col libur_cols[] = {
	DB_COL(struct libur, tanggal),
	DB_COL(struct libur, jenis),
	DB_COL(struct libur, nama),
	DB_COL(struct libur, dasar),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct libur, libur_cols,
    "SELECT tanggal, jenis, nama, dasar FROM hari_libur ORDER BY tanggal");
DB_STATEMENT(sql_year) = DB_QUERY(struct libur, libur_cols,
    "SELECT tanggal, jenis, nama, dasar FROM hari_libur"
    " WHERE tanggal BETWEEN MAKEDATE(?, 1) AND MAKEDATE(?, 1)"
    " + INTERVAL 1 YEAR - INTERVAL 1 DAY ORDER BY tanggal");

static const struct db_col sidik_cols[] = {
	DB_COL(struct libur_sidik, versi),
	DB_COL(struct libur_sidik, n),
	DB_COL(struct libur_sidik, jumlah),
};
DB_STATEMENT(sql_sidik) = DB_QUERY(struct libur_sidik, sidik_cols,
    "SELECT COALESCE((SELECT versi FROM kalender_ulang WHERE id = 1), 0)"
    " AS versi, COUNT(*) AS n, CAST(COALESCE(SUM(CRC32(tanggal)), 0) AS INT)"
    " AS jumlah FROM hari_libur");

enum err
libur_sql_list(
    struct db *db, struct arena *a, struct libur **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_NONE, ret_v, ret_n);
}

enum err
libur_sql_year(struct db *db, struct arena *a, int64_t tahun,
    struct libur **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_year, DB_ARGS(tahun, tahun), ret_v, ret_n);
}

enum err
libur_sql_sidik(struct db *db, struct arena *a, struct libur_sidik *ret)
{
	return db_one(db, a, &sql_sidik, DB_NONE, ret);
}

DB_STATEMENT(sql_changed) = DB_WRITE(
    "UPDATE kalender_ulang SET versi = versi + 1 WHERE id = 1");

enum err
libur_sql_changed(struct db *db)
{
	return db_run(db, &sql_changed, DB_NONE, NULL);
}
