#include "ekspor_sql.h"

static const struct db_col cols[] = {
	DB_COL(struct ekspor, id),
	DB_COL(struct ekspor, pengguna_id),
	DB_COL(struct ekspor, peran),
	DB_COL(struct ekspor, instansi_id),
	DB_COL(struct ekspor, jenis),
	DB_COL(struct ekspor, format),
	DB_COL(struct ekspor, bentuk),
	DB_COL(struct ekspor, menurut),
	DB_COL(struct ekspor, simpul_id),
	DB_COL(struct ekspor, simpul),
	DB_COL(struct ekspor, dari),
	DB_COL(struct ekspor, sampai),
	DB_COL(struct ekspor, status_laporan),
	DB_COL(struct ekspor, klasifikasi),
	DB_COL(struct ekspor, sumber),
	DB_COL(struct ekspor, sumber_rinci),
	DB_COL(struct ekspor, kategori_id),
	DB_COL(struct ekspor, kategori_kode),
	DB_COL(struct ekspor, kategori),
	DB_COL(struct ekspor, kode_wilayah),
	DB_COL(struct ekspor, prioritas),
	DB_COL(struct ekspor, tepat),
	DB_COL(struct ekspor, status),
	DB_COL(struct ekspor, epoch),
	DB_COL(struct ekspor, baris),
	DB_COL(struct ekspor, jumlah),
	DB_COL(struct ekspor, galat),
	DB_COL(struct ekspor, berkas),
	DB_COL(struct ekspor, nama),
	DB_COL(struct ekspor, ukuran),
	DB_COL(struct ekspor, beridentitas),
	DB_COL(struct ekspor, dibuat),
	DB_COL(struct ekspor, selesai),
	DB_COL(struct ekspor, berakhir),
	DB_COL(struct ekspor, diunduh),
};

/* clang-format off */
#define SELECT \
	"SELECT e.id, e.pengguna_id, e.peran, e.instansi_id, e.jenis," \
	" e.format, e.bentuk, e.menurut, e.simpul_id, i.nama AS simpul," \
	" e.dari, e.sampai, e.status_laporan, e.klasifikasi, e.sumber," \
	" e.sumber_rinci, e.kategori_id, k.kode AS kategori_kode," \
	" k.nama AS kategori," \
	" e.kode_wilayah, e.prioritas, e.tepat, e.status, e.epoch," \
	" e.baris, e.jumlah, e.galat, e.berkas, e.nama, e.ukuran," \
	" e.beridentitas, e.dibuat, e.selesai, e.berakhir, e.diunduh" \
	" FROM ekspor e JOIN instansi i ON i.id = e.simpul_id" \
	" LEFT JOIN kategori k ON k.id = e.kategori_id"
/* clang-format on */

DB_STATEMENT(sql_add) = DB_WRITE(
    "INSERT INTO ekspor (pengguna_id, peran, instansi_id, jenis, format,"
    " bentuk, menurut, simpul_id, dari, sampai, status_laporan, klasifikasi,"
    " sumber, sumber_rinci, kategori_id, kode_wilayah, prioritas, tepat,"
    " status, nama, dibuat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
    " ?, ?, ?, ?, ?, ?, ?, ?)");
DB_STATEMENT(sql_get) = DB_QUERY(struct ekspor, cols, SELECT " WHERE e.id = ?");
DB_STATEMENT(sql_list) = DB_QUERY(struct ekspor, cols,
    SELECT " WHERE e.pengguna_id = ? AND e.id < ? AND e.status <> ?"
	   " ORDER BY e.id DESC LIMIT ?");
DB_STATEMENT(sql_batal) = DB_WRITE(
    "UPDATE ekspor SET status = ?, selesai = ? WHERE id = ?"
    " AND status IN (?, ?)");
DB_STATEMENT(sql_lepas) = DB_WRITE(
    "UPDATE ekspor SET berakhir = ? WHERE id = ? AND status = ?");
DB_STATEMENT(sql_diunduh) = DB_WRITE(
    "UPDATE ekspor SET diunduh = ? WHERE id = ? AND diunduh IS NULL");

struct jumlah {
	int64_t n;
};
static const struct db_col jumlah_cols[] = { DB_COL(struct jumlah, n) };
DB_STATEMENT(sql_antre) = DB_QUERY(struct jumlah, jumlah_cols,
    "SELECT COUNT(*) AS n FROM ekspor WHERE pengguna_id = ?"
    " AND status IN (?, ?)");

static const struct db_col siap_cols[] = { DB_COL(struct ekspor_siap, id) };
/* Charts are quick: they need not wait for a million rows.  What a dead worker
 * left is taken again when its lease is over. */
DB_STATEMENT(sql_siap) = DB_QUERY(struct ekspor_siap, siap_cols,
    "SELECT id FROM (SELECT id, format FROM ekspor WHERE status = ? UNION ALL"
    " SELECT id, format FROM ekspor WHERE status = ? AND sewa_sampai < ?) q"
    " ORDER BY format >= ? DESC, id LIMIT 1");
DB_STATEMENT(sql_take) = DB_WRITE(
    "UPDATE ekspor SET status = ?, epoch = epoch + 1, sewa_sampai = ?,"
    " baris = 0 WHERE id = ? AND (status = ?"
    " OR (status = ? AND sewa_sampai < ?))");
DB_STATEMENT(sql_maju) = DB_WRITE(
    "UPDATE ekspor SET baris = ?, jumlah = ?, sewa_sampai = ? WHERE id = ?"
    " AND epoch = ? AND status = ?");
DB_STATEMENT(sql_detak) = DB_WRITE(
    "UPDATE ekspor SET sewa_sampai = ? WHERE id = ? AND epoch = ?"
    " AND status = ?");
DB_STATEMENT(sql_selesai) = DB_WRITE(
    "UPDATE ekspor SET status = ?, berkas = ?, sidik = ?, ukuran = ?,"
    " baris = ?, jumlah = ?, beridentitas = ?, selesai = ?, berakhir = ?"
    " WHERE id = ? AND epoch = ? AND status = ?");
DB_STATEMENT(sql_gagal) = DB_WRITE(
    "UPDATE ekspor SET status = ?, galat = ?, selesai = ? WHERE id = ?"
    " AND epoch = ? AND status = ?");
DB_STATEMENT(sql_identitas) = DB_WRITE(
    "INSERT INTO ekspor_identitas (ember, ekspor_id, isi) VALUES (?, ?, ?)");
DB_STATEMENT(sql_identitas_hapus) = DB_WRITE(
    "DELETE FROM ekspor_identitas WHERE ekspor_id = ?");

static const struct db_col berkas_cols[] = {
	DB_COL(struct ekspor_berkas, id),
	DB_COL(struct ekspor_berkas, berkas),
};
DB_STATEMENT(sql_habis) = DB_QUERY(struct ekspor_berkas, berkas_cols,
    "SELECT id, COALESCE(berkas, '') AS berkas FROM ekspor"
    " WHERE status = ? AND berakhir <= ? ORDER BY berakhir LIMIT ?");
DB_STATEMENT(sql_kedaluwarsa) = DB_WRITE(
    "UPDATE ekspor SET status = ?, berkas = NULL WHERE id = ?");
DB_STATEMENT(sql_dikenal) = DB_QUERY(struct jumlah, jumlah_cols,
    "SELECT COUNT(*) AS n FROM ekspor WHERE id = ? AND berkas = ?");

enum err
ekspor_sql_add(struct db *db, const struct ekspor *e, int64_t *ret_id)
{
	enum err err;

	err = db_run(db, &sql_add,
	    DB_LIST(DB_ARG(e->pengguna_id), DB_ARG(e->peran),
		DB_ARG(e->instansi_id), DB_ARG(e->jenis), DB_ARG(e->format),
		DB_ARG(e->bentuk), DB_ARG(e->menurut), DB_ARG(e->simpul_id),
		DB_ARG(e->dari), DB_ARG(e->sampai), DB_ARG(e->status_laporan),
		DB_ARG(e->klasifikasi), DB_ARG(e->sumber),
		DB_ARG(e->sumber_rinci), DB_ARG(e->kategori_id),
		DB_ARG(e->kode_wilayah), DB_ARG(e->prioritas), DB_ARG(e->tepat),
		DB_ARG((unsigned)EKSPOR_ST_ANTRE), DB_ARG(e->nama),
		DB_ARG(e->dibuat)),
	    NULL);
	if (err == ERR_OK)
		*ret_id = db_last_id(db);
	return err;
}

enum err
ekspor_sql_get(struct db *db, struct arena *a, int64_t id, struct ekspor *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(id), ret);
}

enum err
ekspor_sql_list(struct db *db, struct arena *a, int64_t pengguna_id,
    int64_t before, int64_t limit, struct ekspor **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list,
	    DB_ARGS(pengguna_id, before == 0 ? INT64_MAX : before,
		(unsigned)EKSPOR_ST_BATAL, limit),
	    ret_v, ret_n);
}

static enum err
count(struct db *db, struct arena *a, const struct db_sql *sql,
    const struct db_arg *args, size_t n, int64_t *ret)
{
	struct jumlah j;
	enum err err;

	if ((err = db_one(db, a, sql, args, n, &j)) == ERR_OK)
		*ret = j.n;
	return err;
}

enum err
ekspor_sql_antre(
    struct db *db, struct arena *a, int64_t pengguna_id, int64_t *ret_n)
{
	return count(db, a, &sql_antre,
	    DB_ARGS(pengguna_id, (unsigned)EKSPOR_ST_ANTRE,
		(unsigned)EKSPOR_ST_BERJALAN),
	    ret_n);
}

/* A write that may find nothing. */
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
ekspor_sql_batal(struct db *db, int64_t id, int64_t now, bool *ret_was)
{
	return touch(db, &sql_batal,
	    DB_ARGS((unsigned)EKSPOR_ST_BATAL, now, id,
		(unsigned)EKSPOR_ST_ANTRE, (unsigned)EKSPOR_ST_BERJALAN),
	    ret_was);
}

enum err
ekspor_sql_lepas(struct db *db, int64_t id, int64_t now)
{
	return db_run(db, &sql_lepas,
	    DB_ARGS(now, id, (unsigned)EKSPOR_ST_SELESAI), NULL);
}

enum err
ekspor_sql_diunduh(struct db *db, int64_t id, int64_t now)
{
	return db_run(db, &sql_diunduh, DB_ARGS(now, id), NULL);
}

static enum err
find_siap(struct db *db, struct arena *a, int64_t real, int64_t *ret_id)
{
	struct ekspor_siap s = { 0 };
	enum err err;

	err = db_one(db, a, &sql_siap,
	    DB_ARGS((unsigned)EKSPOR_ST_ANTRE, (unsigned)EKSPOR_ST_BERJALAN,
		real, (unsigned)FORMAT_PNG),
	    &s);
	if (err == ERR_OK || err == ERR_NOT_FOUND)
		*ret_id = s.id;
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

enum err
ekspor_sql_ada(struct db *db, struct arena *a, int64_t real, bool *ret)
{
	int64_t id = 0;
	enum err err = find_siap(db, a, real, &id);

	*ret = id != 0;
	return err;
}

enum err
ekspor_sql_take(struct db *db, struct arena *a, int64_t real, int64_t lease,
    struct ekspor *ret, bool *ret_found)
{
	bool mine = false;
	int64_t id = 0;
	enum err err;

	*ret_found = false;
	while (!mine) {
		if ((err = find_siap(db, a, real, &id)) != ERR_OK || id == 0)
			return err;
		err = touch(db, &sql_take,
		    DB_ARGS((unsigned)EKSPOR_ST_BERJALAN, real + lease, id,
			(unsigned)EKSPOR_ST_ANTRE, (unsigned)EKSPOR_ST_BERJALAN,
			real),
		    &mine);
		if (err != ERR_OK)
			return err;
	}
	if ((err = ekspor_sql_get(db, a, id, ret)) == ERR_OK)
		*ret_found = true;
	return err;
}

enum err
ekspor_sql_maju(struct db *db, const struct ekspor *e, int64_t baris,
    struct null_i64 jumlah, int64_t until, bool *ret_mine)
{
	return touch(db, &sql_maju,
	    DB_ARGS(baris, jumlah, until, e->id, e->epoch,
		(unsigned)EKSPOR_ST_BERJALAN),
	    ret_mine);
}

enum err
ekspor_sql_detak(
    struct db *db, const struct ekspor *e, int64_t until, bool *ret_mine)
{
	return touch(db, &sql_detak,
	    DB_ARGS(until, e->id, e->epoch, (unsigned)EKSPOR_ST_BERJALAN),
	    ret_mine);
}

enum err
ekspor_sql_selesai(struct db *db, const struct ekspor *e,
    const struct ekspor_hasil *h, bool *ret_mine)
{
	return touch(db, &sql_selesai,
	    DB_ARGS((unsigned)EKSPOR_ST_SELESAI, h->berkas, h->sidik, h->ukuran,
		h->baris, h->jumlah, h->beridentitas, h->now,
		h->now + EKSPOR_UMUR, e->id, e->epoch,
		(unsigned)EKSPOR_ST_BERJALAN),
	    ret_mine);
}

enum err
ekspor_sql_gagal(
    struct db *db, const struct ekspor *e, enum ekspor_galat galat, int64_t now)
{
	return db_run(db, &sql_gagal,
	    DB_ARGS((unsigned)EKSPOR_ST_GAGAL, (unsigned)galat, now, e->id,
		e->epoch, (unsigned)EKSPOR_ST_BERJALAN),
	    NULL);
}

enum err
ekspor_sql_identitas(
    struct db *db, int64_t ekspor_id, int64_t ember, struct str isi)
{
	return db_run(db, &sql_identitas, DB_ARGS(ember, ekspor_id, isi), NULL);
}

enum err
ekspor_sql_identitas_hapus(struct db *db, int64_t ekspor_id)
{
	return db_run(db, &sql_identitas_hapus, DB_ARGS(ekspor_id), NULL);
}

enum err
ekspor_sql_habis(struct db *db, struct arena *a, int64_t now, unsigned limit,
    struct ekspor_berkas **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_habis,
	    DB_ARGS((unsigned)EKSPOR_ST_SELESAI, now, limit), ret_v, ret_n);
}

enum err
ekspor_sql_kedaluwarsa(struct db *db, int64_t id)
{
	return db_run(db, &sql_kedaluwarsa,
	    DB_ARGS((unsigned)EKSPOR_ST_KEDALUWARSA, id), NULL);
}

enum err
ekspor_sql_dikenal(
    struct db *db, struct arena *a, int64_t id, struct str berkas, bool *ret)
{
	int64_t n = 0;
	enum err err;

	err = count(db, a, &sql_dikenal, DB_ARGS(id, berkas), &n);
	*ret = n > 0;
	return err;
}
