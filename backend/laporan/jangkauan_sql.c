#include "jangkauan_sql.h"

/* Reports without a running deadline sort last. */
#define FAR_FUTURE INT64_C(9000000000000)

DB_STATEMENT(sql_clear) = DB_WRITE(
    "DELETE FROM jangkauan WHERE laporan_id = ?");
DB_STATEMENT(sql_pemegang) = DB_WRITE(
    "INSERT INTO jangkauan (leluhur_id, memegang, tab, laporan_id, tenggat)"
    " SELECT leluhur_id, 1, ?, ?, ? FROM instansi_leluhur"
    " WHERE keturunan_id = ?");
DB_STATEMENT(sql_pembaca) = DB_WRITE(
    "INSERT INTO jangkauan (leluhur_id, memegang, tab, laporan_id, tenggat)"
    " SELECT DISTINCT i.leluhur_id, 0, ?, p.laporan_id, ? FROM pembaca p"
    " JOIN instansi_leluhur i ON i.keturunan_id = p.instansi_id"
    " WHERE p.laporan_id = ? AND NOT EXISTS (SELECT 1 FROM"
    " instansi_leluhur x WHERE x.keturunan_id = ?"
    " AND x.leluhur_id = i.leluhur_id)");
DB_STATEMENT(sql_touch) = DB_WRITE_SET(
    "UPDATE jangkauan FORCE INDEX (jangkauan_laporan)"
    " SET tab = ?, tenggat = ? WHERE laporan_id = ?");
DB_STATEMENT(sql_publik_clear) = DB_WRITE(
    "DELETE FROM jangkauan_publik WHERE laporan_id = ?");
DB_STATEMENT(sql_publik) = DB_WRITE(
    "INSERT INTO jangkauan_publik (leluhur_id, tab, laporan_id, dibuat)"
    " SELECT leluhur_id, ?, ?, ? FROM instansi_leluhur WHERE keturunan_id = ?");
DB_STATEMENT(sql_publik_touch) = DB_WRITE_SET(
    "UPDATE jangkauan_publik FORCE INDEX (jangkauan_publik_laporan)"
    " SET tab = ? WHERE laporan_id = ?");
DB_STATEMENT(sql_add_pembaca) = DB_WRITE(
    "INSERT IGNORE INTO pembaca (laporan_id, instansi_id, sebab, pada)"
    " VALUES (?, ?, ?, ?)");

static const struct db_col cols[] = {
	DB_COL(struct jangkauan, terlihat),
	DB_COL(struct jangkauan, memegang),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct jangkauan, cols,
    "SELECT COUNT(*) > 0 AS terlihat, COALESCE(MAX(memegang), 0) AS memegang"
    " FROM jangkauan WHERE laporan_id = ? AND leluhur_id = ?");

static int64_t
tenggat_of(const struct laporan *l)
{
	return l->tenggat.ada ? l->tenggat.v : FAR_FUTURE;
}

enum err
jangkauan_sql_write(struct db *db, const struct laporan *l)
{
	bool born = l->versi == 1; /* nothing to clear, nobody else reads */
	enum err err = ERR_OK;

	if (!born)
		err = db_later(db, &sql_clear, DB_ARGS(l->id));
	if (err == ERR_OK)
		err = db_later(db, &sql_pemegang,
		    DB_ARGS(l->tab, l->id, tenggat_of(l), l->pemegang_id));
	if (err != ERR_OK || born)
		return err;
	return db_later(db, &sql_pembaca,
	    DB_ARGS(l->tab, tenggat_of(l), l->id, l->pemegang_id));
}

enum err
jangkauan_sql_touch(struct db *db, const struct laporan *l)
{
	return db_later(db, &sql_touch, DB_ARGS(l->tab, tenggat_of(l), l->id));
}

enum err
jangkauan_sql_publik(struct db *db, const struct laporan *l)
{
	enum err err;

	err = db_later(db, &sql_publik_clear, DB_ARGS(l->id));
	if (err != ERR_OK || !l->publik)
		return err;
	return db_later(
	    db, &sql_publik, DB_ARGS(l->tab, l->id, l->dibuat, l->pemegang_id));
}

enum err
jangkauan_sql_publik_touch(struct db *db, const struct laporan *l)
{
	return db_later(db, &sql_publik_touch, DB_ARGS(l->tab, l->id));
}

enum err
jangkauan_sql_add_pembaca(struct db *db, int64_t laporan_id,
    int64_t instansi_id, enum pembaca_sebab sebab, int64_t now)
{
	return db_later(db, &sql_add_pembaca,
	    DB_ARGS(laporan_id, instansi_id, (unsigned)sebab, now));
}

enum err
jangkauan_sql_get(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t instansi_id, struct jangkauan *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(laporan_id, instansi_id), ret);
}

static const struct db_col some_cols[] = { DB_COL(
    struct jangkauan_laporan, id) };
DB_STATEMENT(sql_some) = DB_QUERY(struct jangkauan_laporan, some_cols,
    "SELECT STRAIGHT_JOIN j.laporan_id AS id FROM jangkauan j"
    " FORCE INDEX (jangkauan_laporan) JOIN laporan l ON l.id = j.laporan_id"
    " WHERE j.laporan_id IN (" DB_MARKS_50
    ") AND j.leluhur_id = ? AND l.diblokir <= ? GROUP BY j.laporan_id");

enum err
jangkauan_sql_some(struct db *db, struct arena *a, int64_t instansi_id,
    bool diblokir, const int64_t *ids, size_t n,
    struct jangkauan_laporan **ret_v, size_t *ret_n)
{
	struct db_arg args[JANGKAUAN_SOME + 2];

	db_ids(args, JANGKAUAN_SOME, ids, n);
	args[JANGKAUAN_SOME] = db_arg_i(instansi_id);
	args[JANGKAUAN_SOME + 1] = db_arg_i(diblokir);
	return db_all(db, a, &sql_some, args, JANGKAUAN_SOME + 2, ret_v, ret_n);
}
