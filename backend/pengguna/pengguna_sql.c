#include "pengguna_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct pengguna, id),
	DB_COL(struct pengguna, nama),
	DB_COL(struct pengguna, nama_pengguna),
	DB_COL(struct pengguna, email),
	DB_COL(struct pengguna, telepon),
	DB_COL(struct pengguna, sandi),
	DB_COL(struct pengguna, peran),
	DB_COL(struct pengguna, instansi_id),
	DB_COL(struct pengguna, instansi_nama),
	DB_COL(struct pengguna, aktif),
	DB_COL(struct pengguna, ganti_sandi),
	DB_COL(struct pengguna, totp),
	DB_COL(struct pengguna, totp_calon),
	DB_COL(struct pengguna, totp_langkah),
	DB_COL(struct pengguna, bahasa),
	DB_COL(struct pengguna, dibuat),
	DB_COL(struct pengguna, masuk_terakhir),
	DB_COL(struct pengguna, email_sah),
	DB_COL(struct pengguna, telepon_sah),
};

#define SELECT_PENGGUNA                                                        \
	"SELECT p.id, p.nama, p.nama_pengguna, p.email, p.telepon, p.sandi,"   \
	" p.peran, p.instansi_id, i.nama AS instansi_nama, p.aktif,"           \
	" p.ganti_sandi, p.totp, p.totp_calon, p.totp_langkah, p.bahasa,"      \
	" p.dibuat, p.masuk_terakhir, p.email_sah, p.telepon_sah"              \
	" FROM pengguna p LEFT JOIN instansi i ON i.id = p.instansi_id "

DB_STATEMENT(sql_get) = DB_QUERY(
    struct pengguna, cols, SELECT_PENGGUNA "WHERE p.id = ? AND p.mesin = 0");
DB_STATEMENT(sql_by_email) = DB_QUERY(
    struct pengguna, cols, SELECT_PENGGUNA "WHERE p.email = ?");
DB_STATEMENT(sql_by_telepon) = DB_QUERY(
    struct pengguna, cols, SELECT_PENGGUNA "WHERE p.telepon = ?");
DB_STATEMENT(sql_by_nama) = DB_QUERY(
    struct pengguna, cols, SELECT_PENGGUNA "WHERE p.nama_pengguna = ?");
DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO pengguna (nama, nama_pengguna, email, telepon, sandi, peran,"
    " bahasa, dibuat, masuk_terakhir) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE pengguna SET nama = ?, bahasa = ? WHERE id = ?");
DB_STATEMENT(sql_set_email) = DB_WRITE(
    "UPDATE pengguna SET email = ?, email_sah = ? WHERE id = ?");
DB_STATEMENT(sql_set_telepon) = DB_WRITE(
    "UPDATE pengguna SET telepon = ?, telepon_sah = ? WHERE id = ?");
DB_STATEMENT(sql_set_sandi) = DB_WRITE(
    "UPDATE pengguna SET sandi = ?, ganti_sandi = 0 WHERE id = ?");
DB_STATEMENT(sql_rehash) = DB_WRITE(
    "UPDATE pengguna SET sandi = ? WHERE id = ?");
DB_STATEMENT(sql_seen) = DB_WRITE(
    "UPDATE pengguna SET masuk_terakhir = ? WHERE id = ?");
DB_STATEMENT(sql_set_calon) = DB_WRITE(
    "UPDATE pengguna SET totp_calon = ? WHERE id = ?");
DB_STATEMENT(sql_set_totp) = DB_WRITE(
    "UPDATE pengguna SET totp = ?, totp_langkah = ?, totp_calon = NULL"
    " WHERE id = ?");
DB_STATEMENT(sql_no_totp) = DB_WRITE(
    "UPDATE pengguna SET totp = NULL, totp_calon = NULL WHERE id = ?");
DB_STATEMENT(sql_use_step) = DB_WRITE(
    "UPDATE pengguna SET totp_langkah = ? WHERE id = ? AND totp_langkah < ?");
DB_STATEMENT(sql_add_cadangan) = DB_WRITE(
    "INSERT INTO kode_cadangan (pengguna_id, sidik) VALUES (?, ?)");
DB_STATEMENT(sql_no_cadangan) = DB_WRITE(
    "DELETE FROM kode_cadangan WHERE pengguna_id = ?");
DB_STATEMENT(sql_use_cadangan) = DB_WRITE(
    "UPDATE kode_cadangan SET dipakai = ?"
    " WHERE pengguna_id = ? AND sidik = ? AND dipakai IS NULL");

enum err
pengguna_sql_get(
    struct db *db, struct arena *a, int64_t id, struct pengguna *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}

enum err
pengguna_sql_find(struct db *db, struct arena *a, const struct pengenal *p,
    struct pengguna *ret)
{
	static const struct db_sql *const by[] = {
		[PENGENAL_EMAIL] = &sql_by_email,
		[PENGENAL_TELEPON] = &sql_by_telepon,
		[PENGENAL_NAMA] = &sql_by_nama,
	};

	if (!pengenal_possible(p))
		return ERR_NOT_FOUND;
	return db_one(db, a, by[p->jenis], DB_ARGS(p->teks), ret);
}

enum err
pengguna_sql_add(struct db *db, const struct pengguna_baru *p, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(p->nama, p->nama_pengguna, p->email, p->telepon, p->sandi,
		(unsigned)PERAN_PELAPOR, p->bahasa, p->now, p->now),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
pengguna_sql_set(struct db *db, int64_t id, const struct pengguna_ubah *p)
{
	return db_run(db, &sql_set, DB_ARGS(p->nama, p->bahasa, id), NULL);
}

enum err
pengguna_sql_set_email(
    struct db *db, int64_t id, struct str email, struct null_i64 sah)
{
	return db_run(db, &sql_set_email, DB_ARGS(email, sah, id), NULL);
}

enum err
pengguna_sql_set_telepon(
    struct db *db, int64_t id, struct str telepon, struct null_i64 sah)
{
	return db_run(db, &sql_set_telepon, DB_ARGS(telepon, sah, id), NULL);
}

enum err
pengguna_sql_set_sandi(struct db *db, int64_t id, struct str sandi)
{
	return db_run(db, &sql_set_sandi, DB_ARGS(sandi, id), NULL);
}

enum err
pengguna_sql_rehash(struct db *db, int64_t id, struct str sandi)
{
	return db_run(db, &sql_rehash, DB_ARGS(sandi, id), NULL);
}

enum err
pengguna_sql_seen(struct db *db, int64_t id, int64_t now)
{
	return db_run(db, &sql_seen, DB_ARGS(now, id), NULL);
}

enum err
pengguna_sql_set_calon(struct db *db, int64_t id, struct str calon)
{
	return db_run(db, &sql_set_calon, DB_ARGS(calon, id), NULL);
}

enum err
pengguna_sql_set_totp(struct db *db, int64_t id, struct str totp, int64_t step)
{
	return db_run(db, &sql_set_totp, DB_ARGS(totp, step, id), NULL);
}

enum err
pengguna_sql_no_totp(struct db *db, int64_t id)
{
	return db_run(db, &sql_no_totp, DB_ARGS(id), NULL);
}

enum err
pengguna_sql_use_step(struct db *db, int64_t id, int64_t step)
{
	uint64_t n;
	enum err err;

	err = db_run(db, &sql_use_step, DB_ARGS(step, id, step), &n);
	return err == ERR_OK && n == 0 ? ERR_CONFLICT : err;
}

enum err
pengguna_sql_add_cadangan(struct db *db, int64_t id, struct str sidik)
{
	return db_run(db, &sql_add_cadangan, DB_ARGS(id, sidik), NULL);
}

enum err
pengguna_sql_no_cadangan(struct db *db, int64_t id)
{
	return db_run(db, &sql_no_cadangan, DB_ARGS(id), NULL);
}

enum err
pengguna_sql_use_cadangan(
    struct db *db, int64_t id, struct str sidik, int64_t now)
{
	uint64_t n;
	enum err err;

	err = db_run(db, &sql_use_cadangan, DB_ARGS(now, id, sidik), &n);
	return err == ERR_OK && n == 0 ? ERR_NOT_FOUND : err;
}
