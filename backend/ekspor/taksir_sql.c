/*
 * How many rows an export will have, from the leaf roll-up: for the screen,
 * which must answer at once whatever the size of the subtree.
 */
#include "baris.h"

struct jumlah {
	int64_t n;
};
static const struct db_col jumlah_cols[] = { DB_COL(struct jumlah, n) };

/* A value of -1 asks for any; places are numbers here, 1872 for 18.72. */
/* clang-format off */
#define ANY(column)	" AND (? < 0 OR r." column " = ?)"
#define CELLS(table) \
	"SELECT CAST(COALESCE(SUM(r.n), 0) AS INT) AS n FROM instansi_leluhur" \
	" h JOIN " table " r ON r.instansi_id = h.keturunan_id" \
	" AND r.hari BETWEEN ? AND ? WHERE h.leluhur_id = ?" \
	" AND r.status BETWEEN ? AND ?" ANY("status") ANY("klasifikasi") \
	ANY("sumber") ANY("kategori_id") \
	" AND (r.kode_kab = ? OR r.kode_kab BETWEEN ? AND ?)"
/* clang-format on */
DB_STATEMENT(sql_rekap) = DB_QUERY(struct jumlah, jumlah_cols, CELLS("rekap"));
/* What is not folded yet. */
DB_STATEMENT(sql_antre) = DB_QUERY(
    struct jumlah, jumlah_cols, CELLS("rekap_antre"));

/* A province and its regencies, one regency, or everything. */
static void
place(const struct ekspor_saring *s, int64_t *ret_kode, int64_t *ret_dari,
    int64_t *ret_sampai)
{
	int64_t v = 0;
	size_t i;

	for (i = 0; i < s->wilayah.n; i++)
		if (s->wilayah.p[i] != '.')
			v = v * 10 + (s->wilayah.p[i] - '0');
	*ret_kode = v;
	*ret_dari = v == 0 ? 0 : v * 100;
	*ret_sampai = v == 0 ? 9999 : v * 100 + 99;
}

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
	int64_t kab, kab_dari, kab_sampai;
	struct jumlah j = { 0 }, q = { 0 };
	const struct db_arg *v;
	int min, max;
	enum err err;

	*ret_known =
	    jenis != EKSPOR_TERLEMPAR && !s->prioritas && s->wilayah.n <= 5;
	if (jenis == EKSPOR_PENGGUNA)
		return baris_count(db, a, jenis, s, ret_n);
	if (!*ret_known)
		return ERR_OK;
	range_of(jenis, &min, &max);
	place(s, &kab, &kab_dari, &kab_sampai);
	v = (const struct db_arg[]){ DB_ARG(from), DB_ARG(to),
		DB_ARG(s->simpul_id), DB_ARG(min), DB_ARG(max),
		DB_ARG(s->status), DB_ARG(s->status), DB_ARG(s->klasifikasi),
		DB_ARG(s->klasifikasi), DB_ARG(s->sumber), DB_ARG(s->sumber),
		DB_ARG(kategori), DB_ARG(kategori), DB_ARG(kab),
		DB_ARG(kab_dari), DB_ARG(kab_sampai) };
	if ((err = db_one(db, a, &sql_rekap, v, 16, &j)) != ERR_OK ||
	    (err = db_one(db, a, &sql_antre, v, 16, &q)) != ERR_OK)
		return err;
	*ret_n = j.n + q.n;
	return ERR_OK;
}
