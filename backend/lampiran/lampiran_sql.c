#include "lampiran_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct lampiran, id),
	DB_COL(struct lampiran, laporan_id),
	DB_COL(struct lampiran, tindak_lanjut_id),
	DB_COL(struct lampiran, pengguna_id),
	DB_COL(struct lampiran, nama),
	DB_COL(struct lampiran, jenis),
	DB_COL(struct lampiran, ukuran),
	DB_COL(struct lampiran, sidik),
	DB_COL(struct lampiran, pada),
};

static const struct db_col unduhan_cols[] = {
	DB_COL(struct lampiran_unduhan, laporan_id),
	DB_COL(struct lampiran_unduhan, nama),
	DB_COL(struct lampiran_unduhan, jenis),
	DB_COL(struct lampiran_unduhan, rahasia),
};

static const struct db_col yatim_cols[] = {
	DB_COL(struct lampiran_yatim, id),
};

struct count {
	int64_t n;
};
static const struct db_col count_cols[] = {
	DB_COL(struct count, n),
};

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO lampiran (id, pengguna_id, nama, jenis, ukuran, sidik, pada)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)");

DB_STATEMENT(sql_get) = DB_QUERY(struct lampiran_unduhan, unduhan_cols,
    "SELECT l.laporan_id, l.nama, l.jenis,"
    " COALESCE((SELECT t.rahasia FROM tindak_lanjut t"
    "  WHERE t.id = l.tindak_lanjut_id), 0) AS rahasia"
    " FROM lampiran l WHERE l.id = ?");

/* ORDER BY in the order of uploading; ids are random. */
DB_STATEMENT(sql_list) = DB_QUERY(struct lampiran, cols,
    "SELECT id, laporan_id, tindak_lanjut_id, pengguna_id, nama, jenis,"
    " ukuran, sidik, pada FROM lampiran WHERE laporan_id = ?"
    " ORDER BY pada, id");

DB_STATEMENT(sql_known) = DB_QUERY(struct count, count_cols,
    "SELECT COUNT(*) AS n FROM lampiran WHERE id = ?");

DB_STATEMENT(sql_claim) = DB_WRITE(
    "UPDATE lampiran SET laporan_id = ?, tindak_lanjut_id = ?"
    " WHERE id = ? AND laporan_id IS NULL AND pengguna_id <=> ?");

DB_STATEMENT(sql_samarkan) = DB_WRITE(
    "UPDATE lampiran l LEFT JOIN tindak_lanjut t ON t.id = l.tindak_lanjut_id"
    " SET l.pengguna_id = NULL, l.nama = CONCAT('lampiran-',"
    " LOWER(HEX(LEFT(l.id, 3))), CASE l.jenis WHEN 'image/jpeg' THEN '.jpg'"
    " WHEN 'image/png' THEN '.png' WHEN 'image/webp' THEN '.webp'"
    " WHEN 'application/pdf' THEN '.pdf' ELSE '.docx' END)"
    " WHERE l.laporan_id = ? AND (t.id IS NULL OR t.penulis_id IS NULL)");

DB_STATEMENT(sql_yatim) = DB_QUERY(struct lampiran_yatim, yatim_cols,
    "SELECT id FROM lampiran WHERE laporan_id IS NULL AND pada < ?"
    " ORDER BY pada LIMIT ?");

DB_STATEMENT(sql_del) = DB_WRITE(
    "DELETE FROM lampiran WHERE id = ? AND laporan_id IS NULL");

enum err
lampiran_sql_add(struct db *db, const struct lampiran *l)
{
	return db_run(db, &sql_add,
	    DB_ARGS(l->id, l->pengguna_id, l->nama, l->jenis, l->ukuran,
		l->sidik, l->pada),
	    NULL);
}

enum err
lampiran_sql_get(
    struct db *db, struct arena *a, struct str id, struct lampiran_unduhan *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}

enum err
lampiran_sql_list(struct db *db, struct arena *a, int64_t laporan_id,
    struct lampiran **ret, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(laporan_id), ret, ret_n);
}

enum err
lampiran_sql_known(struct db *db, struct arena *a, struct str id, bool *ret)
{
	struct count c;
	enum err err;

	if ((err = db_one(db, a, &sql_known, DB_ARGS(id), &c)) == ERR_OK)
		*ret = c.n > 0;
	return err;
}

enum err
lampiran_sql_claim(struct db *db, struct str id, int64_t laporan_id,
    struct null_i64 tindak_lanjut_id, struct null_i64 pengguna_id,
    uint64_t *ret_touched)
{
	return db_run(db, &sql_claim,
	    DB_ARGS(laporan_id, tindak_lanjut_id, id, pengguna_id),
	    ret_touched);
}

enum err
lampiran_sql_yatim(struct db *db, struct arena *a, int64_t before,
    unsigned batch, struct lampiran_yatim **ret, size_t *ret_n)
{
	return db_all(db, a, &sql_yatim, DB_ARGS(before, batch), ret, ret_n);
}

enum err
lampiran_sql_del(struct db *db, struct str id, uint64_t *ret_touched)
{
	return db_run(db, &sql_del, DB_ARGS(id), ret_touched);
}

enum err
lampiran_sql_samarkan(struct db *db, int64_t laporan_id)
{
	return db_run(db, &sql_samarkan, DB_ARGS(laporan_id), NULL);
}
