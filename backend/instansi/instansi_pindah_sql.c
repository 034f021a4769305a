/*
 * Moving a subtree.  Only two sets of instansi are touched: those above the
 * old place and not above the new one (lost), and the other way round
 * (gained); for each the rows of jangkauan are made from those of the moved
 * instansi itself, which sees exactly what lies below it.
 */
#include "instansi_pindah.h"

#include "../laporan/laporan_pendelegasi.h"
#include "../statistik/lipat.h"

DB_STATEMENT(sql_unlink) = DB_WRITE(
    "DELETE h FROM instansi_leluhur h"
    " JOIN instansi_leluhur s ON s.keturunan_id = h.keturunan_id"
    " AND s.leluhur_id = ?"
    " JOIN instansi_leluhur u ON u.keturunan_id = ? AND u.jarak > 0"
    " AND u.leluhur_id = h.leluhur_id");
DB_STATEMENT(sql_link) = DB_WRITE(
    "INSERT INTO instansi_leluhur (keturunan_id, leluhur_id, jarak)"
    " SELECT s.keturunan_id, u.leluhur_id, s.jarak + u.jarak + 1"
    " FROM instansi_leluhur s JOIN instansi_leluhur u ON u.keturunan_id = ?"
    " WHERE s.leluhur_id = ?");

/* Arguments of the next four: the one that loses, the moved one. */
DB_STATEMENT(sql_lose) = DB_WRITE(
    "DELETE j FROM jangkauan s JOIN jangkauan j ON j.laporan_id = s.laporan_id"
    " AND j.leluhur_id = ? WHERE s.leluhur_id = ?"
    " AND (s.memegang = 1 OR j.memegang = 0)");
DB_STATEMENT(sql_keep) = DB_WRITE(
    "INSERT INTO jangkauan (leluhur_id, memegang, tab, laporan_id, tenggat)"
    " SELECT DISTINCT h.leluhur_id, 0, s.tab, s.laporan_id, s.tenggat"
    " FROM jangkauan s JOIN pembaca p ON p.laporan_id = s.laporan_id"
    " JOIN instansi_leluhur h ON h.keturunan_id = p.instansi_id"
    " AND h.leluhur_id = ? WHERE s.leluhur_id = ? AND NOT EXISTS"
    " (SELECT 1 FROM jangkauan x WHERE x.leluhur_id = h.leluhur_id"
    " AND x.laporan_id = s.laporan_id)");
DB_STATEMENT(sql_lose_publik) = DB_WRITE(
    "DELETE j FROM jangkauan_publik s JOIN jangkauan_publik j"
    " ON j.laporan_id = s.laporan_id AND j.leluhur_id = ?"
    " WHERE s.leluhur_id = ?");
DB_STATEMENT(sql_lose_minta) = DB_WRITE(
    "DELETE j FROM permintaan_jangkauan s JOIN permintaan_jangkauan j"
    " ON j.permintaan_id = s.permintaan_id AND j.leluhur_id = ?"
    " WHERE s.leluhur_id = ?");

/* … and of these: the one that gains, the moved one. */
DB_STATEMENT(sql_promote) = DB_WRITE(
    "DELETE j FROM jangkauan s JOIN jangkauan j ON j.laporan_id = s.laporan_id"
    " AND j.leluhur_id = ? AND j.memegang = 0"
    " WHERE s.leluhur_id = ? AND s.memegang = 1");
DB_STATEMENT(sql_gain) = DB_WRITE(
    "INSERT INTO jangkauan (leluhur_id, memegang, tab, laporan_id, tenggat)"
    " SELECT g.id, s.memegang, s.tab, s.laporan_id, s.tenggat"
    " FROM instansi g JOIN jangkauan s WHERE g.id = ? AND s.leluhur_id = ?"
    " AND NOT EXISTS (SELECT 1 FROM jangkauan x WHERE x.leluhur_id = g.id"
    " AND x.laporan_id = s.laporan_id)");
DB_STATEMENT(sql_gain_publik) = DB_WRITE(
    "INSERT INTO jangkauan_publik (leluhur_id, tab, laporan_id, dibuat)"
    " SELECT ?, tab, laporan_id, dibuat FROM jangkauan_publik"
    " WHERE leluhur_id = ?");
DB_STATEMENT(sql_gain_minta) = DB_WRITE(
    "INSERT INTO permintaan_jangkauan (leluhur_id, batas, permintaan_id,"
    " jenis) SELECT ?, batas, permintaan_id, jenis FROM permintaan_jangkauan"
    " WHERE leluhur_id = ?");

/* What must not change meanwhile.  A report that comes to an instansi locks
 * its row (the foreign key), and every act locks its report. */
struct kunci {
	int64_t id;
};
static const struct db_col kunci_cols[] = { DB_COL(struct kunci, id) };
DB_STATEMENT(sql_lock_tree) = DB_QUERY(struct kunci, kunci_cols,
    "SELECT i.id FROM instansi_leluhur h JOIN instansi i"
    " ON i.id = h.keturunan_id WHERE h.leluhur_id = ? ORDER BY i.id FOR "
    "UPDATE");
DB_STATEMENT(sql_lock_reports) = DB_QUERY(struct kunci, kunci_cols,
    "SELECT l.id FROM jangkauan s JOIN laporan l ON l.id = s.laporan_id"
    " WHERE s.leluhur_id = ? ORDER BY l.id FOR UPDATE");

static const struct db_col halang_cols[] = {
	DB_COL(struct instansi_halang, laporan),
	DB_COL(struct instansi_halang, permintaan),
};
DB_STATEMENT(sql_halang) = DB_QUERY(struct instansi_halang, halang_cols,
    "SELECT COALESCE((SELECT COUNT(*) FROM jangkauan WHERE leluhur_id = ?), 0)"
    " AS laporan,"
    " COALESCE((SELECT COUNT(*) FROM permintaan p JOIN laporan l ON l.id = "
    "p.laporan_id"
    " JOIN instansi_leluhur h ON h.keturunan_id = l.pemegang_id"
    " AND h.leluhur_id = ? WHERE p.buka = 1 AND NOT EXISTS (SELECT 1 FROM"
    " instansi_leluhur x WHERE x.keturunan_id = p.pemutus_id"
    " AND x.leluhur_id = h.leluhur_id)), 0) AS permintaan");

enum err
instansi_pindah_lock(struct db *db, struct arena *a, int64_t id)
{
	struct kunci *v;
	enum err err;
	size_t n;

	err = db_all(db, a, &sql_lock_tree, DB_ARGS(id), &v, &n);
	if (err == ERR_OK)
		err = db_all(db, a, &sql_lock_reports, DB_ARGS(id), &v, &n);
	return err;
}

static enum err
run_all(struct db *db, const struct db_sql *const *v, size_t n, int64_t leluhur,
    int64_t id)
{
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < n; i++)
		err = db_run(db, v[i], DB_ARGS(leluhur, id), NULL);
	return err;
}

static enum err
lose(struct db *db, int64_t leluhur, int64_t id)
{
	static const struct db_sql *const v[] = { &sql_lose, &sql_keep,
		&sql_lose_publik, &sql_lose_minta };

	return run_all(db, v, sizeof(v) / sizeof(v[0]), leluhur, id);
}

static enum err
gain(struct db *db, int64_t leluhur, int64_t id)
{
	static const struct db_sql *const v[] = { &sql_promote, &sql_gain,
		&sql_gain_publik, &sql_gain_minta };

	return run_all(db, v, sizeof(v) / sizeof(v[0]), leluhur, id);
}

enum err
instansi_pindah(struct db *db, struct arena *a, int64_t id, int64_t induk_baru)
{
	struct instansi_leluhur *old, *new;
	struct instansi atasan;
	size_t i, nold, nnew;
	enum err err;

	if ((err = instansi_leluhur(db, a, id, &old, &nold)) != ERR_OK ||
	    (err = instansi_leluhur(db, a, induk_baru, &new, &nnew)) !=
		ERR_OK ||
	    (err = lipat_lepas(db, id)) != ERR_OK ||
	    (err = db_run(db, &sql_unlink, DB_ARGS(id, id), NULL)) != ERR_OK ||
	    (err = db_run(db, &sql_link, DB_ARGS(induk_baru, id), NULL)) !=
		ERR_OK ||
	    (err = lipat_pasang(db, id)) != ERR_OK)
		return err;
	for (i = 0; err == ERR_OK && i < nold; i++)
		if (old[i].jarak > 0 &&
		    !instansi_leluhur_ada(old[i].id, new, nnew))
			err = lose(db, old[i].id, id);
	for (i = 0; err == ERR_OK && i < nnew; i++)
		if (!instansi_leluhur_ada(new[i].id, old, nold))
			err = gain(db, new[i].id, id);
	if (err == ERR_OK)
		err = instansi_nearest_admin(db, a, induk_baru, &atasan);
	if (err == ERR_OK)
		err = laporan_pendelegasi_pindah(db, id, atasan.id);
	return err;
}

enum err
instansi_pindah_halang(
    struct db *db, struct arena *a, int64_t id, struct instansi_halang *ret)
{
	return db_one(db, a, &sql_halang, DB_ARGS(id, id), ret);
}
