#include "cocok_kejadian_sql.h"

#include "../base/waktu.h"
#include "../core/alur.h"
#include "../core/jam.h"
#include "kejadian_sql.h"
#include "rekap.h"

_Static_assert(AKSI_VERIFIKASI == 1 && AKSI_ARSIP == 6 && AKSI_PUAS == 23 &&
		   AKSI_BANDING == 26 && AKSI_IMPOR == 31 && JAM_V == 0 &&
		   JAM_F == 1 && JAM_D == 2 && STATUS_DITUTUP_SISTEM == 7 &&
		   STATUS_DITUTUP_PELAPOR == 9 &&
		   STATUS_DIARSIPKAN_ADMIN == 10 && UKURAN_VERIFIKASI == 0 &&
		   UKURAN_RATING == 11,
    "as in FROM_SOURCE, and in db/migrations/0035_kejadian.sql");
_Static_assert(STATUS__MAX <= 16 && ARSIP__MAX <= 16, "as in ALL_KEYS");

#define UNKNOWN_MAX 1000

/* clang-format off */
#define ALL_KINDS	"(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)"
#define ALL_KEYS	"(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)"
#define CELL	"instansi_id, ukuran, kunci, lapis"
/* What a figure has more than its list, or (below 0) less. */
#define UNEQUAL \
	"(SELECT " CELL ", SUM(n) AS beda FROM (SELECT " CELL ", n FROM fakta" \
	" WHERE hari = ? AND " KEJADIAN_TERDAFTAR " UNION ALL SELECT " CELL \
	", -1 FROM kejadian FORCE INDEX (PRIMARY) WHERE ukuran IN " ALL_KINDS \
	" AND pilah IN " ALL_KEYS " AND hari = ? UNION ALL SELECT " CELL \
	", IF(n = 0, -1, n) FROM fakta_antre WHERE hari = ? AND " \
	KEJADIAN_TERDAFTAR " AND (n = 0 OR laporan_id = 0)) c GROUP BY " CELL \
	" HAVING beda <> 0) u"
#define ADD \
	"INSERT INTO fakta_antre (hari, bulan, " CELL ", n, laporan_id)" \
	" SELECT ?, ?, u.instansi_id, u.ukuran, u.kunci, u.lapis, "
/*
 * What happened that day, told from histories and clocks as far as they know
 * it, each thing with its cell.
 */
#define REPORTS \
	" FROM riwayat r FORCE INDEX (riwayat_pada) STRAIGHT_JOIN laporan l" \
	" ON l.id = r.laporan_id"
#define DAY	" WHERE r.pada >= ? AND r.pada < ?"
#define AND_CLOCK	" STRAIGHT_JOIN jam j ON j.laporan_id = r.laporan_id" \
	" AND j.selesai = r.pada"
#define UNIT	"COALESCE(l.terdisposisi_id, l.pemegang_id)"
#define LAPIS	"(r.status_baru BETWEEN 4 AND 9) + 2 * l.rahasia + 4 * l.anonim"
/* As fakta_jam(). */
#define HOURS(seconds) \
	"CASE WHEN " seconds " < 259200 THEN " seconds " DIV 3600 WHEN " \
	seconds " < 864000 THEN " seconds " DIV 21600 * 6 ELSE LEAST(" \
	seconds " DIV 86400 * 24, 87600) END"
#define ANSWERED \
	"(j.jam = 0 AND r.aksi = 1 OR j.jam = 1 AND r.aksi = 10)"
#define CLOSED \
	"(r.aksi <> 31 AND r.status_baru BETWEEN 7 AND 9" \
	" AND r.status_lama NOT BETWEEN 7 AND 9)"
#define REOPENED \
	"r.status_lama BETWEEN 7 AND 9 AND r.status_baru NOT BETWEEN 7 AND 9"
/* A clock ends once, however many acts there were in that second. */
#define ONCE \
	" AND r.urut = (SELECT MIN(x.urut) FROM riwayat x WHERE" \
	" x.laporan_id = r.laporan_id AND x.pada = r.pada AND x.aksi = r.aksi)"
#define FROM_SOURCE \
	"SELECT r.laporan_id, j.instansi_id, IF(j.jam = 0, 0, 1) AS ukuran, " \
	HOURS("(j.selesai - j.mulai)") " AS kunci, " LAPIS " AS lapis" \
	REPORTS AND_CLOCK " AND j.akhir IN (0, 3)" DAY " AND " ANSWERED ONCE \
	" UNION ALL SELECT r.laporan_id, j.instansi_id, 3 + j.jam, 1, " LAPIS \
	REPORTS AND_CLOCK " AND j.selesai >= j.batas" \
	" AND j.akhir = IF(j.jam = 2, 2, 3)" DAY " AND (" ANSWERED \
	" OR j.jam = 2 AND " CLOSED ")" ONCE \
	" UNION ALL SELECT r.laporan_id, " UNIT ", 2, " \
	HOURS("(r.pada - l.dibuat)") ", " LAPIS REPORTS DAY " AND " CLOSED \
	" UNION ALL SELECT r.laporan_id, " UNIT ", 6, r.status_baru, " LAPIS \
	REPORTS DAY " AND " CLOSED \
	" UNION ALL SELECT r.laporan_id, l.pemegang_id, 7, l.arsip_kategori, " \
	LAPIS REPORTS DAY " AND r.aksi <> 31 AND r.status_baru = 10" \
	" AND r.status_lama <> 10 AND l.arsip_kategori IS NOT NULL" \
	" UNION ALL SELECT r.laporan_id, " UNIT ", IF(r.aksi = 26, 9, 8), 0, " \
	LAPIS REPORTS DAY " AND r.aksi <> 31" \
	" AND (r.aksi = 26 OR " REOPENED ")" \
	" UNION ALL SELECT r.laporan_id, COALESCE(r.instansi_dari," \
	" l.pemegang_id), 10, 0, " LAPIS REPORTS DAY " AND r.aksi BETWEEN 1" \
	" AND 6 AND (SELECT MIN(p.id) FROM permintaan p WHERE p.laporan_id =" \
	" r.laporan_id AND p.jenis = 0 AND p.putusan = 0" \
	" AND p.diputus = r.pada) IS NOT NULL" \
	" UNION ALL SELECT r.laporan_id, " UNIT ", 11, l.rating, " LAPIS \
	REPORTS DAY " AND r.aksi = 23 AND l.rating IS NOT NULL"
#define SOURCES 8
/* Those of a cell that its list lacks, numbered. */
#define KNOWN \
	"(SELECT s.*, ROW_NUMBER() OVER (PARTITION BY " CELL \
	" ORDER BY laporan_id) AS ke FROM (" FROM_SOURCE ") s" \
	" WHERE NOT EXISTS (SELECT 1 FROM kejadian k WHERE" \
	" k.instansi_id = s.instansi_id AND k.ukuran = s.ukuran" \
	" AND k.pilah = IF(s.ukuran IN (6, 7), s.kunci, 0) AND k.hari = ?" \
	" AND k.kunci = s.kunci AND k.laporan_id = s.laporan_id)) s"
/* clang-format on */

struct jumlah {
	int64_t n;
};
static const struct db_col jumlah_cols[] = { DB_COL(struct jumlah, n) };
DB_STATEMENT(sql_unequal) = DB_QUERY(
    struct jumlah, jumlah_cols, "SELECT COUNT(*) AS n FROM " UNEQUAL);
DB_STATEMENT(sql_figure) = DB_WRITE(
    ADD "-u.beda, 0 FROM " UNEQUAL " WHERE u.beda < 0");
DB_STATEMENT(sql_known) = DB_WRITE(
    ADD "0, s.laporan_id FROM " UNEQUAL " JOIN " KNOWN
	" ON s.instansi_id = u.instansi_id AND s.ukuran = u.ukuran"
	" AND s.kunci = u.kunci AND s.lapis = u.lapis AND s.ke <= u.beda");
/* One for each cell. */
DB_STATEMENT(sql_unknown) = DB_WRITE(
    ADD "0, NULL FROM " UNEQUAL " WHERE u.beda > 0");

/* One after the other; what is still lacking then, when the day comes round
 * again. */
static enum err
fill_unknown(struct db *db, int64_t hari, uint64_t *ret_n)
{
	int64_t bulan = rekap_bulan(hari);
	enum err err = ERR_OK;
	uint64_t n = 1;
	int i;

	for (i = 0; err == ERR_OK && n > 0 && i < UNKNOWN_MAX; i++) {
		err = db_run(db, &sql_unknown,
		    DB_ARGS(hari, bulan, hari, hari, hari), &n);
		if (err == ERR_OK)
			*ret_n += n;
	}
	return err;
}

static enum err
fill_known(struct db *db, int64_t hari, uint64_t *ret_n)
{
	int64_t bulan = rekap_bulan(hari);
	struct db_arg v[6 + 2 * SOURCES] = { db_arg_i(hari), db_arg_i(bulan),
		db_arg_i(hari), db_arg_i(hari), db_arg_i(hari) };
	size_t i, n = 5;

	for (i = 0; i < SOURCES; i++) {
		v[n++] = db_arg_i(waktu_midnight(hari, ZONA_WIB));
		v[n++] = db_arg_i(waktu_midnight(hari + 1, ZONA_WIB));
	}
	v[n++] = db_arg_i(hari);
	return db_run(db, &sql_known, v, n, ret_n);
}

enum err
cocok_sql_events(struct db *db, struct arena *a, int64_t hari, uint64_t *ret_n)
{
	int64_t bulan = rekap_bulan(hari);
	uint64_t figure = 0, known = 0, unknown = 0;
	struct jumlah cells;
	enum err err;

	err = db_one(db, a, &sql_unequal, DB_ARGS(hari, hari, hari), &cells);
	if (err == ERR_OK && cells.n == 0)
		*ret_n = 0;
	if (err != ERR_OK || cells.n == 0)
		return err;
	err = db_run(
	    db, &sql_figure, DB_ARGS(hari, bulan, hari, hari, hari), &figure);
	if (err == ERR_OK)
		err = fill_known(db, hari, &known);
	if (err == ERR_OK)
		err = fill_unknown(db, hari, &unknown);
	if (err == ERR_OK)
		*ret_n = figure + known + unknown;
	return err;
}
