/*
 * How many rows an export will have, from the roll-ups: for the screen, which
 * must answer at once whatever the size of the subtree.  Divided by one thing
 * the sums of the node know; by several the leaf cells do, of which a bounded
 * number is looked at.
 */
#include <stdlib.h>

#include "../statistik/statistik.h"
#include "baris.h"

/* What a cell must have; -1 or a whole range: anything. */
struct pola {
	int status_min, status_max;
	const struct ekspor_saring *s;
	int64_t kab, kab_dari, kab_sampai; /* 1872 for 18.72 */
	int64_t dari, sampai;
};

struct jumlah {
	int64_t n, sel;
};
static const struct db_col jumlah_cols[] = {
	DB_COL(struct jumlah, n),
	DB_COL(struct jumlah, sel),
};

/* clang-format off */
#define ANY(column)	" AND (? < 0 OR r." column " = ?)"
#define CELLS(table) \
	"SELECT CAST(COALESCE(SUM(IF(r.status BETWEEN ? AND ?" \
	ANY("klasifikasi") ANY("sumber") \
	" AND (? = '' OR FIND_IN_SET(r.kategori_id, ?) > 0)" \
	" AND (r.kode_kab = ? OR r.kode_kab BETWEEN ? AND ?), r.n, 0)), 0)" \
	" AS INT) AS n, COUNT(*) AS sel FROM (SELECT q.* FROM" \
	" instansi_leluhur h JOIN " table " q ON q.instansi_id =" \
	" h.keturunan_id AND q.hari BETWEEN ? AND ? WHERE h.leluhur_id = ?" \
	" LIMIT ?) r"
/* clang-format on */
DB_STATEMENT(sql_rekap) = DB_QUERY(struct jumlah, jumlah_cols, CELLS("rekap"));
/* What is not folded yet. */
DB_STATEMENT(sql_antre) = DB_QUERY(
    struct jumlah, jumlah_cols, CELLS("rekap_antre"));

/* A province and its regencies, one regency, or everything. */
static void
place(struct pola *p)
{
	int64_t v = 0;
	size_t i;

	for (i = 0; i < p->s->wilayah.n; i++)
		if (p->s->wilayah.p[i] != '.')
			v = v * 10 + (p->s->wilayah.p[i] - '0');
	p->kab = v;
	p->kab_dari = v == 0 ? 0 : v * 100;
	p->kab_sampai = v == 0 ? 9999 : v * 100 + 99;
	if (v != 0 && (v > 99 || p->s->tepat))
		p->kab_dari = p->kab_sampai = v;
}

/* The statuses of a data set stand together in status.def. */
static void
statuses(struct pola *p, enum ekspor_jenis jenis)
{
	p->status_min = 0;
	p->status_max = STATUS__MAX - 1;
	if (jenis == EKSPOR_TERTUNDA) {
		p->status_min = STATUS_INSTANSI_BELUM_TERHUBUNG;
		p->status_max = STATUS_MENUNGGU_EVALUASI;
	} else if (jenis == EKSPOR_TERDISPOSISI) {
		p->status_min = STATUS_TERVERIFIKASI;
		p->status_max = STATUS_DITUTUP_PELAPOR;
	} else if (jenis == EKSPOR_ARSIP) {
		p->status_min = STATUS_DIARSIPKAN_ADMIN;
	}
	if (p->s->status < 0)
		return;
	if (p->s->status > p->status_min)
		p->status_min = (int)p->s->status;
	if (p->s->status < p->status_max)
		p->status_max = (int)p->s->status;
}

/* "12,15": the kategori that are meant; "": any. */
static struct str
kategori_ids(struct arena *a, const struct ekspor_saring *s)
{
	if (s->kategori_pohon.p != NULL)
		return s->kategori_pohon;
	return s->kategori_id > 0
		   ? arena_printf(a, "%lld", (long long)s->kategori_id)
		   : STR("");
}

static bool
listed(struct str ids, int64_t id)
{
	const char *at = ids.p;
	char *end;

	while (*at != '\0') {
		if (strtoll(at, &end, 10) == id)
			return true;
		at = *end == ',' ? end + 1 : end;
	}
	return false;
}

static bool
matches(const struct pola *p, enum statistik_dimensi d, struct str kategori,
    int64_t key)
{
	switch (d) {
	case DIMENSI_KLASIFIKASI:
		return key == p->s->klasifikasi;
	case DIMENSI_SUMBER:
		return key == p->s->sumber.sumber;
	case DIMENSI_KATEGORI:
		return listed(kategori, key);
	case DIMENSI_WILAYAH:
		return key == p->kab ||
		       (key >= p->kab_dari && key <= p->kab_sampai);
	default:
		return key >= p->status_min && key <= p->status_max;
	}
}

/* By one thing at most: which? */
static bool
one_way(const struct pola *p, enum statistik_dimensi *ret)
{
	int n = 0;

	*ret = DIMENSI_STATUS;
	if (p->status_min > 0 || p->status_max < STATUS__MAX - 1)
		n++;
	if (p->s->klasifikasi >= 0) {
		*ret = DIMENSI_KLASIFIKASI;
		n++;
	}
	if (p->s->sumber.sumber >= 0) {
		*ret = DIMENSI_SUMBER;
		n++;
	}
	if (p->s->kategori_id > 0) {
		*ret = DIMENSI_KATEGORI;
		n++;
	}
	if (p->kab != 0) {
		*ret = DIMENSI_WILAYAH;
		n++;
	}
	return n <= 1;
}

static enum err
from_node(struct db *db, struct arena *a, const struct pola *p,
    enum statistik_dimensi d, int64_t *ret_n)
{
	struct statistik_saring f = { .instansi_id = p->s->simpul_id,
		.dari = p->dari,
		.sampai = p->sampai };
	struct str kategori = kategori_ids(a, p->s);
	struct statistik_sel *v;
	int64_t sum = 0;
	size_t i, n;
	enum err err;

	err = statistik_sql_list(db, a, &f, d, TAKSIR_SEL, &v, &n);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		if (matches(p, d, kategori, v[i].kunci))
			sum += v[i].n;
	*ret_n = sum;
	return ERR_OK;
}

/* Of one source what says so more exactly, or what does not. */
static enum err
from_rinci(struct db *db, struct arena *a, const struct pola *p, int64_t *ret_n)
{
	struct statistik_saring f = { .instansi_id = p->s->simpul_id,
		.dari = p->dari,
		.sampai = p->sampai };
	struct str rinci = p->s->sumber.rinci.v;
	struct statistik_rinci *v;
	int64_t sum = 0, all = 0;
	size_t i, n;
	enum err err;

	err = statistik_sql_rinci(db, a, &f, &v, &n);
	if (err == ERR_OK && rinci.n == 0)
		err = from_node(db, a, p, DIMENSI_SUMBER, &all);
	if (err != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		if ((int)v[i].sumber == p->s->sumber.sumber &&
		    (rinci.n == 0 || str_eq(v[i].nama, rinci)))
			sum += v[i].n;
	*ret_n = rinci.n == 0 ? all - sum : sum;
	return ERR_OK;
}

static enum err
from_cells(struct db *db, struct arena *a, const struct pola *p, int64_t *ret_n,
    bool *ret_known)
{
	const struct ekspor_saring *s = p->s;
	struct str kategori = kategori_ids(a, s);
	struct jumlah j = { 0 }, q = { 0 };
	const struct db_arg *v;
	enum err err;

	v = (const struct db_arg[]){ DB_ARG(p->status_min),
		DB_ARG(p->status_max), DB_ARG(s->klasifikasi),
		DB_ARG(s->klasifikasi), DB_ARG(s->sumber.sumber),
		DB_ARG(s->sumber.sumber), DB_ARG(kategori), DB_ARG(kategori),
		DB_ARG(p->kab), DB_ARG(p->kab_dari), DB_ARG(p->kab_sampai),
		DB_ARG(p->dari), DB_ARG(p->sampai), DB_ARG(s->simpul_id),
		DB_ARG(TAKSIR_SEL) };
	if ((err = db_one(db, a, &sql_rekap, v, 15, &j)) != ERR_OK ||
	    (err = db_one(db, a, &sql_antre, v, 15, &q)) != ERR_OK)
		return err;
	if (j.sel >= TAKSIR_SEL || q.sel >= TAKSIR_SEL)
		*ret_known = false;
	*ret_n = j.n + q.n;
	return ERR_OK;
}

enum err
baris_taksir(struct db *db, struct arena *a, enum ekspor_jenis jenis,
    const struct ekspor_saring *s, int64_t *ret_n, bool *ret_known)
{
	struct pola p = { .s = s,
		.dari = s->dari.ada ? s->dari.v : 0,
		.sampai = s->sampai.ada ? s->sampai.v : 1 << 20 };
	enum statistik_dimensi d;
	bool one;

	*ret_known =
	    jenis != EKSPOR_TERLEMPAR && !s->prioritas && s->wilayah.n <= 5;
	if (jenis == EKSPOR_PENGGUNA)
		return baris_count(db, a, jenis, s, ret_n);
	if (!*ret_known)
		return ERR_OK;
	statuses(&p, jenis);
	place(&p);
	one = one_way(&p, &d);
	if (s->sumber.rinci.ada) {
		*ret_known = one;
		return one ? from_rinci(db, a, &p, ret_n) : ERR_OK;
	}
	return one ? from_node(db, a, &p, d, ret_n)
		   : from_cells(db, a, &p, ret_n, ret_known);
}
