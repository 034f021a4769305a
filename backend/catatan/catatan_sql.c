#include "catatan_sql.h"

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO catatan_admin (pelaku_id, peran, instansi_id, perbuatan,"
    " objek_id, sebelum, sesudah, pada) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

static const struct db_col cols[] = {
	DB_COL(struct catatan_baris, perbuatan),
	DB_COL(struct catatan_baris, peran),
	DB_COL(struct catatan_baris, pelaku_nama),
	DB_COL(struct catatan_baris, sebelum),
	DB_COL(struct catatan_baris, sesudah),
	DB_COL(struct catatan_baris, pada),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct catatan_baris, cols,
    "SELECT c.perbuatan, c.peran, p.nama AS pelaku_nama, c.sebelum, c.sesudah,"
    " c.pada FROM catatan_admin c LEFT JOIN pengguna p ON p.id = c.pelaku_id"
    " WHERE c.perbuatan BETWEEN ? AND ? AND c.objek_id = ?"
    " ORDER BY c.id DESC LIMIT ?");

enum err
catatan_add(struct db *db, const struct pelaku *who, int64_t now,
    const struct catatan *c)
{
	struct null_i64 objek = { c->objek_id != 0, c->objek_id };

	return db_run(db, &sql_add,
	    DB_ARGS(who->id, (unsigned)who->peran, who->instansi_id,
		(unsigned)c->perbuatan, objek, c->sebelum, c->sesudah, now),
	    NULL);
}

enum err
catatan_sql_list(struct db *db, struct arena *a, enum perbuatan from,
    enum perbuatan to, int64_t objek_id, struct catatan_baris **ret_v,
    size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_ARGS((unsigned)from, (unsigned)to, objek_id, CATATAN_BATAS),
	    ret_v, ret_n);
}
