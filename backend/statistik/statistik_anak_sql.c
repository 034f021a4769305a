/*
 * The figures of all children of a node at once, from the same rows that
 * statistik_sql.c adds up for one node.
 */
#include "statistik_anak_sql.h"

#include <stdlib.h>

#include "lipat.h"
#include "masa.h"

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
    "as in MONTHS, YEARS and FACTS");

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
#define LEAVES(table, dimensi, kunci, more) \
	"SELECT c.id, " dimensi " AS dimensi, " kunci " AS kunci, " \
	LIPAT_ANGKA("q") " FROM " table " q STRAIGHT_JOIN instansi_leluhur h" \
	" ON h.keturunan_id = q.instansi_id STRAIGHT_JOIN instansi c" \
	" ON c.id = h.leluhur_id AND c.induk_id = ?" \
	" WHERE q.hari BETWEEN ? AND ?" more
/* The leaf rows of facts have no index by day: from the tree down. */
#define FACT_DAYS \
	" UNION ALL SELECT c.id, q.ukuran + 32, q.kunci, " LIPAT_ANGKA("q") \
	" FROM instansi c STRAIGHT_JOIN instansi_leluhur h" \
	" ON h.leluhur_id = c.id STRAIGHT_JOIN fakta q" \
	" ON q.instansi_id = h.keturunan_id AND q.hari BETWEEN ? AND ?" \
	" WHERE c.induk_id = ? AND q.ukuran IN " FACTS
/* Of the sums the parts, which are added up and sorted in C: few, and the
 * server would lay them out twice for it.  Of the rest, which may be many,
 * sums. */
#define BEGIN \
	NODES(YEARS) " UNION ALL " NODES(MONTHS) " UNION ALL " NODES(MONTHS) \
	" UNION ALL SELECT x.id, CAST(x.dimensi AS UNSIGNED), x.kunci," \
	" CAST(COALESCE(SUM(x.n), 0) AS INT)," \
	" CAST(COALESCE(SUM(x.publik), 0) AS INT)," \
	" CAST(COALESCE(SUM(x.anonim), 0) AS INT) FROM (" \
	LEAVES("rekap_antre", "0", "q.status", "") " UNION ALL " \
	LEAVES("fakta_antre", "q.ukuran + 32", "q.kunci", \
	    " AND q.ukuran IN " FACTS)
/* From the days or from the tree: whatever is smaller. */
#define REPORT_DAYS \
	" UNION ALL SELECT c.id, 0, q.status, " LIPAT_ANGKA("q") \
	" FROM instansi c" \
	" JOIN instansi_leluhur h ON h.leluhur_id = c.id JOIN rekap q" \
	" ON q.instansi_id = h.keturunan_id WHERE c.induk_id = ?" \
	" AND q.hari BETWEEN ? AND ?"
#define END \
	") x GROUP BY x.id, x.dimensi, x.kunci"
/* clang-format on */

DB_STATEMENT(sql_whole) = DB_QUERY(struct potong, sel_cols, BEGIN END);
DB_STATEMENT(sql_parts) = DB_QUERY(struct potong, sel_cols,
    BEGIN REPORT_DAYS REPORT_DAYS FACT_DAYS FACT_DAYS END);
DB_STATEMENT(sql_nama) = DB_QUERY(struct anak_nama, nama_cols,
    "SELECT c.id, c.nama, EXISTS (SELECT 1 FROM instansi k WHERE"
    " k.induk_id = c.id) AS punya_anak FROM instansi c WHERE c.induk_id = ?"
    " ORDER BY c.id");

#define NODE_ARGS(r, id)                                                       \
	DB_ARG((r).dari), DB_ARG((r).sampai), DB_ARG(id), DB_ARG((r).dari),    \
	    DB_ARG((r).sampai)
#define NODES_ARGS(m, id)                                                      \
	NODE_ARGS((m).tahun, id), NODE_ARGS((m).kepala, id),                   \
	    NODE_ARGS((m).ekor, id), DB_ARG(id), DB_ARG((m).hari.dari),        \
	    DB_ARG((m).hari.sampai), DB_ARG(id), DB_ARG((m).hari.dari),        \
	    DB_ARG((m).hari.sampai)

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

enum err
statistik_sql_anak(struct db *db, struct arena *a,
    const struct statistik_saring *f, struct anak_sel **ret_v, size_t *ret_n)
{
	struct masa m = masa_of(f->dari, f->sampai);
	int64_t id = f->instansi_id;
	struct potong *p;
	enum err err;
	size_t n;

	if (!m.pecah)
		err = db_all(
		    db, a, &sql_whole, DB_LIST(NODES_ARGS(m, id)), &p, &n);
	else
		err = db_all(db, a, &sql_parts,
		    DB_LIST(NODES_ARGS(m, id), DB_ARG(id), DB_ARG(m.awal.dari),
			DB_ARG(m.awal.sampai), DB_ARG(id), DB_ARG(m.akhir.dari),
			DB_ARG(m.akhir.sampai), DB_ARG(m.awal.dari),
			DB_ARG(m.awal.sampai), DB_ARG(id), DB_ARG(m.akhir.dari),
			DB_ARG(m.akhir.sampai), DB_ARG(id)),
		    &p, &n);
	if (err != ERR_OK)
		return err;
	*ret_v = add_up(a, f->publik, p, n, ret_n);
	return ERR_OK;
}

enum err
statistik_sql_anak_nama(struct db *db, struct arena *a, int64_t induk_id,
    struct anak_nama **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_nama, DB_ARGS(induk_id), ret_v, ret_n);
}
