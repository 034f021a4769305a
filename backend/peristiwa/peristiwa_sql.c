#include "peristiwa_sql.h"

#include "../auth/kunci_api.h"

#define MARKS DB_MARKS_50 ", " DB_MARKS_50 /* PERISTIWA_MAX */

static const struct db_col antre_cols[] = {
	DB_COL(struct antre, id),
	DB_COL(struct antre, laporan_id),
	DB_COL(struct antre, urut),
};
DB_STATEMENT(sql_claim) = DB_QUERY(struct antre, antre_cols,
    "SELECT id, laporan_id, urut FROM peristiwa_antre ORDER BY id LIMIT ?"
    " FOR UPDATE SKIP LOCKED");
DB_STATEMENT(sql_antre) = DB_WRITE(
    "INSERT INTO peristiwa_antre (laporan_id, urut) VALUES (?, ?)");
DB_STATEMENT(sql_hapus) = DB_WRITE(
    "DELETE FROM peristiwa_antre WHERE id IN (" MARKS ")");

static const struct db_col tahu_cols[] = {
	DB_COL(struct tahu, laporan_id),
	DB_COL(struct tahu, kunci_id),
};
_Static_assert(HAK_KIRIM == 0 && HAK_TANGGAPI == 1 && HAK_WAKILI == 3,
    "bits as in sql_tahu");
DB_STATEMENT(sql_tahu) = DB_QUERY(struct tahu, tahu_cols,
    "SELECT j.laporan_id, k.id AS kunci_id FROM jangkauan j"
    " JOIN kunci_api k ON k.instansi_id = j.leluhur_id"
    " AND k.dicabut IS NULL AND k.izin_pada IS NOT NULL AND k.hak & 8"
    " WHERE j.laporan_id IN (" MARKS ")"
    " UNION SELECT lk.laporan_id, lk.kunci_id FROM laporan_kunci lk"
    " JOIN kunci_api k ON k.id = lk.kunci_id AND k.dicabut IS NULL"
    " AND k.hak & 3 WHERE lk.laporan_id IN (" MARKS ")"
    " ORDER BY 1, 2");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO peristiwa (kunci_id, laporan_id, urut, pada)"
    " VALUES (?, ?, ?, ?)");

static const struct db_col cols[] = {
	DB_COL(struct peristiwa, id),
	DB_COL(struct peristiwa, laporan_id),
	DB_COL(struct peristiwa, tracking_id),
	DB_COL(struct peristiwa, urut),
	DB_COL(struct peristiwa, jenis),
	DB_COL(struct peristiwa, aksi),
	DB_COL(struct peristiwa, status_lama),
	DB_COL(struct peristiwa, status_baru),
	DB_COL(struct peristiwa, peran),
	DB_COL(struct peristiwa, instansi),
	DB_COL(struct peristiwa, dari),
	DB_COL(struct peristiwa, ke),
	DB_COL(struct peristiwa, rujukan),
	DB_COL(struct peristiwa, pada),
	DB_COL(struct peristiwa, tampak),
};

/* clang-format off */
/* id; then: instansi, kunci; the key's own instansi for rujukan */
#define SELECT(id) \
	"SELECT " id " AS id, w.laporan_id, l.tracking_id, w.urut, w.jenis," \
	" w.aksi, w.status_lama, w.status_baru, w.peran, i.nama AS instansi," \
	" d.nama AS dari, t.nama AS ke, x.rujukan, w.pada," \
	" ((l.diblokir = 0 AND EXISTS (SELECT 1 FROM jangkauan j" \
	" WHERE j.laporan_id = w.laporan_id AND j.leluhur_id = ?))" \
	" OR EXISTS (SELECT 1 FROM laporan_kunci lk WHERE" \
	" lk.laporan_id = w.laporan_id AND lk.kunci_id = ?)) AS tampak"
#define NAMES(kunci) \
	" STRAIGHT_JOIN laporan l ON l.id = w.laporan_id" \
	" LEFT JOIN instansi i ON i.id = w.instansi_id" \
	" LEFT JOIN instansi d ON d.id = w.instansi_dari" \
	" LEFT JOIN instansi t ON t.id = w.instansi_ke" \
	" LEFT JOIN rujukan x ON x.laporan_id = w.laporan_id AND" \
	" x.instansi_id = (SELECT k.instansi_id FROM kunci_api k WHERE" \
	" k.id = " kunci ")"
/* clang-format on */

DB_STATEMENT(sql_list) = DB_QUERY(struct peristiwa, cols,
    SELECT("p.id") " FROM peristiwa p STRAIGHT_JOIN riwayat w"
		   " ON w.laporan_id = p.laporan_id AND w.urut = p.urut" NAMES(
		       "p.kunci_id") " WHERE p.kunci_id = ? AND p.id > ?"
				     " ORDER BY p.id LIMIT ?");
DB_STATEMENT(sql_get) = DB_QUERY(struct peristiwa, cols,
    SELECT("w.laporan_id") " FROM riwayat w" NAMES(
	"?") " WHERE w.laporan_id = ? AND w.urut = ?");

struct satu {
	int64_t id;
};
static const struct db_col satu_cols[] = { DB_COL(struct satu, id) };
DB_STATEMENT(sql_akhir) = DB_QUERY(struct satu, satu_cols,
    "SELECT COALESCE((SELECT MAX(id) FROM peristiwa WHERE kunci_id = ?), 0)"
    " AS id");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM peristiwa WHERE pada < ? ORDER BY pada LIMIT 1000");

enum err
peristiwa_sql_claim(struct db *db, struct arena *a, unsigned limit,
    struct antre **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_claim, DB_ARGS(limit), ret_v, ret_n);
}

enum err
peristiwa_sql_antre(struct db *db, int64_t laporan_id, uint32_t urut)
{
	return db_later(db, &sql_antre, DB_ARGS(laporan_id, urut));
}

enum err
peristiwa_sql_hapus(struct db *db, const struct antre *v, size_t n)
{
	struct db_arg args[PERISTIWA_MAX];
	size_t i;

	for (i = 0; i < PERISTIWA_MAX; i++)
		args[i] = DB_ARG(i < n ? v[i].id : (int64_t)0);
	return db_run(db, &sql_hapus, args, PERISTIWA_MAX, NULL);
}

enum err
peristiwa_sql_tahu(struct db *db, struct arena *a, const struct antre *v,
    size_t n, struct tahu **ret_v, size_t *ret_n)
{
	struct db_arg args[2 * PERISTIWA_MAX];
	size_t i;

	for (i = 0; i < PERISTIWA_MAX; i++)
		args[i] = args[PERISTIWA_MAX + i] =
		    DB_ARG(i < n ? v[i].laporan_id : (int64_t)0);
	return db_all(db, a, &sql_tahu, args, 2 * PERISTIWA_MAX, ret_v, ret_n);
}

enum err
peristiwa_sql_add(
    struct db *db, const struct antre *x, int64_t kunci_id, int64_t now)
{
	return db_later(
	    db, &sql_add, DB_ARGS(kunci_id, x->laporan_id, x->urut, now));
}

enum err
peristiwa_sql_list(struct db *db, struct arena *a, int64_t kunci_id,
    int64_t instansi_id, int64_t after, int64_t limit, struct peristiwa **ret_v,
    size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_ARGS(instansi_id, kunci_id, kunci_id, after, limit), ret_v,
	    ret_n);
}

enum err
peristiwa_sql_get(struct db *db, struct arena *a, int64_t kunci_id,
    int64_t instansi_id, int64_t laporan_id, uint32_t urut,
    struct peristiwa *ret)
{
	return db_one(db, a, &sql_get,
	    DB_ARGS(instansi_id, kunci_id, kunci_id, laporan_id, urut), ret);
}

enum err
peristiwa_sql_akhir(
    struct db *db, struct arena *a, int64_t kunci_id, int64_t *ret_id)
{
	struct satu row;
	enum err err;

	err = db_one(db, a, &sql_akhir, DB_ARGS(kunci_id), &row);
	if (err == ERR_OK)
		*ret_id = row.id;
	return err;
}

enum err
peristiwa_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(before), ret_n);
}
