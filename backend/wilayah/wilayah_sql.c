#include "wilayah.h"

static const struct db_col cols[] = {
	DB_COL(struct wilayah, kode),
	DB_COL(struct wilayah, nama),
	DB_COL(struct wilayah, tingkat),
};
static const struct db_sql sql_get = DB_QUERY(struct wilayah, cols,
    "SELECT kode, nama, tingkat FROM wilayah WHERE kode = ?");
/* The region and all that contain it: their codes are prefixes of its. */
static const struct db_sql sql_up = DB_QUERY(struct wilayah, cols,
    "SELECT kode, nama, tingkat FROM wilayah WHERE kode IN (?, LEFT(?, 8),"
    " LEFT(?, 5), LEFT(?, 2)) ORDER BY tingkat DESC");

enum err
wilayah_get(struct db *db, struct arena *a, struct str kode,
    struct wilayah *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(kode), ret);
}

enum err
wilayah_jalur(struct db *db, struct arena *a, struct str kode,
    struct str *ret_jalur)
{
	struct str text = { 0 };
	struct wilayah *v;
	enum err err;
	size_t i, n;

	err = db_all(db, a, &sql_up, DB_ARGS(kode, kode, kode, kode), &v, &n);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		text = i == 0 ? v[i].nama :
				arena_printf(a, "%s, %s", text.p, v[i].nama.p);
	*ret_jalur = text;
	return ERR_OK;
}
