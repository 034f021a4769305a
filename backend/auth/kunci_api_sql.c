#include "kunci_api_sql.h"

#include "../http/route.h"

static const struct db_col cols[] = {
	DB_COL(struct kunci_api, id),
	DB_COL(struct kunci_api, instansi_id),
	DB_COL(struct kunci_api, nama),
	DB_COL(struct kunci_api, hak),
	DB_COL(struct kunci_api, laju),
	DB_COL(struct kunci_api, terakhir),
	DB_COL(struct kunci_api, wakil_id),
	DB_COL(struct kunci_api, wakil_peran),
};

/* clang-format off */
#define SELECT(seen) \
	"SELECT k.id, k.instansi_id, k.nama, k.hak, k.laju, " seen \
	" AS terakhir, IF(k.izin_pada IS NULL, NULL, k.wakil_id) AS wakil_id," \
	" w.peran AS wakil_peran FROM kunci_api k" \
	" JOIN instansi i ON i.id = k.instansi_id AND i.aktif = 1" \
	" LEFT JOIN pengguna w ON w.id = k.wakil_id"
/* clang-format on */

DB_STATEMENT(sql_sidik) = DB_QUERY(struct kunci_api, cols,
    SELECT("k.terakhir") " WHERE k.sidik = ? AND k.dicabut IS NULL");
DB_STATEMENT(sql_sidik_lama) = DB_QUERY(struct kunci_api, cols,
    SELECT("k.lama_terakhir") " WHERE k.sidik_lama = ?"
			      " AND k.lama_sampai > ? AND k.dicabut IS NULL");
DB_STATEMENT(sql_terpakai) = DB_WRITE(
    "UPDATE kunci_api SET terakhir = ? WHERE id = ?");
DB_STATEMENT(sql_terpakai_lama) = DB_WRITE(
    "UPDATE kunci_api SET lama_terakhir = ?, terakhir = ? WHERE id = ?");

struct satu {
	int64_t id;
};
static const struct db_col satu_cols[] = { DB_COL(struct satu, id) };
DB_STATEMENT(sql_milik) = DB_QUERY(struct satu, satu_cols,
    "SELECT l.id FROM laporan l JOIN laporan_kunci k ON k.laporan_id = l.id"
    " WHERE l.tracking_id = ? AND k.kunci_id = ?");
DB_STATEMENT(sql_tandai) = DB_WRITE(
    "INSERT INTO laporan_kunci (laporan_id, kunci_id, token)"
    " VALUES (?, ?, ?)");
DB_STATEMENT(sql_catat) = DB_WRITE(
    "INSERT INTO kunci_log (kunci_id, pada, metode, rute, http, kode, ms,"
    " lama) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

enum err
kunci_api_sql_sidik(struct db *db, struct arena *a, struct str sidik,
    int64_t now, struct kunci_api *ret)
{
	enum err err;

	err = db_one(db, a, &sql_sidik, DB_ARGS(sidik), ret);
	if (err != ERR_NOT_FOUND)
		return err;
	err = db_one(db, a, &sql_sidik_lama, DB_ARGS(sidik, now), ret);
	if (err == ERR_OK)
		ret->lama = true;
	return err;
}

enum err
kunci_api_sql_terpakai(struct db *db, int64_t id, bool lama, int64_t now)
{
	if (lama)
		return db_run(
		    db, &sql_terpakai_lama, DB_ARGS(now, now, id), NULL);
	return db_run(db, &sql_terpakai, DB_ARGS(now, id), NULL);
}

enum err
kunci_api_sql_milik(struct db *db, struct arena *a, int64_t kunci_id,
    struct str tracking_id, int64_t *ret_laporan_id)
{
	struct satu row;
	enum err err;

	err = db_one(db, a, &sql_milik, DB_ARGS(tracking_id, kunci_id), &row);
	if (err == ERR_OK)
		*ret_laporan_id = row.id;
	return err;
}

enum err
kunci_api_sql_tandai(
    struct db *db, int64_t laporan_id, int64_t kunci_id, struct str token)
{
	return db_run(
	    db, &sql_tandai, DB_ARGS(laporan_id, kunci_id, token), NULL);
}

enum err
kunci_api_sql_catat(struct db *db, const struct request *r, int64_t ms)
{
	return db_run(db, &sql_catat,
	    DB_ARGS(r->key->id, r->now, (int)r->method, str_of(r->route->path),
		r->out.status,
		r->out.err == ERR_OK ? STR("")
				     : str_of(err_info[r->out.err].kode),
		ms, r->key->lama),
	    NULL);
}
