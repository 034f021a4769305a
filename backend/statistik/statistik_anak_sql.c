/*
 * The figures of all children of a node at once, from the same rows that
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

_Static_assert(STATISTIK_UKURAN == 32 && STATISTIK_HARI == 64 &&
		   STATISTIK_TAHUN == 128 && DIMENSI_STATUS == 0 &&
		   UKURAN_PENYELESAIAN == 2 && UKURAN_D_LEWAT == 5 &&
		   UKURAN_RATING == 11,
    "as in MONTHS, YEARS, FACTS and sql_days");

/* clang-format off */
#define KINDS(a, b, c, d) \
	"(SELECT " a " AS d UNION ALL SELECT " b " UNION ALL SELECT " c \
	" UNION ALL SELECT " d ")"
#define MONTHS	KINDS("0", "34", "37", "43")
#define YEARS	KINDS("128", "162", "165", "171")
#define FACTS	"(2, 5, 11)"
/* Joined, not listed: of a list the server would read all that a child has.
 * Of no months it reads none. */
#define NODES(kinds) \
	"SELECT s.simpul_id AS id," \
	" CAST(s.dimensi & 127 AS UNSIGNED) AS dimensi, s.kunci," \
	" s.n, s.publik, s.publik_anonim AS anonim FROM instansi c" \
	" STRAIGHT_JOIN " kinds " k" \
	" STRAIGHT_JOIN rekap_simpul s FORCE INDEX (PRIMARY)" \
	" ON s.simpul_id = c.id AND s.dimensi = k.d" \
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
#define DEEP \
	LEAVES("rekap", "0", "q.status", "") \
	LEAVES("fakta", "q.ukuran + 32", "q.kunci", " AND q.ukuran IN " FACTS)
/* Of the sums the parts, which are added up and sorted in C: few, and the
 * server would lay them out twice for it.  Of the rest, which may be many,
 * sums. */
#define BEGIN \
	NODES(YEARS) " UNION ALL " NODES(MONTHS) " UNION ALL " NODES(MONTHS) \
	" UNION ALL SELECT x.id, CAST(x.dimensi AS UNSIGNED), x.kunci," \
	" CAST(COALESCE(SUM(x.n), 0) AS INT)," \
	" CAST(COALESCE(SUM(x.publik), 0) AS INT)," \
	" CAST(COALESCE(SUM(x.anonim), 0) AS INT) FROM (" \
	QUEUE("rekap_antre", "0", "q.status", "") " UNION ALL " \
	QUEUE("fakta_antre", "q.ukuran + 32", "q.kunci", \
	    " AND q.ukuran IN " FACTS)
#define END \
	") x GROUP BY x.id, x.dimensi, x.kunci"
/* clang-format on */

DB_STATEMENT(sql_whole) = DB_QUERY(struct potong, sel_cols, BEGIN END);
DB_STATEMENT(sql_deep) = DB_QUERY(struct potong, sel_cols, BEGIN DEEP DEEP END);
/* Listed here: joined the server would read every day that they have. */
DB_STATEMENT(sql_days) = DB_QUERY(struct potong, sel_cols,
    "SELECT simpul_id AS id, CAST(dimensi & 63 AS UNSIGNED) AS dimensi, kunci,"
    " n, publik, publik_anonim AS anonim FROM rekap_simpul"
    " FORCE INDEX (PRIMARY) WHERE dimensi IN (64, 98, 101, 107)"
    " AND bulan BETWEEN ? AND ? AND simpul_id IN (" DB_MARKS_50 ")");
DB_STATEMENT(sql_nama) = DB_QUERY(struct anak_nama, nama_cols,
    "SELECT c.id, c.nama, EXISTS (SELECT 1 FROM instansi k WHERE"
    " k.induk_id = c.id) AS punya_anak FROM instansi c WHERE c.induk_id = ?"
    " ORDER BY c.id");

/* clang-format off */
#define SPAN(r)		DB_ARG((r).dari), DB_ARG((r).sampai)
#define NODES_ARGS(r, id)	SPAN(r), DB_ARG(id), SPAN(r)
#define BEGIN_ARGS(m, id) \
	NODES_ARGS((m).tahun, id), NODES_ARGS((m).kepala, id), \
	NODES_ARGS((m).ekor, id), DB_ARG(id), SPAN((m).hari), DB_ARG(id), \
	SPAN((m).hari)
#define SIGN(s)		DB_ARG((s).tanda), DB_ARG((s).tanda), DB_ARG((s).tanda)
#define LEAVES_ARGS(s, id)	SIGN(s), SPAN((s).hari), DB_ARG(id)
#define DEEP_ARGS(s, id)	LEAVES_ARGS(s, id), LEAVES_ARGS(s, id)
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

/* All parts read so far. */
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

/* The days of all children. */
static enum err
add_days(struct db *db, struct arena *a, struct sisa s,
    const struct anak_nama *anak, size_t n, struct parts *p)
{
	struct db_arg v[2 + BATCH] = { DB_ARG(s.hari.dari),
		DB_ARG(s.hari.sampai) };
	enum err err = ERR_OK;
	struct potong *w;
	size_t i, k, nw;

	if (s.hari.sampai < s.hari.dari)
		return ERR_OK;
	for (i = 0; err == ERR_OK && i < n; i += BATCH) {
		for (k = 0; k < BATCH; k++)
			v[2 + k] = db_arg_i(i + k < n ? anak[i + k].id : 0);
		err = db_all(db, a, &sql_days, v, 2 + BATCH, &w, &nw);
		if (err == ERR_OK)
			append(a, p, w, nw, s.tanda);
	}
	return err;
}

/* What of them is stored as sums of months and years, and not folded yet; and
 * of single days what only the leaf rows say. */
static enum err
add_sums(struct db *db, struct arena *a, int64_t id, const struct masa *m,
    bool leaves, struct parts *p)
{
	struct potong *w;
	enum err err;
	size_t n;

	if (leaves)
		err = db_all(db, a, &sql_deep,
		    DB_LIST(BEGIN_ARGS(*m, id), DEEP_ARGS(m->awal, id),
			DEEP_ARGS(m->akhir, id)),
		    &w, &n);
	else
		err = db_all(
		    db, a, &sql_whole, DB_LIST(BEGIN_ARGS(*m, id)), &w, &n);
	if (err == ERR_OK)
		append(a, p, w, n, 1);
	return err;
}

enum err
statistik_sql_anak(struct db *db, struct arena *a,
    const struct statistik_saring *f, const struct anak_nama *anak,
    size_t nanak, struct anak_sel **ret_v, size_t *ret_n)
{
	struct masa m = masa_of(f->dari, f->sampai);
	bool days = m.pecah && f->instansi_id == STATISTIK_AKAR;
	struct parts p = { 0 };
	enum err err;

	err = add_sums(db, a, f->instansi_id, &m, m.pecah && !days, &p);
	if (err == ERR_OK && days)
		err = add_days(db, a, m.awal, anak, nanak, &p);
	if (err == ERR_OK && days)
		err = add_days(db, a, m.akhir, anak, nanak, &p);
	if (err != ERR_OK)
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
