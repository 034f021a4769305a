#include "permintaan.h"

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO permintaan (laporan_id, jenis, buka, pemohon_id,"
    " instansi_id, pemutus_id, alasan, saran_id, akhir, dibuat, mulai, batas)"
    " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_reach) = DB_WRITE(
    "INSERT INTO permintaan_jangkauan (leluhur_id, batas, permintaan_id,"
    " jenis) SELECT h.leluhur_id, p.batas, p.id, p.jenis FROM permintaan p"
    " JOIN instansi_leluhur h ON h.keturunan_id = p.pemutus_id"
    " WHERE p.id = ?");
DB_STATEMENT(sql_unreach) = DB_WRITE(
    "DELETE FROM permintaan_jangkauan WHERE permintaan_id = ?");
DB_STATEMENT(sql_close) = DB_WRITE(
    "UPDATE permintaan SET buka = NULL, putusan = ?, diputus = ?,"
    " catatan = ? WHERE id = ? AND buka = 1");
DB_STATEMENT(sql_move) = DB_WRITE(
    "UPDATE permintaan SET pemutus_id = ?, mulai = ?, batas = ?"
    " WHERE id = ? AND buka = 1");

DB_STATEMENT(sql_redate) = DB_WRITE(
    "UPDATE permintaan SET batas = ? WHERE id = ? AND buka = 1");

static const struct db_col cols[] = {
	DB_COL(struct permintaan, id),
	DB_COL(struct permintaan, laporan_id),
	DB_COL(struct permintaan, jenis),
	DB_COL(struct permintaan, terbuka),
	DB_COL(struct permintaan, pemutus_id),
	DB_COL(struct permintaan, pemutus),
	DB_COL(struct permintaan, zona),
	DB_COL(struct permintaan, instansi_id),
	DB_COL(struct permintaan, instansi),
	DB_COL(struct permintaan, alasan),
	DB_COL(struct permintaan, saran_id),
	DB_COL(struct permintaan, saran),
	DB_COL(struct permintaan, dibuat),
	DB_COL(struct permintaan, batas),
	DB_COL(struct permintaan, putusan),
	DB_COL(struct permintaan, diputus),
	DB_COL(struct permintaan, catatan),
	DB_COL(struct permintaan, tracking_id),
	DB_COL(struct permintaan, judul),
	DB_COL(struct permintaan, status),
	DB_COL(struct permintaan, versi),
	DB_COL(struct permintaan, saya),
	DB_COL(struct permintaan, milik),
};

/* clang-format off */
#define ROW \
	"SELECT p.id, p.laporan_id, p.jenis, p.buka IS NOT NULL AS terbuka," \
	" p.pemutus_id, d.nama AS pemutus, d.zona, p.instansi_id," \
	" i.nama AS instansi, p.alasan, p.saran_id, s.nama AS saran," \
	" p.dibuat, p.batas, p.putusan, p.diputus, p.catatan," \
	" l.tracking_id, l.judul, l.status, l.versi," \
	" EXISTS(SELECT 1 FROM instansi_leluhur h WHERE" \
	" h.keturunan_id = p.pemutus_id AND h.leluhur_id = ?) AS saya," \
	" EXISTS(SELECT 1 FROM instansi_leluhur h WHERE" \
	" h.keturunan_id = p.instansi_id AND h.leluhur_id = ?) AS milik"
#define NAMES \
	" STRAIGHT_JOIN laporan l ON l.id = p.laporan_id" \
	" STRAIGHT_JOIN instansi d ON d.id = p.pemutus_id" \
	" LEFT JOIN instansi i ON i.id = p.instansi_id" \
	" LEFT JOIN instansi s ON s.id = p.saran_id"
#define PAGE(INDEX, MORE) \
	ROW " FROM (SELECT j.permintaan_id, j.batas FROM" \
	" permintaan_jangkauan j FORCE INDEX (" INDEX ")" \
	" WHERE j.leluhur_id = ?" MORE " AND j.batas >= ?" \
	" AND (j.batas > ? OR j.permintaan_id > ?)" \
	" ORDER BY j.batas, j.permintaan_id LIMIT ?) q" \
	" STRAIGHT_JOIN permintaan p ON p.id = q.permintaan_id" NAMES \
	" ORDER BY q.batas, q.permintaan_id"
/* clang-format on */

DB_STATEMENT(sql_get) = DB_QUERY(
    struct permintaan, cols, ROW " FROM permintaan p" NAMES " WHERE p.id = ?");
DB_STATEMENT(sql_laporan) = DB_QUERY(struct permintaan, cols,
    ROW " FROM permintaan p" NAMES " WHERE p.laporan_id = ? AND p.buka = 1"
	" ORDER BY p.id");
DB_STATEMENT(sql_list) = DB_QUERY(struct permintaan, cols, PAGE("PRIMARY", ""));
DB_STATEMENT(sql_list_jenis) = DB_QUERY(struct permintaan, cols,
    PAGE("permintaan_jangkauan_jenis", " AND j.jenis = ?"));

static const struct db_col lewat_cols[] = {
	DB_COL(struct permintaan_lewat, id),
	DB_COL(struct permintaan_lewat, laporan_id),
	DB_COL(struct permintaan_lewat, ada_atasan),
};
DB_STATEMENT(sql_lewat) = DB_QUERY(struct permintaan_lewat, lewat_cols,
    "SELECT p.id, p.laporan_id, EXISTS(SELECT 1 FROM instansi_leluhur h"
    " JOIN instansi i ON i.id = h.leluhur_id AND i.punya_admin = 1"
    " WHERE h.keturunan_id = p.pemutus_id AND h.jarak > 0) AS ada_atasan"
    " FROM permintaan p FORCE INDEX (permintaan_batas)"
    " WHERE p.buka = 1 AND p.batas <= ? ORDER BY p.batas LIMIT ?");

struct count_row {
	int64_t n;
};
static const struct db_col count_cols[] = { DB_COL(struct count_row, n) };
DB_STATEMENT(sql_count) = DB_QUERY(struct count_row, count_cols,
    "SELECT COUNT(*) AS n FROM (SELECT 1 FROM permintaan_jangkauan"
    " FORCE INDEX (PRIMARY) WHERE leluhur_id = ? AND batas > ?"
    " AND batas <= ? LIMIT ?) x");

DB_STATEMENT(sql_tahan) = DB_WRITE(
    "INSERT INTO tahanan (laporan_id, sejak, batas) VALUES (?, ?, ?)");
DB_STATEMENT(sql_tahan_redate) = DB_WRITE(
    "UPDATE tahanan SET batas = ? WHERE laporan_id = ?");
DB_STATEMENT(sql_lepas) = DB_WRITE("DELETE FROM tahanan WHERE laporan_id = ?");
struct batas_row {
	int64_t batas;
};
static const struct db_col batas_cols[] = { DB_COL(struct batas_row, batas) };
DB_STATEMENT(sql_tahanan) = DB_QUERY(struct batas_row, batas_cols,
    "SELECT batas FROM tahanan WHERE laporan_id = ?");
static const struct db_col tahanan_cols[] = {
	DB_COL(struct tahanan_lewat, laporan_id),
};
DB_STATEMENT(sql_tahanan_lewat) = DB_QUERY(struct tahanan_lewat, tahanan_cols,
    "SELECT laporan_id FROM tahanan WHERE batas <= ?"
    " ORDER BY batas LIMIT ?");

enum err
permintaan_add(struct db *db, const struct permintaan_baru *p)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(p->laporan_id, p->jenis, p->pemohon_id, p->instansi_id,
		p->pemutus_id, p->alasan, p->saran_id, p->akhir, p->dibuat,
		p->dibuat, p->batas),
	    NULL);
	if (err != ERR_OK)
		return err == ERR_CONFLICT ? ERR_REQUEST_OPEN : err;
	return db_run(db, &sql_reach, DB_ARGS(db_last_id(db)), NULL);
}

enum err
permintaan_close(struct db *db, int64_t id, const struct permintaan_putusan *p)
{
	uint64_t n = 0;
	enum err err;

	err = db_run(db, &sql_close,
	    DB_ARGS((unsigned)p->putusan, p->pada, p->catatan, id), &n);
	if (err != ERR_OK || n == 0)
		return err == ERR_OK ? ERR_DECIDED : err;
	return db_run(db, &sql_unreach, DB_ARGS(id), NULL);
}

/* Written anew where its inbox sorts it. */
static enum err
reach_anew(struct db *db, int64_t id)
{
	enum err err = db_run(db, &sql_unreach, DB_ARGS(id), NULL);

	return err == ERR_OK ? db_run(db, &sql_reach, DB_ARGS(id), NULL) : err;
}

enum err
permintaan_move(
    struct db *db, int64_t id, int64_t pemutus_id, int64_t now, int64_t batas)
{
	uint64_t n = 0;
	enum err err;

	err = db_run(db, &sql_move, DB_ARGS(pemutus_id, now, batas, id), &n);
	if (err != ERR_OK || n == 0)
		return err == ERR_OK ? ERR_DECIDED : err;
	return reach_anew(db, id);
}

enum err
permintaan_redate(struct db *db, int64_t id, int64_t batas)
{
	uint64_t n = 0;
	enum err err;

	err = db_run(db, &sql_redate, DB_ARGS(batas, id), &n);
	if (err != ERR_OK || n == 0)
		return err == ERR_OK ? ERR_DECIDED : err;
	return reach_anew(db, id);
}

enum err
permintaan_get(struct db *db, struct arena *a, int64_t id, int64_t instansi_id,
    struct permintaan *ret)
{
	return db_one(
	    db, a, &sql_get, DB_ARGS(instansi_id, instansi_id, id), ret);
}

enum err
permintaan_list_laporan(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t instansi_id, struct permintaan **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_laporan,
	    DB_ARGS(instansi_id, instansi_id, laporan_id), ret_v, ret_n);
}

enum err
permintaan_list(struct db *db, struct arena *a, const struct scope *scope,
    int jenis, struct permintaan_kursor after, int64_t limit,
    struct permintaan **ret_v, size_t *ret_n)
{
	int64_t me = scope->instansi_id;

	if (jenis < 0)
		return db_all(db, a, &sql_list,
		    DB_ARGS(
			me, me, me, after.batas, after.batas, after.id, limit),
		    ret_v, ret_n);
	return db_all(db, a, &sql_list_jenis,
	    DB_ARGS(
		me, me, me, jenis, after.batas, after.batas, after.id, limit),
	    ret_v, ret_n);
}

enum err
permintaan_list_lewat(struct db *db, struct arena *a, int64_t now,
    unsigned limit, struct permintaan_lewat **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_lewat, DB_ARGS(now, limit), ret_v, ret_n);
}

enum err
tahanan_add(struct db *db, int64_t laporan_id, int64_t now, int64_t batas)
{
	return db_run(db, &sql_tahan, DB_ARGS(laporan_id, now, batas), NULL);
}

enum err
tahanan_redate(struct db *db, int64_t laporan_id, int64_t batas)
{
	return db_run(db, &sql_tahan_redate, DB_ARGS(batas, laporan_id), NULL);
}

enum err
tahanan_remove(struct db *db, int64_t laporan_id)
{
	return db_run(db, &sql_lepas, DB_ARGS(laporan_id), NULL);
}

enum err
tahanan_get(
    struct db *db, struct arena *a, int64_t laporan_id, int64_t *ret_batas)
{
	struct batas_row row;
	enum err err;

	err = db_one(db, a, &sql_tahanan, DB_ARGS(laporan_id), &row);
	if (err == ERR_OK)
		*ret_batas = row.batas;
	return err;
}

enum err
tahanan_list_lewat(struct db *db, struct arena *a, int64_t now, unsigned limit,
    struct tahanan_lewat **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_tahanan_lewat, DB_ARGS(now, limit), ret_v, ret_n);
}

enum err
permintaan_count(struct db *db, struct arena *a, const struct scope *scope,
    int64_t dari, int64_t sampai, int64_t maks, int64_t *ret_n)
{
	struct count_row row;
	enum err err;

	err = db_one(db, a, &sql_count,
	    DB_ARGS(scope->instansi_id, dari, sampai, maks), &row);
	if (err == ERR_OK)
		*ret_n = row.n;
	return err;
}
