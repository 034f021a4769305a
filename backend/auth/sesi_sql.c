#include "sesi_sql.h"

static const struct db_col sesi_cols[] = {
	DB_COL(struct sesi, id),
	DB_COL(struct sesi, csrf),
	DB_COL(struct sesi, terakhir),
	DB_COL(struct sesi, berakhir),
	DB_COL(struct sesi, pengguna_id),
	DB_COL(struct sesi, nama),
	DB_COL(struct sesi, peran),
	DB_COL(struct sesi, instansi_id),
	DB_COL(struct sesi, ganti_sandi),
	DB_COL(struct sesi, punya_totp),
};

static const struct db_col daftar_cols[] = {
	DB_COL(struct sesi_daftar, id),
	DB_COL(struct sesi_daftar, perangkat),
	DB_COL(struct sesi_daftar, dibuat),
	DB_COL(struct sesi_daftar, terakhir),
};

DB_STATEMENT(sql_get) = DB_QUERY(struct sesi, sesi_cols,
    "SELECT s.id, s.csrf, s.terakhir, s.berakhir, s.pengguna_id, p.nama,"
    " p.peran, p.instansi_id, p.ganti_sandi,"
    " p.totp IS NOT NULL AS punya_totp"
    " FROM sesi s JOIN pengguna p ON p.id = s.pengguna_id"
    " WHERE s.sidik = ? AND p.aktif = 1 AND p.peran = s.peran"
    " AND p.instansi_id <=> s.instansi_id");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO sesi (sidik, csrf, pengguna_id, peran, instansi_id,"
    " perangkat, dibuat, terakhir, berakhir)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_seen) = DB_WRITE("UPDATE sesi SET terakhir = ? WHERE id = ?");
DB_STATEMENT(sql_list) = DB_QUERY(struct sesi_daftar, daftar_cols,
    "SELECT id, perangkat, dibuat, terakhir FROM sesi"
    " WHERE pengguna_id = ? AND berakhir > ? AND terakhir > ?"
    " ORDER BY terakhir DESC, id DESC LIMIT 100");
DB_STATEMENT(sql_end) = DB_WRITE(
    "DELETE FROM sesi WHERE pengguna_id = ? AND id = ?");
DB_STATEMENT(sql_end_others) = DB_WRITE(
    "DELETE FROM sesi WHERE pengguna_id = ? AND id <> ?");
DB_STATEMENT(sql_purge) = DB_WRITE(
    "DELETE FROM sesi WHERE berakhir <= ? LIMIT 1000");

enum err
sesi_sql_get(struct db *db, struct arena *a, struct str sidik, struct sesi *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(sidik), ret);
}

enum err
sesi_sql_add(struct db *db, const struct sesi_baru *s)
{
	return db_run(db, &sql_add,
	    DB_ARGS(s->sidik, s->csrf, s->pengguna_id, s->peran, s->instansi_id,
		s->perangkat, s->now, s->now, s->berakhir),
	    NULL);
}

enum err
sesi_sql_seen(struct db *db, int64_t id, int64_t now)
{
	return db_run(db, &sql_seen, DB_ARGS(now, id), NULL);
}

enum err
sesi_sql_list(struct db *db, struct arena *a, int64_t pengguna_id, int64_t now,
    int64_t seen_after, struct sesi_daftar **ret, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_ARGS(pengguna_id, now, seen_after),
	    ret, ret_n);
}

enum err
sesi_sql_end(struct db *db, int64_t pengguna_id, int64_t id)
{
	uint64_t n;
	enum err err;

	err = db_run(db, &sql_end, DB_ARGS(pengguna_id, id), &n);
	return err == ERR_OK && n == 0 ? ERR_NOT_FOUND : err;
}

enum err
sesi_sql_end_others(struct db *db, int64_t pengguna_id, int64_t but)
{
	return db_run(db, &sql_end_others, DB_ARGS(pengguna_id, but), NULL);
}

enum err
sesi_sql_purge(struct db *db, int64_t now, uint64_t *ret_n)
{
	return db_run(db, &sql_purge, DB_ARGS(now), ret_n);
}
