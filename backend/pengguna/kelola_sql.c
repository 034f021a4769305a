#include "kelola_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct kelola_butir, id),
	DB_COL(struct kelola_butir, nama),
	DB_COL(struct kelola_butir, nama_pengguna),
	DB_COL(struct kelola_butir, email),
	DB_COL(struct kelola_butir, telepon),
	DB_COL(struct kelola_butir, peran),
	DB_COL(struct kelola_butir, instansi_id),
	DB_COL(struct kelola_butir, instansi_nama),
	DB_COL(struct kelola_butir, aktif),
	DB_COL(struct kelola_butir, ganti_sandi),
	DB_COL(struct kelola_butir, masuk_terakhir),
};

/* From the tree down: citizens, the many, are never looked at. */
DB_STATEMENT(sql_list) = DB_QUERY(struct kelola_butir, cols,
    "SELECT p.id, p.nama, p.nama_pengguna, p.email, p.telepon, p.peran,"
    " i.id AS instansi_id, i.nama AS instansi_nama, p.aktif, p.ganti_sandi,"
    " p.masuk_terakhir FROM instansi_leluhur h"
    " JOIN pengguna p ON p.instansi_id = h.keturunan_id"
    " JOIN instansi i ON i.id = h.keturunan_id"
    " WHERE h.leluhur_id = ? AND (? = 0 OR EXISTS (SELECT 1 FROM"
    " instansi_leluhur x WHERE x.keturunan_id = h.keturunan_id"
    " AND x.leluhur_id = ?))"
    " AND p.mesin = 0 AND (? < 0 OR p.peran = ?) AND (? < 0 OR p.aktif = ?)"
    " AND (? = 0 OR p.masuk_terakhir > ?)"
    " AND (? = '' OR p.cari LIKE ? OR p.cari LIKE CONCAT('% ', ?)"
    " OR p.nama_pengguna LIKE ? OR p.email LIKE ?)"
    " AND (p.nama > ? OR (p.nama = ? AND p.id > ?))"
    " ORDER BY p.nama, p.id LIMIT ?");

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO pengguna (nama, nama_pengguna, email, telepon, sandi, peran,"
    " instansi_id, ganti_sandi, dibuat) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)");
DB_STATEMENT(sql_set) = DB_WRITE(
    "UPDATE pengguna SET email_sah = IF(email <=> ?, email_sah, NULL),"
    " telepon_sah = IF(telepon <=> ?, telepon_sah, NULL),"
    " nama = ?, email = ?, telepon = ?, peran = ?,"
    " instansi_id = ?, aktif = ? WHERE id = ?");
DB_STATEMENT(sql_sandi) = DB_WRITE(
    "UPDATE pengguna SET sandi = ?, ganti_sandi = 1, totp = NULL,"
    " totp_calon = NULL WHERE id = ?");

DB_STATEMENT(sql_bell) = DB_WRITE(
    "INSERT INTO notifikasi (pengguna_id, keluar_id, laporan_id, templat,"
    " variabel, pada) VALUES (?, ?, 0, ?, ?, ?)");

struct satu {
	int64_t id;
};
static const struct db_col satu_cols[] = { DB_COL(struct satu, id) };
DB_STATEMENT(sql_lock) = DB_QUERY(
    struct satu, satu_cols, "SELECT id FROM pengguna WHERE id = ? FOR UPDATE");

enum err
kelola_sql_list(struct db *db, struct arena *a, const struct scope *scope,
    const struct kelola_saring *f, struct kelola_butir **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_LIST(DB_ARG(scope->instansi_id), DB_ARG(f->instansi_id),
		DB_ARG(f->instansi_id), DB_ARG(f->peran), DB_ARG(f->peran),
		DB_ARG(f->aktif), DB_ARG(f->aktif), DB_ARG(f->masuk),
		DB_ARG(f->masuk), DB_ARG(f->kata), DB_ARG(f->kata),
		DB_ARG(f->kata), DB_ARG(f->kata_asc), DB_ARG(f->kata),
		DB_ARG(f->nama), DB_ARG(f->nama), DB_ARG(f->id),
		DB_ARG(f->batas)),
	    ret_v, ret_n);
}

enum err
kelola_sql_add(struct db *db, const struct kelola_baru *p, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(p->nama, p->nama_pengguna, p->email, p->telepon, p->sandi,
		p->peran, p->instansi_id, p->now),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
kelola_sql_lock(struct db *db, struct arena *a, int64_t id)
{
	struct satu row;

	return db_one(db, a, &sql_lock, DB_ARGS(id), &row);
}

enum err
kelola_sql_set(struct db *db, const struct pengguna *p)
{
	return db_run(db, &sql_set,
	    DB_ARGS(p->email, p->telepon, p->nama, p->email, p->telepon,
		p->peran, p->instansi_id, p->aktif, p->id),
	    NULL);
}

enum err
kelola_sql_sandi(struct db *db, int64_t id, struct str sandi)
{
	return db_run(db, &sql_sandi, DB_ARGS(sandi, id), NULL);
}

enum err
kelola_sql_bell(struct db *db, int64_t pengguna_id, int64_t asal,
    uint32_t templat, struct str variabel, int64_t now)
{
	return db_run(db, &sql_bell,
	    DB_ARGS(pengguna_id, asal, templat, variabel, now), NULL);
}
