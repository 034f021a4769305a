#include "data_sql.h"

#include "../base/waktu.h"

static const struct db_col berkas_cols[] = {
	DB_COL(struct data_berkas, nama),
	DB_COL(struct data_berkas, hari),
	DB_COL(struct data_berkas, berkas),
	DB_COL(struct data_berkas, baris),
	DB_COL(struct data_berkas, ukuran),
	DB_COL(struct data_berkas, sidik),
	DB_COL(struct data_berkas, dibuat),
};
/* clang-format off */
#define FILES \
	"SELECT nama, hari, berkas, baris, ukuran, sidik, dibuat" \
	" FROM data_terbuka"
/* clang-format on */
DB_STATEMENT(sql_list) = DB_QUERY(
    struct data_berkas, berkas_cols, FILES " ORDER BY nama");
DB_STATEMENT(sql_get) = DB_QUERY(
    struct data_berkas, berkas_cols, FILES " WHERE nama = ?");
DB_STATEMENT(sql_set) = DB_WRITE(
    "REPLACE INTO data_terbuka (nama, hari, berkas, baris, ukuran, sidik,"
    " dibuat) VALUES (?, ?, ?, ?, ?, ?, ?)");

static const struct db_col laporan_cols[] = {
	DB_COL(struct data_laporan, id),
	DB_COL(struct data_laporan, tracking_id),
	DB_COL(struct data_laporan, dibuat),
	DB_COL(struct data_laporan, klasifikasi),
	DB_COL(struct data_laporan, sumber),
	DB_COL(struct data_laporan, status),
	DB_COL(struct data_laporan, kategori_kode),
	DB_COL(struct data_laporan, kategori),
	DB_COL(struct data_laporan, instansi_id),
	DB_COL(struct data_laporan, instansi),
	DB_COL(struct data_laporan, provinsi),
	DB_COL(struct data_laporan, kab),
	DB_COL(struct data_laporan, jumlah_tl),
	DB_COL(struct data_laporan, dukungan),
	DB_COL(struct data_laporan, respon_pertama),
	DB_COL(struct data_laporan, ditutup),
};
/* publik already means neither rahasia nor blocked; said again, for what is
 * published here cannot be taken back. */
DB_STATEMENT(sql_laporan) = DB_QUERY(struct data_laporan, laporan_cols,
    "SELECT STRAIGHT_JOIN l.id, l.tracking_id, l.dibuat, l.klasifikasi,"
    " l.sumber, l.status, k.kode AS kategori_kode, k.nama AS kategori,"
    " i.id AS instansi_id, i.nama AS instansi, p.nama AS provinsi,"
    " w.nama AS kab, l.jumlah_tl, l.dukungan, l.respon_pertama, l.ditutup"
    " FROM laporan l FORCE INDEX (PRIMARY)"
    " JOIN instansi i ON i.id = COALESCE(l.terdisposisi_id, l.pemegang_id)"
    " LEFT JOIN kategori k ON k.id = l.kategori_id"
    " LEFT JOIN wilayah p ON p.kode = l.kode_prov"
    " LEFT JOIN wilayah w ON w.kode = l.kode_kab AND CHAR_LENGTH(w.kode) = 5"
    " WHERE l.id > ? AND l.publik = 1 AND l.rahasia = 0 AND l.diblokir = 0"
    " ORDER BY l.id LIMIT ?");

struct angka {
	int64_t n;
};
static const struct db_col angka_cols[] = { DB_COL(struct angka, n) };
DB_STATEMENT(sql_awal) = DB_QUERY(struct angka, angka_cols,
    "SELECT dibuat AS n FROM laporan FORCE INDEX (laporan_dibuat)"
    " ORDER BY dibuat LIMIT 1");

enum err
data_sql_list(
    struct db *db, struct arena *a, struct data_berkas **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_list, DB_NONE, ret_v, ret_n);
}

enum err
data_sql_get(
    struct db *db, struct arena *a, struct str nama, struct data_berkas *ret)
{
	return db_one(db, a, &sql_get, DB_ARGS(nama), ret);
}

enum err
data_sql_set(struct db *db, const struct data_berkas *b)
{
	return db_run(db, &sql_set,
	    DB_ARGS(b->nama, b->hari, b->berkas, b->baris, b->ukuran, b->sidik,
		b->dibuat),
	    NULL);
}

enum err
data_sql_laporan(struct db *db, struct arena *a, int64_t after, int64_t limit,
    struct data_laporan **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_laporan, DB_ARGS(after, limit), ret_v, ret_n);
}

enum err
data_sql_awal(struct db *db, struct arena *a, int64_t *ret_hari)
{
	struct angka row;
	enum err err = db_one(db, a, &sql_awal, DB_NONE, &row);

	if (err == ERR_OK)
		*ret_hari = waktu_day(row.n, ZONA_WIB);
	return err;
}
