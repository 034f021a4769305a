#include "akses.h"

#include "../base/waktu.h"

static const struct db_col cols[] = {
	DB_COL(struct akses_baris, id),
	DB_COL(struct akses_baris, tracking_id),
	DB_COL(struct akses_baris, judul),
	DB_COL(struct akses_baris, jenis),
	DB_COL(struct akses_baris, peran),
	DB_COL(struct akses_baris, instansi),
	DB_COL(struct akses_baris, alasan),
	DB_COL(struct akses_baris, pada),
};
/* clang-format off */
#define ROW "SELECT a.id, l.tracking_id, l.judul, a.jenis, a.peran," \
	" n.nama AS instansi, a.alasan, a.pada FROM "
#define NAMES " JOIN laporan l ON l.id = a.laporan_id" \
	" JOIN instansi n ON n.id = a.instansi_id"
/* clang-format on */
DB_STATEMENT(sql_akun) = DB_QUERY(struct akses_baris, cols,
    ROW "identitas i STRAIGHT_JOIN akses_data a"
	" ON a.laporan_id = i.laporan_id" NAMES " WHERE i.pengguna_id = ?"
	" AND a.id < ? ORDER BY a.id DESC LIMIT ?");
DB_STATEMENT(sql_laporan) = DB_QUERY(struct akses_baris, cols,
    ROW "akses_data a FORCE INDEX (akses_laporan)" NAMES
	" WHERE a.laporan_id = ? AND a.id < ? ORDER BY a.id DESC LIMIT ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT IGNORE INTO akses_data (laporan_id, kali, jenis, pengguna_id,"
    " peran, instansi_id, alasan, pada) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

enum err
akses_catat(struct db *db, const struct pelaku *who, int64_t now,
    int64_t laporan_id, enum akses_jenis jenis, struct str alasan)
{
	/* Each opening of an identity counts, and has its own reason. */
	int64_t kali =
	    jenis == AKSES_IDENTITAS ? now : waktu_day(now, ZONA_WIB);

	if (!pelaku_staf(who) || who->instansi_id == 0)
		return ERR_OK;
	return db_run(db, &sql_add,
	    DB_ARGS(laporan_id, kali, (unsigned)jenis, who->id,
		(unsigned)who->peran, who->instansi_id, alasan, now),
	    NULL);
}

enum err
akses_list_akun(struct db *db, struct arena *a, int64_t pengguna_id,
    int64_t before, struct akses_baris **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_akun,
	    DB_ARGS(pengguna_id, before, AKSES_BATAS), ret_v, ret_n);
}

enum err
akses_list_laporan(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t before, struct akses_baris **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_laporan,
	    DB_ARGS(laporan_id, before, AKSES_BATAS), ret_v, ret_n);
}
