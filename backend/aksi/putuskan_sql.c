#include "putuskan_sql.h"

struct penutup {
	struct null_i64 instansi_id;
};
static const struct db_col penutup_cols[] = {
	DB_COL(struct penutup, instansi_id),
};
DB_STATEMENT(sql_penutup) = DB_QUERY(struct penutup, penutup_cols,
    "SELECT instansi_id FROM riwayat WHERE laporan_id = ?"
    " AND status_lama <> status_baru ORDER BY urut DESC LIMIT 1");

struct id_row {
	int64_t id;
};
static const struct db_col id_cols[] = { DB_COL(struct id_row, id) };
DB_STATEMENT(sql_pusat) = DB_QUERY(struct id_row, id_cols,
    "SELECT id FROM instansi WHERE induk_id IS NULL ORDER BY id LIMIT 1");

enum err
putuskan_sql_penutup(
    struct db *db, struct arena *a, int64_t laporan_id, struct null_i64 *ret_id)
{
	struct penutup row;
	enum err err;

	err = db_one(db, a, &sql_penutup, DB_ARGS(laporan_id), &row);
	if (err == ERR_OK)
		*ret_id = row.instansi_id;
	return err;
}

enum err
putuskan_sql_pusat(struct db *db, struct arena *a, int64_t *ret_id)
{
	struct id_row row;
	enum err err;

	err = db_one(db, a, &sql_pusat, DB_NONE, &row);
	if (err == ERR_OK)
		*ret_id = row.id;
	return err;
}
