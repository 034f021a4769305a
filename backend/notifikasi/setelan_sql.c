#include "setelan_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct setelan, email),
	DB_COL(struct setelan, push),
	DB_COL(struct setelan, sms),
	DB_COL(struct setelan, rangkuman),
	DB_COL(struct setelan, tenang_mulai),
	DB_COL(struct setelan, tenang_sampai),
	DB_COL(struct setelan, alamat),
	DB_COL(struct setelan, telepon),
	DB_COL(struct setelan, bahasa),
};
DB_STATEMENT(sql_get) = DB_QUERY(struct setelan, cols,
    "SELECT COALESCE(c.email, -1) AS email, COALESCE(c.push, -1) AS push,"
    " COALESCE(c.sms, -1) AS sms, COALESCE(c.rangkuman, 0) AS rangkuman,"
    " c.tenang_mulai, c.tenang_sampai, p.email AS alamat, p.telepon, p.bahasa"
    " FROM pengguna p LEFT JOIN setelan_kabar c ON c.pengguna_id = p.id"
    " WHERE p.id = ?");
DB_STATEMENT(sql_set) = DB_WRITE(
    "INSERT INTO setelan_kabar (pengguna_id, email, push, sms, rangkuman,"
    " tenang_mulai, tenang_sampai) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE email = VALUES(email), push = VALUES(push),"
    " sms = VALUES(sms), rangkuman = VALUES(rangkuman),"
    " tenang_mulai = VALUES(tenang_mulai),"
    " tenang_sampai = VALUES(tenang_sampai)");
DB_STATEMENT(sql_bahasa) = DB_WRITE(
    "UPDATE pengguna SET bahasa = ? WHERE id = ?");

static const struct db_col langganan_cols[] = {
	DB_COL(struct langganan, id),
	DB_COL(struct langganan, perangkat),
	DB_COL(struct langganan, dibuat),
};
DB_STATEMENT(sql_langganan) = DB_QUERY(struct langganan, langganan_cols,
    "SELECT id, perangkat, dibuat FROM langganan_push WHERE pengguna_id = ?"
    " ORDER BY id LIMIT 50");
DB_STATEMENT(sql_langgan) = DB_WRITE(
    "INSERT INTO langganan_push (pengguna_id, sidik, titik, p256dh, auth,"
    " perangkat, dibuat) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE pengguna_id = VALUES(pengguna_id),"
    " p256dh = VALUES(p256dh), auth = VALUES(auth),"
    " perangkat = VALUES(perangkat)");
DB_STATEMENT(sql_lepas) = DB_WRITE(
    "DELETE FROM langganan_push WHERE id = ? AND pengguna_id = ?");
DB_STATEMENT(sql_henti) = DB_WRITE(
    "INSERT IGNORE INTO henti_kabar (laporan_id, pada) VALUES (?, ?)");

enum err
setelan_sql_get(
    struct db *db, struct arena *a, int64_t pengguna_id, struct setelan *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(pengguna_id), ret);
}

enum err
setelan_sql_set(struct db *db, int64_t pengguna_id, const struct setelan *s)
{
	enum err err;

	err = db_run(db, &sql_set,
	    DB_ARGS(pengguna_id, s->email, s->push, s->sms, s->rangkuman,
		s->tenang_mulai, s->tenang_sampai),
	    NULL);
	if (err == ERR_OK)
		err = db_run(
		    db, &sql_bahasa, DB_ARGS(s->bahasa, pengguna_id), NULL);
	return err;
}

enum err
langganan_sql_add(struct db *db, int64_t pengguna_id,
    const struct langganan_baru *l, int64_t now)
{
	return db_run(db, &sql_langgan,
	    DB_ARGS(pengguna_id, l->sidik, l->titik, l->p256dh, l->auth,
		l->perangkat, now),
	    NULL);
}

enum err
langganan_sql_list(struct db *db, struct arena *a, int64_t pengguna_id,
    struct langganan **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_langganan, DB_ARGS(pengguna_id), ret_v, ret_n);
}

enum err
langganan_sql_drop(struct db *db, int64_t pengguna_id, int64_t id)
{
	uint64_t n = 0;
	enum err err;

	err = db_run(db, &sql_lepas, DB_ARGS(id, pengguna_id), &n);
	return err == ERR_OK && n == 0 ? ERR_NOT_FOUND : err;
}

enum err
henti_sql_add(struct db *db, int64_t laporan_id, int64_t now)
{
	return db_run(db, &sql_henti, DB_ARGS(laporan_id, now), NULL);
}
