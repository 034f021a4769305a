/*
 * The figures of the children of a node, from the same rows that
 * statistik_sql.c adds up for one node.
 */
#include "statistik_anak_sql.h"

#include <stdlib.h>
#include <string.h>

#include "lipat.h"
#include "masa.h"

/* As in LISTED. */
enum { BATCH = 50, KINDS = 4 };

/* A part of a figure. */
struct potong {
	int64_t id;
	uint32_t dimensi;
	int64_t kunci, n, publik, anonim;
};
static const struct db_col sel_cols[] = {
	DB_COL(struct potong, id),
	DB_COL(struct potong, dimensi),
	DB_COL(struct potong, kunci),
	DB_COL(struct potong, n),
	DB_COL(struct potong, publik),
	DB_COL(struct potong, anonim),
};
static const struct db_col nama_cols[] = {
	DB_COL(struct anak_nama, id),
	DB_COL(struct anak_nama, nama),
	DB_COL(struct anak_nama, punya_anak),
};

_Static_assert(STATISTIK_UKURAN == 32 && STATISTIK_HARI == 64 &&
		   STATISTIK_TAHUN == 128 && MASA_LAPIS == 5 &&
		   DIMENSI_STATUS == 0 && UKURAN_PENYELESAIAN == 2 &&
		   UKURAN_D_LEWAT == 5 && UKURAN_RATING == 11,
    "as in FACTS, QUEUE and LISTED");

/* clang-format off */
#define FACTS	"(2, 5, 11)"
#define QUEUE(table, dimensi, kunci, more) \
	"SELECT c.id, " dimensi " AS dimensi, " kunci " AS kunci, " \
	LIPAT_ANGKA("q") " FROM " table " q STRAIGHT_JOIN instansi_leluhur h" \
	" ON h.keturunan_id = q.instansi_id STRAIGHT_JOIN instansi c" \
	" ON c.id = h.leluhur_id AND c.induk_id = ?" \
	" WHERE q.hari BETWEEN ? AND ?" more
/* Of children that have no sums of days. */
#define LEAVES(table, dimensi, kunci, more) \
	" UNION ALL SELECT c.id, " dimensi ", " kunci ", ? * q.n, ? * " \
	LIPAT_PUBLIK("q") ", ? * " LIPAT_ANONIM("q") \
	" FROM instansi c STRAIGHT_JOIN instansi_leluhur h" \
	" ON h.leluhur_id = c.id STRAIGHT_JOIN " table " q" \
	" FORCE INDEX (PRIMARY)" \
	" ON q.instansi_id = h.keturunan_id AND q.hari BETWEEN ? AND ?" \
	" WHERE c.induk_id = ? AND c.induk_id <> 1" more
/* Of the rest, which may be many, sums. */
#define SUMMED(rows) \
	"SELECT x.id, CAST(x.dimensi AS UNSIGNED) AS dimensi, x.kunci," \
	" CAST(COALESCE(SUM(x.n), 0) AS INT) AS n," \
	" CAST(COALESCE(SUM(x.publik), 0) AS INT) AS publik," \
	" CAST(COALESCE(SUM(x.anonim), 0) AS INT) AS anonim FROM (" rows \
	") x GROUP BY x.id, x.dimensi, x.kunci"
#define STATUS_QUEUE	QUEUE("rekap_antre", "0", "q.status", "")
#define STATUS_LEAVES	LEAVES("rekap", "0", "q.status", "")
#define FACT_QUEUE \
	QUEUE("fakta_antre", "q.ukuran + 32", "q.kunci", \
	    " AND q.ukuran IN " FACTS)
#define FACT_LEAVES \
	LEAVES("fakta", "q.ukuran + 32", "q.kunci", " AND q.ukuran IN " FACTS)
#define SEL(text)	DB_QUERY(struct potong, sel_cols, text)
/* clang-format on */

DB_STATEMENT(sql_status) = SEL(SUMMED(STATUS_QUEUE));
DB_STATEMENT(sql_status_leaves) = SEL(
    SUMMED(STATUS_QUEUE STATUS_LEAVES STATUS_LEAVES));
DB_STATEMENT(sql_fakta) = SEL(SUMMED(FACT_QUEUE));
DB_STATEMENT(sql_fakta_leaves) = SEL(
    SUMMED(FACT_QUEUE FACT_LEAVES FACT_LEAVES));
/* Of the sums the rows, which are added up and sorted in C: the server would
 * lay them out twice for it.  Listed: joined it would read all months or days
 * that they have. */
#define LISTED(bulan)                                                          \
	SEL("SELECT simpul_id AS id, CAST(dimensi & 63 AS UNSIGNED) AS"        \
	    " dimensi, kunci, n, publik, publik_anonim AS anonim"              \
	    " FROM rekap_simpul FORCE INDEX (PRIMARY)"                         \
	    " WHERE dimensi IN (?, ?, ?, ?) AND " bulan                        \
	    " AND simpul_id IN (" DB_MARKS_50 ")")
DB_STATEMENT(sql_listed) = LISTED("bulan BETWEEN ? AND ?");
DB_STATEMENT(sql_listed_days) = LISTED("bulan IN (?, ?, ?, ?, ?)");
#define NAMA(where)                                                            \
	DB_QUERY(struct anak_nama, nama_cols,                                  \
	    "SELECT c.id, c.nama, EXISTS (SELECT 1 FROM instansi k WHERE"      \
	    " k.induk_id = c.id) AS punya_anak FROM instansi c WHERE " where   \
	    " ORDER BY c.id")
DB_STATEMENT(sql_nama) = NAMA("c.induk_id = ?");
DB_STATEMENT(sql_nama_dari) = NAMA(
    "c.id IN (" DB_MARKS_50 ", " DB_MARKS_50 ")");
_Static_assert(ANAK_SEKALIGUS == 100, "as in sql_nama_dari");

/* clang-format off */
#define SPAN(r)		DB_ARG((r).dari), DB_ARG((r).sampai)
#define QUEUE_ARGS(m, id)	DB_ARG(id), SPAN((m)->hari)
#define LEAVES_ARGS(d, id) \
	DB_ARG((d).tanda), DB_ARG((d).tanda), DB_ARG((d).tanda), \
	SPAN(masa_hari(d)), DB_ARG(id)
#define ENDS_ARGS(m, id) \
	LEAVES_ARGS((m)->awal, id), LEAVES_ARGS((m)->akhir, id)
/* clang-format on */

static int
by_cell(const void *a, const void *b)
{
	const struct potong *x = a, *y = b;

	if (x->id != y->id)
		return x->id < y->id ? -1 : 1;
	if (x->dimensi != y->dimensi)
		return x->dimensi < y->dimensi ? -1 : 1;
	return (x->kunci > y->kunci) - (x->kunci < y->kunci);
}

/* Rows of one period come in their order. */
static bool
in_order(const struct potong *p, size_t n)
{
	size_t i;

	for (i = 1; i < n; i++)
		if (by_cell(&p[i - 1], &p[i]) > 0)
			return false;
	return true;
}

/* Cells that are not empty; *ret_n: how many. */
static struct anak_sel *
add_up(struct arena *a, bool publik, struct potong *p, size_t n, size_t *ret_n)
{
	struct anak_sel *v = ARENA_ARRAY(a, struct anak_sel, n + 1);
	size_t i, j, out = 0;

	if (!in_order(p, n))
		qsort(p, n, sizeof(*p), by_cell);
	for (i = 0; i < n; i = j) {
		v[out] = (struct anak_sel){ p[i].id, p[i].dimensi, p[i].kunci,
			0, 0 };
		for (j = i; j < n && by_cell(&p[i], &p[j]) == 0; j++) {
			v[out].n += publik ? p[j].publik : p[j].n;
			v[out].anonim += p[j].anonim;
		}
		out += v[out].n != 0;
	}
	*ret_n = out;
	return v;
}

/* What was read so far. */
struct parts {
	struct potong *v;
	size_t n, room;
};

static void
append(struct arena *a, struct parts *p, const struct potong *v, size_t n,
    int sign)
{
	size_t i, room = 2 * (p->n + n);
	struct potong *w;

	if (p->n + n > p->room) {
		w = ARENA_ARRAY(a, struct potong, room);
		if (p->n > 0)
			memcpy(w, p->v, p->n * sizeof(*w));
		p->v = w;
		p->room = room;
	}
	for (i = 0; i < n; i++) {
		p->v[p->n] = v[i];
		p->v[p->n].n *= sign;
		p->v[p->n].publik *= sign;
		p->v[p->n++].anonim *= sign;
	}
}

/* What is asked of whom. */
struct tanya {
	struct db *db;
	struct arena *a;
	const struct statistik_saring *f;
	struct masa m;
	int kinds[KINDS];
	const struct anak_nama *anak;
	size_t n;
};

/* What a statement says, ${sign} times. */
static enum err
add(const struct tanya *t, const struct db_sql *sql, const struct db_arg *v,
    size_t nv, int sign, struct parts *p)
{
	struct potong *w;
	enum err err;
	size_t n;

	err = db_all(t->db, t->a, sql, v, nv, &w, &n);
	if (err == ERR_OK)
		append(t->a, p, w, n, sign);
	return err;
}

/* Children of the root have sums of days, others leaf rows. */
static bool
has_days(const struct tanya *t)
{
	return t->f->instansi_id == STATISTIK_AKAR;
}

/* What is kept of them under four dimensions, ${above} these, ${sign} times. */
static enum err
add_listed(const struct tanya *t, const struct db_sql *sql, int above,
    const int64_t *bulan, size_t nbulan, int sign, struct parts *p)
{
	struct db_arg v[KINDS + MASA_LAPIS + BATCH];
	size_t i, k, head = 0;
	enum err err = ERR_OK;

	for (k = 0; k < KINDS; k++)
		v[head++] = db_arg_i(t->kinds[k] + above);
	for (k = 0; k < nbulan; k++)
		v[head++] = db_arg_i(bulan[k]);
	for (i = 0; err == ERR_OK && i < t->n; i += BATCH) {
		for (k = 0; k < BATCH; k++)
			v[head + k] =
			    db_arg_i(i + k < t->n ? t->anak[i + k].id : 0);
		err = add(t, sql, v, head + BATCH, sign, p);
	}
	return err;
}

static enum err
add_months(const struct tanya *t, int above, struct sisa s, struct parts *p)
{
	const int64_t bulan[2] = { s.r.dari, s.r.sampai };

	return s.r.sampai < s.r.dari
		   ? ERR_OK
		   : add_listed(t, &sql_listed, above, bulan, 2, s.tanda, p);
}

static enum err
add_days(const struct tanya *t, struct awal_bulan d, struct parts *p)
{
	int64_t v[MASA_LAPIS] = { 0 };
	size_t n;

	if (d.sampai == 0 || !has_days(t))
		return ERR_OK;
	masa_susun(d.sampai, v, &n);
	return add_listed(
	    t, &sql_listed_days, STATISTIK_HARI, v, MASA_LAPIS, d.tanda, p);
}

/* What is not folded yet, and of those that have no sums of days leaf rows. */
static enum err
add_rest(const struct tanya *t, const struct db_sql *queue,
    const struct db_sql *leaves, struct parts *p)
{
	int64_t id = t->f->instansi_id;

	if (t->m.pecah && !has_days(t))
		return add(t, leaves,
		    DB_LIST(QUEUE_ARGS(&t->m, id), ENDS_ARGS(&t->m, id)), 1, p);
	return add(t, queue, DB_LIST(QUEUE_ARGS(&t->m, id)), 1, p);
}

static enum err
add_kept(const struct tanya *t, struct parts *p)
{
	const struct sisa years = { t->m.tahun, 1 };
	enum err err;

	if ((err = add_months(t, STATISTIK_TAHUN, years, p)) != ERR_OK ||
	    (err = add_months(t, 0, t->m.kepala, p)) != ERR_OK ||
	    (err = add_months(t, 0, t->m.ekor, p)) != ERR_OK ||
	    (err = add_days(t, t->m.awal, p)) != ERR_OK)
		return err;
	return add_days(t, t->m.akhir, p);
}

enum err
statistik_sql_anak(struct db *db, struct arena *a,
    const struct statistik_saring *f, unsigned apa,
    const struct anak_nama *anak, size_t nanak, struct anak_sel **ret_v,
    size_t *ret_n)
{
	static const int facts[3] = { STATISTIK_UKURAN + UKURAN_PENYELESAIAN,
		STATISTIK_UKURAN + UKURAN_D_LEWAT,
		STATISTIK_UKURAN + UKURAN_RATING };
	struct tanya t = { db, a, f, masa_of(f->dari, f->sampai), { 0 }, anak,
		nanak };
	struct parts p = { 0 };
	enum err err = ERR_OK;
	int k;

	for (k = 0; k < KINDS; k++)
		t.kinds[k] = k < 3 && (apa & ANAK_FAKTA) ? facts[k]
			     : apa & ANAK_STATUS         ? DIMENSI_STATUS
							 : facts[0];
	if (apa & ANAK_STATUS)
		err = add_rest(&t, &sql_status, &sql_status_leaves, &p);
	if (err == ERR_OK && (apa & ANAK_FAKTA))
		err = add_rest(&t, &sql_fakta, &sql_fakta_leaves, &p);
	if (err != ERR_OK || (err = add_kept(&t, &p)) != ERR_OK)
		return err;
	*ret_v = add_up(a, f->publik, p.v, p.n, ret_n);
	return ERR_OK;
}

enum err
statistik_sql_anak_nama(struct db *db, struct arena *a, int64_t induk_id,
    struct anak_nama **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_nama, DB_ARGS(induk_id), ret_v, ret_n);
}

enum err
statistik_sql_anak_nama_dari(struct db *db, struct arena *a, const int64_t *ids,
    size_t nids, struct anak_nama **ret_v, size_t *ret_n)
{
	struct db_arg v[ANAK_SEKALIGUS];

	db_ids(v, ANAK_SEKALIGUS, ids, nids);
	return db_all(db, a, &sql_nama_dari, v, ANAK_SEKALIGUS, ret_v, ret_n);
}
