#include "sewa_sql.h"

DB_STATEMENT(sql_new) = DB_WRITE(
    "INSERT IGNORE INTO pekerjaan (nama) VALUES (?)");
DB_STATEMENT(sql_take) = DB_WRITE(
    "UPDATE pekerjaan SET epoch = epoch + 1, pemilik = ?,"
    " sewa_sampai = UNIX_TIMESTAMP() + ?, jalan_pada = UNIX_TIMESTAMP()"
    " WHERE nama = ? AND (pemilik = ? OR sewa_sampai < UNIX_TIMESTAMP())");
DB_STATEMENT(sql_drop) = DB_WRITE(
    "UPDATE pekerjaan SET sewa_sampai = 0 WHERE nama = ? AND pemilik = ?");

enum err
sewa_sql_take(struct db *db, const char *job, const char *owner,
    int64_t seconds, bool *ret_mine)
{
	struct str nama = str_of(job), me = str_of(owner);
	uint64_t n = 0;
	enum err err;

	err = db_run(db, &sql_take, DB_ARGS(me, seconds, nama, me), &n);
	if (err == ERR_OK && n == 0) {
		err = db_run(db, &sql_new, DB_ARGS(nama), NULL);
		if (err == ERR_OK)
			err = db_run(
			    db, &sql_take, DB_ARGS(me, seconds, nama, me), &n);
	}
	*ret_mine = n > 0;
	return err;
}

enum err
sewa_sql_drop(struct db *db, const char *job, const char *owner)
{
	return db_run(db, &sql_drop, DB_ARGS(str_of(job), str_of(owner)), NULL);
}
