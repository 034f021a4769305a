#include "pratinjau_sql.h"

static const struct db_col jam_cols[] = {
	DB_COL(struct jam_lihat, jam),
	DB_COL(struct jam_lihat, ke),
	DB_COL(struct jam_lihat, zona),
	DB_COL(struct jam_lihat, panjang),
	DB_COL(struct jam_lihat, batas),
	DB_COL(struct jam_lihat, dijeda),
	DB_COL(struct jam_lihat, terbuka),
	DB_COL(struct jam_lihat, akhir),
};
static const struct db_col pesan_cols[] = {
	DB_COL(struct pesan_lihat, aksi),
	DB_COL(struct pesan_lihat, tujuan),
	DB_COL(struct pesan_lihat, instansi_id),
	DB_COL(struct pesan_lihat, instansi),
	DB_COL(struct pesan_lihat, variabel),
};

DB_STATEMENT(sql_jam) = DB_QUERY(struct jam_lihat, jam_cols,
    "SELECT jam, ke, zona, panjang, batas, dijeda, terbuka, akhir FROM jam"
    " WHERE laporan_id = ? ORDER BY jam, ke");
DB_STATEMENT(sql_pesan) = DB_QUERY(struct pesan_lihat, pesan_cols,
    "SELECT k.templat AS aksi, k.tujuan, i.id AS instansi_id,"
    " i.nama AS instansi, k.variabel FROM kotak_keluar k"
    " LEFT JOIN instansi i ON i.id = k.instansi_id"
    " WHERE k.laporan_id = ? AND k.urut > ? ORDER BY k.urut, k.tujuan, k.id");

enum err
pratinjau_sql_jam(struct db *db, struct arena *a, int64_t laporan_id,
    struct jam_lihat **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_jam, DB_ARGS(laporan_id), ret_v, ret_n);
}

enum err
pratinjau_sql_pesan(struct db *db, struct arena *a, int64_t laporan_id,
    uint32_t urut, struct pesan_lihat **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_pesan, DB_ARGS(laporan_id, urut), ret_v, ret_n);
}
