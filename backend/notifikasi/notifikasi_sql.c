#include "notifikasi_sql.h"

struct count {
	int64_t n;
};

static const struct db_col cols[] = {
	DB_COL(struct notifikasi, id),
	DB_COL(struct notifikasi, templat),
	DB_COL(struct notifikasi, variabel),
	DB_COL(struct notifikasi, tracking_id),
	DB_COL(struct notifikasi, pada),
	DB_COL(struct notifikasi, dibaca),
};

static const struct db_col count_cols[] = { DB_COL(struct count, n) };

DB_STATEMENT(sql_list) = DB_QUERY(struct notifikasi, cols,
    "SELECT n.id, n.templat, n.variabel, l.tracking_id, n.pada, n.dibaca"
    " FROM notifikasi n FORCE INDEX (notifikasi_daftar)"
    " LEFT JOIN laporan l ON l.id = n.laporan_id"
    " WHERE n.pengguna_id = ? AND n.id < ? ORDER BY n.id DESC LIMIT ?");
DB_STATEMENT(sql_unread) = DB_QUERY(struct count, count_cols,
    "SELECT COUNT(*) AS n FROM notifikasi"
    " WHERE pengguna_id = ? AND dibaca IS NULL");
DB_STATEMENT(sql_read) = DB_WRITE(
    "UPDATE notifikasi SET dibaca = ?"
    " WHERE id = ? AND pengguna_id = ? AND dibaca IS NULL");
DB_STATEMENT(sql_read_all) = DB_WRITE(
    "UPDATE notifikasi SET dibaca = ?"
    " WHERE pengguna_id = ? AND dibaca IS NULL");

enum err
notifikasi_sql_list(struct db *db, struct arena *a, int64_t pengguna_id,
    int64_t before, int64_t batas, struct notifikasi **ret, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_list, DB_ARGS(pengguna_id, before, batas), ret, ret_n);
}

enum err
notifikasi_sql_unread(
    struct db *db, struct arena *a, int64_t pengguna_id, int64_t *ret)
{
	struct count c;
	enum err err;

	err = db_one(db, a, &sql_unread, DB_ARGS(pengguna_id), &c);
	if (err == ERR_OK)
		*ret = c.n;
	return err;
}

enum err
notifikasi_sql_read(struct db *db, int64_t pengguna_id, int64_t id, int64_t now)
{
	return db_run(db, &sql_read, DB_ARGS(now, id, pengguna_id), NULL);
}

enum err
notifikasi_sql_read_all(struct db *db, int64_t pengguna_id, int64_t now)
{
	return db_run(db, &sql_read_all, DB_ARGS(now, pengguna_id), NULL);
}
