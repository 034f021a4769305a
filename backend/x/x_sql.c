#include "x_sql.h"

_Static_assert(X_BARU == 0 && X_DIJADIKAN == 1 && X_DIABAIKAN == 2,
    "as in the statements");

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT IGNORE INTO x_post (id, percakapan, instansi_id, asal, penulis,"
    " nama, teks, media, pada, masuk) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

static const struct db_col cols[] = {
	DB_COL(struct x_baris, id),
	DB_COL(struct x_baris, percakapan),
	DB_COL(struct x_baris, instansi_id),
	DB_COL(struct x_baris, status),
	DB_COL(struct x_baris, asal),
	DB_COL(struct x_baris, penulis),
	DB_COL(struct x_baris, nama),
	DB_COL(struct x_baris, teks),
	DB_COL(struct x_baris, media),
	DB_COL(struct x_baris, pada),
	DB_COL(struct x_baris, tracking_id),
};
/* clang-format off */
#define SELECT \
	"SELECT x.id, x.percakapan, x.instansi_id, x.status, x.asal," \
	" x.penulis, x.nama, x.teks, x.media, x.pada, l.tracking_id" \
	" FROM x_post x LEFT JOIN laporan l" \
	" ON l.id = x.laporan_id AND l.anonim = 0"
/* clang-format on */
DB_STATEMENT(sql_get) = DB_QUERY(
    struct x_baris, cols, SELECT " WHERE x.id = ?");
DB_STATEMENT(sql_list) = DB_QUERY(struct x_baris, cols,
    SELECT " WHERE x.instansi_id = ? AND x.status = ? AND x.id < ?"
	   " ORDER BY x.id DESC LIMIT ?");
DB_STATEMENT(sql_geser) = DB_WRITE(
    "UPDATE x_post SET status = ? WHERE id = ? AND instansi_id = ?"
    " AND status = ?");
DB_STATEMENT(sql_jadikan) = DB_WRITE(
    "UPDATE x_post SET status = 1, laporan_id = ?, penulis = '', nama = '',"
    " teks = '', media = '' WHERE id = ? AND instansi_id = ? AND status = 0");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM x_post WHERE status IN (0, 2) AND masuk < ? LIMIT 1000");

static const struct db_col langkah_cols[] = {
	DB_COL(struct x_langkah, sejak),
	DB_COL(struct x_langkah, puncak),
	DB_COL(struct x_langkah, lanjut),
	DB_COL(struct x_langkah, hari),
	DB_COL(struct x_langkah, terbaca),
	DB_COL(struct x_langkah, gagal),
	DB_COL(struct x_langkah, tunggu),
	DB_COL(struct x_langkah, terakhir),
	DB_COL(struct x_langkah, galat),
};
DB_STATEMENT(sql_langkah) = DB_QUERY(struct x_langkah, langkah_cols,
    "SELECT sejak, puncak, lanjut, hari, terbaca, gagal, tunggu, terakhir,"
    " galat FROM x_cari WHERE id = 1");
DB_STATEMENT(sql_langkah_set) = DB_WRITE(
    "UPDATE x_cari SET sejak = ?, puncak = ?, lanjut = ?, gagal = ?,"
    " tunggu = ?, terakhir = ?, galat = ? WHERE id = 1");
DB_STATEMENT(sql_bayar) = DB_WRITE(
    "UPDATE x_cari SET terbaca = IF(hari = ?, terbaca, 0) + ?, hari = ?"
    " WHERE id = 1");

enum err
x_sql_add(struct db *db, const struct x_kiriman *k, int64_t instansi_id,
    enum x_asal asal, int64_t now, bool *ret_new)
{
	uint64_t touched;
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(k->id, k->percakapan, instansi_id, (unsigned)asal,
		k->penulis, k->nama, k->teks, k->media, k->pada, now),
	    &touched);
	if (err == ERR_OK)
		*ret_new = touched == 1;
	return err;
}

enum err
x_sql_get(struct db *db, struct arena *a, int64_t id, struct x_baris *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}

enum err
x_sql_list(struct db *db, struct arena *a, int64_t instansi_id,
    enum x_status status, int64_t before, int64_t limit, struct x_baris **ret_v,
    size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_ARGS(instansi_id, (unsigned)status, before, limit), ret_v,
	    ret_n);
}

enum err
x_sql_geser(struct db *db, int64_t id, int64_t instansi_id, enum x_status from,
    enum x_status to)
{
	uint64_t touched = 0;
	enum err err;

	err = db_run(db, &sql_geser,
	    DB_ARGS((unsigned)to, id, instansi_id, (unsigned)from), &touched);
	return err == ERR_OK && touched == 0 ? ERR_NOT_FOUND : err;
}

enum err
x_sql_jadikan(struct db *db, int64_t id, int64_t instansi_id,
    int64_t laporan_id, uint64_t *ret_touched)
{
	return db_run(db, &sql_jadikan, DB_ARGS(laporan_id, id, instansi_id),
	    ret_touched);
}

enum err
x_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(before), ret_n);
}

enum err
x_sql_langkah(struct db *db, struct arena *a, struct x_langkah *ret)
{
	return db_one(db, a, &sql_langkah, DB_NONE, ret);
}

enum err
x_sql_langkah_set(struct db *db, const struct x_langkah *s)
{
	return db_run(db, &sql_langkah_set,
	    DB_ARGS(s->sejak, s->puncak, s->lanjut, s->gagal, s->tunggu,
		s->terakhir, s->galat),
	    NULL);
}

enum err
x_sql_bayar(struct db *db, int64_t hari, int64_t n)
{
	return db_run(db, &sql_bayar, DB_ARGS(hari, n, hari), NULL);
}
