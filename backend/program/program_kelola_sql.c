#include "program_kelola_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct program_lengkap, id),
	DB_COL(struct program_lengkap, kode),
	DB_COL(struct program_lengkap, nama),
	DB_COL(struct program_lengkap, aktif),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct program_lengkap, cols,
    "SELECT id, kode, nama, aktif FROM program_prioritas WHERE kode = ?");
DB_STATEMENT(sql_lock) = DB_QUERY(struct program_lengkap, cols,
    "SELECT id, kode, nama, aktif FROM program_prioritas WHERE kode = ?"
    " FOR UPDATE");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO program_prioritas (kode, nama, aktif) VALUES (?, ?, 1)");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE program_prioritas SET nama = ?, aktif = ? WHERE id = ?");

struct ada {
	bool ada;
};
static const struct db_col ada_cols[] = { DB_COL(struct ada, ada) };
DB_STATEMENT(sql_sama) = DB_QUERY(struct ada, ada_cols,
    "SELECT EXISTS(SELECT 1 FROM program_prioritas WHERE nama = ?"
    " AND aktif = 1 AND id <> ?) AS ada");

enum err
program_kelola_sql_get(struct db *db, struct arena *a, struct str kode,
    bool lock, struct program_lengkap *ret)
{
	if (!str_ascii(kode))
		return ERR_NOT_FOUND;
	return db_one(db, a, lock ? &sql_lock : &sql_get, DB_ARGS(kode), ret);
}

enum err
program_kelola_sql_add(
    struct db *db, const struct program_lengkap *p, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add, DB_ARGS(p->kode, p->nama), NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
program_kelola_sql_set(struct db *db, const struct program_lengkap *p)
{
	return db_run(db, &sql_set, DB_ARGS(p->nama, p->aktif, p->id), NULL);
}

enum err
program_kelola_sql_sama(
    struct db *db, struct arena *a, const struct program_lengkap *p, bool *ret)
{
	struct ada row;
	enum err err;

	err = db_one(db, a, &sql_sama, DB_ARGS(p->nama, p->id), &row);
	if (err == ERR_OK)
		*ret = row.ada;
	return err;
}
