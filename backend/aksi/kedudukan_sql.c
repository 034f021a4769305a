#include "kedudukan_sql.h"

#include "../core/alur.h"
#include "../permintaan/permintaan.h"

_Static_assert(PUTUSAN_TERIMA == 0 && PUTUSAN_TOLAK == 1,
    "as in sql_bersama and sql_akhir");

static const struct db_col letak_cols[] = {
	DB_COL(struct letak, pohon),
	DB_COL(struct letak, atasan),
};
/* clang-format off */
#define LETAK \
	" EXISTS(SELECT 1 FROM instansi_leluhur WHERE keturunan_id = ?" \
	" AND leluhur_id = ?) AS pohon, EXISTS(SELECT 1 FROM" \
	" instansi_leluhur h JOIN instansi a ON a.id = h.leluhur_id" \
	" AND a.punya_admin = 1 WHERE h.keturunan_id = ? AND h.jarak > 0)" \
	" AS atasan"
#define UNIT_LETAK(m) \
	{ #m, offsetof(struct unit, letak.m), \
	  DB_TYPE_OF(((struct unit *)0)->letak.m) }
/* clang-format on */
DB_STATEMENT(sql_letak) = DB_QUERY(struct letak, letak_cols, "SELECT" LETAK);

static const struct db_col unit_cols[] = {
	DB_COL(struct unit, id),
	DB_COL(struct unit, aktif),
	DB_COL(struct unit, terhubung),
	UNIT_LETAK(pohon),
	UNIT_LETAK(atasan),
};
DB_STATEMENT(sql_unit) = DB_QUERY(struct unit, unit_cols,
    "SELECT id, aktif, terhubung," LETAK " FROM instansi WHERE id = ?");

static const struct db_col minta_cols[] = {
	DB_COL(struct permintaan_buka, id),
	DB_COL(struct permintaan_buka, jenis),
	DB_COL(struct permintaan_buka, pemutus_id),
	DB_COL(struct permintaan_buka, instansi_id),
	DB_COL(struct permintaan_buka, batas),
	DB_COL(struct permintaan_buka, saya),
};
DB_STATEMENT(sql_minta) = DB_QUERY(struct permintaan_buka, minta_cols,
    "SELECT p.id, p.jenis, p.pemutus_id, p.instansi_id, p.batas,"
    " EXISTS(SELECT 1 FROM instansi_leluhur h WHERE"
    " h.keturunan_id = p.pemutus_id AND h.leluhur_id = ?) AS saya"
    " FROM permintaan p WHERE p.laporan_id = ? AND p.buka = 1"
    " ORDER BY p.id");

struct id_row {
	int64_t id;
};
static const struct db_col id_cols[] = { DB_COL(struct id_row, id) };
DB_STATEMENT(sql_atasan) = DB_QUERY(struct id_row, id_cols,
    "SELECT i.id FROM instansi_leluhur h JOIN instansi i"
    " ON i.id = h.leluhur_id AND i.punya_admin = 1"
    " WHERE h.keturunan_id = ? AND h.jarak > 0 ORDER BY h.jarak LIMIT 1");
DB_STATEMENT(sql_bersama) = DB_QUERY(struct id_row, id_cols,
    "SELECT i.id FROM instansi_leluhur h JOIN instansi i"
    " ON i.id = h.leluhur_id AND i.punya_admin = 1"
    " WHERE h.keturunan_id = ? AND h.jarak > 0 AND NOT EXISTS (SELECT 1"
    " FROM permintaan p WHERE p.laporan_id = ? AND p.jenis = ?"
    " AND p.putusan = 0 AND NOT EXISTS (SELECT 1 FROM instansi_leluhur x"
    " WHERE x.keturunan_id = p.instansi_id AND x.leluhur_id = h.leluhur_id"
    " AND x.jarak > 0)) ORDER BY h.jarak LIMIT 1");

struct akhir_row {
	bool akhir;
};
static const struct db_col akhir_cols[] = {
	DB_COL(struct akhir_row, akhir),
};
DB_STATEMENT(sql_akhir) = DB_QUERY(struct akhir_row, akhir_cols,
    "SELECT EXISTS(SELECT 1 FROM permintaan WHERE laporan_id = ?"
    " AND jenis = ? AND akhir = 1 AND putusan IN (0, 1)) AS akhir");

struct sudah_row {
	bool sudah;
};
static const struct db_col sudah_cols[] = {
	DB_COL(struct sudah_row, sudah),
};
/* By the history, where no two things happen at once. */
DB_STATEMENT(sql_berkeberatan) = DB_QUERY(struct sudah_row, sudah_cols,
    "SELECT EXISTS(SELECT 1 FROM riwayat b WHERE b.laporan_id = ?"
    " AND b.aksi = ? AND NOT EXISTS (SELECT 1 FROM riwayat r"
    " WHERE r.laporan_id = b.laporan_id AND r.urut > b.urut"
    " AND NOT (r.status_lama <=> r.status_baru))) AS sudah");

enum err
kedudukan_sql_letak(struct db *db, struct arena *a, int64_t pemegang_id,
    int64_t instansi_id, struct letak *ret)
{
	return db_one(db, a, &sql_letak,
	    DB_ARGS(pemegang_id, instansi_id, pemegang_id), ret);
}

enum err
kedudukan_sql_unit(struct db *db, struct arena *a, int64_t id,
    int64_t instansi_id, struct unit *ret)
{
	return db_one(db, a, &sql_unit, DB_ARGS(id, instansi_id, id, id), ret);
}

enum err
kedudukan_sql_permintaan(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t instansi_id, struct permintaan_buka **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_minta, DB_ARGS(instansi_id, laporan_id), ret_v, ret_n);
}

enum err
kedudukan_sql_atasan(
    struct db *db, struct arena *a, int64_t instansi_id, int64_t *ret_id)
{
	struct id_row row;
	enum err err;

	err = db_one(db, a, &sql_atasan, DB_ARGS(instansi_id), &row);
	if (err == ERR_OK)
		*ret_id = row.id;
	return err;
}

enum err
kedudukan_sql_bersama(struct db *db, struct arena *a, int64_t laporan_id,
    int64_t pemegang_id, int64_t *ret_id)
{
	struct id_row row;
	enum err err;

	err = db_one(db, a, &sql_bersama,
	    DB_ARGS(pemegang_id, laporan_id, (unsigned)MINTA_BUKAN_WEWENANG),
	    &row);
	if (err == ERR_OK)
		*ret_id = row.id;
	return err;
}

enum err
kedudukan_sql_akhir(
    struct db *db, struct arena *a, int64_t laporan_id, bool *ret_akhir)
{
	struct akhir_row row;
	enum err err;

	err = db_one(db, a, &sql_akhir,
	    DB_ARGS(laporan_id, (unsigned)MINTA_BUKAN_WEWENANG), &row);
	if (err == ERR_OK)
		*ret_akhir = row.akhir;
	return err;
}

enum err
kedudukan_sql_berkeberatan(
    struct db *db, struct arena *a, int64_t laporan_id, bool *ret_sudah)
{
	struct sudah_row row;
	enum err err;

	err = db_one(db, a, &sql_berkeberatan,
	    DB_ARGS(laporan_id, (unsigned)AKSI_BANDING), &row);
	if (err == ERR_OK)
		*ret_sudah = row.sudah;
	return err;
}
