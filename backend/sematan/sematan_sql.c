#include "sematan_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct sematan, instansi_id),
	DB_COL(struct sematan, slug),
	DB_COL(struct sematan, nama),
	DB_COL(struct sematan, aktif),
	DB_COL(struct sematan, asal),
};

/* clang-format off */
#define SELECT \
	"SELECT i.id AS instansi_id, i.slug, i.nama," \
	" COALESCE(s.aktif, 0) AS aktif, COALESCE(s.asal, '') AS asal" \
	" FROM instansi i LEFT JOIN sematan s ON s.instansi_id = i.id" \
	" WHERE i.aktif = 1 AND "
/* clang-format on */

DB_STATEMENT(sql_get) = DB_QUERY(struct sematan, cols, SELECT "i.id = ?");
DB_STATEMENT(sql_slug) = DB_QUERY(struct sematan, cols, SELECT "i.slug = ?");
DB_STATEMENT(sql_set) = DB_WRITE(
    "INSERT INTO sematan (instansi_id, aktif, asal) VALUES (?, ?, ?)"
    " ON DUPLICATE KEY UPDATE aktif = VALUES(aktif), asal = VALUES(asal)");

enum err
sematan_get(struct db *db, struct arena *a, int64_t id, struct sematan *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}

enum err
sematan_get_slug(
    struct db *db, struct arena *a, struct str slug, struct sematan *ret)
{
	if (!str_ascii(slug))
		return ERR_NOT_FOUND;
	return db_one(db, a, &sql_slug, DB_ARGS(slug), ret);
}

enum err
sematan_sql_set(struct db *db, const struct sematan *s)
{
	return db_run(
	    db, &sql_set, DB_ARGS(s->instansi_id, s->aktif, s->asal), NULL);
}
