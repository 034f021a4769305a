#include "unggah_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct unggah, id),
	DB_COL(struct unggah, pengguna_id),
	DB_COL(struct unggah, peran),
	DB_COL(struct unggah, instansi_id),
	DB_COL(struct unggah, nama),
	DB_COL(struct unggah, berkas),
	DB_COL(struct unggah, ukuran),
	DB_COL(struct unggah, status),
	DB_COL(struct unggah, epoch),
	DB_COL(struct unggah, coba),
	DB_COL(struct unggah, instansi_nama),
	DB_COL(struct unggah, jumlah),
	DB_COL(struct unggah, baris),
	DB_COL(struct unggah, baru),
	DB_COL(struct unggah, berubah),
	DB_COL(struct unggah, sama),
	DB_COL(struct unggah, ditolak),
	DB_COL(struct unggah, catatan),
	DB_COL(struct unggah, galat),
	DB_COL(struct unggah, dibuat),
	DB_COL(struct unggah, selesai),
	DB_COL(struct unggah, berakhir),
};
/* clang-format off */
#define SELECT \
	"SELECT id, pengguna_id, peran, instansi_id, nama, berkas, ukuran," \
	" status, epoch, coba, instansi_nama, jumlah, baris, baru, berubah," \
	" sama, ditolak, catatan, galat, dibuat, selesai, berakhir FROM impor"
#define ST(x)	((unsigned)IMPOR_##x)
/* clang-format on */

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO impor (pengguna_id, peran, instansi_id, nama, berkas, ukuran,"
    " status, dibuat, berakhir) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_get) = DB_QUERY(struct unggah, cols, SELECT " WHERE id = ?");
DB_STATEMENT(sql_list) = DB_QUERY(struct unggah, cols,
    SELECT " WHERE pengguna_id = ? AND id < ? ORDER BY id DESC LIMIT ?");
DB_STATEMENT(sql_ubah) = DB_WRITE(
    "UPDATE impor SET status = ?, baris = 0 WHERE id = ? AND status = ?");
DB_STATEMENT(sql_batal) = DB_WRITE(
    "UPDATE impor SET status = ?, berakhir = ? WHERE id = ?"
    " AND status IN (?, ?, ?, ?, ?)");

struct satu {
	int64_t id;
};
static const struct db_col satu_cols[] = { DB_COL(struct satu, id) };
DB_STATEMENT(sql_siap) = DB_QUERY(struct satu, satu_cols,
    "SELECT id FROM impor WHERE (status IN (?, ?) OR (status IN (?, ?)"
    " AND sewa_sampai < ?)) ORDER BY id LIMIT 1");
/* Taken over from a dead one: one more try.  SET goes from left to right. */
DB_STATEMENT(sql_take) = DB_WRITE(
    "UPDATE impor SET coba = IF(status IN (?, ?), LEAST(coba + 1, 200), 1),"
    " status = IF(status <= ?, ?, ?), epoch = epoch + 1, sewa_sampai = ? WHERE "
    "id = ? AND (status IN (?, ?)"
    " OR (status IN (?, ?) AND sewa_sampai < ?))");
DB_STATEMENT(sql_maju) = DB_WRITE(
    "UPDATE impor SET baris = ?, baru = ?, berubah = ?, sama = ?,"
    " ditolak = ?, catatan = ?, sewa_sampai = ? WHERE id = ? AND epoch = ?"
    " AND status = ?");
DB_STATEMENT(sql_detak) = DB_WRITE(
    "UPDATE impor SET sewa_sampai = ? WHERE id = ? AND epoch = ?"
    " AND status IN (?, ?)");
DB_STATEMENT(sql_akhir) = DB_WRITE(
    "UPDATE impor SET status = ?, instansi_nama = ?, jumlah = ?, galat = ?,"
    " selesai = ? WHERE id = ? AND epoch = ? AND status = ?");
DB_STATEMENT(sql_temuan_hapus) = DB_WRITE(
    "DELETE FROM impor_temuan WHERE impor_id = ?");
DB_STATEMENT(sql_temuan_add) = DB_WRITE(
    "INSERT INTO impor_temuan (impor_id, urut, baris, tracking_id, kolom,"
    " nilai, pesan) VALUES (?, ?, ?, LEFT(?, 40), LEFT(?, 60), LEFT(?, 500),"
    " LEFT(?, 200))");

static const struct db_col temuan_cols[] = {
	DB_COL(struct temuan, urut),
	DB_COL(struct temuan, baris),
	DB_COL(struct temuan, tracking_id),
	DB_COL(struct temuan, kolom),
	DB_COL(struct temuan, nilai),
	DB_COL(struct temuan, pesan),
};
DB_STATEMENT(sql_temuan) = DB_QUERY(struct temuan, temuan_cols,
    "SELECT urut, baris, tracking_id, kolom, nilai, pesan FROM impor_temuan"
    " WHERE impor_id = ? AND urut > ? ORDER BY urut LIMIT ?");

static const struct db_col berkas_cols[] = {
	DB_COL(struct unggah_berkas, id),
	DB_COL(struct unggah_berkas, berkas),
};
DB_STATEMENT(sql_habis) = DB_QUERY(struct unggah_berkas, berkas_cols,
    "SELECT id, berkas FROM impor WHERE berakhir <= ? AND berkas <> ''"
    " ORDER BY id LIMIT ?");
DB_STATEMENT(sql_lepas) = DB_WRITE("UPDATE impor SET berkas = '' WHERE id = ?");

enum err
unggah_sql_add(struct db *db, const struct unggah *u, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_ARGS(u->pengguna_id, u->peran, u->instansi_id, u->nama,
		u->berkas, u->ukuran, ST(ANTRE_UJI), u->dibuat,
		u->dibuat + IMPOR_UMUR),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
unggah_sql_get(struct db *db, struct arena *a, int64_t id, struct unggah *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}

enum err
unggah_sql_list(struct db *db, struct arena *a, int64_t pengguna_id,
    int64_t before, int64_t limit, struct unggah **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_ARGS(pengguna_id, before == 0 ? INT64_MAX : before, limit),
	    ret_v, ret_n);
}

static enum err
touch(struct db *db, const struct db_sql *sql, const struct db_arg *args,
    size_t nargs, bool *ret_touched)
{
	uint64_t n = 0;
	enum err err = db_run(db, sql, args, nargs, &n);

	if (err == ERR_OK)
		*ret_touched = n > 0;
	return err;
}

enum err
unggah_sql_ubah(struct db *db, int64_t id, enum impor_status from,
    enum impor_status to, bool *ret_was)
{
	return touch(
	    db, &sql_ubah, DB_ARGS((unsigned)to, id, (unsigned)from), ret_was);
}

enum err
unggah_sql_batal(struct db *db, int64_t id, int64_t now)
{
	return db_run(db, &sql_batal,
	    DB_ARGS(ST(BATAL), now, id, ST(ANTRE_UJI), ST(UJI), ST(SIAP),
		ST(ANTRE), ST(BERJALAN)),
	    NULL);
}

enum err
unggah_sql_siap(struct db *db, struct arena *a, int64_t real, int64_t *ret_id)
{
	struct satu s = { 0 };
	enum err err;

	err = db_one(db, a, &sql_siap,
	    DB_ARGS(ST(ANTRE_UJI), ST(ANTRE), ST(UJI), ST(BERJALAN), real), &s);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	*ret_id = s.id;
	return ERR_OK;
}

enum err
unggah_sql_take(struct db *db, struct arena *a, int64_t real, int64_t until,
    struct unggah *ret, bool *ret_found)
{
	bool mine = false;
	int64_t id;
	enum err err;

	*ret_found = false;
	while (!mine) {
		err = unggah_sql_siap(db, a, real, &id);
		if (err != ERR_OK || id == 0)
			return err;
		err = touch(db, &sql_take,
		    DB_ARGS(ST(UJI), ST(BERJALAN), ST(UJI), ST(UJI),
			ST(BERJALAN), until, id, ST(ANTRE_UJI), ST(ANTRE),
			ST(UJI), ST(BERJALAN), real),
		    &mine);
		if (err != ERR_OK)
			return err;
	}
	if ((err = unggah_sql_get(db, a, id, ret)) == ERR_OK)
		*ret_found = true;
	return err;
}

enum err
unggah_sql_maju(
    struct db *db, const struct unggah *u, int64_t until, bool *ret_mine)
{
	return touch(db, &sql_maju,
	    DB_ARGS(u->baris, u->baru, u->berubah, u->sama, u->ditolak,
		u->catatan, until, u->id, u->epoch, u->status),
	    ret_mine);
}

enum err
unggah_sql_detak(
    struct db *db, const struct unggah *u, int64_t until, bool *ret_mine)
{
	return touch(db, &sql_detak,
	    DB_ARGS(until, u->id, u->epoch, ST(UJI), ST(BERJALAN)), ret_mine);
}

enum err
unggah_sql_akhir(
    struct db *db, const struct unggah *u, enum impor_status to, int64_t now)
{
	return db_run(db, &sql_akhir,
	    DB_ARGS((unsigned)to, u->instansi_nama, u->jumlah, u->galat, now,
		u->id, u->epoch, u->status),
	    NULL);
}

enum err
unggah_sql_temuan_hapus(struct db *db, int64_t id)
{
	return db_run(db, &sql_temuan_hapus, DB_ARGS(id), NULL);
}

enum err
unggah_sql_temuan_add(struct db *db, int64_t id, const struct temuan *t)
{
	return db_run(db, &sql_temuan_add,
	    DB_ARGS(id, t->urut, t->baris, t->tracking_id, t->kolom, t->nilai,
		t->pesan),
	    NULL);
}

enum err
unggah_sql_temuan(struct db *db, struct arena *a, int64_t id, int64_t after,
    int64_t limit, struct temuan **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_temuan, DB_ARGS(id, after, limit), ret_v, ret_n);
}

enum err
unggah_sql_habis(struct db *db, struct arena *a, int64_t now, unsigned limit,
    struct unggah_berkas **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_habis, DB_ARGS(now, limit), ret_v, ret_n);
}

enum err
unggah_sql_lepas(struct db *db, int64_t id)
{
	return db_run(db, &sql_lepas, DB_ARGS(id), NULL);
}
