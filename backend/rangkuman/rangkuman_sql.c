#include "rangkuman_sql.h"

#include <assert.h>

#include "../base/pelaku.h"
#include "../core/jam.h"

static const struct db_col jejak_cols[] = {
	DB_COL(struct rangkuman_jejak, kursor),
	DB_COL(struct rangkuman_jejak, selesai),
};
DB_STATEMENT(sql_begin) = DB_WRITE(
    "INSERT IGNORE INTO rangkuman (zona, hari) VALUES (?, ?)");
DB_STATEMENT(sql_jejak) = DB_QUERY(struct rangkuman_jejak, jejak_cols,
    "SELECT kursor, selesai FROM rangkuman WHERE zona = ? AND hari = ?"
    " FOR UPDATE");
DB_STATEMENT(sql_maju) = DB_WRITE(
    "UPDATE rangkuman SET kursor = ?, selesai = ? WHERE zona = ? AND hari = ?");

static const struct db_col instansi_cols[] = {
	DB_COL(struct rangkuman_instansi, id),
};
/* The nearest of each, by one look into the index. */
DB_STATEMENT(sql_instansi) = DB_QUERY(struct rangkuman_instansi, instansi_cols,
    "SELECT i.id FROM instansi i WHERE i.id > ? AND i.zona = ?"
    " AND ((SELECT l.tenggat FROM laporan l FORCE INDEX (laporan_pemegang)"
    " WHERE l.pemegang_id = i.id AND l.tenggat > 0"
    " ORDER BY l.tenggat LIMIT 1) <= ?"
    " OR (SELECT p.batas FROM permintaan p FORCE INDEX (permintaan_pemutus)"
    " WHERE p.pemutus_id = i.id AND p.buka = 1"
    " ORDER BY p.batas LIMIT 1) <= ?)"
    " ORDER BY i.id LIMIT ?");

static const struct db_col petugas_cols[] = {
	DB_COL(struct rangkuman_petugas, id),
	DB_COL(struct rangkuman_petugas, instansi_id),
	DB_COL(struct rangkuman_petugas, peran),
	DB_COL(struct rangkuman_petugas, bahasa),
	DB_COL(struct rangkuman_petugas, surat),
};
DB_STATEMENT(sql_petugas) = DB_QUERY(struct rangkuman_petugas, petugas_cols,
    "SELECT p.id, COALESCE(p.instansi_id, 0) AS instansi_id, p.peran,"
    " p.bahasa, COALESCE(c.rangkuman, 0) AS surat"
    " FROM pengguna p FORCE INDEX (pengguna_instansi)"
    " LEFT JOIN setelan_kabar c ON c.pengguna_id = p.id"
    " WHERE p.instansi_id IN (" DB_MARKS_50 ") AND p.aktif = 1"
    " AND p.peran IN (?, ?, ?, ?) ORDER BY p.instansi_id, p.id");

/* V, F, D are 0 to 2, P is 5: numbers in the text, for a '?' may be NULL. */
_Static_assert(JAM_V == 0 && JAM_F == 1 && JAM_D == 2 && JAM_P == 5, "order");
static const struct db_col butir_cols[] = {
	DB_COL(struct rangkuman_butir, tracking_id),
	DB_COL(struct rangkuman_butir, jam),
};
DB_STATEMENT(sql_laporan) = DB_QUERY(struct rangkuman_butir, butir_cols,
    "SELECT l.tracking_id, COALESCE((SELECT MIN(j.jam) FROM jam j"
    " WHERE j.laporan_id = l.id AND j.terbuka = 1 AND j.dijeda = 0"
    " AND j.batas = l.tenggat AND j.jam <= 2), 2) AS jam"
    " FROM laporan l FORCE INDEX (laporan_pemegang)"
    " WHERE l.pemegang_id = ? AND l.tenggat > ? AND l.tenggat <= ?"
    " ORDER BY l.tenggat LIMIT ?");
DB_STATEMENT(sql_permintaan) = DB_QUERY(struct rangkuman_butir, butir_cols,
    "SELECT l.tracking_id, 5 AS jam"
    " FROM permintaan p FORCE INDEX (permintaan_pemutus)"
    " JOIN laporan l ON l.id = p.laporan_id"
    " WHERE p.pemutus_id = ? AND p.buka = 1 AND p.batas > ? AND p.batas <= ?"
    " ORDER BY p.batas LIMIT ?");

enum err
rangkuman_sql_jejak(struct db *db, struct arena *a, int zona, int64_t hari,
    struct rangkuman_jejak *ret)
{
	enum err err = db_run(db, &sql_begin, DB_ARGS(zona, hari), NULL);

	return err == ERR_OK
		   ? db_one(db, a, &sql_jejak, DB_ARGS(zona, hari), ret)
		   : err;
}

enum err
rangkuman_sql_maju(
    struct db *db, int zona, int64_t hari, int64_t kursor, bool selesai)
{
	return db_run(
	    db, &sql_maju, DB_ARGS(kursor, selesai, zona, hari), NULL);
}

enum err
rangkuman_sql_instansi(struct db *db, struct arena *a, int zona, int64_t kursor,
    int64_t until, unsigned limit, struct rangkuman_instansi **ret_v,
    size_t *ret_n)
{
	return db_all(db, a, &sql_instansi,
	    DB_ARGS(kursor, zona, until, until, limit), ret_v, ret_n);
}

enum err
rangkuman_sql_petugas(struct db *db, struct arena *a,
    const struct rangkuman_instansi *in, size_t n,
    struct rangkuman_petugas **ret_v, size_t *ret_n)
{
	struct db_arg v[RANGKUMAN_BATCH + 4];
	size_t i;

	assert(n <= RANGKUMAN_BATCH);
	for (i = 0; i < RANGKUMAN_BATCH; i++)
		v[i] = db_arg_i(i < n ? in[i].id : 0);
	v[i++] = db_arg_i(PERAN_PEJABAT_PENGHUBUNG);
	v[i++] = db_arg_i(PERAN_ADMIN_INSTANSI);
	v[i++] = db_arg_i(PERAN_ADMIN_KOORDINATOR);
	v[i++] = db_arg_i(PERAN_ADMIN_PUSAT);
	return db_all(db, a, &sql_petugas, v, i, ret_v, ret_n);
}

enum err
rangkuman_sql_laporan(struct db *db, struct arena *a, int64_t instansi_id,
    int64_t from, int64_t until, struct rangkuman_butir **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_laporan,
	    DB_ARGS(instansi_id, from, until, RANGKUMAN_HITUNG + 1), ret_v,
	    ret_n);
}

enum err
rangkuman_sql_permintaan(struct db *db, struct arena *a, int64_t instansi_id,
    int64_t from, int64_t until, struct rangkuman_butir **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_permintaan,
	    DB_ARGS(instansi_id, from, until, RANGKUMAN_HITUNG + 1), ret_v,
	    ret_n);
}
