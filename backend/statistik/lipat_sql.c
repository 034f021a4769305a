#include "lipat_sql.h"

#include "kejadian_sql.h"
#include "lipat.h"
#include "masa.h"
#include "rekap.h"
#include "statistik_sql.h"

_Static_assert(STATISTIK_TAHUN == 128 && STATISTIK_HARI == 64 &&
		   STATISTIK_AKAR == 1 && MASA_LAPIS == 5,
    "as in UP and DAYS");
_Static_assert(LAPIS_PUBLIK == 1 && LAPIS_RAHASIA == 2 && LAPIS_ANONIM == 4,
    "as in lipat.h");

DB_STATEMENT(sql_lock) = DB_WRITE(
    "UPDATE rekap_kunci SET diperiksa = diperiksa WHERE id = 1");
DB_STATEMENT(sql_claim_rekap) = DB_WRITE(
    "UPDATE rekap_antre SET lipat = 1 WHERE lipat = 0 ORDER BY id LIMIT ?");
DB_STATEMENT(sql_claim_fakta) = DB_WRITE(
    "UPDATE fakta_antre SET lipat = 1 WHERE lipat = 0 ORDER BY id LIMIT ?");
DB_STATEMENT(sql_forget_rekap) = DB_WRITE(
    "DELETE FROM rekap_antre WHERE lipat = 1");
DB_STATEMENT(sql_forget_fakta) = DB_WRITE(
    "DELETE FROM fakta_antre WHERE lipat = 1");

/* clang-format off */
#define CELL	"instansi_id, hari, status, klasifikasi, kategori_id, sumber," \
	" kode_kab, program_id, lapis, terdisposisi"
#define FACT	"instansi_id, hari, ukuran, kunci, lapis"
/* For the month YYYYMM, and under a dimensi of their own for the year YYYY,
 * as 0 for all time, and high up in the tree (STATISTIK_HARI_JARAK) for
 * days. */
#define PERIODS \
	" JOIN instansi_leluhur h ON h.keturunan_id = q.instansi_id" \
	" JOIN instansi_leluhur d ON d.keturunan_id = h.leluhur_id" \
	" AND d.leluhur_id = 1" EACH
#define EACH \
	" JOIN (SELECT 0 AS lapisan, 1 AS bagi, 1000 AS dalam" \
	" UNION ALL SELECT 128, 100, 1000 UNION ALL SELECT 128, 1000000, 1000" \
	LIPAT_LAPIS ") b" \
	" ON d.jarak <= b.dalam AND (b.lapisan <> 64 OR " LIPAT_DI_LAPIS ")"
#define PERIOD \
	"IF(b.lapisan = 64, " LIPAT_SAMPAI("q.bulan") ", q.bulan DIV b.bagi)"
#define SUMS	"simpul_id, dimensi, bulan, kunci, n, publik, publik_anonim"
#define ADD_SUMS \
	" ON DUPLICATE KEY UPDATE n = rekap_simpul.n + VALUES(n)," \
	" publik = rekap_simpul.publik + VALUES(publik)," \
	" publik_anonim = rekap_simpul.publik_anonim + VALUES(publik_anonim)"
#define UP(dimensi, kunci, antre) \
	"INSERT INTO rekap_simpul (" SUMS ")" \
	" SELECT h.leluhur_id, " dimensi " + b.lapisan AS d, " PERIOD \
	" AS m, " kunci " AS k, SUM(q.n) AS total," \
	" SUM(" LIPAT_PUBLIK("q") ") AS umum, SUM(" LIPAT_ANONIM("q") ")" \
	" AS anonim FROM " antre " q" PERIODS \
	" WHERE q.lipat = 1 GROUP BY h.leluhur_id, d, m, k" \
	" HAVING total <> 0 OR umum <> 0 OR anonim <> 0" ADD_SUMS
#define CELLS(kunci)	UP("?", "q." kunci, "rekap_antre")
/* Of the root alone: in which of its children, or with what status at itself
 * (DIMENSI_ANAK); h is that child. */
#define CHILDREN \
	"INSERT INTO rekap_simpul (" SUMS ")" \
	" SELECT 1, ? + b.lapisan AS d, " PERIOD " AS m, " \
	"IF(q.instansi_id = 1, -1 - CAST(q.status AS INT)," \
	" h.leluhur_id) AS k," \
	" SUM(q.n) AS total," \
	" SUM(" LIPAT_PUBLIK("q") ") AS umum, SUM(" LIPAT_ANONIM("q") ")" \
	" AS anonim FROM rekap_antre q" \
	" JOIN instansi_leluhur d ON d.keturunan_id = 1 AND d.leluhur_id = 1" \
	" JOIN instansi_leluhur r ON r.keturunan_id = q.instansi_id" \
	" AND r.leluhur_id = 1" \
	" JOIN instansi_leluhur h ON h.keturunan_id = q.instansi_id" \
	" AND h.jarak = IF(r.jarak = 0, 0, r.jarak - 1)" EACH \
	" WHERE q.lipat = 1 GROUP BY d, m, k" \
	" HAVING total <> 0 OR umum <> 0 OR anonim <> 0" ADD_SUMS
/* The days of ${id} and all below it, from the leaf rows, for what is right
 * below the root above it, or is it (t). */
#define DAYS_OF(simpul, dimensi, kunci, leaves) \
	"INSERT INTO rekap_simpul (" SUMS ")" \
	" SELECT " simpul " AS s, " dimensi " + 64 AS d, " \
	LIPAT_SAMPAI("YEAR(" LIPAT_TANGGAL ") * 100 + MONTH(" \
	LIPAT_TANGGAL ")") " AS m, " kunci " AS k, ? * SUM(q.n) AS total," \
	" ? * SUM(" LIPAT_PUBLIK("q") "), ? * SUM(" LIPAT_ANONIM("q") ")" \
	" FROM instansi_leluhur t" \
	" STRAIGHT_JOIN instansi_leluhur r ON r.keturunan_id = t.leluhur_id" \
	" AND r.leluhur_id = 1 AND r.jarak = " STATISTIK_HARI_JARAK \
	" STRAIGHT_JOIN instansi_leluhur h ON h.leluhur_id = t.keturunan_id" \
	" STRAIGHT_JOIN " leaves " q ON q.instansi_id = h.keturunan_id" \
	" STRAIGHT_JOIN (SELECT 0 AS lapisan, 1 AS bagi, 0 AS dalam" \
	LIPAT_LAPIS ") b ON " LIPAT_DI_LAPIS \
	" WHERE t.keturunan_id = ? GROUP BY s, d, m, k" ADD_SUMS
#define DAYS(dimensi, kunci, leaves) \
	DAYS_OF("t.leluhur_id", dimensi, kunci, leaves)
#define CELL_DAYS(kunci)	DAYS("?", "q." kunci, "rekap")
/* clang-format on */

DB_STATEMENT(sql_leaf_rekap) = DB_WRITE(
    "INSERT INTO rekap (" CELL ", n) SELECT " CELL ", SUM(n) AS total"
    " FROM rekap_antre WHERE lipat = 1 GROUP BY " CELL " HAVING total <> 0"
    " ON DUPLICATE KEY UPDATE n = rekap.n + VALUES(n)");
/* A cell that nobody is in any more. */
DB_STATEMENT(sql_empty_rekap) = DB_WRITE(
    "DELETE r FROM rekap_antre q JOIN rekap r"
    " ON r.instansi_id = q.instansi_id AND r.hari = q.hari"
    " AND r.status = q.status AND r.klasifikasi = q.klasifikasi"
    " AND r.kategori_id = q.kategori_id AND r.sumber = q.sumber"
    " AND r.kode_kab = q.kode_kab AND r.program_id = q.program_id"
    " AND r.lapis = q.lapis AND r.terdisposisi = q.terdisposisi"
    " WHERE q.lipat = 1 AND r.n = 0");
DB_STATEMENT(sql_leaf_fakta) = DB_WRITE(
    "INSERT INTO fakta (" FACT ", n) SELECT " FACT ", SUM(n) AS total"
    " FROM fakta_antre WHERE lipat = 1 GROUP BY " FACT
    " ON DUPLICATE KEY UPDATE n = fakta.n + VALUES(n)");
/* Each of them, with its report (kejadian_sql.h). */
DB_STATEMENT(sql_events) = DB_WRITE(
    "INSERT INTO kejadian (ukuran, pilah, hari, id, kunci, instansi_id, lapis,"
    " laporan_id) SELECT ukuran, " KEJADIAN_PILAH ", hari, id, kunci,"
    " instansi_id, lapis, laporan_id FROM fakta_antre WHERE lipat = 1 AND"
    " COALESCE(laporan_id, 1) <> 0 AND " KEJADIAN_TERDAFTAR);
DB_STATEMENTS(sql_up, DIMENSI_BULAN) = {
	[DIMENSI_STATUS] = DB_WRITE(CELLS("status")),
	[DIMENSI_KLASIFIKASI] = DB_WRITE(CELLS("klasifikasi")),
	[DIMENSI_SUMBER] = DB_WRITE(CELLS("sumber")),
	[DIMENSI_KATEGORI] = DB_WRITE(CELLS("kategori_id")),
	[DIMENSI_INSTANSI] = DB_WRITE(CELLS("instansi_id")),
	[DIMENSI_WILAYAH] = DB_WRITE(CELLS("kode_kab")),
	[DIMENSI_PROGRAM] = DB_WRITE(CELLS("program_id")),
	[DIMENSI_ANAK] = DB_WRITE(CHILDREN),
};
DB_STATEMENT(sql_up_fakta) = DB_WRITE(
    UP("q.ukuran + " STATISTIK_UKURAN_S, "q.kunci", "fakta_antre"));
DB_STATEMENT(sql_above) = DB_WRITE(
    "INSERT INTO rekap_simpul (" SUMS ") SELECT h.leluhur_id, r.dimensi,"
    " r.bulan, r.kunci, s.tanda * r.n, s.tanda * r.publik,"
    " s.tanda * r.publik_anonim FROM (SELECT ? AS tanda) s"
    " JOIN instansi_leluhur h JOIN rekap_simpul r ON r.simpul_id ="
    " h.keturunan_id WHERE h.keturunan_id = ? AND h.jarak > 0"
    " AND r.dimensi & 192 <> 64" ADD_SUMS);
/* And what the root counts it under. */
DB_STATEMENT(sql_above_child) = DB_WRITE(
    "INSERT INTO rekap_simpul (" SUMS ") SELECT 1, ? + r.dimensi AS d,"
    " r.bulan AS m, t.leluhur_id AS k, s.tanda * SUM(r.n),"
    " s.tanda * SUM(r.publik), s.tanda * SUM(r.publik_anonim)"
    " FROM (SELECT ? AS tanda) s JOIN instansi_leluhur t"
    " JOIN instansi_leluhur a ON a.keturunan_id = t.leluhur_id"
    " AND a.leluhur_id = 1 AND a.jarak = 1"
    " JOIN rekap_simpul r ON r.simpul_id = t.keturunan_id"
    " WHERE t.keturunan_id = ? AND r.dimensi IN (0, 128)"
    " GROUP BY d, m, k" ADD_SUMS);
DB_STATEMENTS(sql_days, DIMENSI_BULAN) = {
	[DIMENSI_STATUS] = DB_WRITE(CELL_DAYS("status")),
	[DIMENSI_KLASIFIKASI] = DB_WRITE(CELL_DAYS("klasifikasi")),
	[DIMENSI_SUMBER] = DB_WRITE(CELL_DAYS("sumber")),
	[DIMENSI_KATEGORI] = DB_WRITE(CELL_DAYS("kategori_id")),
	[DIMENSI_INSTANSI] = DB_WRITE(CELL_DAYS("instansi_id")),
	[DIMENSI_WILAYAH] = DB_WRITE(CELL_DAYS("kode_kab")),
	[DIMENSI_PROGRAM] = DB_WRITE(CELL_DAYS("program_id")),
	[DIMENSI_ANAK] = DB_WRITE(DAYS_OF("1", "?", "t.leluhur_id", "rekap")),
};
DB_STATEMENT(sql_days_fakta) = DB_WRITE(
    DAYS("q.ukuran + " STATISTIK_UKURAN_S, "q.kunci", "fakta"));

enum err
lipat_sql_lock(struct db *db)
{
	return db_run(db, &sql_lock, DB_NONE, NULL);
}

enum err
lipat_sql_claim(
    struct db *db, unsigned batch, uint64_t *ret_rekap, uint64_t *ret_fakta)
{
	enum err err;

	err = db_run(db, &sql_claim_rekap, DB_ARGS(batch), ret_rekap);
	return err == ERR_OK
		   ? db_run(db, &sql_claim_fakta, DB_ARGS(batch), ret_fakta)
		   : err;
}

enum err
lipat_sql_rekap(struct db *db)
{
	enum err err;
	int d;

	if ((err = db_run(db, &sql_leaf_rekap, DB_NONE, NULL)) != ERR_OK ||
	    (err = db_run(db, &sql_empty_rekap, DB_NONE, NULL)) != ERR_OK)
		return err;
	for (d = 0; err == ERR_OK && d < DIMENSI_BULAN; d++)
		err = db_run(db, &sql_up[d], DB_ARGS(d), NULL);
	return err;
}

enum err
lipat_sql_fakta(struct db *db)
{
	enum err err = db_run(db, &sql_leaf_fakta, DB_NONE, NULL);

	if (err == ERR_OK)
		err = db_run(db, &sql_events, DB_NONE, NULL);
	return err == ERR_OK ? db_run(db, &sql_up_fakta, DB_NONE, NULL) : err;
}

enum err
lipat_sql_forget(struct db *db)
{
	enum err err = db_run(db, &sql_forget_rekap, DB_NONE, NULL);

	return err == ERR_OK ? db_run(db, &sql_forget_fakta, DB_NONE, NULL)
			     : err;
}

enum err
lipat_sql_above(struct db *db, int64_t id, int sign)
{
	enum err err = db_run(db, &sql_above, DB_ARGS(sign, id), NULL);
	int d;

	if (err == ERR_OK)
		err = db_run(db, &sql_above_child,
		    DB_ARGS((unsigned)DIMENSI_ANAK, sign, id), NULL);
	for (d = 0; err == ERR_OK && d < DIMENSI_BULAN; d++)
		err = db_run(
		    db, &sql_days[d], DB_ARGS(d, sign, sign, sign, id), NULL);
	return err == ERR_OK ? db_run(db, &sql_days_fakta,
				   DB_ARGS(sign, sign, sign, id), NULL)
			     : err;
}
