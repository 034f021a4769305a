#include "cocok_sql.h"

#include "../base/waktu.h"
#include "lipat.h"
#include "masa.h"
#include "rekap.h"
#include "statistik_sql.h"

/* The numbers in the texts below. */
#define STATUS(name, kode, id, en, tab, publik) +((publik) << STATUS_##name)
_Static_assert(0
#include "../tables/status.def"
		   == (1 << 10) - (1 << 4),
    "public: 4 to 9");
#undef STATUS
_Static_assert(LAPIS_PUBLIK == 1 && LAPIS_RAHASIA == 2 && LAPIS_ANONIM == 4 &&
		   DIMENSI_STATUS == 0 && DIMENSI_ANAK == 7 &&
		   STATISTIK_HARI == 64 && ZONA_WIB * 3600 == 25200,
    "as in DAY, REPORTS and sql_nation");

struct angka {
	int64_t n;
};
static const struct db_col cols[] = { DB_COL(struct angka, n) };

/* clang-format off */
#define DAY(column)	"FLOOR((" column " + 25200) / 86400)"
#define DAY_OF	"COALESCE(CAST(" DAY("l.dibuat") " AS INT), 0)"
#define CELL	"instansi_id, hari, status, klasifikasi, kategori_id, sumber," \
	" kode_kab, program_id, lapis, terdisposisi"
/* A report as one in its cell, as statistik/rekap.c counts it. */
#define REPORTS \
	"SELECT COALESCE(l.terdisposisi_id, l.pemegang_id) AS instansi_id," \
	" CAST(" DAY("l.dibuat") " AS INT) AS hari, l.status," \
	" l.klasifikasi, COALESCE(l.kategori_id, 0) AS kategori_id, l.sumber," \
	" CAST(REPLACE(LEFT(COALESCE(l.kode_wilayah, '0'), 5), '.', '')" \
	" AS INT) AS kode_kab, COALESCE(l.program_id, 0) AS program_id," \
	" (l.status BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim AS lapis," \
	" l.terdisposisi_id IS NOT NULL AS terdisposisi, 1 AS n" \
	" FROM laporan l WHERE l.dibuat >= ? AND l.dibuat < ?"
#define COUNTED(table) \
	" UNION ALL SELECT " CELL ", -n FROM " table " WHERE hari = ?"
#define FACTS(table) \
	" UNION ALL SELECT instansi_id, kunci, lapis, -n FROM " table \
	" WHERE hari = ? AND ukuran = ?"
#define HEAL(kunci, join) \
	"INSERT INTO fakta_antre (bulan, hari, ukuran, instansi_id, kunci," \
	" lapis, n) SELECT ?, ?, ?, u.* FROM (SELECT instansi_id, kunci," \
	" lapis, SUM(n) AS beda FROM (SELECT COALESCE(l.terdisposisi_id," \
	" l.pemegang_id) AS instansi_id, " kunci " AS kunci, (l.status" \
	" BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim AS lapis, 1 AS n" \
	" FROM laporan l" join " WHERE l.dibuat >= ? AND l.dibuat < ?" \
	FACTS("fakta") FACTS("fakta_antre") \
	") c GROUP BY instansi_id, kunci, lapis HAVING beda <> 0) u"
/* clang-format on */

DB_STATEMENT(sql_next) = DB_QUERY(struct angka, cols,
    "SELECT " DAY_OF " AS n FROM laporan l FORCE INDEX (laporan_dibuat)"
    " WHERE l.dibuat >= (SELECT (k.hari_periksa + 1) * 86400 - 25200"
    " FROM rekap_kunci k WHERE k.id = 1) AND l.dibuat < ?"
    " ORDER BY l.dibuat LIMIT 1");
DB_STATEMENT(sql_first) = DB_QUERY(struct angka, cols,
    "SELECT " DAY_OF " AS n FROM laporan l FORCE INDEX (laporan_dibuat)"
    " ORDER BY l.dibuat LIMIT 1");
/* One statement, so one moment. */
DB_STATEMENT(sql_heal) = DB_WRITE(
    "INSERT INTO rekap_antre (bulan, " CELL ", n) SELECT ?, u.* FROM"
    " (SELECT " CELL ", SUM(n) AS beda FROM (" REPORTS COUNTED("rekap")
	COUNTED("rekap_antre") ") c GROUP BY " CELL " HAVING beda <> 0) u");
/* The same of tags, and of what sources are more exactly. */
DB_STATEMENT(sql_heal_tag) = DB_WRITE(
    HEAL("t.tag_id", " JOIN laporan_tag t ON t.laporan_id = l.id"));
DB_STATEMENT(sql_heal_rinci) = DB_WRITE(
    HEAL("s.id", " JOIN sumber_rinci s ON s.sumber = l.sumber AND s.nama ="
		 " l.sumber_rinci"));
/* Of a month the statuses and how many there are in the root's children, and
 * of the sum with the number of its day the statuses. */
DB_STATEMENT(sql_nation) = DB_QUERY(struct angka, cols,
    "SELECT COUNT(*) AS n FROM (SELECT dimensi, kunci, SUM(n) AS beda,"
    " SUM(publik) AS umum, SUM(anonim) AS anonim FROM"
    " (SELECT dimensi, IF(dimensi = 7, 0, kunci) AS kunci, n, publik,"
    " publik_anonim AS anonim FROM rekap_simpul WHERE simpul_id = 1"
    " AND (dimensi IN (0, 7) AND bulan = ? OR dimensi = 64 AND bulan = ?)"
    " UNION ALL SELECT d.dimensi, d.kunci, -d.n, -d.publik, -d.anonim FROM"
    " (SELECT k.dimensi, IF(k.dimensi = 7, 0, r.status) AS kunci, " LIPAT_ANGKA(
	"r") " FROM rekap r JOIN (SELECT 0 AS dimensi UNION ALL SELECT 7) k"
	     " WHERE r.hari BETWEEN ? AND ?"
	     " UNION ALL SELECT 64, r.status, " LIPAT_ANGKA(
		 "r") " FROM rekap r WHERE r.hari BETWEEN ? AND ?) d) c"
		      " GROUP BY dimensi, kunci"
		      " HAVING beda <> 0 OR umum <> 0 OR anonim <> 0) u");
DB_STATEMENT(sql_done) = DB_WRITE(
    "UPDATE rekap_kunci SET hari_periksa = ?, diperiksa = ?, beda = beda + ?"
    " WHERE id = 1");

enum err
cocok_sql_day(struct db *db, struct arena *a, int64_t today, int64_t *ret_hari)
{
	struct angka d;
	enum err err;

	err = db_one(
	    db, a, &sql_next, DB_ARGS(waktu_midnight(today + 1, ZONA_WIB)), &d);
	if (err == ERR_NOT_FOUND)
		err = db_one(db, a, &sql_first, DB_NONE, &d);
	if (err == ERR_OK)
		*ret_hari = d.n;
	return err;
}

/* Facts of one kind. */
static enum err
heal_facts(struct db *db, const struct db_sql *sql, int64_t hari, enum ukuran u,
    uint64_t *ret_n)
{
	unsigned k = (unsigned)u;

	return db_run(db, sql,
	    DB_ARGS(rekap_bulan(hari), hari, k, waktu_midnight(hari, ZONA_WIB),
		waktu_midnight(hari + 1, ZONA_WIB), hari, k, hari, k),
	    ret_n);
}

enum err
cocok_sql_heal(struct db *db, int64_t hari, uint64_t *ret_n)
{
	int64_t from = waktu_midnight(hari, ZONA_WIB);
	int64_t to = waktu_midnight(hari + 1, ZONA_WIB);
	uint64_t cells = 0, tags = 0, rinci = 0;
	enum err err;

	err = db_run(db, &sql_heal,
	    DB_ARGS(rekap_bulan(hari), from, to, hari, hari), &cells);
	if (err == ERR_OK)
		err = heal_facts(db, &sql_heal_tag, hari, UKURAN_TAG, &tags);
	if (err == ERR_OK)
		err = heal_facts(
		    db, &sql_heal_rinci, hari, UKURAN_SUMBER, &rinci);
	*ret_n = cells + tags + rinci;
	return err;
}

enum err
cocok_sql_nation(struct db *db, struct arena *a, int64_t hari, int64_t *ret_n)
{
	struct tanggal t = waktu_tanggal(hari);
	int64_t month = rekap_bulan(hari), sum = month * 100 + t.hari;
	struct rentang in = masa_isi(sum);
	struct angka d;
	enum err err;

	t.hari = 1;
	err = db_one(db, a, &sql_nation,
	    DB_ARGS(month, sum, waktu_days(t), masa_akhir_bulan(hari), in.dari,
		in.sampai),
	    &d);
	if (err == ERR_OK)
		*ret_n = d.n;
	return err;
}

enum err
cocok_sql_done(struct db *db, int64_t hari, int64_t now, int64_t n)
{
	return db_run(db, &sql_done, DB_ARGS(hari, now, n), NULL);
}
