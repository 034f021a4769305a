#include "penjadwal_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct penjadwal, nama),
	DB_COL(struct penjadwal, pemilik),
	DB_COL(struct penjadwal, disewa),
	DB_COL(struct penjadwal, epoch),
	DB_COL(struct penjadwal, gagal),
	DB_COL(struct penjadwal, sejak_selesai),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct penjadwal, cols,
    "SELECT nama, pemilik, COALESCE(sewa_sampai >= ?, 0)"
    " AS disewa, epoch, gagal, COALESCE(IF(selesai_pada = 0, -1,"
    " GREATEST(? - selesai_pada, 0)), -1) AS sejak_selesai"
    " FROM pekerjaan ORDER BY nama");

static const struct db_col lewat_cols[] = {
	DB_COL(struct lewat, jam),
	DB_COL(struct lewat, lewat),
	DB_COL(struct lewat, tanpa_batas),
};
DB_STATEMENT(sql_lewat) = DB_QUERY(struct lewat, lewat_cols,
    "SELECT jam, COALESCE(SUM(batas <= ?), 0) AS lewat,"
    " COALESCE(SUM(batas > ?), 0) AS tanpa_batas FROM jam"
    " FORCE INDEX (jam_batas) WHERE terbuka = 1 AND dijeda = 0"
    " AND (batas <= ? OR batas = ?) GROUP BY jam ORDER BY jam");

enum err
penjadwal_sql_list(struct db *db, struct arena *a, int64_t real,
    struct penjadwal **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(real, real), ret_v, ret_n);
}

enum err
penjadwal_sql_lewat(struct db *db, struct arena *a, int64_t now,
    struct lewat **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_lewat,
	    DB_ARGS(now, now, now, JAM_TANPA_BATAS), ret_v, ret_n);
}
