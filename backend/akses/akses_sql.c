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
/* The page first, its names after. */
DB_STATEMENT(sql_akun) = DB_QUERY(struct akses_baris, cols,
    ROW "(SELECT b.id FROM identitas i STRAIGHT_JOIN akses_data b"
	" FORCE INDEX (akses_laporan) ON b.laporan_id = i.laporan_id"
	" WHERE i.pengguna_id = ? AND b.id < ? ORDER BY b.id DESC LIMIT ?) x"
	" STRAIGHT_JOIN akses_data a ON a.id = x.id" NAMES
	" ORDER BY a.id DESC");
DB_STATEMENT(sql_laporan) = DB_QUERY(struct akses_baris, cols,
    ROW "akses_data a FORCE INDEX (akses_laporan)" NAMES
	" WHERE a.laporan_id = ? AND a.id < ? ORDER BY a.id DESC LIMIT ?");

struct pada {
	int64_t pada;
};
static const struct db_col pada_cols[] = { DB_COL(struct pada, pada) };
DB_STATEMENT(sql_pada) = DB_QUERY(
    struct pada, pada_cols, "SELECT pada FROM akses_data WHERE id = ?");

static const struct db_col berkas_cols[] = {
	DB_COL(struct akses_berkas, id),
	DB_COL(struct akses_berkas, nama),
	DB_COL(struct akses_berkas, peran),
	DB_COL(struct akses_berkas, pelaku),
	DB_COL(struct akses_berkas, instansi),
	DB_COL(struct akses_berkas, pada),
};
DB_STATEMENT(sql_lampiran) = DB_QUERY(struct akses_berkas, berkas_cols,
    "SELECT a.id, NULLIF('', '') AS nama, a.peran, p.nama AS pelaku,"
    " n.nama AS instansi, a.pada FROM akses_data a FORCE INDEX (akses_jenis)"
    " LEFT JOIN pengguna p ON p.id = a.pengguna_id"
    " LEFT JOIN instansi n ON n.id = a.instansi_id"
    " WHERE a.laporan_id = ? AND a.jenis = ? AND a.pada <= ?"
    " AND (a.pada < ? OR a.id < ?) ORDER BY a.pada DESC, a.id DESC LIMIT ?");
/* The id of a file is a random text: its first 56 bits order as it does, and
 * do not give it away in a cursor. */
#define NOMOR "COALESCE(CAST(CONV(HEX(LEFT(f.id, 7)), 16, 10) AS SIGNED), 0)"
/* Where an officer sits now may not be where they sat then: the tindak lanjut
 * knows. */
DB_STATEMENT(sql_unggah) = DB_QUERY(struct akses_berkas, berkas_cols,
    "SELECT " NOMOR " AS id, NULLIF(f.nama, '') AS nama, p.peran,"
    " NULLIF(p.nama, '') AS pelaku,"
    " n.nama AS instansi, f.pada FROM lampiran f"
    " FORCE INDEX (lampiran_yatim)"
    " STRAIGHT_JOIN pengguna p ON p.id = f.pengguna_id"
    " LEFT JOIN tindak_lanjut t ON t.id = f.tindak_lanjut_id"
    " LEFT JOIN instansi n ON n.id = COALESCE(t.instansi_id, p.instansi_id)"
    " WHERE f.laporan_id = ? AND f.pada <= ? AND (f.pada < ? OR " NOMOR " < ?)"
    " ORDER BY f.pada DESC, f.id DESC LIMIT ?");
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

enum err
akses_pada(struct db *db, struct arena *a, int64_t id, int64_t *ret)
{
	struct pada row;
	enum err err;

	err = db_one(db, a, &sql_pada, DB_ARGS(id), &row);
	if (err == ERR_OK)
		*ret = row.pada;
	return err;
}

enum err
akses_list_lampiran(struct db *db, struct arena *a, int64_t laporan_id,
    struct akses_kursor before, struct akses_berkas **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_lampiran,
	    DB_ARGS(laporan_id, (unsigned)AKSES_LAMPIRAN, before.pada,
		before.pada, before.id, AKSES_BERKAS_BATAS + 1),
	    ret_v, ret_n);
}

enum err
akses_list_unggah(struct db *db, struct arena *a, int64_t laporan_id,
    struct akses_kursor before, struct akses_berkas **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_unggah,
	    DB_ARGS(laporan_id, before.pada, before.pada, before.id,
		AKSES_BERKAS_BATAS + 1),
	    ret_v, ret_n);
}
