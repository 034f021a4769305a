/*
 * How many rows an export will have, from the leaf roll-up: for the screen,
 * which must answer at once whatever the size of the subtree.
 */
#include "baris.h"

struct jumlah {
	int64_t n;
};
static const struct db_col jumlah_cols[] = { DB_COL(struct jumlah, n) };

/* A value of -1 asks for any. */
/* clang-format off */
#define ANY(column)	" AND (? < 0 OR r." column " = ?)"
/* clang-format on */
DB_STATEMENT(sql_rekap) = DB_QUERY(struct jumlah, jumlah_cols,
    "SELECT CAST(COALESCE(SUM(r.n), 0) AS INT) AS n FROM instansi_leluhur h"
    " JOIN rekap r ON r.instansi_id = h.keturunan_id"
    " AND r.hari BETWEEN ? AND ? WHERE h.leluhur_id = ?"
    " AND r.status BETWEEN ? AND ?" ANY("status") ANY("klasifikasi")
	ANY("sumber") ANY("kategori_id") " AND r.kode_kab LIKE ?");

/* The statuses of a data set stand together in status.def. */
static void
range_of(enum ekspor_jenis jenis, int *ret_min, int *ret_max)
{
	*ret_min = 0;
	*ret_max = STATUS__MAX - 1;
	if (jenis == EKSPOR_TERTUNDA) {
		*ret_min = STATUS_INSTANSI_BELUM_TERHUBUNG;
		*ret_max = STATUS_MENUNGGU_EVALUASI;
	} else if (jenis == EKSPOR_TERDISPOSISI) {
		*ret_min = STATUS_TERVERIFIKASI;
		*ret_max = STATUS_DITUTUP_PELAPOR;
	} else if (jenis == EKSPOR_ARSIP) {
		*ret_min = STATUS_DIARSIPKAN_ADMIN;
	}
}

enum err
baris_taksir(struct db *db, struct arena *a, enum ekspor_jenis jenis,
    const struct ekspor_saring *s, int64_t *ret_n, bool *ret_known)
{
	int64_t from = s->dari.ada ? s->dari.v : 0;
	int64_t to = s->sampai.ada ? s->sampai.v : 1 << 30;
	int64_t kategori = s->kategori_id > 0 ? s->kategori_id : -1;
	struct str kab = s->wilayah.p == NULL
			     ? STR("%")
			     : arena_printf(a, "%s%%", s->wilayah.p);
	struct jumlah j = { 0 };
	int min, max;
	enum err err;

	*ret_known =
	    jenis != EKSPOR_TERLEMPAR && !s->prioritas && s->wilayah.n <= 5;
	if (jenis == EKSPOR_PENGGUNA)
		return baris_count(db, a, jenis, s, ret_n);
	if (!*ret_known)
		return ERR_OK;
	range_of(jenis, &min, &max);
	err = db_one(db, a, &sql_rekap,
	    DB_LIST(DB_ARG(from), DB_ARG(to), DB_ARG(s->simpul_id), DB_ARG(min),
		DB_ARG(max), DB_ARG(s->status), DB_ARG(s->status),
		DB_ARG(s->klasifikasi), DB_ARG(s->klasifikasi),
		DB_ARG(s->sumber), DB_ARG(s->sumber), DB_ARG(kategori),
		DB_ARG(kategori), DB_ARG(kab)),
	    &j);
	*ret_n = j.n;
	return err;
}
