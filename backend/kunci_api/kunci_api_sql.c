#include "kunci_api_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct kunci_butir, id),
	DB_COL(struct kunci_butir, instansi_id),
	DB_COL(struct kunci_butir, instansi),
	DB_COL(struct kunci_butir, nama),
	DB_COL(struct kunci_butir, awalan),
	DB_COL(struct kunci_butir, hak),
	DB_COL(struct kunci_butir, laju),
	DB_COL(struct kunci_butir, dibuat),
	DB_COL(struct kunci_butir, terakhir),
	DB_COL(struct kunci_butir, dicabut),
	DB_COL(struct kunci_butir, diputar),
	DB_COL(struct kunci_butir, awalan_lama),
	DB_COL(struct kunci_butir, lama_sampai),
	DB_COL(struct kunci_butir, lama_terakhir),
	DB_COL(struct kunci_butir, wakil_id),
	DB_COL(struct kunci_butir, wakil_peran),
	DB_COL(struct kunci_butir, izin_pada),
	DB_COL(struct kunci_butir, izin_oleh),
};

/* clang-format off */
#define COLUMNS \
	"SELECT k.id, k.instansi_id, i.nama AS instansi, k.nama, k.awalan," \
	" k.hak, k.laju, k.dibuat, k.terakhir, k.dicabut, k.diputar," \
	" k.awalan_lama, k.lama_sampai, k.lama_terakhir, k.wakil_id," \
	" w.peran AS wakil_peran, k.izin_pada, o.nama AS izin_oleh"
#define NAMES \
	" STRAIGHT_JOIN instansi i ON i.id = k.instansi_id" \
	" LEFT JOIN pengguna w ON w.id = k.wakil_id" \
	" LEFT JOIN pengguna o ON o.id = k.izin_oleh"
#define SELECT \
	COLUMNS " FROM instansi_leluhur h" \
	" JOIN kunci_api k ON k.instansi_id = h.keturunan_id" NAMES \
	" WHERE h.leluhur_id = ? AND (? = 1 OR k.instansi_id = ?)"
/* clang-format on */

DB_STATEMENT(sql_list) = DB_QUERY(struct kunci_butir, cols,
    SELECT " AND k.id < ? ORDER BY k.id DESC LIMIT ?");
/* Of the whole country: by their numbers, without the tree. */
DB_STATEMENT(sql_list_semua) = DB_QUERY(struct kunci_butir, cols,
    COLUMNS " FROM kunci_api k" NAMES
	    " WHERE k.id < ? ORDER BY k.id DESC LIMIT ?");
DB_STATEMENT(sql_get) = DB_QUERY(
    struct kunci_butir, cols, SELECT " AND k.id = ?");

struct satu {
	int64_t n;
};
static const struct db_col satu_cols[] = { DB_COL(struct satu, n) };
DB_STATEMENT(sql_hitung) = DB_QUERY(struct satu, satu_cols,
    "SELECT COUNT(*) AS n FROM kunci_api WHERE instansi_id = ?"
    " AND dicabut IS NULL LOCK IN SHARE MODE");
DB_STATEMENT(sql_lock) = DB_QUERY(struct satu, satu_cols,
    "SELECT id AS n FROM kunci_api WHERE id = ? FOR UPDATE");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO kunci_api (instansi_id, nama, awalan, sidik, hak, laju,"
    " pembuat_id, dibuat) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_cabut) = DB_WRITE(
    "UPDATE kunci_api SET dicabut = ? WHERE id = ? AND dicabut IS NULL");
/* From left to right: the present secret is moved before it is replaced. */
DB_STATEMENT(sql_putar) = DB_WRITE(
    "UPDATE kunci_api SET sidik_lama = sidik, awalan_lama = awalan,"
    " lama_terakhir = terakhir, lama_sampai = ?, sidik = ?, awalan = ?,"
    " diputar = ? WHERE id = ?");
DB_STATEMENT(sql_ubah) = DB_WRITE(
    "UPDATE kunci_api SET nama = ?, laju = ? WHERE id = ?");
DB_STATEMENT(sql_wakil_add) = DB_WRITE(
    "INSERT INTO pengguna (nama, peran, instansi_id, aktif, mesin, dibuat)"
    " VALUES (?, ?, ?, 0, 1, ?)");
DB_STATEMENT(sql_wakil_set) = DB_WRITE(
    "UPDATE pengguna SET peran = ? WHERE id = ? AND mesin = 1");
DB_STATEMENT(sql_izin) = DB_WRITE(
    "UPDATE kunci_api SET wakil_id = ?, izin_pada = ?, izin_oleh = ?"
    " WHERE id = ?");

static const struct db_col log_cols[] = {
	DB_COL(struct kunci_log, id),
	DB_COL(struct kunci_log, pada),
	DB_COL(struct kunci_log, metode),
	DB_COL(struct kunci_log, rute),
	DB_COL(struct kunci_log, http),
	DB_COL(struct kunci_log, kode),
	DB_COL(struct kunci_log, ms),
	DB_COL(struct kunci_log, lama),
};
DB_STATEMENT(sql_log) = DB_QUERY(struct kunci_log, log_cols,
    "SELECT id, pada, metode, rute, http, kode, ms, lama FROM kunci_log"
    " WHERE kunci_id = ? AND id < ? ORDER BY id DESC LIMIT ?");
DB_STATEMENT(sql_log_purge) = DB_WRITE(
    "DELETE FROM kunci_log WHERE pada < ? ORDER BY pada LIMIT 1000");

enum err
kunci_api_sql_list(struct db *db, struct arena *a,
    const struct kunci_jangkauan *s, int64_t before, int64_t limit,
    struct kunci_butir **ret_v, size_t *ret_n)
{
	if (s->semua)
		return db_all(db, a, &sql_list_semua, DB_ARGS(before, limit),
		    ret_v, ret_n);
	return db_all(db, a, &sql_list,
	    DB_ARGS(s->instansi_id, s->bawahan, s->instansi_id, before, limit),
	    ret_v, ret_n);
}

enum err
kunci_api_sql_get(struct db *db, struct arena *a,
    const struct kunci_jangkauan *s, int64_t id, struct kunci_butir *ret)
{
	return db_one(db, a, &sql_get,
	    DB_ARGS(s->instansi_id, s->bawahan, s->instansi_id, id), ret);
}

enum err
kunci_api_sql_hitung(
    struct db *db, struct arena *a, int64_t instansi_id, int64_t *ret_n)
{
	struct satu row;
	enum err err;

	err = db_one(db, a, &sql_hitung, DB_ARGS(instansi_id), &row);
	if (err == ERR_OK)
		*ret_n = row.n;
	return err;
}

enum err
kunci_api_sql_lock(struct db *db, struct arena *a, int64_t id)
{
	struct satu row;

	return db_one(db, a, &sql_lock, DB_ARGS(id), &row);
}

enum err
kunci_api_sql_add(struct db *db, const struct kunci_butir *k, struct str sidik,
    int64_t pembuat_id, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(k->instansi_id, k->nama, k->awalan, sidik, k->hak, k->laju,
		pembuat_id, k->dibuat),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
kunci_api_sql_cabut(struct db *db, int64_t id, int64_t now)
{
	uint64_t n = 0;
	enum err err;

	err = db_run(db, &sql_cabut, DB_ARGS(now, id), &n);
	return err == ERR_OK && n == 0 ? ERR_NOT_FOUND : err;
}

enum err
kunci_api_sql_ubah(struct db *db, const struct kunci_butir *k)
{
	return db_run(db, &sql_ubah, DB_ARGS(k->nama, k->laju, k->id), NULL);
}

enum err
kunci_api_sql_putar(struct db *db, const struct kunci_butir *k,
    struct str sidik, int64_t sampai)
{
	return db_run(db, &sql_putar,
	    DB_ARGS(sampai, sidik, k->awalan, k->diputar, k->id), NULL);
}

enum err
kunci_api_sql_wakil_add(struct db *db, struct str nama, uint32_t peran,
    int64_t instansi_id, int64_t now, int64_t *ret_id)
{
	enum err err;

	err = db_run(
	    db, &sql_wakil_add, DB_ARGS(nama, peran, instansi_id, now), NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
kunci_api_sql_wakil_set(struct db *db, int64_t id, uint32_t peran)
{
	return db_run(db, &sql_wakil_set, DB_ARGS(peran, id), NULL);
}

enum err
kunci_api_sql_izin(struct db *db, int64_t id, int64_t wakil_id,
    struct null_i64 pada, struct null_i64 oleh)
{
	return db_run(db, &sql_izin, DB_ARGS(wakil_id, pada, oleh, id), NULL);
}

enum err
kunci_log_sql_list(struct db *db, struct arena *a, int64_t kunci_id,
    int64_t before, int64_t limit, struct kunci_log **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_log, DB_ARGS(kunci_id, before, limit), ret_v, ret_n);
}

enum err
kunci_log_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_log_purge, DB_ARGS(before), ret_n);
}
