/*
 * The figures of the children of a node, from the same rows that
 * statistik_sql.c adds up for one node.
 */
#include "statistik_anak_sql.h"

#include <stdlib.h>
#include <string.h>

#include "lipat.h"
#include "masa.h"

#define BATCH 50 /* as in sql_days */

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

_Static_assert(STATISTIK_UKURAN == 32 && STATISTIK_TAHUN == 128 &&
		   DIMENSI_STATUS == 0 && UKURAN_PENYELESAIAN == 2 &&
		   UKURAN_D_LEWAT == 5 && UKURAN_RATING == 11,
    "as in NODES, FACTS and sql_listed");

/* clang-format off */
#define FACTS	"(2, 5, 11)"
#define SIGNED(n)	"COALESCE(CAST(? * " n " AS INT), 0)"
/* Of no months it reads none. */
#define NODES(dimensi) \
	"SELECT s.simpul_id AS id, CAST(0 AS UNSIGNED) AS dimensi, s.kunci, " \
	SIGNED("s.n") " AS n, " SIGNED("s.publik") " AS publik, " \
	SIGNED("s.publik_anonim") " AS anonim FROM instansi c" \
	" STRAIGHT_JOIN rekap_simpul s FORCE INDEX (PRIMARY)" \
	" ON s.simpul_id = c.id AND s.dimensi = " dimensi \
	" AND s.bulan BETWEEN ? AND ? WHERE c.induk_id = ? AND ? <= ?"
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
/* Of the sums the parts, which are added up and sorted in C: few, and the
 * server would lay them out twice for it.  Of the rest, which may be many,
 * sums. */
#define SUMMED(rows) \
	"SELECT x.id, CAST(x.dimensi AS UNSIGNED) AS dimensi, x.kunci," \
	" CAST(COALESCE(SUM(x.n), 0) AS INT) AS n," \
	" CAST(COALESCE(SUM(x.publik), 0) AS INT) AS publik," \
	" CAST(COALESCE(SUM(x.anonim), 0) AS INT) AS anonim FROM (" rows \
	") x GROUP BY x.id, x.dimensi, x.kunci"
#define OF_STATUS \
	NODES("128") " UNION ALL " NODES("0") " UNION ALL " NODES("0") \
	" UNION ALL "
#define STATUS_QUEUE	QUEUE("rekap_antre", "0", "q.status", "")
#define STATUS_LEAVES	LEAVES("rekap", "0", "q.status", "")
#define FACT_QUEUE \
	QUEUE("fakta_antre", "q.ukuran + 32", "q.kunci", \
	    " AND q.ukuran IN " FACTS)
#define FACT_LEAVES \
	LEAVES("fakta", "q.ukuran + 32", "q.kunci", " AND q.ukuran IN " FACTS)
#define SEL(text)	DB_QUERY(struct potong, sel_cols, text)
/* clang-format on */

DB_STATEMENT(sql_status) = SEL(OF_STATUS SUMMED(STATUS_QUEUE));
DB_STATEMENT(sql_status_leaves) = SEL(
    OF_STATUS SUMMED(STATUS_QUEUE STATUS_LEAVES STATUS_LEAVES));
DB_STATEMENT(sql_fakta) = SEL(SUMMED(FACT_QUEUE));
DB_STATEMENT(sql_fakta_leaves) = SEL(
    SUMMED(FACT_QUEUE FACT_LEAVES FACT_LEAVES));
/* Listed: joined the server would read all months or days that they have. */
DB_STATEMENT(sql_listed) = SEL(
    "SELECT simpul_id AS id, CAST(dimensi & 63 AS UNSIGNED) AS dimensi,"
    " kunci, n, publik, publik_anonim AS anonim FROM rekap_simpul"
    " FORCE INDEX (PRIMARY) WHERE dimensi IN (?, ?, ?)"
    " AND bulan BETWEEN ? AND ? AND simpul_id IN (" DB_MARKS_50 ")");
DB_STATEMENT(sql_nama) = DB_QUERY(struct anak_nama, nama_cols,
    "SELECT c.id, c.nama, EXISTS (SELECT 1 FROM instansi k WHERE"
    " k.induk_id = c.id) AS punya_anak FROM instansi c WHERE c.induk_id = ?"
    " ORDER BY c.id");

/* clang-format off */
#define SPAN(r)		DB_ARG((r).dari), DB_ARG((r).sampai)
#define SIGN(s)		DB_ARG((s).tanda), DB_ARG((s).tanda), DB_ARG((s).tanda)
#define NODES_ARGS(s, id)	SIGN(s), SPAN((s).r), DB_ARG(id), SPAN((s).r)
#define YEARS(m)	((struct sisa){ (m)->tahun, 1 })
#define STATUS_ARGS(m, id) \
	NODES_ARGS(YEARS(m), id), NODES_ARGS((m)->kepala, id), \
	NODES_ARGS((m)->ekor, id), QUEUE_ARGS(m, id)
#define QUEUE_ARGS(m, id)	DB_ARG(id), SPAN((m)->hari)
#define LEAVES_ARGS(s, id)	SIGN(s), SPAN((s).r), DB_ARG(id)
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

/* Cells that are not empty; *ret_n: how many. */
static struct anak_sel *
add_up(struct arena *a, bool publik, struct potong *p, size_t n, size_t *ret_n)
{
	struct anak_sel *v = ARENA_ARRAY(a, struct anak_sel, n + 1);
	size_t i, j, out = 0;

	if (n > 1)
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
	const struct anak_nama *anak;
	size_t n;
};

static struct tanya
ask(struct db *db, struct arena *a, const struct statistik_saring *f,
    const struct anak_nama *anak, size_t n)
{
	return (struct tanya){ db, a, f, masa_of(f->dari, f->sampai), anak, n };
}

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

/* Three kinds of what is kept of them: ${dimensi} and these above it. */
static enum err
add_listed(const struct tanya *t, const int kinds[3], int above, struct sisa s,
    struct parts *p)
{
	struct db_arg v[5 + BATCH] = { db_arg_i(kinds[0] + above),
		db_arg_i(kinds[1] + above), db_arg_i(kinds[2] + above),
		db_arg_i(s.r.dari), db_arg_i(s.r.sampai) };
	enum err err = ERR_OK;
	size_t i, k;

	if (s.r.sampai < s.r.dari)
		return ERR_OK;
	for (i = 0; err == ERR_OK && i < t->n; i += BATCH) {
		for (k = 0; k < BATCH; k++)
			v[5 + k] =
			    db_arg_i(i + k < t->n ? t->anak[i + k].id : 0);
		err = add(t, &sql_listed, v, 5 + BATCH, s.tanda, p);
	}
	return err;
}

static enum err
add_days(const struct tanya *t, const int kinds[3], struct parts *p)
{
	enum err err;

	if (!has_days(t))
		return ERR_OK;
	err = add_listed(t, kinds, STATISTIK_HARI, t->m.awal, p);
	return err == ERR_OK
		   ? add_listed(t, kinds, STATISTIK_HARI, t->m.akhir, p)
		   : err;
}

enum err
statistik_sql_anak_status(struct db *db, struct arena *a,
    const struct statistik_saring *f, const struct anak_nama *anak,
    size_t nanak, struct anak_sel **ret_v, size_t *ret_n)
{
	static const int kinds[3] = { DIMENSI_STATUS, DIMENSI_STATUS,
		DIMENSI_STATUS };
	struct tanya t = ask(db, a, f, anak, nanak);
	struct parts p = { 0 };
	int64_t id = f->instansi_id;
	enum err err;

	if (t.m.pecah && !has_days(&t))
		err = add(&t, &sql_status_leaves,
		    DB_LIST(STATUS_ARGS(&t.m, id), ENDS_ARGS(&t.m, id)), 1, &p);
	else
		err =
		    add(&t, &sql_status, DB_LIST(STATUS_ARGS(&t.m, id)), 1, &p);
	if (err == ERR_OK)
		err = add_days(&t, kinds, &p);
	if (err != ERR_OK)
		return err;
	*ret_v = add_up(a, f->publik, p.v, p.n, ret_n);
	return ERR_OK;
}

enum err
statistik_sql_anak_fakta(struct db *db, struct arena *a,
    const struct statistik_saring *f, const struct anak_nama *anak,
    size_t nanak, struct anak_sel **ret_v, size_t *ret_n)
{
	static const int kinds[3] = { STATISTIK_UKURAN + UKURAN_PENYELESAIAN,
		STATISTIK_UKURAN + UKURAN_D_LEWAT,
		STATISTIK_UKURAN + UKURAN_RATING };
	struct tanya t = ask(db, a, f, anak, nanak);
	struct parts p = { 0 };
	int64_t id = f->instansi_id;
	enum err err;

	if (t.m.pecah && !has_days(&t))
		err = add(&t, &sql_fakta_leaves,
		    DB_LIST(QUEUE_ARGS(&t.m, id), ENDS_ARGS(&t.m, id)), 1, &p);
	else
		err = add(&t, &sql_fakta, DB_LIST(QUEUE_ARGS(&t.m, id)), 1, &p);
	if (err != ERR_OK)
		return err;
	if ((err = add_listed(&t, kinds, STATISTIK_TAHUN, YEARS(&t.m), &p)) !=
		ERR_OK ||
	    (err = add_listed(&t, kinds, 0, t.m.kepala, &p)) != ERR_OK ||
	    (err = add_listed(&t, kinds, 0, t.m.ekor, &p)) != ERR_OK ||
	    (err = add_days(&t, kinds, &p)) != ERR_OK)
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
