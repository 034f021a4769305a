/*
 * The parts that all lists of reports share.
 */
#include "laporan_rakit_sql.h"

#include "identitas.h"

static const struct db_col cols[] = {
	DB_COL(struct laporan_baris, id),
	DB_COL(struct laporan_baris, tracking_id),
	DB_COL(struct laporan_baris, versi),
	DB_COL(struct laporan_baris, status),
	DB_COL(struct laporan_baris, klasifikasi),
	DB_COL(struct laporan_baris, bobot),
	DB_COL(struct laporan_baris, sumber),
	DB_COL(struct laporan_baris, sumber_rinci),
	DB_COL(struct laporan_baris, judul),
	DB_COL(struct laporan_baris, ringkas),
	DB_COL(struct laporan_baris, kategori_kode),
	DB_COL(struct laporan_baris, kategori_nama),
	DB_COL(struct laporan_baris, kode_wilayah),
	DB_COL(struct laporan_baris, wilayah),
	DB_COL(struct laporan_baris, kab),
	DB_COL(struct laporan_baris, publik),
	DB_COL(struct laporan_baris, anonim),
	DB_COL(struct laporan_baris, rahasia),
	DB_COL(struct laporan_baris, prioritas),
	DB_COL(struct laporan_baris, ditahan),
	DB_COL(struct laporan_baris, pemegang_id),
	DB_COL(struct laporan_baris, pemegang),
	DB_COL(struct laporan_baris, terdisposisi_id),
	DB_COL(struct laporan_baris, terdisposisi),
	DB_COL(struct laporan_baris, dukungan),
	DB_COL(struct laporan_baris, jumlah_tl),
	DB_COL(struct laporan_baris, tenggat),
	DB_COL(struct laporan_baris, dibuat),
	DB_COL(struct laporan_baris, diperbarui),
	DB_COL(struct laporan_baris, pelapor),
};

#define ROW                                                                    \
	"SELECT l.id, l.tracking_id, l.versi, l.status, l.klasifikasi,"        \
	" l.bobot, l.sumber, l.sumber_rinci, l.judul,"                         \
	" COALESCE(LEFT(l.isi, 200), '') AS ringkas,"                          \
	" k.kode AS kategori_kode, k.nama AS kategori_nama, l.kode_wilayah,"   \
	" w.nama AS wilayah, b.nama AS kab, l.publik, l.anonim, l.rahasia,"    \
	" l.prioritas, l.ditahan, l.pemegang_id, p.nama AS pemegang,"          \
	" l.terdisposisi_id, d.nama AS terdisposisi, l.dukungan,"              \
	" l.jumlah_tl, l.tenggat, l.dibuat, l.diperbarui,"                     \
	" " IDENTITAS_NAMA " AS pelapor"

#define NAMES                                                                  \
	" STRAIGHT_JOIN instansi p ON p.id = l.pemegang_id"                    \
	" LEFT JOIN instansi d ON d.id = l.terdisposisi_id"                    \
	" LEFT JOIN kategori k ON k.id = l.kategori_id"                        \
	" LEFT JOIN wilayah w ON w.kode = l.kode_wilayah"                      \
	" LEFT JOIN wilayah b ON b.kode = l.kode_kab" IDENTITAS_JOIN

enum err
rakit_run(struct db_build *b, struct db *db, struct laporan_baris **ret_v,
    size_t *ret_n)
{
	struct db_sql sql = DB_QUERY(struct laporan_baris, cols, b->text.p);

	return db_all(db, b->a, &sql, b->args, b->n, ret_v, ret_n);
}

struct laporan_saring
rakit_kata_lain(const struct laporan_saring *s)
{
	struct laporan_saring rest = *s;

	rest.kata++;
	rest.nkata--;
	return rest;
}

void
rakit_awal(struct db_build *b)
{
	db_text(b, ROW " FROM (");
}

void
rakit_akhir(struct db_build *b)
{
	db_text(b, ") q STRAIGHT_JOIN laporan l ON l.id = q.id" NAMES);
}

DB_STATEMENT(sql_one) = DB_QUERY(
    struct laporan_baris, cols, ROW " FROM laporan l" NAMES " WHERE l.id = ?");

DB_STATEMENT(sql_some) = DB_QUERY(struct laporan_baris, cols,
    ROW " FROM laporan l" NAMES " WHERE l.id IN (" DB_MARKS_50 ")");

enum err
laporan_list_some(struct db *db, struct arena *a, const int64_t *ids, size_t n,
    struct laporan_baris **ret_v, size_t *ret_n)
{
	struct db_arg args[LAPORAN_SOME];

	db_ids(args, LAPORAN_SOME, ids, n);
	return db_all(db, a, &sql_some, args, LAPORAN_SOME, ret_v, ret_n);
}

enum err
laporan_list_one(
    struct db *db, struct arena *a, int64_t id, struct laporan_baris *ret)
{
	return db_one(db, a, &sql_one, DB_ARGS(id), ret);
}
