#include "keluar_sql.h"

#include "../base/pelaku.h"

static const struct db_col cols[] = {
	DB_COL(struct keluar, id),
	DB_COL(struct keluar, laporan_id),
	DB_COL(struct keluar, instansi_id),
	DB_COL(struct keluar, aksi),
	DB_COL(struct keluar, tujuan),
	DB_COL(struct keluar, variabel),
	DB_COL(struct keluar, dibuat),
};
/* What lies more than a day ahead was written before the clock was set back. */
DB_STATEMENT(sql_claim) = DB_QUERY(struct keluar, cols,
    "SELECT id, laporan_id, instansi_id, templat AS aksi, tujuan, variabel,"
    " dibuat FROM kotak_keluar WHERE status = 0"
    " AND (coba_pada <= ? OR coba_pada > ? + 86400) ORDER BY coba_pada, id "
    "LIMIT ?"
    " FOR UPDATE SKIP LOCKED");

static const struct db_col penerima_cols[] = {
	DB_COL(struct penerima, asal),
	DB_COL(struct penerima, pengguna_id),
};
DB_STATEMENT(sql_pelapor) = DB_QUERY(struct penerima, penerima_cols,
    "SELECT laporan_id AS asal, COALESCE(pengguna_id, 0) AS pengguna_id"
    " FROM identitas WHERE laporan_id IN (" DB_MARKS_200 ")"
    " AND pengguna_id IS NOT NULL ORDER BY laporan_id");
DB_STATEMENT(sql_staf) = DB_QUERY(struct penerima, penerima_cols,
    "SELECT COALESCE(instansi_id, 0) AS asal, id AS pengguna_id"
    " FROM pengguna WHERE instansi_id IN (" DB_MARKS_200 ") AND aktif = 1"
    " AND peran IN (?, ?, ?, ?) ORDER BY instansi_id, id");
DB_STATEMENT(sql_bell) = DB_WRITE(
    "INSERT IGNORE INTO notifikasi (pengguna_id, keluar_id, laporan_id,"
    " templat, variabel, pada) VALUES (?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_sent) = DB_WRITE_SET(
    "UPDATE kotak_keluar SET status = 1 WHERE id = ?");

enum err
keluar_sql_claim(struct db *db, struct arena *a, int64_t now, unsigned limit,
    struct keluar **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_claim, DB_ARGS(now, now, limit), ret_v, ret_n);
}

enum err
keluar_sql_pelapor(struct db *db, struct arena *a, const int64_t *laporan,
    size_t n, struct penerima **ret_v, size_t *ret_n)
{
	struct db_arg v[KELUAR_MAX];

	db_ids(v, KELUAR_MAX, laporan, n);
	return db_all(db, a, &sql_pelapor, v, KELUAR_MAX, ret_v, ret_n);
}

enum err
keluar_sql_staf(struct db *db, struct arena *a, const int64_t *instansi,
    size_t n, struct penerima **ret_v, size_t *ret_n)
{
	struct db_arg v[KELUAR_MAX + 4];

	db_ids(v, KELUAR_MAX, instansi, n);
	v[KELUAR_MAX] = db_arg_i(PERAN_PEJABAT_PENGHUBUNG);
	v[KELUAR_MAX + 1] = db_arg_i(PERAN_ADMIN_INSTANSI);
	v[KELUAR_MAX + 2] = db_arg_i(PERAN_ADMIN_KOORDINATOR);
	v[KELUAR_MAX + 3] = db_arg_i(PERAN_ADMIN_PUSAT);
	return db_all(db, a, &sql_staf, v, KELUAR_MAX + 4, ret_v, ret_n);
}

enum err
keluar_sql_bell(struct db *db, int64_t pengguna_id, const struct keluar *k,
    unsigned templat)
{
	return db_later(db, &sql_bell,
	    DB_ARGS(pengguna_id, k->id, k->laporan_id, templat, k->variabel,
		k->dibuat));
}

enum err
keluar_sql_sent(struct db *db, int64_t id)
{
	return db_later(db, &sql_sent, DB_ARGS(id));
}
