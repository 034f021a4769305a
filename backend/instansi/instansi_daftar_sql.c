#include "instansi_daftar_sql.h"

#include "../core/kosakata.h"
#include "instansi_rekan.h"

static const struct db_col cols[] = {
	DB_COL(struct instansi_daftar, id),
	DB_COL(struct instansi_daftar, nama),
	DB_COL(struct instansi_daftar, singkatan),
	DB_COL(struct instansi_daftar, jenis),
	DB_COL(struct instansi_daftar, induk_id),
	DB_COL(struct instansi_daftar, induk_nama),
	DB_COL(struct instansi_daftar, terhubung),
	DB_COL(struct instansi_daftar, aktif),
	DB_COL(struct instansi_daftar, punya_admin),
	DB_COL(struct instansi_daftar, anak),
	DB_COL(struct instansi_daftar, pengguna),
	DB_COL(struct instansi_daftar, menunggu),
};

/* clang-format off */
/* Arguments: reader, status, tab of what is parked; where; the filters. */
#define SELECT(from, where) \
	"SELECT i.id, i.nama, i.singkatan, i.jenis, i.induk_id," \
	" u.nama AS induk_nama, i.terhubung, i.aktif, i.punya_admin," \
	" COALESCE((SELECT COUNT(*) FROM instansi a WHERE a.induk_id = i.id" \
	" AND a.aktif = 1), 0) AS anak," \
	" COALESCE((SELECT COUNT(*) FROM pengguna p WHERE" \
	" p.instansi_id = i.id AND p.aktif = 1), 0) AS pengguna," \
	" COALESCE((SELECT COUNT(*) FROM jangkauan j JOIN laporan l" \
	" ON l.id = j.laporan_id AND l.status = ? AND l.tujuan_id = i.id" \
	" WHERE i.terhubung = 0 AND j.leluhur_id = ? AND j.memegang = 1" \
	" AND j.tab = ?), 0) AS menunggu" \
	" FROM " from " LEFT JOIN instansi u ON u.id = i.induk_id" \
	" WHERE " where \
	" AND (? < 0 OR i.aktif = ?) AND (? < 0 OR i.terhubung = ?)" \
	" AND (? < 0 OR i.punya_admin = ?)" \
	" AND (? = '' OR i.cari LIKE ? OR i.cari LIKE CONCAT('% ', ?)" \
	" OR LOWER(i.singkatan) LIKE ?)" \
	" AND (i.nama > ? OR (i.nama = ? AND i.id > ?))" \
	" ORDER BY i.nama, i.id LIMIT ?"
/* clang-format on */

DB_STATEMENT(sql_induk) = DB_QUERY(struct instansi_daftar, cols,
    SELECT("instansi i FORCE INDEX (instansi_induk)", "i.induk_id = ?"));
DB_STATEMENT(sql_semua) = DB_QUERY(struct instansi_daftar, cols,
    SELECT("instansi_leluhur h JOIN instansi i ON i.id = h.keturunan_id",
	"h.leluhur_id = ?"));

static const struct db_col sebut_cols[] = {
	DB_COL(struct instansi_sebut, id),
	DB_COL(struct instansi_sebut, nama),
};
DB_STATEMENT(sql_sebut_anak) = DB_QUERY(struct instansi_sebut, sebut_cols,
    "SELECT id, nama FROM instansi WHERE induk_id = ? AND aktif = 1"
    " ORDER BY nama, id LIMIT 10");
DB_STATEMENT(sql_sebut_pengguna) = DB_QUERY(struct instansi_sebut, sebut_cols,
    "SELECT id, nama FROM pengguna WHERE instansi_id = ? AND aktif = 1"
    " ORDER BY nama, id LIMIT 10");

static const struct db_col rekan_cols[] = {
	DB_COL(struct instansi_rekan, id),
	DB_COL(struct instansi_rekan, nama),
	DB_COL(struct instansi_rekan, peran),
};
DB_STATEMENT(sql_rekan) = DB_QUERY(struct instansi_rekan, rekan_cols,
    "SELECT id, nama, peran FROM pengguna WHERE instansi_id = ? AND aktif = 1"
    " AND peran IN (?, ?, ?, ?) AND id <> ? ORDER BY nama, id LIMIT 50");

static const struct db_col pohon_cols[] = {
	DB_COL(struct instansi_isi_pohon, instansi),
	DB_COL(struct instansi_isi_pohon, pengguna),
};
DB_STATEMENT(sql_pohon) = DB_QUERY(struct instansi_isi_pohon, pohon_cols,
    "SELECT COALESCE((SELECT COUNT(*) FROM instansi_leluhur h JOIN instansi i"
    " ON i.id = h.keturunan_id AND i.aktif = 1 WHERE h.leluhur_id = ?), 0)"
    " AS instansi,"
    " COALESCE((SELECT COUNT(*) FROM instansi_leluhur h JOIN pengguna p"
    " ON p.instansi_id = h.keturunan_id AND p.aktif = 1"
    " WHERE h.leluhur_id = ?), 0) AS pengguna");

enum err
instansi_daftar_sql(struct db *db, struct arena *a, const struct scope *scope,
    const struct instansi_daftar_saring *f, struct instansi_daftar **ret_v,
    size_t *ret_n)
{
	const int status = STATUS_INSTANSI_BELUM_TERHUBUNG;
	const int64_t di = f->induk_id != 0 ? f->induk_id : scope->instansi_id;

	return db_all(db, a, f->induk_id != 0 ? &sql_induk : &sql_semua,
	    DB_LIST(DB_ARG(status), DB_ARG(scope->instansi_id),
		DB_ARG((int)TAB_TERTUNDA), DB_ARG(di), DB_ARG(f->aktif),
		DB_ARG(f->aktif), DB_ARG(f->terhubung), DB_ARG(f->terhubung),
		DB_ARG(f->admin), DB_ARG(f->admin), DB_ARG(f->kata),
		DB_ARG(f->kata), DB_ARG(f->kata), DB_ARG(f->kata),
		DB_ARG(f->nama), DB_ARG(f->nama), DB_ARG(f->id),
		DB_ARG(f->batas)),
	    ret_v, ret_n);
}

enum err
instansi_sebut_anak(struct db *db, struct arena *a, int64_t id,
    struct instansi_sebut **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_sebut_anak, DB_ARGS(id), ret_v, ret_n);
}

enum err
instansi_sebut_pengguna(struct db *db, struct arena *a, int64_t id,
    struct instansi_sebut **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_sebut_pengguna, DB_ARGS(id), ret_v, ret_n);
}

enum err
instansi_rekan(struct db *db, struct arena *a, int64_t instansi_id, int64_t but,
    struct instansi_rekan **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_rekan,
	    DB_ARGS(instansi_id, (int)PERAN_PEJABAT_PENGHUBUNG,
		(int)PERAN_ADMIN_INSTANSI, (int)PERAN_ADMIN_KOORDINATOR,
		(int)PERAN_ADMIN_PUSAT, but),
	    ret_v, ret_n);
}

enum err
instansi_daftar_pohon(
    struct db *db, struct arena *a, int64_t id, struct instansi_isi_pohon *ret)
{
	return db_one(db, a, &sql_pohon, DB_ARGS(id, id), ret);
}
