#include "tag_kelola_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct tag, id),
	DB_COL(struct tag, nama),
};
DB_STATEMENT(sql_get) = DB_QUERY(
    struct tag, cols, "SELECT id, nama FROM tag WHERE id = ?");
DB_STATEMENT(sql_lock) = DB_QUERY(
    struct tag, cols, "SELECT id, nama FROM tag WHERE id = ? FOR UPDATE");
DB_STATEMENT(sql_add) = DB_WRITE("INSERT INTO tag (nama) VALUES (?)");
DB_STATEMENT(sql_set) = DB_WRITE("UPDATE tag SET nama = ? WHERE id = ?");
DB_STATEMENT(sql_del) = DB_WRITE("DELETE FROM tag WHERE id = ?");

struct jumlah {
	int64_t n;
};
static const struct db_col jumlah_cols[] = { DB_COL(struct jumlah, n) };
DB_STATEMENT(sql_jumlah) = DB_QUERY(struct jumlah, jumlah_cols,
    "SELECT COUNT(*) AS n FROM laporan_tag WHERE tag_id = ?");

enum err
tag_kelola_sql_get(
    struct db *db, struct arena *a, int64_t id, bool lock, struct tag *ret)
{
	return db_one(db, a, lock ? &sql_lock : &sql_get, DB_ARGS(id), ret);
}

enum err
tag_kelola_sql_jumlah(struct db *db, struct arena *a, int64_t id, int64_t *ret)
{
	struct jumlah row;
	enum err err;

	if ((err = db_one(db, a, &sql_jumlah, DB_ARGS(id), &row)) == ERR_OK)
		*ret = row.n;
	return err;
}

enum err
tag_kelola_sql_add(struct db *db, struct str nama, int64_t *ret_id)
{
	enum err err;

	if ((err = db_run(db, &sql_add, DB_ARGS(nama), NULL)) == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
tag_kelola_sql_set(struct db *db, const struct tag *t)
{
	return db_run(db, &sql_set, DB_ARGS(t->nama, t->id), NULL);
}

enum err
tag_kelola_sql_del(struct db *db, int64_t id)
{
	return db_run(db, &sql_del, DB_ARGS(id), NULL);
}
