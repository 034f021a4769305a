#include "penjadwal_sql.h"

#include "../ekspor/ekspor.h"
#include "../impor/unggah.h"
#include "../saluran/driver.h"
#include "../webhook/webhook.h"

static const struct db_col cols[] = {
	DB_COL(struct penjadwal, nama),
	DB_COL(struct penjadwal, pemilik),
	DB_COL(struct penjadwal, disewa),
	DB_COL(struct penjadwal, epoch),
	DB_COL(struct penjadwal, gagal),
	DB_COL(struct penjadwal, sejak_selesai),
};
DB_STATEMENT(sql_list) = DB_QUERY(struct penjadwal, cols,
    "SELECT nama, pemilik, COALESCE(sewa_sampai >= ?, 0)"
    " AS disewa, epoch, gagal, COALESCE(IF(selesai_pada = 0, -1,"
    " GREATEST(? - selesai_pada, 0)), -1) AS sejak_selesai"
    " FROM pekerjaan ORDER BY nama");

static const struct db_col lewat_cols[] = {
	DB_COL(struct lewat, jam),
	DB_COL(struct lewat, lewat),
	DB_COL(struct lewat, tanpa_batas),
};
DB_STATEMENT(sql_lewat) = DB_QUERY(struct lewat, lewat_cols,
    "SELECT jam, COALESCE(SUM(batas <= ?), 0) AS lewat,"
    " COALESCE(SUM(batas > ?), 0) AS tanpa_batas FROM jam"
    " FORCE INDEX (jam_batas) WHERE terbuka = 1 AND dijeda = 0"
    " AND (batas <= ? OR batas = ?) GROUP BY jam ORDER BY jam");

static const struct db_col antrean_cols[] = {
	DB_COL(struct antrean, nama),
	DB_COL(struct antrean, n),
};
_Static_assert(EKSPOR_ST_ANTRE == 0 && EKSPOR_ST_BERJALAN == 1 &&
		   IMPOR_ANTRE_UJI == 0 && IMPOR_UJI == 1 && IMPOR_ANTRE == 3 &&
		   IMPOR_BERJALAN == 4 && KIRIM_ANTRE == 0,
    "as in sql_antrean");
DB_STATEMENT(sql_antrean) = DB_QUERY(struct antrean, antrean_cols,
    "SELECT 'rekap' AS nama, COUNT(*) AS n FROM rekap_antre"
    " UNION ALL SELECT 'fakta', COUNT(*) FROM fakta_antre"
    " UNION ALL SELECT 'indeks_kata', COUNT(*) FROM antrean_indeks"
    " UNION ALL SELECT 'ekspor', COUNT(*) FROM ekspor WHERE status IN (0, 1)"
    " UNION ALL SELECT 'impor', COUNT(*) FROM impor"
    " WHERE status IN (0, 1, 3, 4)"
    " UNION ALL SELECT 'peristiwa', COUNT(*) FROM peristiwa_antre"
    " UNION ALL SELECT 'webhook', COUNT(*) FROM webhook w"
    " JOIN webhook_kirim k ON k.webhook_id = w.id AND k.status = 0");

static const struct db_col saluran_cols[] = {
	DB_COL(struct saluran_antre, saluran),
	DB_COL(struct saluran_antre, n),
	DB_COL(struct saluran_antre, mati),
	DB_COL(struct saluran_antre, tertua),
};
/* A surat of status 0 waits, one of status 2 is given up; all but the last
 * look-up is answered by the index. */
/* clang-format off */
#define ROWS(what, n, status) " (SELECT " what " FROM surat" \
	" WHERE saluran = " n " AND status = " status ")"
#define CHANNEL(n) "SELECT " n " AS saluran, COALESCE(" \
	ROWS("COUNT(*)", n, "0") ", 0) AS n, COALESCE(" \
	ROWS("COUNT(*)", n, "2") ", 0) AS mati, (SELECT dibuat FROM surat" \
	" WHERE id =" ROWS("MIN(id)", n, "0") ") AS tertua"
/* clang-format on */
_Static_assert(SALURAN__MAX == 3, "a row for each");
DB_STATEMENT(sql_saluran) = DB_QUERY(struct saluran_antre, saluran_cols,
    CHANNEL("0") " UNION ALL " CHANNEL("1") " UNION ALL " CHANNEL("2"));

enum err
penjadwal_sql_saluran(
    struct db *db, struct arena *a, struct saluran_antre **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_saluran, DB_NONE, ret_v, ret_n);
}

enum err
penjadwal_sql_antrean(
    struct db *db, struct arena *a, struct antrean **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_antrean, DB_NONE, ret_v, ret_n);
}

enum err
penjadwal_sql_list(struct db *db, struct arena *a, int64_t real,
    struct penjadwal **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(real, real), ret_v, ret_n);
}

enum err
penjadwal_sql_lewat(struct db *db, struct arena *a, int64_t now,
    struct lewat **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_lewat,
	    DB_ARGS(now, now, now, JAM_TANPA_BATAS), ret_v, ret_n);
}
