#include "kunci_api_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct kunci_api, id),
	DB_COL(struct kunci_api, instansi_id),
	DB_COL(struct kunci_api, nama),
	DB_COL(struct kunci_api, awalan),
	DB_COL(struct kunci_api, hak),
	DB_COL(struct kunci_api, laju),
	DB_COL(struct kunci_api, dibuat),
	DB_COL(struct kunci_api, terakhir),
	DB_COL(struct kunci_api, dicabut),
};

/* clang-format off */
#define SELECT \
	"SELECT k.id, k.instansi_id, k.nama, k.awalan, k.hak, k.laju," \
	" k.dibuat, k.terakhir, k.dicabut FROM kunci_api k"
/* clang-format on */

DB_STATEMENT(sql_sidik) = DB_QUERY(struct kunci_api, cols,
    SELECT " JOIN instansi i ON i.id = k.instansi_id AND i.aktif = 1"
	   " WHERE k.sidik = ? AND k.dicabut IS NULL");
DB_STATEMENT(sql_terpakai) = DB_WRITE(
    "UPDATE kunci_api SET terakhir = ? WHERE id = ?");
DB_STATEMENT(sql_list) = DB_QUERY(struct kunci_api, cols,
    SELECT " WHERE k.instansi_id = ? ORDER BY k.id DESC LIMIT 200");
DB_STATEMENT(sql_get) = DB_QUERY(
    struct kunci_api, cols, SELECT " WHERE k.instansi_id = ? AND k.id = ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO kunci_api (instansi_id, nama, awalan, sidik, hak, laju,"
    " pembuat_id, dibuat) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_cabut) = DB_WRITE(
    "UPDATE kunci_api SET dicabut = ? WHERE instansi_id = ? AND id = ?"
    " AND dicabut IS NULL");

enum err
kunci_api_sql_sidik(
    struct db *db, struct arena *a, struct str sidik, struct kunci_api *ret)
{
	return db_one(db, a, &sql_sidik, DB_ARGS(sidik), ret);
}

enum err
kunci_api_sql_terpakai(struct db *db, int64_t id, int64_t now)
{
	return db_run(db, &sql_terpakai, DB_ARGS(now, id), NULL);
}

enum err
kunci_api_sql_list(struct db *db, struct arena *a, int64_t instansi_id,
    struct kunci_api **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(instansi_id), ret_v, ret_n);
}

enum err
kunci_api_sql_get(struct db *db, struct arena *a, int64_t instansi_id,
    int64_t id, struct kunci_api *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(instansi_id, id), ret);
}

enum err
kunci_api_sql_add(struct db *db, const struct kunci_api *k, struct str sidik,
    int64_t pembuat_id, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(k->instansi_id, k->nama, k->awalan, sidik, k->hak, k->laju,
		pembuat_id, k->dibuat),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
kunci_api_sql_cabut(struct db *db, int64_t instansi_id, int64_t id, int64_t now)
{
	uint64_t n = 0;
	enum err err;

	err = db_run(db, &sql_cabut, DB_ARGS(now, instansi_id, id), &n);
	return err == ERR_OK && n == 0 ? ERR_NOT_FOUND : err;
}
