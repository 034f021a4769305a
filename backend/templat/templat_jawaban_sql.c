#include "templat_jawaban_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct templat_jawaban, id),
	DB_COL(struct templat_jawaban, instansi_id),
	DB_COL(struct templat_jawaban, instansi),
	DB_COL(struct templat_jawaban, untuk),
	DB_COL(struct templat_jawaban, nama),
	DB_COL(struct templat_jawaban, isi),
	DB_COL(struct templat_jawaban, jarak),
};
struct count {
	int64_t n;
};
static const struct db_col count_cols[] = { DB_COL(struct count, n) };

/* clang-format off */
#define ROW \
	"SELECT t.id, t.instansi_id, i.nama AS instansi, t.untuk, t.nama," \
	" t.isi, CAST(h.jarak AS SIGNED) AS jarak FROM instansi_leluhur h" \
	" JOIN templat_jawaban t ON t.instansi_id = h.leluhur_id" \
	" JOIN instansi i ON i.id = t.instansi_id WHERE h.keturunan_id = ?"
#define NATIONAL \
	"SELECT t.id, t.instansi_id, NULL, t.untuk, t.nama, t.isi, 1000" \
	" FROM templat_jawaban t WHERE t.instansi_id IS NULL"
/* clang-format on */

DB_STATEMENT(sql_list) = DB_QUERY(struct templat_jawaban, cols,
    ROW " AND (? < 0 OR t.untuk = ?) UNION ALL " NATIONAL
	" AND (? < 0 OR t.untuk = ?) ORDER BY jarak, untuk, nama, id"
	" LIMIT 1000");
DB_STATEMENT(sql_get) = DB_QUERY(struct templat_jawaban, cols,
    ROW " AND t.id = ? UNION ALL " NATIONAL " AND t.id = ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO templat_jawaban (instansi_id, untuk, nama, isi)"
    " VALUES (?, ?, ?, ?)");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE templat_jawaban SET untuk = ?, nama = ?, isi = ? WHERE id = ?");
DB_STATEMENT(sql_remove) = DB_WRITE("DELETE FROM templat_jawaban WHERE id = ?");
DB_STATEMENT(sql_count) = DB_QUERY(struct count, count_cols,
    "SELECT COUNT(*) AS n FROM templat_jawaban WHERE instansi_id <=> ?");

enum err
templat_sql_list(struct db *db, struct arena *a, int64_t instansi_id, int untuk,
    struct templat_jawaban **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_ARGS(instansi_id, untuk, untuk, untuk, untuk), ret_v, ret_n);
}

enum err
templat_sql_get(struct db *db, struct arena *a, int64_t id, int64_t instansi_id,
    struct templat_jawaban *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(instansi_id, id, id), ret);
}

enum err
templat_sql_add(struct db *db, const struct templat_jawaban *t, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(t->instansi_id, t->untuk, t->nama, t->isi), NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
templat_sql_set(struct db *db, const struct templat_jawaban *t)
{
	return db_run(
	    db, &sql_set, DB_ARGS(t->untuk, t->nama, t->isi, t->id), NULL);
}

enum err
templat_sql_remove(struct db *db, int64_t id)
{
	return db_run(db, &sql_remove, DB_ARGS(id), NULL);
}

enum err
templat_sql_count(
    struct db *db, struct arena *a, struct null_i64 instansi_id, int64_t *ret)
{
	struct count c;
	enum err err = db_one(db, a, &sql_count, DB_ARGS(instansi_id), &c);

	if (err == ERR_OK)
		*ret = c.n;
	return err;
}
