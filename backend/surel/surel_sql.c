#include "surel_sql.h"

static const struct db_col akun_cols[] = {
	DB_COL(struct surel_akun, aktif),
	DB_COL(struct surel_akun, bahasa),
};
DB_STATEMENT(sql_akun) = DB_QUERY(struct surel_akun, akun_cols,
    "SELECT aktif, bahasa FROM pengguna WHERE id = ?");

static const struct db_col laporan_cols[] = {
	DB_COL(struct surel_laporan, tracking_id),
	DB_COL(struct surel_laporan, status),
};
DB_STATEMENT(sql_laporan) = DB_QUERY(struct surel_laporan, laporan_cols,
    "SELECT tracking_id, status FROM laporan WHERE id = ?");

static const struct db_col jumlah_cols[] = {
	DB_COL(struct surel_jumlah, semua),
	DB_COL(struct surel_jumlah, dikabari),
};
DB_STATEMENT(sql_jumlah) = DB_QUERY(struct surel_jumlah, jumlah_cols,
    "SELECT COUNT(*) AS semua,"
    " CAST(COALESCE(SUM(hasil NOT IN (?, ?)), 0) AS SIGNED) AS dikabari"
    " FROM surel_masuk WHERE laporan_id = ? AND pengguna_id = ? AND pada > ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO surel_masuk (sidik, laporan_id, pengguna_id, hasil, pada)"
    " VALUES (?, ?, ?, ?, ?)");
struct ada {
	int64_t n;
};
static const struct db_col ada_cols[] = { DB_COL(struct ada, n) };
DB_STATEMENT(sql_ada) = DB_QUERY(struct ada, ada_cols,
    "SELECT COUNT(*) AS n FROM surel_masuk WHERE sidik = ?");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM surel_masuk WHERE pada < ? LIMIT 1000");

enum err
surel_sql_akun(
    struct db *db, struct arena *a, int64_t pengguna_id, struct surel_akun *ret)
{
	return db_one(db, a, &sql_akun, DB_ARGS(pengguna_id), ret);
}

enum err
surel_sql_laporan(struct db *db, struct arena *a, int64_t laporan_id,
    struct surel_laporan *ret)
{
	return db_one(db, a, &sql_laporan, DB_ARGS(laporan_id), ret);
}

enum err
surel_sql_jumlah(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t pengguna_id, int64_t since, struct surel_jumlah *ret)
{
	return db_one(db, a, &sql_jumlah,
	    DB_ARGS(SUREL_MASUK, SUREL_SERING, laporan_id, pengguna_id, since),
	    ret);
}

enum err
surel_sql_add(struct db *db, struct str sidik, int64_t laporan_id,
    int64_t pengguna_id, enum surel_hasil hasil, int64_t now)
{
	return db_run(db, &sql_add,
	    DB_ARGS(sidik, laporan_id, pengguna_id, (unsigned)hasil, now),
	    NULL);
}

enum err
surel_sql_ada(struct db *db, struct arena *a, struct str sidik, bool *ret)
{
	struct ada row;
	enum err err;

	if ((err = db_one(db, a, &sql_ada, DB_ARGS(sidik), &row)) == ERR_OK)
		*ret = row.n > 0;
	return err;
}

enum err
surel_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(before), ret_n);
}
