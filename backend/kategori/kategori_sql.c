#include "kategori_sql.h"

static const struct db_col kategori_cols[] = {
	DB_COL(struct kategori, id),
	DB_COL(struct kategori, induk_id),
	DB_COL(struct kategori, kode),
	DB_COL(struct kategori, nama),
	DB_COL(struct kategori, aktif),
};

/* clang-format off */
#define KATEGORI_SELECT "SELECT id, induk_id, kode, nama, aktif FROM kategori "
/* clang-format on */

DB_STATEMENT(sql_kode) = DB_QUERY(struct kategori, kategori_cols,
    KATEGORI_SELECT "WHERE kode = ? AND aktif = 1");
DB_STATEMENT(sql_get) = DB_QUERY(
    struct kategori, kategori_cols, KATEGORI_SELECT "WHERE id = ?");

static const struct db_col pohon_cols[] = {
	DB_COL(struct kategori_pohon, kode),
	DB_COL(struct kategori_pohon, nama),
	DB_COL(struct kategori_pohon, induk),
};
DB_STATEMENT(sql_pohon) = DB_QUERY(struct kategori_pohon, pohon_cols,
    "WITH RECURSIVE turun (id, jalan) AS ("
    "SELECT id, CAST(nama AS CHAR(1000)) FROM kategori"
    " WHERE induk_id IS NULL AND aktif = 1"
    " UNION ALL SELECT k.id, CONCAT(t.jalan, CHAR(1), k.nama)"
    " FROM turun t JOIN kategori k ON k.induk_id = t.id"
    " AND k.aktif = 1)"
    " SELECT k.kode, k.nama, i.kode AS induk FROM turun t"
    " JOIN kategori k ON k.id = t.id"
    " LEFT JOIN kategori i ON i.id = k.induk_id ORDER BY BINARY t.jalan, k.id");

struct cabang {
	struct str ids;
};
static const struct db_col cabang_cols[] = { DB_COL(struct cabang, ids) };
DB_STATEMENT(sql_cabang) = DB_QUERY(struct cabang, cabang_cols,
    "WITH RECURSIVE turun (id) AS (SELECT id FROM kategori WHERE id = ?"
    " UNION SELECT k.id FROM turun t JOIN kategori k ON k.induk_id = t.id)"
    " SELECT COALESCE(GROUP_CONCAT(id), '') AS ids FROM turun");

DB_STATEMENT(sql_pensiun) = DB_QUERY(struct kategori_pohon, pohon_cols,
    "SELECT k.kode, k.nama, i.kode AS induk FROM kategori k"
    " LEFT JOIN kategori i ON i.id = k.induk_id WHERE k.aktif = 0"
    " ORDER BY k.nama, k.id");

enum err
kategori_get_kode(
    struct db *db, struct arena *a, struct str kode, struct kategori *ret)
{
	if (!str_ascii(kode))
		return ERR_NOT_FOUND;
	return db_one(db, a, &sql_kode, DB_ARGS(kode), ret);
}

enum err
kategori_get(struct db *db, struct arena *a, int64_t id, struct kategori *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}

enum err
kategori_sql_pohon(struct db *db, struct arena *a,
    struct kategori_pohon **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_pohon, DB_NONE, ret_v, ret_n);
}

enum err
kategori_cabang(struct db *db, struct arena *a, int64_t id, struct str *ret)
{
	struct cabang c;
	enum err err = db_one(db, a, &sql_cabang, DB_ARGS(id), &c);

	if (err == ERR_OK)
		*ret = c.ids;
	return err;
}

enum err
kategori_sql_pensiun(struct db *db, struct arena *a,
    struct kategori_pohon **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_pensiun, DB_NONE, ret_v, ret_n);
}
