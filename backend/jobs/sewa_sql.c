#include "sewa_sql.h"

struct row {
	int64_t epoch;
	bool bebas;
};
static const struct db_col cols[] = {
	DB_COL(struct row, epoch),
	DB_COL(struct row, bebas),
};
/* One that ends later than it could have been taken for was taken before the
 * server's clock was set back; the slack is for another version's table. */
#define SLACK "600"
/* Looked at first, for the UPDATE would wait for a batch that is under way. */
DB_STATEMENT(sql_see) = DB_QUERY(struct row, cols,
    "SELECT epoch, COALESCE(pemilik = ? OR sewa_sampai < UNIX_TIMESTAMP()"
    " OR sewa_sampai > UNIX_TIMESTAMP() + ? + " SLACK ", 0) AS bebas"
    " FROM pekerjaan WHERE nama = ?");
DB_STATEMENT(sql_new) = DB_WRITE(
    "INSERT IGNORE INTO pekerjaan (nama) VALUES (?)");
DB_STATEMENT(sql_take) = DB_WRITE(
    "UPDATE pekerjaan SET epoch = epoch + 1, pemilik = ?,"
    " sewa_sampai = UNIX_TIMESTAMP() + ?, jalan_pada = UNIX_TIMESTAMP()"
    " WHERE nama = ? AND epoch = ?");
DB_STATEMENT(sql_drop) = DB_WRITE(
    "UPDATE pekerjaan SET sewa_sampai = 0, gagal = IF(?, 0, gagal + 1),"
    " selesai_pada = IF(?, UNIX_TIMESTAMP(), selesai_pada)"
    " WHERE nama = ? AND epoch = ?");

struct epoch_row {
	int64_t epoch;
};
static const struct db_col epoch_cols[] = { DB_COL(struct epoch_row, epoch) };
DB_STATEMENT(sql_hold) = DB_QUERY(struct epoch_row, epoch_cols,
    "SELECT epoch FROM pekerjaan WHERE nama = ? LOCK IN SHARE MODE");

enum err
sewa_sql_take(struct db *db, struct arena *a, struct sewa *s, bool *ret_mine)
{
	struct str nama = str_of(s->job), me = str_of(s->owner);
	struct row r = { 0, true };
	uint64_t n = 0;
	enum err err;

	*ret_mine = false;
	err = db_one(db, a, &sql_see, DB_ARGS(me, s->seconds, nama), &r);
	if (err == ERR_NOT_FOUND)
		err = db_run(db, &sql_new, DB_ARGS(nama), NULL);
	if (err != ERR_OK || !r.bebas)
		return err;
	err = db_run(db, &sql_take, DB_ARGS(me, s->seconds, nama, r.epoch), &n);
	if (err != ERR_OK)
		return err == ERR_RETRY ? ERR_OK : err;
	s->epoch = r.epoch + 1;
	*ret_mine = n > 0;
	return ERR_OK;
}

enum err
sewa_sql_hold(struct db *db, struct arena *a, const struct sewa *s)
{
	struct epoch_row r;
	enum err err;

	err = db_one(db, a, &sql_hold, DB_ARGS(str_of(s->job)), &r);
	if (err == ERR_NOT_FOUND || (err == ERR_OK && r.epoch != s->epoch))
		return ERR_STALE;
	return err;
}

enum err
sewa_sql_drop(struct db *db, const struct sewa *s, bool ok)
{
	return db_run(
	    db, &sql_drop, DB_ARGS(ok, ok, str_of(s->job), s->epoch), NULL);
}
