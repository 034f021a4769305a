#include "pantul_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct pantul_tujuan, pengguna_id),
	DB_COL(struct pantul_tujuan, laporan_id),
	DB_COL(struct pantul_tujuan, email),
};
DB_STATEMENT(sql_tujuan) = DB_QUERY(struct pantul_tujuan, cols,
    "SELECT s.penerima_id AS pengguna_id,"
    " IF(s.penerima_id = 0, COALESCE(s.laporan_id, 0), 0) AS laporan_id,"
    " COALESCE(IF(s.penerima_id = 0, d.email, p.email), '') AS email"
    " FROM surat s LEFT JOIN pengguna p ON p.id = s.penerima_id"
    " LEFT JOIN identitas d ON d.laporan_id = s.laporan_id"
    " AND d.pengguna_id IS NULL WHERE s.id = ? AND s.saluran = 0");
/* The variables of those that no act owes are gone once they are sent. */
DB_STATEMENT(sql_surat) = DB_WRITE(
    "UPDATE surat SET status = IF(keluar_id IS NULL, 3, 2), galat = ?,"
    " selesai = ? WHERE id = ? AND status = 1");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO surel_pantul (pengguna_id, laporan_id, sidik, kode, pada)"
    " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE sidik = VALUES(sidik),"
    " kode = VALUES(kode), pada = VALUES(pada)");
static const struct db_col lama_cols[] = {
	DB_COL(struct pantul_lama, sidik),
	DB_COL(struct pantul_lama, pada),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct pantul_lama, lama_cols,
    "SELECT sidik, pada FROM surel_pantul WHERE pengguna_id = ?"
    " AND laporan_id = 0");
DB_STATEMENT(sql_hapus) = DB_WRITE(
    "DELETE FROM surel_pantul WHERE pengguna_id = ? AND laporan_id = 0");

enum err
pantul_sql_tujuan(
    struct db *db, struct arena *a, int64_t surat_id, struct pantul_tujuan *ret)
{
	return db_one(db, a, &sql_tujuan, DB_ARGS(surat_id), ret);
}

enum err
pantul_sql_surat(struct db *db, int64_t surat_id, struct str galat, int64_t now)
{
	return db_run(db, &sql_surat, DB_ARGS(galat, now, surat_id), NULL);
}

enum err
pantul_sql_add(struct db *db, const struct pantul_tujuan *t, struct str sidik,
    struct str kode, int64_t now)
{
	return db_run(db, &sql_add,
	    DB_ARGS(t->pengguna_id, t->laporan_id, sidik, kode, now), NULL);
}

enum err
pantul_sql_get(struct db *db, struct arena *a, int64_t pengguna_id,
    struct pantul_lama *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(pengguna_id), ret);
}

enum err
pantul_sql_hapus(struct db *db, int64_t pengguna_id)
{
	return db_run(db, &sql_hapus, DB_ARGS(pengguna_id), NULL);
}
