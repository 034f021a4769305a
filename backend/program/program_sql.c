#include "program.h"

static const struct db_col cols[] = {
	DB_COL(struct program, id),
	DB_COL(struct program, kode),
	DB_COL(struct program, nama),
};
static const struct db_sql sql_kode = DB_QUERY(struct program, cols,
    "SELECT id, kode, nama FROM program_prioritas WHERE kode = ?"
    " AND aktif = 1");

enum err
program_get_kode(struct db *db, struct arena *a, struct str kode,
    struct program *ret)
{
	return db_one(db, a, &sql_kode, DB_ARGS(kode), ret);
}
