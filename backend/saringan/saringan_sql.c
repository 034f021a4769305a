#include "saringan.h"

static const struct db_col cols[] = {
	DB_COL(struct saringan, id),
	DB_COL(struct saringan, nama),
	DB_COL(struct saringan, isian),
	DB_COL(struct saringan, utama),
};

/* clang-format off */
#define SELECT \
	"SELECT id, nama, isian, utama IS NOT NULL AS utama FROM saringan" \
	" WHERE pengguna_id = ?"
/* clang-format on */

DB_STATEMENT(sql_list) = DB_QUERY(
    struct saringan, cols, SELECT " ORDER BY nama LIMIT 100");
DB_STATEMENT(sql_get) = DB_QUERY(struct saringan, cols, SELECT " AND id = ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO saringan (pengguna_id, nama, isian, utama)"
    " VALUES (?, ?, ?, ?)");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE saringan SET nama = ?, utama = ? WHERE pengguna_id = ?"
    " AND id = ?");
DB_STATEMENT(sql_clear) = DB_WRITE(
    "UPDATE saringan SET utama = NULL WHERE pengguna_id = ? AND utama = 1");
DB_STATEMENT(sql_delete) = DB_WRITE(
    "DELETE FROM saringan WHERE pengguna_id = ? AND id = ?");

static struct null_i64
one_or_null(bool x)
{
	return (struct null_i64){ x, 1 };
}

enum err
saringan_sql_list(struct db *db, struct arena *a, int64_t pengguna_id,
    struct saringan **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(pengguna_id), ret_v, ret_n);
}

enum err
saringan_sql_get(struct db *db, struct arena *a, int64_t pengguna_id,
    int64_t id, struct saringan *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(pengguna_id, id), ret);
}

enum err
saringan_sql_add(struct db *db, int64_t pengguna_id, const struct saringan *s,
    int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(pengguna_id, s->nama, s->isian, one_or_null(s->utama)),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
saringan_sql_set(struct db *db, int64_t pengguna_id, const struct saringan *s)
{
	return db_run(db, &sql_set,
	    DB_ARGS(s->nama, one_or_null(s->utama), pengguna_id, s->id), NULL);
}

enum err
saringan_sql_clear_utama(struct db *db, int64_t pengguna_id)
{
	return db_run(db, &sql_clear, DB_ARGS(pengguna_id), NULL);
}

enum err
saringan_sql_delete(struct db *db, int64_t pengguna_id, int64_t id)
{
	uint64_t n = 0;
	enum err err = db_run(db, &sql_delete, DB_ARGS(pengguna_id, id), &n);

	return err == ERR_OK && n == 0 ? ERR_NOT_FOUND : err;
}
