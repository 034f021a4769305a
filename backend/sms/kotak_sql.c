#include "kotak_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct kotak, id),
	DB_COL(struct kotak, status),
	DB_COL(struct kotak, alasan),
	DB_COL(struct kotak, teks),
	DB_COL(struct kotak, tracking_id),
	DB_COL(struct kotak, perlu),
	DB_COL(struct kotak, diterima),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct kotak, cols,
    "SELECT m.id, m.status, m.alasan, m.teks, l.tracking_id, k.perlu,"
    " m.diterima FROM sms_kotak k FORCE INDEX (PRIMARY)"
    " JOIN sms_masuk m ON m.id = k.sms_id"
    " LEFT JOIN laporan l ON l.id = m.laporan_id AND l.diblokir = 0"
    " WHERE k.leluhur_id = ? AND k.perlu = ? AND k.sms_id < ?"
    " ORDER BY k.sms_id DESC LIMIT ?");

struct satu {
	int64_t n;
};
static const struct db_col satu_cols[] = { DB_COL(struct satu, n) };
DB_STATEMENT(sql_ada) = DB_QUERY(struct satu, satu_cols,
    "SELECT CAST(1 AS SIGNED) AS n FROM sms_kotak WHERE leluhur_id = ?"
    " AND sms_id = ? AND perlu IN (0, 1)");
DB_STATEMENT(sql_perlu) = DB_QUERY(struct satu, satu_cols,
    "SELECT COUNT(*) AS n FROM (SELECT 1 FROM sms_kotak WHERE leluhur_id = ?"
    " AND perlu = 1 LIMIT 1000) x");

enum err
kotak_sql_list(struct db *db, struct arena *a, int64_t leluhur_id, bool perlu,
    int64_t before, int64_t batas, struct kotak **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_ARGS(leluhur_id, perlu, before, batas), ret_v, ret_n);
}

enum err
kotak_sql_ada(struct db *db, struct arena *a, int64_t leluhur_id, int64_t id)
{
	struct satu row;

	return db_one(db, a, &sql_ada, DB_ARGS(leluhur_id, id), &row);
}

enum err
kotak_sql_perlu(
    struct db *db, struct arena *a, int64_t leluhur_id, int64_t *ret)
{
	struct satu row;
	enum err err;

	err = db_one(db, a, &sql_perlu, DB_ARGS(leluhur_id), &row);
	if (err == ERR_OK)
		*ret = row.n;
	return err;
}
