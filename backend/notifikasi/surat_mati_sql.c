#include "surat_mati_sql.h"

#define ADAY 86400

static const struct db_col cols[] = {
	DB_COL(struct surat_mati, id),
	DB_COL(struct surat_mati, saluran),
	DB_COL(struct surat_mati, templat),
	DB_COL(struct surat_mati, coba),
	DB_COL(struct surat_mati, staf),
	DB_COL(struct surat_mati, galat),
	DB_COL(struct surat_mati, tracking_id),
	DB_COL(struct surat_mati, dibuat),
	DB_COL(struct surat_mati, selesai),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct surat_mati, cols,
    "SELECT s.id, s.saluran, s.templat, s.coba, s.instansi_id <> 0 AS staf,"
    " s.galat, l.tracking_id, s.dibuat, COALESCE(s.selesai, 0) AS selesai"
    " FROM surat s FORCE INDEX (surat_mati)"
    " LEFT JOIN laporan l ON l.id = s.laporan_id"
    " WHERE s.status = 2 AND s.id < ? ORDER BY s.id DESC LIMIT ?");
DB_STATEMENT(sql_ulang) = DB_WRITE(
    "UPDATE surat SET status = 0, coba = 0, urut = urut + 1, galat = NULL,"
    " selesai = NULL, serah = NULL,"
    " coba_pada = ?, sampai = GREATEST(sampai, ?) WHERE id = ? AND status = 2");
DB_STATEMENT(sql_semua) = DB_WRITE(
    "UPDATE surat SET status = 0, coba = 0, urut = urut + 1, galat = NULL,"
    " selesai = NULL, serah = NULL,"
    " coba_pada = ?, sampai = GREATEST(sampai, ?)"
    " WHERE saluran = ? AND status = 2");

/* Who sends again means that the address is right. */
/* clang-format off */
#define FORGET "DELETE v FROM surel_pantul v JOIN surat s" \
	" ON s.penerima_id = v.pengguna_id AND v.laporan_id =" \
	" IF(s.penerima_id = 0, COALESCE(s.laporan_id, 0), 0)" \
	" WHERE s.saluran = 0 AND s.status = 2"
/* clang-format on */
DB_STATEMENT(sql_lupa) = DB_WRITE(FORGET " AND s.id = ?");
DB_STATEMENT(sql_lupa_semua) = DB_WRITE(FORGET);

static const struct db_col rekap_cols[] = {
	DB_COL(struct saluran_rekap, saluran),
	DB_COL(struct saluran_rekap, antre),
	DB_COL(struct saluran_rekap, mati),
	DB_COL(struct saluran_rekap, sejak),
	DB_COL(struct saluran_rekap, tutup_sampai),
	DB_COL(struct saluran_rekap, galat),
};
/* clang-format off */
#define ROWS(n, status) " COALESCE((SELECT COUNT(*) FROM surat" \
	" WHERE saluran = " n " AND status = " status "), 0)"
#define STATE(what, n) " (SELECT " what " FROM saluran_keadaan" \
	" WHERE saluran = " n " AND gagal > 0)"
#define NUMBER(n) "SELECT " n " AS saluran," ROWS(n, "0") " AS antre," \
	ROWS(n, "2") " AS mati," STATE("MIN(sejak)", n) " AS sejak," \
	STATE("MAX(tutup_sampai)", n) " AS tutup_sampai," \
	STATE("MAX(galat)", n) " AS galat"
/* clang-format on */
_Static_assert(SALURAN__MAX == 3, "a row for each");
DB_STATEMENT(sql_rekap) = DB_QUERY(struct saluran_rekap, rekap_cols,
    NUMBER("0") " UNION ALL " NUMBER("1") " UNION ALL " NUMBER("2"));

enum err
surat_mati_sql_list(struct db *db, struct arena *a, int64_t before,
    int64_t batas, struct surat_mati **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(before, batas), ret_v, ret_n);
}

enum err
surat_mati_sql_ulang(struct db *db, int64_t id, int64_t now)
{
	uint64_t n = 0;
	enum err err;

	if ((err = db_run(db, &sql_lupa, DB_ARGS(id), NULL)) != ERR_OK)
		return err;
	err = db_run(db, &sql_ulang, DB_ARGS(now, now + ADAY, id), &n);
	return err == ERR_OK && n == 0 ? ERR_NOT_FOUND : err;
}

enum err
surat_mati_sql_ulang_semua(
    struct db *db, enum saluran s, int64_t now, uint64_t *ret_n)
{
	enum err err = ERR_OK;

	if (s == SALURAN_EMAIL)
		err = db_run(db, &sql_lupa_semua, DB_NONE, NULL);
	if (err != ERR_OK)
		return err;
	return db_run(
	    db, &sql_semua, DB_ARGS(now, now + ADAY, (unsigned)s), ret_n);
}

enum err
saluran_sql_rekap(
    struct db *db, struct arena *a, struct saluran_rekap **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_rekap, DB_NONE, ret_v, ret_n);
}
