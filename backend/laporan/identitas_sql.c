#include "identitas.h"

#include <sodium.h>

struct pemilik_row {
	int64_t pengguna_id;
	struct str kode;
};

static const struct db_col pemilik_cols[] = {
	DB_COL(struct pemilik_row, pengguna_id),
	DB_COL(struct pemilik_row, kode),
};

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO identitas (laporan_id, pengguna_id, nama, telepon, email,"
    " kode) VALUES (?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_pemilik) = DB_QUERY(struct pemilik_row, pemilik_cols,
    "SELECT COALESCE(pengguna_id, 0) AS pengguna_id,"
    " COALESCE(kode, '') AS kode FROM identitas WHERE laporan_id = ?");
static const struct db_col milik_cols[] = {
	DB_COL(struct identitas_milik, laporan_id),
};
DB_STATEMENT(sql_milik) = DB_QUERY(struct identitas_milik, milik_cols,
    "SELECT laporan_id FROM identitas WHERE pengguna_id = ?"
    " AND laporan_id > ? ORDER BY laporan_id LIMIT ?");
DB_STATEMENT(sql_lepas) = DB_WRITE(
    "DELETE FROM identitas WHERE pengguna_id = ?");
struct akun_row {
	bool tanpa;
};
static const struct db_col akun_cols[] = { DB_COL(struct akun_row, tanpa) };
DB_STATEMENT(sql_tanpa_akun) = DB_QUERY(struct akun_row, akun_cols,
    "SELECT pengguna_id IS NULL AND (telepon IS NOT NULL OR"
    " email IS NOT NULL) AS tanpa FROM identitas WHERE laporan_id = ?");

DB_STATEMENT(sql_serahkan) = DB_WRITE(
    "UPDATE laporan_sms x JOIN identitas i ON i.laporan_id = x.laporan_id"
    " SET i.pengguna_id = ? WHERE x.nomor_sidik = ?"
    " AND i.pengguna_id IS NULL");
struct nomor_row {
	struct str telepon;
};
static const struct db_col nomor_cols[] = {
	DB_COL(struct nomor_row, telepon),
};
DB_STATEMENT(sql_nomor) = DB_QUERY(struct nomor_row, nomor_cols,
    "SELECT COALESCE(i.telepon, '') AS telepon FROM laporan_sms x"
    " JOIN identitas i ON i.laporan_id = x.laporan_id"
    " WHERE x.nomor_sidik = ? AND i.telepon IS NOT NULL LIMIT 1");

static const struct db_col buka_cols[] = {
	DB_COL(struct identitas_terbuka, nama),
	DB_COL(struct identitas_terbuka, telepon),
	DB_COL(struct identitas_terbuka, email),
};
DB_STATEMENT(sql_buka) = DB_QUERY(struct identitas_terbuka, buka_cols,
    "SELECT COALESCE(i.nama, p.nama) AS nama,"
    " COALESCE(i.telepon, p.telepon) AS telepon,"
    " COALESCE(i.email, p.email) AS email FROM identitas i"
    " LEFT JOIN pengguna p ON p.id = i.pengguna_id WHERE i.laporan_id = ?");

enum err
identitas_tanpa_akun(
    struct db *db, struct arena *a, int64_t laporan_id, bool *ret)
{
	struct akun_row row = { 0 };
	enum err err;

	err = db_one(db, a, &sql_tanpa_akun, DB_ARGS(laporan_id), &row);
	if (err == ERR_OK || err == ERR_NOT_FOUND)
		*ret = row.tanpa;
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
identitas_serahkan(struct db *db, struct str sidik, int64_t pengguna_id)
{
	return db_run(db, &sql_serahkan, DB_ARGS(pengguna_id, sidik), NULL);
}

enum err
identitas_nomor_sms(
    struct db *db, struct arena *a, struct str sidik, struct str *ret)
{
	struct nomor_row row = { 0 };
	enum err err = db_one(db, a, &sql_nomor, DB_ARGS(sidik), &row);

	if (err == ERR_OK || err == ERR_NOT_FOUND)
		*ret = row.telepon;
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
identitas_buka(struct db *db, struct arena *a, int64_t laporan_id,
    struct identitas_terbuka *ret)
{
	struct identitas_terbuka none = { 0 };
	enum err err;

	err = db_one(db, a, &sql_buka, DB_ARGS(laporan_id), ret);
	if (err != ERR_NOT_FOUND)
		return err;
	*ret = none;
	return ERR_OK;
}

enum err
identitas_add(struct db *db, int64_t laporan_id, const struct identitas *i)
{
	return db_later(db, &sql_add,
	    DB_ARGS(laporan_id, i->pengguna_id, i->nama, i->telepon, i->email,
		i->kode));
}

enum err
identitas_milik(struct db *db, struct arena *a, int64_t pengguna_id,
    int64_t after, int64_t limit, struct identitas_milik **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_milik, DB_ARGS(pengguna_id, after, limit),
	    ret_v, ret_n);
}

enum err
identitas_lepas(struct db *db, int64_t pengguna_id)
{
	return db_run(db, &sql_lepas, DB_ARGS(pengguna_id), NULL);
}

enum err
identitas_is_pemilik(struct db *db, struct arena *a, int64_t laporan_id,
    const struct pelaku *who, bool *ret_pemilik)
{
	struct pemilik_row row;
	enum err err;

	*ret_pemilik = who->tautan != 0 && who->tautan == laporan_id;
	if (who->id == 0 && who->kode.p == NULL)
		return ERR_OK;
	err = db_one(db, a, &sql_pemilik, DB_ARGS(laporan_id), &row);
	if (err == ERR_NOT_FOUND)
		return ERR_OK;
	if (err != ERR_OK)
		return err;
	if (who->id != 0 && row.pengguna_id == who->id)
		*ret_pemilik = true;
	if (who->kode.p != NULL && row.kode.n == 32 &&
	    sodium_memcmp(who->kode.p, row.kode.p, 32) == 0)
		*ret_pemilik = true;
	return ERR_OK;
}
