#include "tindak_lanjut_sql.h"

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO tindak_lanjut (laporan_id, urut, jenis, penulis_id,"
    " instansi_id, isi, rahasia, pada) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

static const struct db_col cols[] = {
	DB_COL(struct tindak_lanjut_baris, id),
	DB_COL(struct tindak_lanjut_baris, urut),
	DB_COL(struct tindak_lanjut_baris, jenis),
	DB_COL(struct tindak_lanjut_baris, penulis),
	DB_COL(struct tindak_lanjut_baris, instansi),
	DB_COL(struct tindak_lanjut_baris, peran),
	DB_COL(struct tindak_lanjut_baris, instansi_id),
	DB_COL(struct tindak_lanjut_baris, isi),
	DB_COL(struct tindak_lanjut_baris, rahasia),
	DB_COL(struct tindak_lanjut_baris, pada),
};

DB_STATEMENT(sql_list) = DB_QUERY(struct tindak_lanjut_baris, cols,
    "SELECT t.id, t.urut, t.jenis, p.nama AS penulis, i.nama AS instansi, "
    "p.peran,"
    " t.instansi_id, t.isi, t.rahasia, t.pada FROM tindak_lanjut t"
    " LEFT JOIN pengguna p ON p.id = t.penulis_id"
    " LEFT JOIN instansi i ON i.id = t.instansi_id"
    " WHERE t.laporan_id = ? AND t.urut > ? AND t.rahasia <= ?"
    " ORDER BY t.urut LIMIT ?");

enum err
tindak_lanjut_sql_add(
    struct db *db, const struct tindak_lanjut *t, int64_t *ret_id)
{
	enum err err;

	if (ret_id == NULL)
		return db_later(db, &sql_add,
		    DB_ARGS(t->laporan_id, t->urut, t->jenis, t->penulis_id,
			t->instansi_id, t->isi, t->rahasia, t->pada));
	err = db_run(db, &sql_add,
	    DB_ARGS(t->laporan_id, t->urut, t->jenis, t->penulis_id,
		t->instansi_id, t->isi, t->rahasia, t->pada),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
tindak_lanjut_sql_list(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t after, bool rahasia, int64_t limit,
    struct tindak_lanjut_baris **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_ARGS(laporan_id, after, rahasia, limit), ret_v, ret_n);
}
