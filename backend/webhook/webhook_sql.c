#include "webhook_sql.h"

#include "../auth/kunci_api.h"

static const struct db_col cols[] = {
	DB_COL(struct webhook_butir, id),
	DB_COL(struct webhook_butir, kunci_id),
	DB_COL(struct webhook_butir, instansi_id),
	DB_COL(struct webhook_butir, kunci),
	DB_COL(struct webhook_butir, url),
	DB_COL(struct webhook_butir, garam),
	DB_COL(struct webhook_butir, lama_sampai),
	DB_COL(struct webhook_butir, diputar),
	DB_COL(struct webhook_butir, aktif),
	DB_COL(struct webhook_butir, jeda_sampai),
	DB_COL(struct webhook_butir, gagal),
	DB_COL(struct webhook_butir, galat),
	DB_COL(struct webhook_butir, terakhir),
	DB_COL(struct webhook_butir, dibuat),
	DB_COL(struct webhook_butir, antre),
	DB_COL(struct webhook_butir, mati),
};

_Static_assert(KIRIM_ANTRE == 0 && KIRIM_TERKIRIM == 1 && KIRIM_MATI == 2,
    "as in the texts below");

/* clang-format off */
#define SELECT \
	"SELECT w.id, w.kunci_id, k.instansi_id, k.nama AS kunci, w.url," \
	" w.garam, w.lama_sampai, w.diputar, w.aktif, w.jeda_sampai," \
	" w.gagal, w.galat, w.terakhir," \
	" w.dibuat, COALESCE((SELECT COUNT(*) FROM webhook_kirim q WHERE" \
	" q.webhook_id = w.id AND q.status = 0), 0) AS antre," \
	" COALESCE((SELECT COUNT(*) FROM webhook_kirim q WHERE" \
	" q.webhook_id = w.id AND q.status = 2), 0) AS mati" \
	" FROM instansi_leluhur h" \
	" JOIN kunci_api k ON k.instansi_id = h.keturunan_id" \
	" AND k.dicabut IS NULL" \
	" JOIN webhook w ON w.kunci_id = k.id AND w.dihapus IS NULL" \
	" WHERE h.leluhur_id = ? AND (? = 1 OR k.instansi_id = ?)"
/* clang-format on */

DB_STATEMENT(sql_list) = DB_QUERY(struct webhook_butir, cols,
    SELECT " AND w.id < ? ORDER BY w.id DESC LIMIT ?");
DB_STATEMENT(sql_get) = DB_QUERY(
    struct webhook_butir, cols, SELECT " AND w.id = ?");

struct satu {
	int64_t n;
};
static const struct db_col satu_cols[] = { DB_COL(struct satu, n) };
DB_STATEMENT(sql_ruang) = DB_QUERY(struct satu, satu_cols,
    "SELECT COALESCE((SELECT COUNT(*) FROM webhook w WHERE w.kunci_id = k.id"
    " AND w.dihapus IS NULL), 0) AS n FROM kunci_api k WHERE k.id = ?"
    " AND k.instansi_id = ? AND k.dicabut IS NULL FOR UPDATE");
DB_STATEMENT(sql_lock) = DB_QUERY(struct satu, satu_cols,
    "SELECT id AS n FROM webhook WHERE id = ? FOR UPDATE");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO webhook (kunci_id, url, garam, pembuat_id, dibuat)"
    " VALUES (?, ?, ?, ?, ?)");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE webhook SET url = ?, aktif = ?, jeda_sampai = 0, gagal = 0,"
    " galat = NULL WHERE id = ?");
DB_STATEMENT(sql_putar) = DB_WRITE(
    "UPDATE webhook SET garam_lama = garam, lama_sampai = ?, garam = ?,"
    " diputar = ? WHERE id = ?");
DB_STATEMENT(sql_hapus) = DB_WRITE(
    "UPDATE webhook SET dihapus = ?, aktif = 0 WHERE id = ?");

static const struct db_col kirim_cols[] = {
	DB_COL(struct kirim_baris, id),
	DB_COL(struct kirim_baris, tracking_id),
	DB_COL(struct kirim_baris, urut),
	DB_COL(struct kirim_baris, status),
	DB_COL(struct kirim_baris, coba),
	DB_COL(struct kirim_baris, coba_pada),
	DB_COL(struct kirim_baris, http),
	DB_COL(struct kirim_baris, ms),
	DB_COL(struct kirim_baris, galat),
	DB_COL(struct kirim_baris, dibuat),
	DB_COL(struct kirim_baris, selesai),
};
/* clang-format off */
#define DELIVERIES(hint, status) \
	"SELECT q.id, l.tracking_id, q.urut, q.status, q.coba, q.coba_pada," \
	" q.http, q.ms, q.galat, q.dibuat, q.selesai" \
	" FROM webhook_kirim q" hint \
	" LEFT JOIN laporan l ON l.id = q.laporan_id" \
	" WHERE q.webhook_id = ?" status " AND q.id < ?" \
	" ORDER BY q.id DESC LIMIT ?"
/* clang-format on */
DB_STATEMENT(sql_kirim) = DB_QUERY(
    struct kirim_baris, kirim_cols, DELIVERIES("", ""));
DB_STATEMENT(sql_kirim_status) = DB_QUERY(struct kirim_baris, kirim_cols,
    DELIVERIES(" FORCE INDEX (wkirim_antre)", " AND q.status = ?"));
DB_STATEMENT(sql_uji) = DB_WRITE(
    "INSERT INTO webhook_kirim (webhook_id, laporan_id, urut, coba_pada,"
    " dibuat) VALUES (?, NULL, 0, ?, ?)");
DB_STATEMENT(sql_ulang) = DB_WRITE(
    "UPDATE webhook_kirim SET status = 0, coba = 0, coba_pada = ?,"
    " dibuat = ?, selesai = NULL WHERE webhook_id = ? AND id = ?");
DB_STATEMENT(sql_ulang_mati) = DB_WRITE(
    "UPDATE webhook_kirim SET status = 0, coba = 0, coba_pada = ?,"
    " dibuat = ?, selesai = NULL WHERE webhook_id = ? AND status = 2");
DB_STATEMENT(sql_segera) = DB_WRITE(
    "UPDATE webhook SET jeda_sampai = 0, gagal = 0 WHERE id = ?");

static const struct db_col milik_cols[] = {
	DB_COL(struct webhook_milik, kunci_id),
	DB_COL(struct webhook_milik, id),
};
DB_STATEMENT(sql_buku) = DB_QUERY(struct webhook_milik, milik_cols,
    "SELECT w.kunci_id, w.id FROM webhook w JOIN kunci_api k"
    " ON k.id = w.kunci_id AND k.dicabut IS NULL WHERE w.aktif = 1"
    " ORDER BY w.kunci_id, w.id");
DB_STATEMENT(sql_antre) = DB_WRITE(
    "INSERT INTO webhook_kirim (webhook_id, laporan_id, urut, coba_pada,"
    " dibuat) VALUES (?, ?, ?, ?, ?)");

static const struct db_col giliran_cols[] = {
	DB_COL(struct webhook_giliran, id),
	DB_COL(struct webhook_giliran, kunci_id),
	DB_COL(struct webhook_giliran, wakil),
	DB_COL(struct webhook_giliran, url),
	DB_COL(struct webhook_giliran, garam),
	DB_COL(struct webhook_giliran, garam_lama),
	DB_COL(struct webhook_giliran, gagal),
};
_Static_assert(HAK_WAKILI == 3, "as in sql_giliran");
/* A pause further off than any we make: the clock was turned back. */
DB_STATEMENT(sql_giliran) = DB_QUERY(struct webhook_giliran, giliran_cols,
    "SELECT w.id, w.kunci_id, IF(k.izin_pada IS NOT NULL AND k.hak & 8,"
    " k.instansi_id, 0) AS wakil, w.url, w.garam, IF(w.lama_sampai > ?,"
    " w.garam_lama, NULL) AS garam_lama, w.gagal FROM webhook w"
    " JOIN kunci_api k ON k.id = w.kunci_id AND k.dicabut IS NULL"
    " JOIN instansi i ON i.id = k.instansi_id AND i.aktif = 1"
    " WHERE w.aktif = 1 AND (w.jeda_sampai <= ? OR w.jeda_sampai > ?)"
    " AND EXISTS (SELECT 1 FROM webhook_kirim q WHERE q.webhook_id = w.id"
    " AND q.status = 0) ORDER BY w.jeda_sampai, w.id LIMIT ?");

static const struct db_col due_cols[] = {
	DB_COL(struct kirim_antre, id),
	DB_COL(struct kirim_antre, laporan_id),
	DB_COL(struct kirim_antre, urut),
	DB_COL(struct kirim_antre, coba),
};
DB_STATEMENT(sql_due) = DB_QUERY(struct kirim_antre, due_cols,
    "SELECT id, laporan_id, urut, coba FROM webhook_kirim"
    " WHERE webhook_id = ? AND status = 0 AND (coba_pada <= ?"
    " OR coba_pada > ?) ORDER BY id LIMIT ?");
DB_STATEMENT(sql_hasil) = DB_WRITE(
    "UPDATE webhook_kirim SET status = ?, coba = ?, coba_pada = ?, http = ?,"
    " ms = ?, selesai = ?, galat = ? WHERE id = ?");
DB_STATEMENT(sql_baik) = DB_WRITE(
    "UPDATE webhook SET jeda_sampai = ?, gagal = 0, galat = NULL,"
    " terakhir = COALESCE(?, terakhir) WHERE id = ?");
DB_STATEMENT(sql_putus) = DB_WRITE(
    "UPDATE webhook SET jeda_sampai = ?, gagal = gagal + 1, galat = ?"
    " WHERE id = ?");
DB_STATEMENT(sql_menyerah) = DB_WRITE(
    "UPDATE webhook_kirim SET status = 2, selesai = ? WHERE webhook_id = ?"
    " AND status = 0 AND dibuat < ?");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM webhook_kirim WHERE dibuat < ? ORDER BY dibuat LIMIT 1000");

#define PAUSE_MAX 7200 /* seconds; webhook_antar.c makes shorter ones */

enum err
webhook_sql_list(struct db *db, struct arena *a, int64_t instansi_id,
    bool bawahan, int64_t before, int64_t limit, struct webhook_butir **ret_v,
    size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_ARGS(instansi_id, bawahan, instansi_id, before, limit), ret_v,
	    ret_n);
}

enum err
webhook_sql_get(struct db *db, struct arena *a, int64_t instansi_id,
    bool bawahan, int64_t id, struct webhook_butir *ret)
{
	return db_one(db, a, &sql_get,
	    DB_ARGS(instansi_id, bawahan, instansi_id, id), ret);
}

enum err
webhook_sql_ruang(struct db *db, struct arena *a, int64_t instansi_id,
    int64_t kunci_id, int64_t *ret_n)
{
	struct satu row;
	enum err err;

	err = db_one(db, a, &sql_ruang, DB_ARGS(kunci_id, instansi_id), &row);
	if (err == ERR_OK)
		*ret_n = row.n;
	return err;
}

enum err
webhook_sql_lock(struct db *db, struct arena *a, int64_t id)
{
	struct satu row;

	return db_one(db, a, &sql_lock, DB_ARGS(id), &row);
}

enum err
webhook_sql_add(struct db *db, const struct webhook_butir *w,
    int64_t pembuat_id, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(w->kunci_id, w->url, w->garam, pembuat_id, w->dibuat),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
webhook_sql_set(struct db *db, const struct webhook_butir *w)
{
	return db_run(db, &sql_set, DB_ARGS(w->url, w->aktif, w->id), NULL);
}

enum err
webhook_sql_putar(
    struct db *db, const struct webhook_butir *w, int64_t now, int64_t until)
{
	return db_run(
	    db, &sql_putar, DB_ARGS(until, w->garam, now, w->id), NULL);
}

enum err
webhook_sql_hapus(struct db *db, int64_t id, int64_t now)
{
	return db_run(db, &sql_hapus, DB_ARGS(now, id), NULL);
}

enum err
webhook_sql_kirim_list(struct db *db, struct arena *a, int64_t webhook_id,
    int64_t status, int64_t before, int64_t limit, struct kirim_baris **ret_v,
    size_t *ret_n)
{
	if (status < 0)
		return db_all(db, a, &sql_kirim,
		    DB_ARGS(webhook_id, before, limit), ret_v, ret_n);
	return db_all(db, a, &sql_kirim_status,
	    DB_ARGS(webhook_id, status, before, limit), ret_v, ret_n);
}

enum err
webhook_sql_uji(struct db *db, int64_t webhook_id, int64_t now, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_uji, DB_ARGS(webhook_id, now, now), NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
webhook_sql_ulang(
    struct db *db, int64_t webhook_id, int64_t id, int64_t now, uint64_t *ret_n)
{
	enum err err;

	if (id != 0)
		err = db_run(
		    db, &sql_ulang, DB_ARGS(now, now, webhook_id, id), ret_n);
	else
		err = db_run(
		    db, &sql_ulang_mati, DB_ARGS(now, now, webhook_id), ret_n);
	return err == ERR_OK
		   ? db_run(db, &sql_segera, DB_ARGS(webhook_id), NULL)
		   : err;
}

enum err
webhook_sql_buku(
    struct db *db, struct arena *a, struct webhook_milik **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_buku, DB_NONE, ret_v, ret_n);
}

enum err
webhook_sql_antre(struct db *db, int64_t webhook_id, int64_t laporan_id,
    uint32_t urut, int64_t now)
{
	return db_later(
	    db, &sql_antre, DB_ARGS(webhook_id, laporan_id, urut, now, now));
}

enum err
webhook_sql_giliran(struct db *db, struct arena *a, int64_t now, unsigned limit,
    struct webhook_giliran **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_giliran,
	    DB_ARGS(now, now, now + PAUSE_MAX, limit), ret_v, ret_n);
}

enum err
webhook_sql_due(struct db *db, struct arena *a, int64_t webhook_id, int64_t now,
    int64_t limit, struct kirim_antre **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_due,
	    DB_ARGS(webhook_id, now, now + PAUSE_MAX, limit), ret_v, ret_n);
}

enum err
webhook_sql_hasil(struct db *db, const struct kirim_hasil *h)
{
	return db_run(db, &sql_hasil,
	    DB_ARGS(h->status, h->coba, h->coba_pada, h->http, h->ms,
		h->selesai, h->galat, h->id),
	    NULL);
}

enum err
webhook_sql_baik(
    struct db *db, int64_t id, int64_t jeda, struct null_i64 terakhir)
{
	return db_run(db, &sql_baik, DB_ARGS(jeda, terakhir, id), NULL);
}

enum err
webhook_sql_putus(struct db *db, int64_t id, int64_t jeda, struct str galat)
{
	return db_run(db, &sql_putus, DB_ARGS(jeda, galat, id), NULL);
}

enum err
webhook_sql_menyerah(
    struct db *db, int64_t webhook_id, int64_t before, int64_t now)
{
	return db_run(
	    db, &sql_menyerah, DB_ARGS(now, webhook_id, before), NULL);
}

enum err
webhook_sql_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(before), ret_n);
}
