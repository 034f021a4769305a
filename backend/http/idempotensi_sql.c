#include "idempotensi_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct idempotensi, sidik),
	DB_COL(struct idempotensi, http),
	DB_COL(struct idempotensi, jawaban),
};

DB_STATEMENT(sql_get) = DB_QUERY(struct idempotensi, cols,
    "SELECT sidik, http, jawaban FROM idempotensi WHERE kunci = ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO idempotensi (kunci, sidik, http, jawaban, pada)"
    " VALUES (?, ?, ?, ?, ?)");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM idempotensi WHERE pada < ? LIMIT 1000");

enum err
idempotensi_sql_get(
    struct db *db, struct arena *a, struct str kunci, struct idempotensi *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(kunci), ret);
}

enum err
idempotensi_sql_add(
    struct db *db, struct str kunci, const struct idempotensi *i, int64_t now)
{
	return db_later(
	    db, &sql_add, DB_ARGS(kunci, i->sidik, i->http, i->jawaban, now));
}

enum err
idempotensi_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(before), ret_n);
}
