#include "cocok_simpul_sql.h"

#include "../base/waktu.h"
#include "lipat.h"
#include "masa.h"
#include "rekap.h"
#include "statistik_sql.h"

_Static_assert(DIMENSI_STATUS == 0 && DIMENSI_KLASIFIKASI == 1 &&
		   DIMENSI_SUMBER == 2 && DIMENSI_KATEGORI == 3 &&
		   DIMENSI_INSTANSI == 4 && DIMENSI_WILAYAH == 5 &&
		   DIMENSI_PROGRAM == 6 && DIMENSI_ANAK == 7 &&
		   STATISTIK_UKURAN == 32 && STATISTIK_HARI == 64 &&
		   STATISTIK_TAHUN == 128,
    "as in MONTH and ABOVE");

struct angka {
	int64_t n;
};
static const struct db_col cols[] = { DB_COL(struct angka, n) };

/* clang-format off */
#define UNEQUAL(rows) \
	"SELECT COUNT(*) AS n FROM (SELECT d, kunci, SUM(n) AS beda," \
	" SUM(publik) AS umum, SUM(anonim) AS anonim FROM (" rows ") c" \
	" GROUP BY d, kunci HAVING beda <> 0 OR umum <> 0 OR anonim <> 0) u"
#define BELOW(leaves) \
	" FROM instansi_leluhur h STRAIGHT_JOIN " leaves " q" \
	" ON q.instansi_id = h.keturunan_id AND q.hari BETWEEN ? AND ?"
#define SEVEN \
	" JOIN (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2" \
	" UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5" \
	" UNION ALL SELECT 6) k"
#define MONTH \
	"SELECT dimensi AS d, kunci, n, publik, publik_anonim AS anonim" \
	" FROM rekap_simpul WHERE simpul_id = ? AND dimensi < 64" \
	" AND dimensi <> 7 AND bulan = ?" \
	" UNION ALL SELECT x.d, x.kunci, -x.n, -x.publik, -x.anonim FROM" \
	" (SELECT k.d, CASE k.d WHEN 0 THEN q.status WHEN 1 THEN" \
	" q.klasifikasi WHEN 2 THEN q.sumber WHEN 3 THEN q.kategori_id" \
	" WHEN 4 THEN q.instansi_id WHEN 5 THEN q.kode_kab" \
	" ELSE q.program_id END AS kunci, " LIPAT_ANGKA("q") BELOW("rekap") \
	SEVEN " WHERE h.leluhur_id = ?" \
	" UNION ALL SELECT 32 + q.ukuran, q.kunci, " LIPAT_ANGKA("q") \
	BELOW("fakta") " WHERE h.leluhur_id = ?) x"
/* Of everything that is kept of a year or of all time, and of what it is the
 * sum of, with the other sign. */
#define ABOVE(d, sign, bulan) \
	"SELECT " d " AS d, kunci, " sign " * n AS n, " sign " * publik" \
	" AS publik, " sign " * publik_anonim AS anonim FROM rekap_simpul" \
	" WHERE simpul_id = ? AND " bulan
/* clang-format on */

DB_STATEMENT(sql_month) = DB_QUERY(struct angka, cols, UNEQUAL(MONTH));
DB_STATEMENT(sql_year) = DB_QUERY(struct angka, cols,
    UNEQUAL(ABOVE("dimensi", "1",
	"dimensi < 64 AND bulan BETWEEN ? AND ?") " UNION ALL " ABOVE("dimensi "
								      "- 128",
	"-1", "dimensi BETWEEN 128 AND 191 AND bulan = ?")));
DB_STATEMENT(sql_ever) = DB_QUERY(struct angka, cols,
    UNEQUAL(ABOVE(
	"dimensi", "IF(bulan = 0, -1, 1)", "dimensi BETWEEN 128 AND 191")));
DB_STATEMENT(sql_next) = DB_QUERY(struct angka, cols,
    "SELECT COALESCE((SELECT MIN(i.id) FROM instansi i WHERE i.id >"
    " k.simpul_periksa), (SELECT MIN(i.id) FROM instansi i), 0) AS n"
    " FROM rekap_kunci k WHERE k.id = 1");
DB_STATEMENT(sql_compared) = DB_WRITE(
    "UPDATE rekap_kunci SET simpul_periksa = ? WHERE id = 1");

enum err
cocok_sql_sums(struct db *db, struct arena *a, int64_t simpul_id, int64_t hari,
    int64_t *ret_n)
{
	struct tanggal t = waktu_tanggal(hari);
	int64_t month = rekap_bulan(hari), year = month / 100, first, last;
	struct angka m, y, ever;
	enum err err;

	t.hari = 1;
	first = waktu_days(t);
	last = masa_akhir_bulan(hari);
	err = db_one(db, a, &sql_month,
	    DB_ARGS(simpul_id, month, first, last, simpul_id, first, last,
		simpul_id),
	    &m);
	if (err == ERR_OK)
		err = db_one(db, a, &sql_year,
		    DB_ARGS(simpul_id, year * 100 + 1, year * 100 + 12,
			simpul_id, year),
		    &y);
	if (err == ERR_OK)
		err = db_one(db, a, &sql_ever, DB_ARGS(simpul_id), &ever);
	if (err == ERR_OK)
		*ret_n = m.n + y.n + ever.n;
	return err;
}

enum err
cocok_sql_next_node(struct db *db, struct arena *a, int64_t *ret_simpul_id)
{
	struct angka next;
	enum err err = db_one(db, a, &sql_next, DB_NONE, &next);

	if (err != ERR_OK)
		return err;
	*ret_simpul_id = next.n;
	return db_run(db, &sql_compared, DB_ARGS(next.n), NULL);
}
