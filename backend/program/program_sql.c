#include "program_sql.h"

static const struct db_col program_cols[] = {
	DB_COL(struct program, id),
	DB_COL(struct program, kode),
	DB_COL(struct program, nama),
};
DB_STATEMENT(sql_kode) = DB_QUERY(struct program, program_cols,
    "SELECT id, kode, nama FROM program_prioritas"
    " WHERE kode = ? AND aktif = 1");
DB_STATEMENT(sql_any) = DB_QUERY(struct program, program_cols,
    "SELECT id, kode, nama FROM program_prioritas WHERE kode = ?");
DB_STATEMENT(sql_list) = DB_QUERY(struct program, program_cols,
    "SELECT id, kode, nama FROM program_prioritas WHERE aktif = ?"
    " ORDER BY nama, id");

enum err
program_get_kode(
    struct db *db, struct arena *a, struct str kode, struct program *ret)
{
	if (!str_ascii(kode))
		return ERR_NOT_FOUND;
	return db_one(db, a, &sql_kode, DB_ARGS(kode), ret);
}

enum err
program_get_kode_semua(
    struct db *db, struct arena *a, struct str kode, struct program *ret)
{
	if (!str_ascii(kode))
		return ERR_NOT_FOUND;
	return db_one(db, a, &sql_any, DB_ARGS(kode), ret);
}

enum err
program_sql_list(struct db *db, struct arena *a, bool aktif,
    struct program **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(aktif), ret_v, ret_n);
}
