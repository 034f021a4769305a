#include "riwayat_sql.h"

#include "../base/waktu.h"

struct hash_row {
	struct str hash;
};

static const struct db_col hash_cols[] = { DB_COL(struct hash_row, hash) };

static const struct db_col cols[] = {
	DB_COL(struct riwayat, laporan_id),
	DB_COL(struct riwayat, urut),
	DB_COL(struct riwayat, jenis),
	DB_COL(struct riwayat, aksi),
	DB_COL(struct riwayat, status_lama),
	DB_COL(struct riwayat, status_baru),
	DB_COL(struct riwayat, pelaku_id),
	DB_COL(struct riwayat, peran),
	DB_COL(struct riwayat, instansi_id),
	DB_COL(struct riwayat, instansi_dari),
	DB_COL(struct riwayat, instansi_ke),
	DB_COL(struct riwayat, rahasia),
	DB_COL(struct riwayat, variabel),
	DB_COL(struct riwayat, pada),
	DB_COL(struct riwayat, sebelum),
	DB_COL(struct riwayat, hash),
};

DB_STATEMENT(sql_hash) = DB_QUERY(struct hash_row, hash_cols,
    "SELECT hash FROM riwayat WHERE laporan_id = ? AND urut = ?");

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO riwayat (laporan_id, urut, jenis, aksi, status_lama,"
    " status_baru, pelaku_id, peran, instansi_id, instansi_dari,"
    " instansi_ke, rahasia, variabel, pada, sebelum, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

/* A day that is sealed already, for a clock that was set back. */
DB_STATEMENT(sql_susulan) = DB_WRITE(
    "INSERT INTO segel_susulan (laporan_id, urut, hari)"
    " SELECT ?, ?, s.hari FROM segel s WHERE s.hari = ?");

DB_STATEMENT(sql_list) = DB_QUERY(struct riwayat, cols,
    "SELECT laporan_id, urut, jenis, aksi, status_lama, status_baru,"
    " pelaku_id, peran, instansi_id, instansi_dari, instansi_ke, rahasia,"
    " variabel, pada, sebelum, hash FROM riwayat"
    " WHERE laporan_id = ? AND urut > ? ORDER BY urut LIMIT 200");

#define BARIS_COL(m)                                                           \
	{                                                                      \
#m, offsetof(struct riwayat_baris, r.m),                       \
		    DB_TYPE_OF(((struct riwayat_baris *)0)->r.m)               \
	}

static const struct db_col tampil_cols[] = {
	BARIS_COL(laporan_id),
	BARIS_COL(urut),
	BARIS_COL(jenis),
	BARIS_COL(aksi),
	BARIS_COL(status_lama),
	BARIS_COL(status_baru),
	BARIS_COL(pelaku_id),
	BARIS_COL(peran),
	BARIS_COL(instansi_id),
	BARIS_COL(instansi_dari),
	BARIS_COL(instansi_ke),
	BARIS_COL(rahasia),
	BARIS_COL(variabel),
	BARIS_COL(pada),
	BARIS_COL(sebelum),
	BARIS_COL(hash),
	DB_COL(struct riwayat_baris, pelaku),
	DB_COL(struct riwayat_baris, instansi),
	DB_COL(struct riwayat_baris, dari),
	DB_COL(struct riwayat_baris, ke),
};

DB_STATEMENT(sql_tampil) = DB_QUERY(struct riwayat_baris, tampil_cols,
    "SELECT r.laporan_id, r.urut, r.jenis, r.aksi, r.status_lama,"
    " r.status_baru, r.pelaku_id, r.peran, r.instansi_id,"
    " r.instansi_dari, r.instansi_ke, r.rahasia, r.variabel, r.pada,"
    " r.sebelum, r.hash, p.nama AS pelaku, i.nama AS instansi,"
    " d.nama AS dari, k.nama AS ke FROM riwayat r"
    " LEFT JOIN pengguna p ON p.id = r.pelaku_id"
    " LEFT JOIN instansi i ON i.id = r.instansi_id"
    " LEFT JOIN instansi d ON d.id = r.instansi_dari"
    " LEFT JOIN instansi k ON k.id = r.instansi_ke"
    " WHERE r.laporan_id = ? AND r.urut > ? ORDER BY r.urut LIMIT 100");

enum err
riwayat_sql_hash(struct db *db, struct arena *a, int64_t laporan_id,
    uint32_t urut, struct str *ret_hash)
{
	struct hash_row row;
	enum err err;

	err = db_one(db, a, &sql_hash, DB_ARGS(laporan_id, urut), &row);
	if (err == ERR_OK)
		*ret_hash = row.hash;
	return err;
}

enum err
riwayat_sql_add(struct db *db, const struct riwayat *r)
{
	enum err err;

	err = db_later(db, &sql_add,
	    DB_LIST(DB_ARG(r->laporan_id), DB_ARG(r->urut), DB_ARG(r->jenis),
		DB_ARG(r->aksi), DB_ARG(r->status_lama), DB_ARG(r->status_baru),
		DB_ARG(r->pelaku_id), DB_ARG(r->peran), DB_ARG(r->instansi_id),
		DB_ARG(r->instansi_dari), DB_ARG(r->instansi_ke),
		DB_ARG(r->rahasia), DB_ARG(r->variabel), DB_ARG(r->pada),
		DB_ARG(r->sebelum), DB_ARG(r->hash)));
	if (err != ERR_OK)
		return err;
	return db_later(db, &sql_susulan,
	    DB_ARGS(r->laporan_id, r->urut, waktu_day(r->pada, ZONA_WIB)));
}

enum err
riwayat_sql_list(struct db *db, struct arena *a, int64_t laporan_id,
    uint32_t after, struct riwayat **ret_rows, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_list, DB_ARGS(laporan_id, after), ret_rows, ret_n);
}

enum err
riwayat_sql_tampil(struct db *db, struct arena *a, int64_t laporan_id,
    uint32_t after, struct riwayat_baris **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_tampil, DB_ARGS(laporan_id, after), ret_v, ret_n);
}
