#include <assert.h>

#include "../core/riwayat.h"
#include "dukungan.h"

struct ada {
	int64_t n;
};
static const struct db_col ada_cols[] = { DB_COL(struct ada, n) };
DB_STATEMENT(sql_ada) = DB_QUERY(struct ada, ada_cols,
    "SELECT COUNT(*) AS n FROM dukungan WHERE laporan_id = ?"
    " AND pengguna_id = ?");
DB_STATEMENT(sql_tambah) = DB_WRITE(
    "INSERT IGNORE INTO dukungan (laporan_id, pengguna_id, pada)"
    " VALUES (?, ?, ?)");
DB_STATEMENT(sql_lepas) = DB_WRITE(
    "DELETE FROM dukungan WHERE laporan_id = ? AND pengguna_id = ?");
DB_STATEMENT(sql_kabari) = DB_WRITE(
    "INSERT IGNORE INTO notifikasi (pengguna_id, keluar_id, laporan_id,"
    " templat, variabel, pada) SELECT d.pengguna_id, k.id, k.laporan_id, ?,"
    " JSON_OBJECT('tracking_id', l.tracking_id, 'judul', l.judul), k.dibuat"
    " FROM kotak_keluar k"
    " STRAIGHT_JOIN laporan l ON l.id = k.laporan_id AND l.publik = 1"
    " STRAIGHT_JOIN riwayat r ON r.laporan_id = k.laporan_id"
    " AND r.urut = k.urut AND r.jenis = ? AND r.rahasia = 0"
    " STRAIGHT_JOIN dukungan d ON d.laporan_id = k.laporan_id"
    " AND d.pada <= k.dibuat"
    " STRAIGHT_JOIN pengguna p ON p.id = d.pengguna_id AND p.aktif = 1"
    " WHERE k.id IN (" DB_MARKS_200 ")");

enum err
dukungan_ada(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t pengguna_id, bool *ret)
{
	struct ada row;
	enum err err;

	err = db_one(db, a, &sql_ada, DB_ARGS(laporan_id, pengguna_id), &row);
	if (err == ERR_OK)
		*ret = row.n > 0;
	return err;
}

enum err
dukungan_tambah(struct db *db, int64_t laporan_id, int64_t pengguna_id,
    int64_t now, bool *ret_touched)
{
	uint64_t n;
	enum err err;

	err =
	    db_run(db, &sql_tambah, DB_ARGS(laporan_id, pengguna_id, now), &n);
	if (err == ERR_OK)
		*ret_touched = n > 0;
	return err;
}

enum err
dukungan_lepas(
    struct db *db, int64_t laporan_id, int64_t pengguna_id, bool *ret_touched)
{
	uint64_t n;
	enum err err;

	err = db_run(db, &sql_lepas, DB_ARGS(laporan_id, pengguna_id), &n);
	if (err == ERR_OK)
		*ret_touched = n > 0;
	return err;
}

enum err
dukungan_kabari(
    struct db *db, const int64_t *keluar, size_t n, unsigned templat)
{
	struct db_arg v[2 + DUKUNGAN_KABARI_MAX] = { DB_ARG(templat),
		DB_ARG((unsigned)RIWAYAT_STATUS) };
	size_t i;

	assert(n <= DUKUNGAN_KABARI_MAX);
	if (n == 0)
		return ERR_OK;
	for (i = 0; i < DUKUNGAN_KABARI_MAX; i++)
		v[2 + i] = db_arg_i(i < n ? keluar[i] : 0);
	return db_run(db, &sql_kabari, v, 2 + DUKUNGAN_KABARI_MAX, NULL);
}
