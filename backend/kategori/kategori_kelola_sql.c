#include "kategori_kelola_sql.h"

static const struct db_col kategori_cols[] = {
	DB_COL(struct kategori, id),
	DB_COL(struct kategori, induk_id),
	DB_COL(struct kategori, kode),
	DB_COL(struct kategori, nama),
	DB_COL(struct kategori, aktif),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct kategori, kategori_cols,
    "SELECT id, induk_id, kode, nama, aktif FROM kategori WHERE kode = ?");
DB_STATEMENT(sql_lock) = DB_QUERY(struct kategori, kategori_cols,
    "SELECT id, induk_id, kode, nama, aktif FROM kategori WHERE kode = ?"
    " FOR UPDATE");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO kategori (induk_id, kode, nama, aktif) VALUES (?, ?, ?, 1)");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE kategori SET induk_id = ?, nama = ?, aktif = ? WHERE id = ?");

static const struct db_col anak_cols[] = {
	DB_COL(struct kategori_anak, nama),
};
DB_STATEMENT(sql_anak) = DB_QUERY(struct kategori_anak, anak_cols,
    "SELECT nama FROM kategori WHERE induk_id = ? AND aktif = 1 ORDER BY nama");

struct ada {
	bool ada;
};
static const struct db_col ada_cols[] = { DB_COL(struct ada, ada) };
DB_STATEMENT(sql_sama) = DB_QUERY(struct ada, ada_cols,
    "SELECT EXISTS(SELECT 1 FROM kategori WHERE induk_id <=> ? AND nama = ?"
    " AND aktif = 1 AND id <> ?) AS ada");

struct letak {
	bool di;
	int64_t dalam;
};
static const struct db_col letak_cols[] = {
	DB_COL(struct letak, di),
	DB_COL(struct letak, dalam),
};
DB_STATEMENT(sql_letak) = DB_QUERY(struct letak, letak_cols,
    "WITH RECURSIVE naik (id, induk_id) AS (SELECT id, induk_id FROM kategori"
    " WHERE id = ? UNION SELECT k.id, k.induk_id FROM naik n JOIN kategori k"
    " ON k.id = n.induk_id), turun (id, jarak) AS (SELECT id, 0 FROM kategori"
    " WHERE id = ? UNION SELECT k.id, t.jarak + 1 FROM turun t JOIN kategori k"
    " ON k.induk_id = t.id WHERE t.jarak < 9)"
    " SELECT COALESCE(MAX(id = ?), 0) AS di, COUNT(*)"
    " + COALESCE((SELECT MAX(jarak) FROM turun), 0) AS dalam FROM naik");

enum err
kategori_kelola_sql_get(struct db *db, struct arena *a, struct str kode,
    bool lock, struct kategori *ret)
{
	if (!str_ascii(kode))
		return ERR_NOT_FOUND;
	return db_one(db, a, lock ? &sql_lock : &sql_get, DB_ARGS(kode), ret);
}

enum err
kategori_kelola_sql_add(
    struct db *db, const struct kategori *k, int64_t *ret_id)
{
	enum err err;

	err =
	    db_run(db, &sql_add, DB_ARGS(k->induk_id, k->kode, k->nama), NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
kategori_kelola_sql_set(struct db *db, const struct kategori *k)
{
	return db_run(
	    db, &sql_set, DB_ARGS(k->induk_id, k->nama, k->aktif, k->id), NULL);
}

enum err
kategori_kelola_sql_anak(struct db *db, struct arena *a, int64_t id,
    struct kategori_anak **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_anak, DB_ARGS(id), ret_v, ret_n);
}

enum err
kategori_kelola_sql_sama(
    struct db *db, struct arena *a, const struct kategori *k, bool *ret)
{
	struct ada row;
	enum err err;

	err = db_one(
	    db, a, &sql_sama, DB_ARGS(k->induk_id, k->nama, k->id), &row);
	if (err == ERR_OK)
		*ret = row.ada;
	return err;
}

enum err
kategori_kelola_sql_letak(struct db *db, struct arena *a, int64_t id,
    int64_t atas, bool *ret_below, int64_t *ret_depth)
{
	struct letak row;
	enum err err;

	err = db_one(db, a, &sql_letak, DB_ARGS(id, atas, atas), &row);
	if (err != ERR_OK)
		return err;
	*ret_below = row.di;
	*ret_depth = row.dalam;
	return ERR_OK;
}
