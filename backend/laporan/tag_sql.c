#include "tag_sql.h"

#include "../base/utf8.h"

DB_STATEMENT(sql_clear) = DB_WRITE(
    "DELETE FROM laporan_tag WHERE laporan_id = ?");
DB_STATEMENT(sql_new) = DB_WRITE("INSERT IGNORE INTO tag (nama) VALUES (?)");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT IGNORE INTO laporan_tag (laporan_id, tag_id)"
    " SELECT ?, id FROM tag WHERE nama = ?");
static const struct db_col cols[] = { DB_COL(struct tag_baris, nama) };
DB_STATEMENT(sql_list) = DB_QUERY(struct tag_baris, cols,
    "SELECT t.nama FROM laporan_tag l JOIN tag t ON t.id = l.tag_id"
    " WHERE l.laporan_id = ? ORDER BY t.nama");
DB_STATEMENT(sql_get) = DB_QUERY(
    struct tag_baris, cols, "SELECT nama FROM tag WHERE id = ?");

enum err
tag_sql_set(struct db *db, struct arena *a, int64_t laporan_id,
    const struct str_list *tags)
{
	enum err err;
	size_t i;

	err = db_run(db, &sql_clear, DB_ARGS(laporan_id), NULL);
	for (i = 0; err == ERR_OK && i < tags->n; i++) {
		struct str nama = utf8_lower(a, tags->v[i]);

		if (nama.n > 40)
			continue;
		err = db_run(db, &sql_new, DB_ARGS(nama), NULL);
		if (err == ERR_OK)
			err = db_run(
			    db, &sql_add, DB_ARGS(laporan_id, nama), NULL);
	}
	return err;
}

enum err
tag_sql_list(struct db *db, struct arena *a, int64_t laporan_id,
    struct tag_baris **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(laporan_id), ret_v, ret_n);
}

enum err
tag_sql_get(struct db *db, struct arena *a, int64_t id, struct tag_baris *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}
