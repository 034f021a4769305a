#include "catatan_internal_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct catatan_internal, id),
	DB_COL(struct catatan_internal, isi),
	DB_COL(struct catatan_internal, penulis),
	DB_COL(struct catatan_internal, peran),
	DB_COL(struct catatan_internal, instansi_id),
	DB_COL(struct catatan_internal, instansi),
	DB_COL(struct catatan_internal, pada),
};
static const struct db_col sebut_cols[] = {
	DB_COL(struct sebut, catatan_id),
	DB_COL(struct sebut, id),
	DB_COL(struct sebut, nama),
};
static const struct db_col petugas_cols[] = {
	DB_COL(struct petugas, id),
	DB_COL(struct petugas, nama),
	DB_COL(struct petugas, peran),
	DB_COL(struct petugas, instansi),
};

DB_STATEMENT(sql_list) = DB_QUERY(struct catatan_internal, cols,
    "SELECT c.id, c.isi, p.nama AS penulis, c.peran, c.instansi_id,"
    " i.nama AS instansi, c.pada FROM catatan_internal c"
    " FORCE INDEX (catatan_laporan)"
    " STRAIGHT_JOIN pengguna p ON p.id = c.penulis_id"
    " STRAIGHT_JOIN instansi i ON i.id = c.instansi_id"
    " WHERE c.laporan_id = ? AND c.id < ? ORDER BY c.id DESC LIMIT ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO catatan_internal (laporan_id, penulis_id, peran,"
    " instansi_id, isi, pada) VALUES (?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_sebut) = DB_QUERY(struct sebut, sebut_cols,
    "SELECT s.catatan_id, p.id, p.nama FROM catatan_internal c"
    " FORCE INDEX (catatan_laporan)"
    " STRAIGHT_JOIN catatan_sebut s ON s.catatan_id = c.id"
    " STRAIGHT_JOIN pengguna p ON p.id = s.pengguna_id"
    " WHERE c.laporan_id = ? AND c.id BETWEEN ? AND ?"
    " ORDER BY s.catatan_id, p.nama, p.id");
DB_STATEMENT(sql_mention) = DB_WRITE(
    "INSERT INTO catatan_sebut (catatan_id, pengguna_id) VALUES (?, ?)");
DB_STATEMENT(sql_bell) = DB_WRITE(
    "INSERT INTO notifikasi (pengguna_id, keluar_id, laporan_id, templat,"
    " variabel, pada) VALUES (?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_petugas) = DB_QUERY(struct petugas, petugas_cols,
    "SELECT DISTINCT p.id, p.nama, p.peran, i.nama AS instansi"
    " FROM jangkauan j FORCE INDEX (jangkauan_laporan)"
    " STRAIGHT_JOIN pengguna p ON p.instansi_id = j.leluhur_id"
    " STRAIGHT_JOIN instansi i ON i.id = p.instansi_id"
    " WHERE j.laporan_id = ? AND p.aktif = 1 AND p.peran IN (?, ?, ?, ?)"
    " AND (? = 0 OR p.id = ?) AND (p.cari LIKE ? OR p.cari LIKE ?)"
    " ORDER BY p.nama, p.id LIMIT ?");

enum err
catatan_internal_sql_list(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t before, int64_t limit, struct catatan_internal **ret_v,
    size_t *ret_n)
{
	return db_all(
	    db, a, &sql_list, DB_ARGS(laporan_id, before, limit), ret_v, ret_n);
}

enum err
catatan_internal_sql_add(struct db *db, const struct pelaku *who,
    int64_t laporan_id, struct str isi, int64_t now, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(laporan_id, who->id, (unsigned)who->peran, who->instansi_id,
		isi, now),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
catatan_internal_sql_sebut(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t from, int64_t to, struct sebut **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_sebut, DB_ARGS(laporan_id, from, to), ret_v, ret_n);
}

enum err
catatan_internal_sql_mention(struct db *db, int64_t catatan_id,
    int64_t laporan_id, int64_t pengguna_id, unsigned templat,
    struct str variabel, int64_t now)
{
	enum err err;

	err = db_run(db, &sql_mention, DB_ARGS(catatan_id, pengguna_id), NULL);
	return err == ERR_OK ? db_run(db, &sql_bell,
				   DB_ARGS(pengguna_id, -catatan_id, laporan_id,
				       templat, variabel, now),
				   NULL)
			     : err;
}

enum err
catatan_internal_sql_petugas(struct db *db, struct arena *a,
    const struct petugas_saring *f, struct petugas **ret_v, size_t *ret_n)
{
	unsigned pusat = PERAN_ADMIN_PUSAT;

	return db_all(db, a, &sql_petugas,
	    DB_ARGS(f->laporan_id,
		f->pusat ? pusat : (unsigned)PERAN_PEJABAT_PENGHUBUNG,
		f->pusat ? pusat : (unsigned)PERAN_ADMIN_INSTANSI,
		f->pusat ? pusat : (unsigned)PERAN_ADMIN_KOORDINATOR, pusat,
		f->id, f->id, f->pola, f->pola_tengah, f->batas),
	    ret_v, ret_n);
}
