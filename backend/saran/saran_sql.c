#include "saran_sql.h"

#include "../core/kosakata.h"

static const struct db_col cols[] = {
	DB_COL(struct saran, id),
	DB_COL(struct saran, nama),
	DB_COL(struct saran, n),
};

/* clang-format off */
#define FITS \
	" JOIN instansi_leluhur h ON h.keturunan_id = i.id" \
	" WHERE h.leluhur_id = ? AND i.id <> ? AND i.aktif = 1" \
	" AND i.terhubung = 1 AND (? = 0 OR i.punya_admin = 1)"
#define LATEST \
	"(SELECT laporan_id FROM jangkauan WHERE leluhur_id = ?" \
	" AND memegang = 1 AND tab = ? ORDER BY laporan_id DESC LIMIT 300)"
/* clang-format on */

DB_STATEMENT(sql_satu) = DB_QUERY(struct saran, cols,
    "SELECT i.id, i.nama, CAST(1 AS SIGNED) AS n FROM instansi i" FITS
    " AND i.id = ?");
DB_STATEMENT(sql_permintaan) = DB_QUERY(struct saran, cols,
    "SELECT i.id, d.nama, CAST(1 AS SIGNED) AS n FROM permintaan p"
    " JOIN instansi i ON i.id = p.saran_id"
    " JOIN instansi d ON d.id = p.instansi_id" FITS
    " AND p.laporan_id = ? AND p.buka = 1 LIMIT 4");
DB_STATEMENT(sql_disebut) = DB_QUERY(struct saran, cols,
    "SELECT i.id, i.nama, COALESCE(MAX(CHAR_LENGTH(s.kata)), 0) AS n FROM"
    " (SELECT i.id, i.cari AS kata FROM instansi_leluhur h JOIN instansi i"
    " ON i.id = h.keturunan_id WHERE h.leluhur_id = ?"
    " UNION ALL SELECT a.instansi_id, LOWER(a.alias) FROM instansi_leluhur h"
    " JOIN alias_instansi a ON a.instansi_id = h.keturunan_id"
    " WHERE h.leluhur_id = ?) s JOIN instansi i ON i.id = s.id" FITS
    " AND CHAR_LENGTH(s.kata) > 4 AND LOCATE(s.kata, ?) > 0"
    " GROUP BY i.id, i.nama ORDER BY n DESC, i.id LIMIT 4");
DB_STATEMENT(sql_kategori) = DB_QUERY(struct saran, cols,
    "SELECT i.id, i.nama, q.n FROM (SELECT l.terdisposisi_id,"
    " COUNT(*) AS n FROM (" LATEST " UNION ALL " LATEST " UNION ALL " LATEST
    ") j STRAIGHT_JOIN laporan l ON l.id = j.laporan_id"
    " WHERE l.kategori_id = ? AND l.terdisposisi_id IS NOT NULL"
    " GROUP BY l.terdisposisi_id) q JOIN instansi i"
    " ON i.id = q.terdisposisi_id" FITS " ORDER BY q.n DESC, i.id LIMIT 4");
DB_STATEMENT(sql_wilayah) = DB_QUERY(struct saran, cols,
    "SELECT i.id, i.nama, COALESCE(CHAR_LENGTH(i.kode_wilayah), 0) AS n"
    " FROM instansi i" FITS " AND CHAR_LENGTH(i.kode_wilayah) > 5"
    " AND i.kode_wilayah = LEFT(?, CHAR_LENGTH(i.kode_wilayah))"
    " ORDER BY n DESC, i.id LIMIT 4");

enum err
saran_sql_satu(struct db *db, struct arena *a, const struct saran_saring *f,
    int64_t id, struct saran **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_satu,
	    DB_ARGS(f->lingkup_id, f->kecuali_id, f->punya_admin, id), ret_v,
	    ret_n);
}

enum err
saran_sql_permintaan(struct db *db, struct arena *a,
    const struct saran_saring *f, int64_t laporan_id, struct saran **ret_v,
    size_t *ret_n)
{
	return db_all(db, a, &sql_permintaan,
	    DB_ARGS(f->lingkup_id, f->kecuali_id, f->punya_admin, laporan_id),
	    ret_v, ret_n);
}

enum err
saran_sql_disebut(struct db *db, struct arena *a, const struct saran_saring *f,
    struct str teks, struct saran **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_disebut,
	    DB_ARGS(f->lingkup_id, f->lingkup_id, f->lingkup_id, f->kecuali_id,
		f->punya_admin, teks),
	    ret_v, ret_n);
}

enum err
saran_sql_kategori(struct db *db, struct arena *a, const struct saran_saring *f,
    int64_t kategori_id, struct saran **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_kategori,
	    DB_ARGS(f->lingkup_id, (unsigned)TAB_BELUM_DITINDAKLANJUTI,
		f->lingkup_id, (unsigned)TAB_SEDANG_DIPROSES, f->lingkup_id,
		(unsigned)TAB_SELESAI, kategori_id, f->lingkup_id,
		f->kecuali_id, f->punya_admin),
	    ret_v, ret_n);
}

enum err
saran_sql_wilayah(struct db *db, struct arena *a, const struct saran_saring *f,
    struct str kode, struct saran **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_wilayah,
	    DB_ARGS(f->lingkup_id, f->kecuali_id, f->punya_admin, kode), ret_v,
	    ret_n);
}
