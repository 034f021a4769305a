#include "laporan_jam_sql.h"

#include <assert.h>

static const struct db_col jam_cols[] = {
	DB_COL(struct jam_baris, laporan_id),
	DB_COL(struct jam_baris, jam),
	DB_COL(struct jam_baris, ke),
	DB_COL(struct jam_baris, instansi_id),
	DB_COL(struct jam_baris, zona),
	DB_COL(struct jam_baris, panjang),
	DB_COL(struct jam_baris, mulai),
	DB_COL(struct jam_baris, batas),
	DB_COL(struct jam_baris, dijeda),
	DB_COL(struct jam_baris, terbuka),
};

static const struct db_col jeda_cols[] = {
	DB_COL(struct jeda_baris, jam),
	DB_COL(struct jeda_baris, ke),
	DB_COL(struct jeda_baris, urut),
	DB_COL(struct jeda_baris, sebab),
	DB_COL(struct jeda_baris, dari),
	DB_COL(struct jeda_baris, sampai),
};

/* clang-format off */
#define JAM_SELECT \
	"SELECT laporan_id, jam, ke, instansi_id, zona, panjang, mulai," \
	" batas, dijeda, terbuka FROM jam "
#define TEN		"?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
#define OPEN(marks) \
	JAM_SELECT "WHERE terbuka = 1 AND laporan_id IN (" marks ")" \
	" ORDER BY laporan_id, jam"
/* clang-format on */

DB_STATEMENT(sql_list) = DB_QUERY(struct jam_baris, jam_cols,
    JAM_SELECT "WHERE laporan_id = ? ORDER BY jam, ke");
/* A usual page, and the largest: each value costs a look-up. */
DB_STATEMENT(sql_open_page) = DB_QUERY(
    struct jam_baris, jam_cols, OPEN(TEN ", " TEN));
DB_STATEMENT(sql_open) = DB_QUERY(struct jam_baris, jam_cols,
    OPEN(TEN ", " TEN ", " TEN ", " TEN ", " TEN ", " TEN));
DB_STATEMENT(sql_jeda) = DB_QUERY(struct jeda_baris, jeda_cols,
    "SELECT jam, ke, urut, sebab, dari, sampai FROM jeda"
    " WHERE laporan_id = ? ORDER BY jam, ke, urut");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO jam (laporan_id, jam, ke, instansi_id, zona, panjang,"
    " mulai, batas, dijeda) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_end) = DB_WRITE_SET(
    "UPDATE jam FORCE INDEX (PRIMARY) SET terbuka = 0, selesai = ?,"
    " akhir = ? WHERE jam = ? AND ke = ? AND laporan_id = ?");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE jam SET instansi_id = ?, zona = ?, panjang = ?, batas = ?,"
    " dijeda = ?"
    " WHERE laporan_id = ? AND jam = ? AND ke = ?");
DB_STATEMENT(sql_jeda_add) = DB_WRITE(
    "INSERT INTO jeda (laporan_id, jam, ke, urut, sebab, dari)"
    " VALUES (?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_jeda_end) = DB_WRITE(
    "UPDATE jeda SET sampai = ? WHERE laporan_id = ? AND jam = ?"
    " AND ke = ? AND urut = ?");

enum err
jam_sql_list(struct db *db, struct arena *a, int64_t laporan_id,
    struct jam_baris **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(laporan_id), ret_v, ret_n);
}

enum err
jam_sql_list_open(struct db *db, struct arena *a, const int64_t *ids,
    size_t nids, struct jam_baris **ret_v, size_t *ret_n)
{
	size_t i, room = nids <= 20 ? 20 : 60;
	struct db_arg args[60];

	assert(nids <= 60);
	for (i = 0; i < room; i++)
		args[i] = db_arg_i(i < nids ? ids[i] : 0);
	return db_all(db, a, room == 20 ? &sql_open_page : &sql_open, args,
	    room, ret_v, ret_n);
}

enum err
jeda_sql_list(struct db *db, struct arena *a, int64_t laporan_id,
    struct jeda_baris **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_jeda, DB_ARGS(laporan_id), ret_v, ret_n);
}

enum err
jam_sql_add(struct db *db, const struct jam_baris *b)
{
	return db_later(db, &sql_add,
	    DB_ARGS(b->laporan_id, b->jam, b->ke, b->instansi_id, b->zona,
		b->panjang, b->mulai, b->batas, b->dijeda));
}

enum err
jam_sql_end(
    struct db *db, const struct jam_baris *b, int64_t now, enum jam_akhir akhir)
{
	return db_later(db, &sql_end,
	    DB_ARGS(now, (unsigned)akhir, b->jam, b->ke, b->laporan_id));
}

enum err
jam_sql_set(struct db *db, const struct jam_baris *b)
{
	return db_later(db, &sql_set,
	    DB_ARGS(b->instansi_id, b->zona, b->panjang, b->batas, b->dijeda,
		b->laporan_id, b->jam, b->ke));
}

enum err
jeda_sql_add(struct db *db, const struct jam_baris *b, uint32_t urut,
    enum jeda_sebab sebab, int64_t now)
{
	return db_later(db, &sql_jeda_add,
	    DB_ARGS(b->laporan_id, b->jam, b->ke, urut, (unsigned)sebab, now));
}

enum err
jeda_sql_end(
    struct db *db, const struct jam_baris *b, uint32_t urut, int64_t now)
{
	return db_later(db, &sql_jeda_end,
	    DB_ARGS(now, b->laporan_id, b->jam, b->ke, urut));
}
