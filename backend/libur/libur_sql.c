#include "libur_sql.h"

#include "../core/jam.h"

static const struct db_col libur_cols[] = {
	DB_COL(struct libur, tanggal),
	DB_COL(struct libur, jenis),
	DB_COL(struct libur, nama),
	DB_COL(struct libur, dasar),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct libur, libur_cols,
    "SELECT tanggal, jenis, nama, dasar FROM hari_libur ORDER BY tanggal");
DB_STATEMENT(sql_year) = DB_QUERY(struct libur, libur_cols,
    "SELECT tanggal, jenis, nama, dasar FROM hari_libur"
    " WHERE tanggal BETWEEN MAKEDATE(?, 1) AND MAKEDATE(?, 1)"
    " + INTERVAL 1 YEAR - INTERVAL 1 DAY ORDER BY tanggal");

DB_STATEMENT(sql_get) = DB_QUERY(struct libur, libur_cols,
    "SELECT tanggal, jenis, nama, dasar FROM hari_libur WHERE tanggal = ?");
DB_STATEMENT(sql_lock) = DB_QUERY(struct libur, libur_cols,
    "SELECT tanggal, jenis, nama, dasar FROM hari_libur WHERE tanggal = ?"
    " FOR UPDATE");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO hari_libur (tanggal, jenis, nama, dasar)"
    " VALUES (?, ?, ?, ?)");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE hari_libur SET jenis = ?, nama = ?, dasar = ? WHERE tanggal = ?");
DB_STATEMENT(sql_del) = DB_WRITE("DELETE FROM hari_libur WHERE tanggal = ?");

struct dampak {
	int64_t n;
};
static const struct db_col dampak_cols[] = { DB_COL(struct dampak, n) };
DB_STATEMENT(sql_dampak) = DB_QUERY(struct dampak, dampak_cols,
    "SELECT COUNT(*) AS n FROM (SELECT 1 FROM jam WHERE terbuka = 1"
    " AND jam <> ? AND batas > ? AND mulai < ? LIMIT ?) x");

static const struct db_col sidik_cols[] = {
	DB_COL(struct libur_sidik, versi),
	DB_COL(struct libur_sidik, n),
	DB_COL(struct libur_sidik, jumlah),
};
DB_STATEMENT(sql_sidik) = DB_QUERY(struct libur_sidik, sidik_cols,
    "SELECT COALESCE((SELECT versi FROM kalender_ulang WHERE id = 1), 0)"
    " AS versi, COUNT(*) AS n, CAST(COALESCE(SUM(CRC32(tanggal)), 0) AS INT)"
    " AS jumlah FROM hari_libur");

enum err
libur_sql_list(
    struct db *db, struct arena *a, struct libur **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_NONE, ret_v, ret_n);
}

enum err
libur_sql_year(struct db *db, struct arena *a, int64_t tahun,
    struct libur **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_year, DB_ARGS(tahun, tahun), ret_v, ret_n);
}

enum err
libur_sql_sidik(struct db *db, struct arena *a, struct libur_sidik *ret)
{
	return db_one(db, a, &sql_sidik, DB_NONE, ret);
}

DB_STATEMENT(sql_changed) = DB_WRITE(
    "UPDATE kalender_ulang SET versi = versi + 1 WHERE id = 1");

enum err
libur_sql_changed(struct db *db)
{
	return db_run(db, &sql_changed, DB_NONE, NULL);
}

enum err
libur_sql_get(struct db *db, struct arena *a, struct str tanggal, bool lock,
    struct libur *ret)
{
	return db_one(
	    db, a, lock ? &sql_lock : &sql_get, DB_ARGS(tanggal), ret);
}

enum err
libur_sql_add(struct db *db, const struct libur *l)
{
	return db_run(db, &sql_add,
	    DB_ARGS(l->tanggal, l->jenis, l->nama, l->dasar), NULL);
}

enum err
libur_sql_set(struct db *db, const struct libur *l)
{
	return db_run(db, &sql_set,
	    DB_ARGS(l->jenis, l->nama, l->dasar, l->tanggal), NULL);
}

enum err
libur_sql_del(struct db *db, struct str tanggal)
{
	return db_run(db, &sql_del, DB_ARGS(tanggal), NULL);
}

enum err
libur_sql_dampak(
    struct db *db, struct arena *a, int64_t day, int64_t batas, int64_t *ret)
{
	struct dampak row;
	enum err err;

	err = db_one(db, a, &sql_dampak,
	    DB_ARGS((int)JAM_L, day, day + 86400, batas), &row);
	if (err == ERR_OK)
		*ret = row.n;
	return err;
}
