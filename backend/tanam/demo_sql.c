#include "demo_sql.h"

struct orang {
	int64_t id;
	struct str nama;
	uint32_t peran;
	int64_t instansi_id;
};

static const struct db_col orang_cols[] = {
	DB_COL(struct orang, id),
	DB_COL(struct orang, nama),
	DB_COL(struct orang, peran),
	DB_COL(struct orang, instansi_id),
};

#define ORANG                                                                  \
	"SELECT id, nama, peran, IFNULL(instansi_id, 0) AS instansi_id"        \
	" FROM pengguna WHERE aktif = 1 "

DB_STATEMENT(petugas) = DB_QUERY(struct orang, orang_cols,
    ORANG "AND instansi_id = ? AND peran BETWEEN ? AND ?"
	  " ORDER BY peran, id LIMIT 1");

DB_STATEMENT(pelapor) = DB_QUERY(
    struct orang, orang_cols, ORANG "AND peran = ? ORDER BY id");

static const struct db_col n_cols[] = { { "n", 0, DB_I64 } };
DB_STATEMENT(count) = { "SELECT COUNT(*) AS n FROM laporan", n_cols, 1,
	sizeof(int64_t) };

DB_STATEMENT(delivered) = DB_WRITE(
    "UPDATE kotak_keluar SET status = 1 WHERE dibuat < ?");

static struct pelaku
to_pelaku(const struct orang *o)
{
	return (struct pelaku){ .id = o->id,
		.peran = (enum peran)o->peran,
		.instansi_id = o->instansi_id,
		.nama = o->nama };
}

static enum err
find(struct db *db, struct arena *a, int64_t instansi_id, enum peran from,
    enum peran to, struct pelaku *ret)
{
	struct orang o;
	enum err err;

	err = db_one(
	    db, a, &petugas, DB_ARGS(instansi_id, (int)from, (int)to), &o);
	if (err == ERR_OK)
		*ret = to_pelaku(&o);
	return err;
}

enum err
demo_sql_delivered(struct db *db, int64_t before)
{
	return db_run(db, &delivered, DB_ARGS(before), NULL);
}

enum err
demo_sql_count(struct db *db, struct arena *a, int64_t *ret)
{
	return db_one(db, a, &count, DB_NONE, ret);
}

enum err
demo_sql_admin(
    struct db *db, struct arena *a, int64_t instansi_id, struct pelaku *ret)
{
	return find(
	    db, a, instansi_id, PERAN_ADMIN_INSTANSI, PERAN_ADMIN_PUSAT, ret);
}

enum err
demo_sql_penghubung(
    struct db *db, struct arena *a, int64_t instansi_id, struct pelaku *ret)
{
	return find(db, a, instansi_id, PERAN_PEJABAT_PENGHUBUNG,
	    PERAN_PEJABAT_PENGHUBUNG, ret);
}

enum err
demo_sql_pelapor(
    struct db *db, struct arena *a, struct pelaku **ret_v, size_t *ret_n)
{
	struct orang *rows;
	struct pelaku *v;
	enum err err;
	size_t n, i;

	err = db_all(db, a, &pelapor, DB_ARGS((int)PERAN_PELAPOR), &rows, &n);
	if (err != ERR_OK)
		return err;
	v = ARENA_ARRAY(a, struct pelaku, n + 1);
	for (i = 0; i < n; i++)
		v[i] = to_pelaku(&rows[i]);
	*ret_v = v;
	*ret_n = n;
	return ERR_OK;
}
