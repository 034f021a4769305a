#include "identitas_cari.h"

static const struct db_col cols[] = {
	DB_COL(struct pelapor, id),
	DB_COL(struct pelapor, nama),
	DB_COL(struct pelapor, nama_pengguna),
	DB_COL(struct pelapor, telepon),
	DB_COL(struct pelapor, email),
};
DB_STATEMENT(sql_cari) = DB_QUERY(struct pelapor, cols,
    "SELECT p.id, p.nama, p.nama_pengguna, p.telepon, p.email FROM pengguna p"
    " WHERE p.cari LIKE ? AND p.peran = ? AND p.aktif = 1 AND EXISTS"
    " (SELECT 1 FROM identitas i JOIN laporan l ON l.id = i.laporan_id"
    " AND l.anonim = 0 JOIN jangkauan j ON j.laporan_id = l.id"
    " AND j.leluhur_id = ? WHERE i.pengguna_id = p.id)"
    " ORDER BY p.cari, p.id LIMIT 10");

enum err
identitas_cari(struct db *db, struct arena *a, const struct scope *scope,
    struct str pola, struct pelapor **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_cari,
	    DB_ARGS(pola, (int)PERAN_PELAPOR, scope->instansi_id), ret_v,
	    ret_n);
}
