#include "sms_log_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct sms_log, berkas),
	DB_COL(struct sms_log, dari),
	DB_COL(struct sms_log, sampai),
	DB_COL(struct sms_log, pada),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct sms_log, cols,
    "SELECT berkas, dari, sampai, pada FROM sms_log WHERE berkas = ?");
DB_STATEMENT(sql_set) = DB_WRITE(
    "INSERT INTO sms_log (berkas, dari, sampai, pada) VALUES (?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE dari = VALUES(dari), sampai = VALUES(sampai),"
    " pada = VALUES(pada)");

enum err
sms_log_sql_get(
    struct db *db, struct arena *a, struct str berkas, struct sms_log *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(berkas), ret);
}

enum err
sms_log_sql_set(struct db *db, const struct sms_log *l)
{
	return db_run(db, &sql_set,
	    DB_ARGS(l->berkas, l->dari, l->sampai, l->pada), NULL);
}
