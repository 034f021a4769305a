#include "percobaan_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct percobaan, gagal),
	DB_COL(struct percobaan, terkunci),
	DB_COL(struct percobaan, pada),
};

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO percobaan_masuk (pengenal, gagal, terkunci, pada)"
    " VALUES (?, 0, 0, ?) ON DUPLICATE KEY UPDATE gagal = gagal");
DB_STATEMENT(sql_lock) = DB_QUERY(struct percobaan, cols,
    "SELECT gagal, terkunci, pada FROM percobaan_masuk WHERE pengenal = ?"
    " FOR UPDATE");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE percobaan_masuk SET gagal = ?, terkunci = ?, pada = ?"
    " WHERE pengenal = ?");
DB_STATEMENT(sql_remove) = DB_WRITE(
    "DELETE FROM percobaan_masuk WHERE pengenal = ?");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM percobaan_masuk WHERE pada < ? LIMIT 1000");

enum err
percobaan_sql_lock(struct db *db, struct arena *a, struct str pengenal,
    int64_t now, struct percobaan *ret)
{
	enum err err;

	if ((err = db_run(db, &sql_add, DB_ARGS(pengenal, now), NULL)) !=
	    ERR_OK)
		return err;
	return db_one(db, a, &sql_lock, DB_ARGS(pengenal), ret);
}

enum err
percobaan_sql_set(struct db *db, struct str pengenal, const struct percobaan *p)
{
	return db_run(db, &sql_set,
	    DB_ARGS(p->gagal, p->terkunci, p->pada, pengenal), NULL);
}

enum err
percobaan_sql_remove(struct db *db, struct str pengenal)
{
	return db_run(db, &sql_remove, DB_ARGS(pengenal), NULL);
}

enum err
percobaan_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(before), ret_n);
}
