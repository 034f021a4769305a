#include "impor_sql.h"

#include "../core/alur.h"

static const struct db_col wilayah_cols[] = {
	DB_COL(struct wilayah, kode),
	DB_COL(struct wilayah, nama),
	DB_COL(struct wilayah, tingkat),
};
DB_STATEMENT(sql_wilayah) = DB_QUERY(struct wilayah, wilayah_cols,
    "SELECT kode, nama, tingkat FROM wilayah ORDER BY kode");

static const struct db_col instansi_cols[] = {
	DB_COL(struct impor_instansi, id),
	DB_COL(struct impor_instansi, induk_id),
	DB_COL(struct impor_instansi, id_sp4n),
	DB_COL(struct impor_instansi, nama),
};
/* clang-format off */
#define INSTANSI_SELECT "SELECT i.id, i.induk_id, i.id_sp4n, i.nama FROM "
/* clang-format on */
DB_STATEMENT(sql_below) = DB_QUERY(struct impor_instansi, instansi_cols,
    INSTANSI_SELECT "instansi_leluhur h JOIN instansi i"
		    " ON i.id = h.keturunan_id WHERE h.leluhur_id = ?"
		    " ORDER BY h.jarak, i.id");
DB_STATEMENT(sql_named) = DB_QUERY(struct impor_instansi, instansi_cols,
    INSTANSI_SELECT "instansi i WHERE i.cari = ? ORDER BY i.id");
DB_STATEMENT(sql_sp4n) = DB_QUERY(struct impor_instansi, instansi_cols,
    INSTANSI_SELECT "instansi i WHERE i.id_sp4n = ?");
DB_STATEMENT(sql_alias) = DB_QUERY(struct impor_instansi, instansi_cols,
    INSTANSI_SELECT "alias_instansi s JOIN instansi i"
		    " ON i.id = s.instansi_id WHERE s.alias = ?");

static const struct db_col kategori_cols[] = {
	DB_COL(struct impor_kategori, id),
	DB_COL(struct impor_kategori, id_sp4n),
	DB_COL(struct impor_kategori, nama),
	DB_COL(struct impor_kategori, aktif),
};
DB_STATEMENT(sql_kategori) = DB_QUERY(struct impor_kategori, kategori_cols,
    "SELECT id, id_sp4n, nama, aktif FROM kategori ORDER BY id");

static const struct db_col ada_cols[] = {
	DB_COL(struct impor_ada, id),
	DB_COL(struct impor_ada, pemegang_id),
	DB_COL(struct impor_ada, status),
	DB_COL(struct impor_ada, diblokir),
	DB_COL(struct impor_ada, status_sejak),
	DB_COL(struct impor_ada, disentuh),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct impor_ada, ada_cols,
    "SELECT l.id, l.pemegang_id, l.status, l.diblokir, l.status_sejak, "
    "EXISTS(SELECT 1"
    " FROM riwayat r WHERE r.laporan_id = l.id AND r.aksi <> ?) AS disentuh"
    " FROM laporan l WHERE l.tracking_id = ?");
DB_STATEMENT(sql_note) = DB_WRITE(
    "INSERT INTO impor_catatan (berkas, baris, tracking_id, kolom, nilai,"
    " pesan, pada) SELECT ?, ?, ?, ?, ?, ?, ? FROM DUAL WHERE NOT EXISTS "
    "(SELECT 1"
    " FROM impor_catatan WHERE tracking_id = ? AND kolom = ?)");

enum err
impor_sql_wilayah(
    struct db *db, struct arena *a, struct wilayah **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_wilayah, DB_NONE, ret_v, ret_n);
}

enum err
impor_sql_instansi(struct db *db, struct arena *a, int64_t leluhur,
    struct impor_instansi **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_below, DB_ARGS(leluhur), ret_v, ret_n);
}

enum err
impor_sql_instansi_nama(struct db *db, struct arena *a, struct str cari,
    struct impor_instansi **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_named, DB_ARGS(cari), ret_v, ret_n);
}

enum err
impor_sql_instansi_sp4n(
    struct db *db, struct arena *a, int64_t id_sp4n, struct impor_instansi *ret)
{
	return db_one(db, a, &sql_sp4n, DB_ARGS(id_sp4n), ret);
}

enum err
impor_sql_alias(struct db *db, struct arena *a, struct str alias,
    struct impor_instansi *ret)
{
	return db_one(db, a, &sql_alias, DB_ARGS(alias), ret);
}

enum err
impor_sql_kategori(struct db *db, struct arena *a,
    struct impor_kategori **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_kategori, DB_NONE, ret_v, ret_n);
}

enum err
impor_sql_get(struct db *db, struct arena *a, struct str tracking_id,
    struct impor_ada *ret)
{
	return db_one(
	    db, a, &sql_get, DB_ARGS((int)AKSI_IMPOR, tracking_id), ret);
}

enum err
impor_sql_note(struct db *db, struct str berkas, const struct impor_catatan *c,
    int64_t now)
{
	struct str kolom = str_of(c->kolom);

	return db_run(db, &sql_note,
	    DB_ARGS(berkas, c->baris, c->tracking_id, kolom, c->nilai, c->pesan,
		now, c->tracking_id, kolom),
	    NULL);
}
