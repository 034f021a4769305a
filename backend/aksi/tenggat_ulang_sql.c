#include "tenggat_ulang_sql.h"

static const struct db_col jam_cols[] = {
	DB_COL(struct ulang_jam, laporan_id),
	DB_COL(struct ulang_jam, jam),
	DB_COL(struct ulang_jam, ke),
	DB_COL(struct ulang_jam, zona),
	DB_COL(struct ulang_jam, panjang),
	DB_COL(struct ulang_jam, mulai),
	DB_COL(struct ulang_jam, batas),
};
DB_STATEMENT(sql_jam) = DB_QUERY(struct ulang_jam, jam_cols,
    "SELECT laporan_id, jam, ke, zona, panjang, mulai, batas FROM jam"
    " FORCE INDEX (PRIMARY) WHERE laporan_id > ? AND laporan_id <= ?"
    " AND terbuka = 1 AND dijeda = 0 ORDER BY laporan_id, jam, ke");

static const struct db_col jeda_cols[] = {
	DB_COL(struct ulang_jeda, laporan_id),
	DB_COL(struct ulang_jeda, jam),
	DB_COL(struct ulang_jeda, ke),
	DB_COL(struct ulang_jeda, dari),
	DB_COL(struct ulang_jeda, sampai),
};
DB_STATEMENT(sql_jeda) = DB_QUERY(struct ulang_jeda, jeda_cols,
    "SELECT laporan_id, jam, ke, dari, sampai FROM jeda"
    " WHERE laporan_id > ? AND laporan_id <= ?"
    " ORDER BY laporan_id, jam, ke, urut");

static const struct db_col lain_cols[] = {
	DB_COL(struct ulang_lain, laporan_id),
	DB_COL(struct ulang_lain, id),
	DB_COL(struct ulang_lain, instansi_id),
	DB_COL(struct ulang_lain, mulai),
	DB_COL(struct ulang_lain, batas),
};
DB_STATEMENT(sql_minta) = DB_QUERY(struct ulang_lain, lain_cols,
    "SELECT laporan_id, id, pemutus_id AS instansi_id, mulai, batas"
    " FROM permintaan FORCE INDEX (permintaan_buka) WHERE laporan_id > ?"
    " AND laporan_id <= ? AND buka = 1 ORDER BY laporan_id, jenis");
DB_STATEMENT(sql_tahan) = DB_QUERY(struct ulang_lain, lain_cols,
    "SELECT t.laporan_id, t.laporan_id AS id, l.pemegang_id AS instansi_id,"
    " t.sejak AS mulai, t.batas FROM tahanan t"
    " JOIN laporan l ON l.id = t.laporan_id WHERE t.laporan_id > ?"
    " AND t.laporan_id <= ? ORDER BY t.laporan_id");

DB_STATEMENT(sql_set_jam) = DB_WRITE(
    "UPDATE jam SET batas = ? WHERE laporan_id = ? AND jam = ? AND ke = ?");

enum err
ulang_sql_jam(struct db *db, struct arena *a, int64_t after, int64_t upto,
    struct ulang_jam **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_jam, DB_ARGS(after, upto), ret_v, ret_n);
}

enum err
ulang_sql_jeda(struct db *db, struct arena *a, int64_t after, int64_t upto,
    struct ulang_jeda **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_jeda, DB_ARGS(after, upto), ret_v, ret_n);
}

enum err
ulang_sql_minta(struct db *db, struct arena *a, int64_t after, int64_t upto,
    struct ulang_lain **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_minta, DB_ARGS(after, upto), ret_v, ret_n);
}

enum err
ulang_sql_tahan(struct db *db, struct arena *a, int64_t after, int64_t upto,
    struct ulang_lain **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_tahan, DB_ARGS(after, upto), ret_v, ret_n);
}

enum err
ulang_sql_set_jam(
    struct db *db, int64_t laporan_id, uint32_t jam, uint32_t ke, int64_t batas)
{
	return db_later(db, &sql_set_jam, DB_ARGS(batas, laporan_id, jam, ke));
}
