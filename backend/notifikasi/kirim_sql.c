#include "kirim_sql.h"

#include "../base/pelaku.h"

static const struct db_col cols[] = {
	DB_COL(struct keluar, id),
	DB_COL(struct keluar, instansi_id),
	DB_COL(struct keluar, aksi),
	DB_COL(struct keluar, tujuan),
};
DB_STATEMENT(sql_claim) = DB_QUERY(struct keluar, cols,
    "SELECT id, instansi_id, templat AS aksi, tujuan FROM kotak_keluar WHERE "
    "status = 0"
    " AND coba_pada <= ? ORDER BY coba_pada, id LIMIT ?"
    " FOR UPDATE SKIP LOCKED");
DB_STATEMENT(sql_pelapor) = DB_WRITE(
    "INSERT IGNORE INTO notifikasi (pengguna_id, keluar_id, laporan_id,"
    " templat, variabel, pada) SELECT i.pengguna_id, k.id, k.laporan_id, ?,"
    " k.variabel, k.dibuat FROM kotak_keluar k"
    " JOIN identitas i ON i.laporan_id = k.laporan_id"
    " AND i.pengguna_id IS NOT NULL WHERE k.id = ?");
DB_STATEMENT(sql_instansi) = DB_WRITE(
    "INSERT IGNORE INTO notifikasi (pengguna_id, keluar_id, laporan_id,"
    " templat, variabel, pada) SELECT p.id, k.id, k.laporan_id, ?,"
    " k.variabel, k.dibuat FROM kotak_keluar k"
    " JOIN pengguna p ON p.instansi_id = k.instansi_id AND p.aktif = 1"
    " AND p.peran IN (?, ?, ?, ?) WHERE k.id = ?");
DB_STATEMENT(sql_sent) = DB_WRITE(
    "UPDATE kotak_keluar SET status = 1 WHERE id = ?");

enum err
keluar_sql_claim(struct db *db, struct arena *a, int64_t now, unsigned limit,
    struct keluar **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_claim, DB_ARGS(now, limit), ret_v, ret_n);
}

enum err
keluar_sql_to_pelapor(struct db *db, int64_t id, unsigned templat)
{
	return db_run(db, &sql_pelapor, DB_ARGS(templat, id), NULL);
}

enum err
keluar_sql_to_instansi(struct db *db, int64_t id, unsigned templat)
{
	return db_run(db, &sql_instansi,
	    DB_ARGS(templat, (unsigned)PERAN_PEJABAT_PENGHUBUNG,
		(unsigned)PERAN_ADMIN_INSTANSI,
		(unsigned)PERAN_ADMIN_KOORDINATOR, (unsigned)PERAN_ADMIN_PUSAT,
		id),
	    NULL);
}

enum err
keluar_sql_sent(struct db *db, int64_t id)
{
	return db_run(db, &sql_sent, DB_ARGS(id), NULL);
}
