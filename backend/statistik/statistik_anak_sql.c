/*
 * The figures of the children of a node, from the same rows that
 * statistik_sql.c adds up for one node.
 */
#include "statistik_anak_sql.h"

#include <stdlib.h>
#include <string.h>

#include "ikhtisar_sql.h"
#include "lipat.h"
#include "masa.h"

/* As in sql_listed. */
enum { BATCH = 50, KINDS = 4 };

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

_Static_assert(STATISTIK_UKURAN == 32 && STATISTIK_TAHUN == 128 &&
		   DIMENSI_STATUS == 0 && UKURAN_PENYELESAIAN == 2 &&
		   UKURAN_D_LEWAT == 5 && UKURAN_RATING == 11,
    "as in FACTS, QUEUE and sql_listed");

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
 * lay them out twice for it.  Listed: joined it would read all months that
 * they have. */
DB_STATEMENT(sql_listed) = SEL(
    "SELECT simpul_id AS id, CAST(dimensi & 63 AS UNSIGNED) AS dimensi,"
    " kunci, n, publik, publik_anonim AS anonim FROM rekap_simpul"
    " FORCE INDEX (PRIMARY) WHERE dimensi IN (?, ?, ?, ?)"
    " AND bulan BETWEEN ? AND ? AND simpul_id IN (" DB_MARKS_50 ")");
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

/* Of one period each cell comes once, in its order. */
static bool
in_order(const struct potong *p, size_t n)
{
	size_t i;

	for (i = 1; i < n; i++)
		if (by_cell(&p[i - 1], &p[i]) >= 0)
			return false;
	return true;
}

/* Cells by id, kind and key, each once; and room for what is read next. */
struct parts {
	struct potong *v;
	size_t n, room;
};

static struct potong *
make_room(struct arena *a, struct parts *p, size_t more)
{
	size_t room = p->n == 0 ? more : 2 * (p->n + more);
	struct potong *w;

	if (p->n + more > p->room) {
		w = ARENA_ARRAY(a, struct potong, room);
		if (p->n > 0)
			memcpy(w, p->v, p->n * sizeof(*w));
		p->v = w;
		p->room = room;
	}
	return p->v + p->n;
}

static void
put_cell(struct parts *p, const struct potong *c, int sign)
{
	struct potong *last = p->n > 0 ? &p->v[p->n - 1] : NULL;

	if (last == NULL || by_cell(last, c) != 0) {
		p->v[p->n] = *c;
		last = &p->v[p->n++];
		last->n = last->publik = last->anonim = 0;
	}
	last->n += sign * c->n;
	last->publik += sign * c->publik;
	last->anonim += sign * c->anonim;
}

/* Add ${more}, in whatever order, ${sign} times. */
static void
merge(struct arena *a, struct parts *p, struct parts *more, int sign)
{
	struct parts out = { 0 };
	size_t i = 0, j = 0;

	if (more->n == 0)
		return;
	if (!in_order(more->v, more->n)) {
		qsort(more->v, more->n, sizeof(*more->v), by_cell);
	} else if (p->n == 0 && sign == 1) {
		*p = *more;
		return;
	}
	make_room(a, &out, p->n + more->n);
	while (i < p->n || j < more->n)
		if (j == more->n ||
		    (i < p->n && by_cell(&p->v[i], &more->v[j]) <= 0))
			put_cell(&out, &p->v[i++], 1);
		else
			put_cell(&out, &more->v[j++], sign);
	*p = out;
}

/* Keeps the cells that are not empty, n of who asks. */
static void
keep_filled(bool publik, struct parts *p)
{
	size_t i, out = 0;

	for (i = 0; i < p->n; i++) {
		p->v[out] = p->v[i];
		if (publik)
			p->v[out].n = p->v[out].publik;
		out += p->v[out].n != 0;
	}
	p->n = out;
}

/* What is asked of whom. */
struct tanya {
	struct db *db;
	struct arena *a;
	const struct statistik_saring *f;
	struct masa m;
	int kinds[KINDS];
	int64_t *ids; /* of the children, n */
	size_t n;
};

static bool
asked(const struct tanya *t, uint32_t dimensi)
{
	int k;

	for (k = 0; k < KINDS; k++)
		if ((uint32_t)t->kinds[k] == dimensi)
			return true;
	return false;
}

/* How many are asked for from the ${i}-th on. */
static size_t
batch(const struct tanya *t, size_t i, size_t most)
{
	return t->n - i < most ? t->n - i : most;
}

/* Append what a statement says. */
static enum err
read_more(const struct tanya *t, const struct db_sql *sql,
    const struct db_arg *v, size_t nv, struct parts *p)
{
	struct potong *w;
	enum err err;
	size_t n;

	err = db_all(t->db, t->a, sql, v, nv, &w, &n);
	if (err == ERR_OK && n > 0) {
		memcpy(make_room(t->a, p, n), w, n * sizeof(*w));
		p->n += n;
	}
	return err;
}

static enum err
add(const struct tanya *t, const struct db_sql *sql, const struct db_arg *v,
    size_t nv, struct parts *p)
{
	struct parts more = { 0 };
	enum err err = read_more(t, sql, v, nv, &more);

	if (err == ERR_OK)
		merge(t->a, p, &more, 1);
	return err;
}

/* Its children have sums of days and a row each of what is read, others rows of
 * each figure and leaf rows. */
static bool
at_root(const struct tanya *t)
{
	return t->f->instansi_id == STATISTIK_AKAR;
}

/* What is kept of them under these dimensions, each ${above} what it says. */
static enum err
add_listed(const struct tanya *t, int above, struct sisa s, struct parts *p)
{
	struct db_arg v[KINDS + 2 + BATCH];
	struct parts more = { 0 };
	enum err err = ERR_OK;
	size_t i, k;

	for (k = 0; k < KINDS; k++)
		v[k] = db_arg_i(t->kinds[k] + above);
	v[k++] = db_arg_i(s.r.dari);
	v[k++] = db_arg_i(s.r.sampai);
	for (i = 0; err == ERR_OK && i < t->n; i += BATCH) {
		db_ids(v + k, BATCH, t->ids + i, batch(t, i, BATCH));
		err = read_more(t, &sql_listed, v, k + BATCH, &more);
	}
	if (err == ERR_OK)
		merge(t->a, p, &more, s.tanda);
	return err;
}

/* Of some of those that are asked for what a row each says. */
static void
take_asked(
    const struct tanya *t, const struct potong *v, size_t n, struct parts *p)
{
	size_t i;

	make_room(t->a, p, n);
	for (i = 0; i < n; i++)
		if (asked(t, v[i].dimensi))
			p->v[p->n++] = v[i];
}

/* As the root's children keep it: of months or years, or of the first days of a
 * month (s is NULL). */
static enum err
add_ikhtisar(const struct tanya *t, bool tahun, const struct sisa *s,
    struct awal_bulan d, struct parts *p)
{
	const size_t most = IKHTISAR_SEKALIGUS;
	struct parts more = { 0 };
	enum err err = ERR_OK;
	struct potong *v;
	size_t i, k, n;

	for (i = 0; i < t->n; i += most) {
		k = batch(t, i, most);
		err = s != NULL ? ikhtisar_sql_bulan(t->db, t->a, t->ids + i, k,
				      tahun, s->r, &v, &n)
				: ikhtisar_sql_hari(
				      t->db, t->a, t->ids + i, k, d, &v, &n);
		if (err != ERR_OK)
			return err;
		take_asked(t, v, n, &more);
	}
	merge(t->a, p, &more, s != NULL ? s->tanda : d.tanda);
	return ERR_OK;
}

static enum err
add_days(const struct tanya *t, struct awal_bulan d, struct parts *p)
{
	if (d.sampai == 0 || !at_root(t))
		return ERR_OK;
	return add_ikhtisar(t, false, NULL, d, p);
}

static enum err
add_months(const struct tanya *t, bool tahun, struct sisa s, struct parts *p)
{
	if (s.r.sampai < s.r.dari)
		return ERR_OK;
	return at_root(t) ? add_ikhtisar(t, tahun, &s, t->m.awal, p)
			  : add_listed(t, tahun ? STATISTIK_TAHUN : 0, s, p);
}

/* What is not folded yet, and of those that have no sums of days leaf rows. */
static enum err
add_rest(const struct tanya *t, const struct db_sql *queue,
    const struct db_sql *leaves, struct parts *p)
{
	int64_t id = t->f->instansi_id;

	if (t->m.pecah && !at_root(t))
		return add(t, leaves,
		    DB_LIST(QUEUE_ARGS(&t->m, id), ENDS_ARGS(&t->m, id)), p);
	return add(t, queue, DB_LIST(QUEUE_ARGS(&t->m, id)), p);
}

static enum err
add_kept(const struct tanya *t, struct parts *p)
{
	const struct sisa years = { t->m.tahun, 1 };
	enum err err;

	if ((err = add_months(t, true, years, p)) != ERR_OK ||
	    (err = add_months(t, false, t->m.kepala, p)) != ERR_OK ||
	    (err = add_months(t, false, t->m.ekor, p)) != ERR_OK ||
	    (err = add_days(t, t->m.awal, p)) != ERR_OK)
		return err;
	return add_days(t, t->m.akhir, p);
}

static void
set_kinds(struct tanya *t, unsigned apa)
{
	static const int facts[KINDS] = { STATISTIK_UKURAN +
					      UKURAN_PENYELESAIAN,
		STATISTIK_UKURAN + UKURAN_D_LEWAT,
		STATISTIK_UKURAN + UKURAN_RATING,
		STATISTIK_UKURAN + UKURAN_RATING };
	int k;

	for (k = 0; k < KINDS; k++)
		t->kinds[k] = apa & ANAK_FAKTA ? facts[k] : DIMENSI_STATUS;
	if (apa & ANAK_STATUS)
		t->kinds[KINDS - 1] = DIMENSI_STATUS;
}

enum err
statistik_sql_anak(struct db *db, struct arena *a,
    const struct statistik_saring *f, unsigned apa,
    const struct anak_nama *anak, size_t nanak, struct potong **ret_v,
    size_t *ret_n)
{
	struct tanya t = { .db = db,
		.a = a,
		.f = f,
		.m = masa_of(f->dari, f->sampai),
		.ids = ARENA_ARRAY(a, int64_t, nanak + 1),
		.n = nanak };
	struct parts p = { 0 };
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; i < nanak; i++)
		t.ids[i] = anak[i].id;
	set_kinds(&t, apa);
	if (apa & ANAK_STATUS)
		err = add_rest(&t, &sql_status, &sql_status_leaves, &p);
	if (err == ERR_OK && (apa & ANAK_FAKTA))
		err = add_rest(&t, &sql_fakta, &sql_fakta_leaves, &p);
	if (err != ERR_OK || (err = add_kept(&t, &p)) != ERR_OK)
		return err;
	keep_filled(f->publik, &p);
	*ret_v = p.v;
	*ret_n = p.n;
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
