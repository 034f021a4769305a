/*
 * Sums over the leaf roll-up, by the closure of the tree: no report is read.
 */
#include "statistik_sql.h"

static const struct db_col sel_cols[] = {
	DB_COL(struct statistik_sel, kunci),
	DB_COL(struct statistik_sel, kode),
	DB_COL(struct statistik_sel, nama),
	DB_COL(struct statistik_sel, n),
	DB_COL(struct statistik_sel, anonim),
};

/* clang-format off */
#define TEXT_NULL	"CAST(NULL AS CHAR(1))"
#define SUMS \
	"CAST(COALESCE(SUM(r.n), 0) AS INT) AS n," \
	" CAST(COALESCE(SUM(r.n * r.anonim), 0) AS INT) AS anonim"
#define SOURCE \
	" FROM instansi_leluhur h JOIN rekap r ON r.instansi_id =" \
	" h.keturunan_id AND r.hari BETWEEN ? AND ? WHERE h.leluhur_id = ?" \
	" AND r.status BETWEEN ? AND ? AND r.rahasia <= ?"
#define PLAIN(column) \
	"SELECT r." column " AS kunci, " TEXT_NULL " AS kode, " TEXT_NULL \
	" AS nama, " SUMS SOURCE " GROUP BY r." column " HAVING n <> 0" \
	" ORDER BY n DESC, kunci LIMIT ?"
/* Summed first, named afterwards. */
#define NAMED(column, kode, nama, join) \
	"SELECT t.kunci, " kode " AS kode, " nama " AS nama, t.n, t.anonim" \
	" FROM (SELECT r." column " AS kunci, " SUMS SOURCE \
	" GROUP BY r." column " HAVING n <> 0 ORDER BY n DESC, kunci" \
	" LIMIT ?) t LEFT JOIN " join " ORDER BY t.n DESC, t.kunci"
#define MONTH \
	"DATE_FORMAT(DATE_ADD('1970-01-01', INTERVAL r.hari DAY), '%Y-%m')"
/* clang-format on */

DB_STATEMENTS(statements, DIMENSI__MAX) = {
	[DIMENSI_STATUS] = DB_QUERY(
	    struct statistik_sel, sel_cols, PLAIN("status")),
	[DIMENSI_KLASIFIKASI] = DB_QUERY(
	    struct statistik_sel, sel_cols, PLAIN("klasifikasi")),
	[DIMENSI_SUMBER] = DB_QUERY(
	    struct statistik_sel, sel_cols, PLAIN("sumber")),
	[DIMENSI_KATEGORI] = DB_QUERY(struct statistik_sel, sel_cols,
	    NAMED("kategori_id", "k.kode", "k.nama",
		"kategori k ON k.id = t.kunci")),
	[DIMENSI_INSTANSI] = DB_QUERY(struct statistik_sel, sel_cols,
	    NAMED("instansi_id", TEXT_NULL, "i.nama",
		"instansi i ON i.id = t.kunci")),
	[DIMENSI_WILAYAH] = DB_QUERY(struct statistik_sel, sel_cols,
	    "SELECT 0 AS kunci, t.kode, w.nama, t.n, t.anonim FROM"
	    " (SELECT NULLIF(r.kode_kab, '') AS kode, " SUMS SOURCE
	    " GROUP BY r.kode_kab HAVING n <> 0 ORDER BY n DESC, kode"
	    " LIMIT ?) t LEFT JOIN wilayah w ON w.kode = t.kode"
	    " ORDER BY t.n DESC, t.kode"),
	[DIMENSI_BULAN] = DB_QUERY(struct statistik_sel, sel_cols,
	    "SELECT 0 AS kunci, " MONTH " AS kode, " TEXT_NULL
	    " AS nama, " SUMS SOURCE " GROUP BY kode HAVING n <> 0"
	    " ORDER BY kode LIMIT ?"),
};

_Static_assert(STATUS_TERVERIFIKASI < STATUS_DITUTUP_SISTEM &&
		   STATUS_DITUTUP_PELAPOR - STATUS_TERVERIFIKASI == 5,
    "published statuses stand together");

enum err
statistik_sql_list(struct db *db, struct arena *a,
    const struct statistik_saring *f, enum statistik_dimensi d, int64_t batas,
    struct statistik_sel **ret_v, size_t *ret_n)
{
	int min = f->publik ? STATUS_TERVERIFIKASI : 0;
	int max = f->publik ? STATUS_DITUTUP_PELAPOR : STATUS__MAX - 1;

	return db_all(db, a, &statements[d],
	    DB_ARGS(f->dari, f->sampai, f->instansi_id, min, max,
		!f->tanpa_rahasia, batas),
	    ret_v, ret_n);
}
