#include "kategori.h"

static const struct db_col cols[] = {
	DB_COL(struct kategori, id),
	DB_COL(struct kategori, kode),
	DB_COL(struct kategori, nama),
	DB_COL(struct kategori, aktif),
};
static const struct db_sql sql_kode = DB_QUERY(struct kategori, cols,
    "SELECT id, kode, nama, aktif FROM kategori WHERE kode = ?"
    " AND aktif = 1");

enum err
kategori_get_kode(struct db *db, struct arena *a, struct str kode,
    struct kategori *ret)
{
	return db_one(db, a, &sql_kode, DB_ARGS(kode), ret);
}
