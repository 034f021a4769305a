#include "redate_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct redate, untuk),
	DB_COL(struct redate, n),
	DB_COL(struct redate, jumlah),
	DB_COL(struct redate, babak),
	DB_COL(struct redate, kursor),
	DB_COL(struct redate, mulai_lagi),
	DB_COL(struct redate, terakhir),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct redate, cols,
    "SELECT untuk, n, jumlah, babak, kursor, mulai_lagi,"
    " COALESCE((SELECT MAX(id) FROM laporan), 0) AS terakhir"
    " FROM kalender_ulang WHERE id = 1");
DB_STATEMENT(sql_begin) = DB_WRITE(
    "UPDATE kalender_ulang SET untuk = ?, n = ?, jumlah = ?, babak = 1,"
    " kursor = 0, mulai_lagi = 0 WHERE id = 1 AND untuk = ? AND n = ?"
    " AND jumlah = ?");
DB_STATEMENT(sql_adopt) = DB_WRITE(
    "UPDATE kalender_ulang SET untuk = ?, n = ?, jumlah = ?"
    " WHERE id = 1 AND n < 0");
DB_STATEMENT(sql_step) = DB_WRITE(
    "UPDATE kalender_ulang SET babak = ?, kursor = ?, mulai_lagi = ?"
    " WHERE id = 1 AND untuk = ? AND babak = ? AND kursor = ?");

enum err
redate_sql_get(struct db *db, struct arena *a, struct redate *ret)
{
	return db_one(db, a, &sql_get, DB_NONE, ret);
}

enum err
redate_sql_begin(
    struct db *db, const struct redate *was, const struct libur_sidik *s)
{
	return db_run(db, &sql_begin,
	    DB_ARGS(s->versi, s->n, s->jumlah, was->untuk, was->n, was->jumlah),
	    NULL);
}

enum err
redate_sql_step(struct db *db, const struct redate *was, uint32_t babak,
    int64_t kursor, int64_t mulai_lagi)
{
	return db_run(db, &sql_step,
	    DB_ARGS(
		babak, kursor, mulai_lagi, was->untuk, was->babak, was->kursor),
	    NULL);
}

enum err
redate_sql_adopt(struct db *db, const struct libur_sidik *s)
{
	return db_run(db, &sql_adopt, DB_ARGS(s->versi, s->n, s->jumlah), NULL);
}
