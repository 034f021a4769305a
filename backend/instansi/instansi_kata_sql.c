#include "instansi_kata_sql.h"

static const struct db_col nama_cols[] = {
	DB_COL(struct instansi_nama, id),
	DB_COL(struct instansi_nama, nama),
	DB_COL(struct instansi_nama, singkatan),
};
/* A name without a letter in it would come again and again. */
DB_STATEMENT(sql_bare) = DB_QUERY(struct instansi_nama, nama_cols,
    "SELECT i.id, i.nama, i.singkatan FROM instansi i"
    " LEFT JOIN instansi_kata k ON k.instansi_id = i.id"
    " WHERE k.instansi_id IS NULL AND i.nama REGEXP '[[:alnum:]]'"
    " ORDER BY i.id LIMIT 500");
DB_STATEMENT(sql_clear) = DB_WRITE(
    "DELETE FROM instansi_kata WHERE instansi_id = ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO instansi_kata (kata, instansi_id) VALUES (?, ?)");

enum err
instansi_kata_sql_bare(
    struct db *db, struct arena *a, struct instansi_nama **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_bare, DB_NONE, ret_v, ret_n);
}

enum err
instansi_kata_sql_clear(struct db *db, int64_t id)
{
	return db_run(db, &sql_clear, DB_ARGS(id), NULL);
}

enum err
instansi_kata_sql_add(struct db *db, int64_t id, struct str kata)
{
	return db_run(db, &sql_add, DB_ARGS(kata, id), NULL);
}
