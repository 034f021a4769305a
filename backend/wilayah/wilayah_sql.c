#include "wilayah_sql.h"

#include <assert.h>

static const struct db_col wilayah_cols[] = {
	DB_COL(struct wilayah, kode),
	DB_COL(struct wilayah, nama),
	DB_COL(struct wilayah, tingkat),
};

/* clang-format off */
#define WILAYAH_SELECT	"SELECT kode, nama, tingkat FROM wilayah "
#define MANY		50
#define TEN		"?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
/* clang-format on */

DB_STATEMENT(sql_get) = DB_QUERY(
    struct wilayah, wilayah_cols, WILAYAH_SELECT "WHERE kode = ?");
DB_STATEMENT(sql_few) = DB_QUERY(
    struct wilayah, wilayah_cols, WILAYAH_SELECT "WHERE kode IN (?, ?, ?, ?)");
DB_STATEMENT(sql_many) = DB_QUERY(struct wilayah, wilayah_cols,
    WILAYAH_SELECT "WHERE kode IN (" TEN ", " TEN ", " TEN ", " TEN ", " TEN
		   ")");

enum err
wilayah_get(
    struct db *db, struct arena *a, struct str kode, struct wilayah *ret)
{
	if (!str_ascii(kode))
		return ERR_NOT_FOUND;
	return db_one(db, a, &sql_get, DB_ARGS(kode), ret);
}

/* Codes that are not asked for are bound as the first one again. */
static enum err
chunk(struct db *db, struct arena *a, const struct str *kode, size_t n,
    struct wilayah **ret_v, size_t *ret_n)
{
	const struct db_sql *sql = n <= 4 ? &sql_few : &sql_many;
	size_t i, room = n <= 4 ? 4 : MANY;
	struct db_arg args[MANY];

	for (i = 0; i < room; i++)
		args[i] = db_arg_s(kode[i < n ? i : 0]);
	return db_all(db, a, sql, args, room, ret_v, ret_n);
}

enum err
wilayah_sql_get_many(struct db *db, struct arena *a, const struct str *kode,
    size_t n, struct wilayah **ret_v, size_t *ret_n)
{
	struct wilayah *all = ARENA_ARRAY(a, struct wilayah, n + 1), *v;
	size_t at, k, total = 0;
	enum err err;

	for (at = 0; at < n; at += MANY) {
		k = n - at < MANY ? n - at : MANY;
		if ((err = chunk(db, a, kode + at, k, &v, &k)) != ERR_OK)
			return err;
		assert(total + k <= n);
		memcpy(all + total, v, k * sizeof(*v));
		total += k;
	}
	*ret_v = all;
	*ret_n = total;
	return ERR_OK;
}
