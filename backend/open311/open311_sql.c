/*
 * What Open311 reads and writes.  Only reports that the public may read, and
 * those that the asking key has filed itself; never a rahasia one.  No name
 * of a reporter is asked for.
 */
#include "open311_sql.h"

#include <stdlib.h>

#include "../core/jam.h"

static const struct db_col yurisdiksi_cols[] = {
	DB_COL(struct yurisdiksi, id),
	DB_COL(struct yurisdiksi, slug),
	DB_COL(struct yurisdiksi, nama),
};
DB_STATEMENT(sql_yurisdiksi) = DB_QUERY(struct yurisdiksi, yurisdiksi_cols,
    "SELECT id, slug, nama FROM instansi WHERE slug = ? AND aktif = 1");
DB_STATEMENT(sql_yurisdiksi_id) = DB_QUERY(struct yurisdiksi, yurisdiksi_cols,
    "SELECT id, slug, nama FROM instansi WHERE id = ? AND aktif = 1");

static const struct db_col layanan_cols[] = {
	DB_COL(struct layanan, id),
	DB_COL(struct layanan, kode),
	DB_COL(struct layanan, nama),
	DB_COL(struct layanan, grup),
};
/* clang-format off */
#define LAYANAN \
	"SELECT k.id, k.kode, k.nama, COALESCE(i.nama, k.nama) AS grup" \
	" FROM kategori k LEFT JOIN kategori i ON i.id = k.induk_id" \
	" WHERE k.aktif = 1"
/* clang-format on */
DB_STATEMENT(sql_layanan) = DB_QUERY(
    struct layanan, layanan_cols, LAYANAN " ORDER BY grup, k.nama, k.id");
DB_STATEMENT(sql_layanan_kode) = DB_QUERY(
    struct layanan, layanan_cols, LAYANAN " AND k.kode = ?");

static const struct db_col permohonan_cols[] = {
	DB_COL(struct permohonan, id),
	DB_COL(struct permohonan, tracking_id),
	DB_COL(struct permohonan, status),
	DB_COL(struct permohonan, klasifikasi),
	DB_COL(struct permohonan, sumber),
	DB_COL(struct permohonan, jumlah_tl),
	DB_COL(struct permohonan, judul),
	DB_COL(struct permohonan, isi),
	DB_COL(struct permohonan, instansi),
	DB_COL(struct permohonan, kategori_kode),
	DB_COL(struct permohonan, kategori_nama),
	DB_COL(struct permohonan, alamat),
	DB_COL(struct permohonan, kode_wilayah),
	DB_COL(struct permohonan, foto),
	DB_COL(struct permohonan, dibuat),
	DB_COL(struct permohonan, diperbarui),
	DB_COL(struct permohonan, tenggat),
};

/* clang-format off */
#define PERMOHONAN \
	"SELECT l.id, l.tracking_id, l.status, l.klasifikasi, l.sumber," \
	" l.jumlah_tl, l.judul, l.isi, i.nama AS instansi," \
	" k.kode AS kategori_kode, k.nama AS kategori_nama, l.alamat," \
	" l.kode_wilayah, (SELECT LOWER(HEX(MIN(m.id))) FROM lampiran m" \
	" WHERE m.laporan_id = l.id AND m.tindak_lanjut_id IS NULL" \
	" AND m.jenis LIKE 'image/%') AS foto, l.dibuat, l.diperbarui," \
	" (SELECT MAX(j.batas) FROM jam j WHERE j.laporan_id = l.id" \
	" AND j.jam = ? AND j.terbuka = 1) AS tenggat FROM "
#define NAMA \
	" JOIN instansi i" \
	" ON i.id = COALESCE(l.terdisposisi_id, l.pemegang_id)" \
	" LEFT JOIN kategori k ON k.id = l.kategori_id"
#define SARING \
	" l.publik = 1 AND l.dibuat >= ? AND l.dibuat <= ?" \
	" AND (l.dibuat < ? OR l.id < ?) AND FIND_IN_SET(l.tab, ?)" \
	" AND (? = 0 OR FIND_IN_SET(l.kategori_id, ?))" \
	" ORDER BY l.dibuat DESC, l.id DESC LIMIT ?)"
#define BARIS \
	" q JOIN laporan l ON l.id = q.id" NAMA \
	" ORDER BY l.dibuat DESC, l.id DESC"
/* clang-format on */

/* Everywhere: along the days. */
DB_STATEMENT(sql_list) = DB_QUERY(struct permohonan, permohonan_cols,
    PERMOHONAN "(SELECT l.id FROM laporan l FORCE INDEX"
	       " (laporan_publik_dibuat) WHERE" SARING BARIS);
/* One subtree: what it holds. */
DB_STATEMENT(sql_list_instansi) = DB_QUERY(struct permohonan, permohonan_cols,
    PERMOHONAN "(SELECT STRAIGHT_JOIN l.id FROM jangkauan_publik j FORCE INDEX"
	       " (PRIMARY) JOIN laporan l ON l.id = j.laporan_id"
	       " WHERE j.leluhur_id = ? AND" SARING BARIS);
DB_STATEMENT(sql_pick) = DB_QUERY(struct permohonan, permohonan_cols,
    PERMOHONAN "laporan l" NAMA " WHERE l.tracking_id IN (" DB_MARKS_50 ")"
	       " AND (l.publik = 1 OR (l.rahasia = 0 AND l.diblokir = 0"
	       " AND EXISTS (SELECT 1 FROM laporan_kunci lk WHERE"
	       " lk.laporan_id = l.id AND lk.kunci_id = ?)))"
	       " ORDER BY l.dibuat DESC, l.id DESC");

static const struct db_col pembaruan_cols[] = {
	DB_COL(struct pembaruan, laporan_id),
	DB_COL(struct pembaruan, tracking_id),
	DB_COL(struct pembaruan, urut),
	DB_COL(struct pembaruan, status),
	DB_COL(struct pembaruan, isi),
	DB_COL(struct pembaruan, pada),
};
DB_STATEMENT(sql_pembaruan) = DB_QUERY(struct pembaruan, pembaruan_cols,
    "SELECT STRAIGHT_JOIN w.laporan_id, l.tracking_id, w.urut,"
    " COALESCE(w.status_baru, l.status) AS status, t.isi, w.pada"
    " FROM riwayat w FORCE INDEX (riwayat_pada)"
    " JOIN laporan l ON l.id = w.laporan_id"
    " LEFT JOIN tindak_lanjut t ON t.laporan_id = w.laporan_id"
    " AND t.urut = w.urut AND t.rahasia = 0"
    " WHERE w.pada >= ? AND w.pada <= ? AND (w.pada > ?"
    " OR w.laporan_id > ? OR (w.laporan_id = ? AND w.urut > ?))"
    " AND w.rahasia = 0 AND w.urut > 1 AND (t.id IS NOT NULL"
    " OR (w.status_baru IS NOT NULL"
    " AND NOT (w.status_lama <=> w.status_baru)))"
    " AND (l.publik = 1 OR (l.rahasia = 0 AND l.diblokir = 0"
    " AND EXISTS (SELECT 1 FROM laporan_kunci lk WHERE"
    " lk.laporan_id = l.id AND lk.kunci_id = ?)))"
    " AND (? = 0 OR EXISTS (SELECT 1 FROM instansi_leluhur h"
    " WHERE h.keturunan_id = l.pemegang_id AND h.leluhur_id = ?))"
    " ORDER BY w.pada, w.laporan_id, w.urut LIMIT ?");

static const struct db_col milik_cols[] = {
	DB_COL(struct milik, id),
	DB_COL(struct milik, status),
	DB_COL(struct milik, versi),
};
DB_STATEMENT(sql_milik) = DB_QUERY(struct milik, milik_cols,
    "SELECT l.id, l.status, l.versi FROM laporan l JOIN laporan_kunci lk"
    " ON lk.laporan_id = l.id WHERE l.tracking_id = ? AND lk.kunci_id = ?");

struct bertoken {
	struct str tracking_id;
};
static const struct db_col bertoken_cols[] = { DB_COL(
    struct bertoken, tracking_id) };
DB_STATEMENT(sql_token) = DB_QUERY(struct bertoken, bertoken_cols,
    "SELECT l.tracking_id FROM laporan_kunci lk JOIN laporan l"
    " ON l.id = lk.laporan_id WHERE lk.token = ?");

DB_STATEMENT(sql_terima) = DB_WRITE(
    "INSERT INTO pembaruan_luar (kunci_id, luar_id, laporan_id, urut)"
    " VALUES (?, ?, ?, ?)");
static const struct db_col diterima_cols[] = {
	DB_COL(struct diterima, tracking_id),
	DB_COL(struct diterima, urut),
};
DB_STATEMENT(sql_diterima) = DB_QUERY(struct diterima, diterima_cols,
    "SELECT l.tracking_id, p.urut FROM pembaruan_luar p JOIN laporan l"
    " ON l.id = p.laporan_id WHERE p.kunci_id = ? AND p.luar_id = ?");

enum err
open311_sql_yurisdiksi(
    struct db *db, struct arena *a, struct str slug, struct yurisdiksi *ret)
{
	if (!str_ascii(slug))
		return ERR_NOT_FOUND;
	if (slug.n <= 18 && strspn(slug.p, "0123456789") == slug.n)
		return db_one(db, a, &sql_yurisdiksi_id,
		    DB_ARGS((int64_t)strtoll(slug.p, NULL, 10)), ret);
	return db_one(db, a, &sql_yurisdiksi, DB_ARGS(slug), ret);
}

enum err
open311_sql_layanan(
    struct db *db, struct arena *a, struct layanan **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_layanan, DB_NONE, ret_v, ret_n);
}

enum err
open311_sql_layanan_kode(
    struct db *db, struct arena *a, struct str kode, struct layanan *ret)
{
	if (!str_ascii(kode))
		return ERR_NOT_FOUND;
	return db_one(db, a, &sql_layanan_kode, DB_ARGS(kode), ret);
}

enum err
open311_sql_list(struct db *db, struct arena *a,
    const struct permohonan_saring *s, int64_t limit, struct permohonan **ret_v,
    size_t *ret_n)
{
	int64_t upper = s->id == 0 ? s->sampai : s->dibuat;
	int64_t id = s->id == 0 ? INT64_MAX : s->id;
	bool kat = s->kategori.n > 0;
	struct str kategori = kat ? s->kategori : STR("");

	if (s->instansi_id != 0)
		return db_all(db, a, &sql_list_instansi,
		    DB_ARGS(JAM_D, s->instansi_id, s->dari, upper, upper, id,
			s->tabs, kat, kategori, limit),
		    ret_v, ret_n);
	return db_all(db, a, &sql_list,
	    DB_ARGS(JAM_D, s->dari, upper, upper, id, s->tabs, kat, kategori,
		limit),
	    ret_v, ret_n);
}

enum err
open311_sql_pick(struct db *db, struct arena *a, int64_t kunci_id,
    const struct str *ids, size_t n, struct permohonan **ret_v, size_t *ret_n)
{
	struct db_arg args[OPEN311_ID_MAX + 2];
	size_t i;

	args[0] = DB_ARG(JAM_D);
	for (i = 0; i < OPEN311_ID_MAX; i++)
		args[i + 1] = DB_ARG(i < n ? ids[i] : STR("-"));
	args[OPEN311_ID_MAX + 1] = DB_ARG(kunci_id);
	return db_all(db, a, &sql_pick, args, OPEN311_ID_MAX + 2, ret_v, ret_n);
}

enum err
open311_sql_pembaruan(struct db *db, struct arena *a, int64_t kunci_id,
    int64_t instansi_id, int64_t dari, int64_t sampai,
    const struct pembaruan *after, int64_t limit, struct pembaruan **ret_v,
    size_t *ret_n)
{
	struct pembaruan from = { .pada = dari };

	if (after != NULL)
		from = *after;
	return db_all(db, a, &sql_pembaruan,
	    DB_ARGS(from.pada, sampai, from.pada, from.laporan_id,
		from.laporan_id, from.urut, kunci_id, instansi_id, instansi_id,
		limit),
	    ret_v, ret_n);
}

enum err
open311_sql_milik(struct db *db, struct arena *a, int64_t kunci_id,
    struct str tracking_id, struct milik *ret)
{
	return db_one(db, a, &sql_milik, DB_ARGS(tracking_id, kunci_id), ret);
}

enum err
open311_sql_token(
    struct db *db, struct arena *a, struct str token, struct str *ret)
{
	struct bertoken b;
	enum err err = db_one(db, a, &sql_token, DB_ARGS(token), &b);

	if (err == ERR_OK)
		*ret = b.tracking_id;
	return err;
}

enum err
open311_sql_terima(struct db *db, int64_t kunci_id, struct str luar_id,
    int64_t laporan_id, int64_t urut)
{
	return db_run(db, &sql_terima,
	    DB_ARGS(kunci_id, luar_id, laporan_id, urut), NULL);
}

enum err
open311_sql_diterima(struct db *db, struct arena *a, int64_t kunci_id,
    struct str luar_id, struct diterima *ret)
{
	return db_one(db, a, &sql_diterima, DB_ARGS(kunci_id, luar_id), ret);
}
