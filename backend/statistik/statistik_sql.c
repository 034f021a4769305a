/*
 * Figures are sums of rekap_simpul: whole years, the months and the days left
 * over at either end (masa.h), days far down in the tree as leaf rows; and of
 * everything what is not folded yet.  No report is read.
 */
#include "statistik_sql.h"

#include "lipat.h"
#include "masa.h"

static const struct db_col sel_cols[] = {
	DB_COL(struct statistik_sel, kunci),
	DB_COL(struct statistik_sel, kode),
	DB_COL(struct statistik_sel, nama),
	DB_COL(struct statistik_sel, n),
	DB_COL(struct statistik_sel, anonim),
};
static const struct db_col fakta_cols[] = {
	DB_COL(struct statistik_fakta, ukuran),
	DB_COL(struct statistik_fakta, kunci),
	DB_COL(struct statistik_fakta, n),
};

/* clang-format off */
#define TEXT_NULL	"CAST(NULL AS CHAR(1))"
/* What is counted depends on who asks. */
#define COUNT	"CAST(COALESCE(SUM(IF(?, x.publik, x.n)), 0) AS INT) AS n"
#define SUMS	COUNT ", CAST(COALESCE(SUM(x.anonim), 0) AS INT) AS anonim"
#define NODE_ROWS \
	" FROM rekap_simpul" \
	" WHERE simpul_id = ? AND dimensi = ? AND bulan BETWEEN ? AND ?"
#define NODE(kunci) \
	"SELECT " kunci " AS kunci, n, publik, publik_anonim AS anonim" \
	NODE_ROWS
#define QUEUE(kunci) \
	" UNION ALL SELECT " kunci ", " LIPAT_ANGKA("q") " FROM rekap_antre q" \
	" JOIN instansi_leluhur h ON h.keturunan_id = q.instansi_id" \
	" AND h.leluhur_id = ? WHERE q.hari BETWEEN ? AND ?"
/* With their sign: sums of months, */
#define SIGNED(kunci) \
	"SELECT " kunci ", ? * n, ? * publik, ? * publik_anonim" NODE_ROWS
/* the sums of days, and of a node that has none the leaf rows (d is read
 * before anything else is). */
#define DEEP(table) \
	" FROM instansi_leluhur d STRAIGHT_JOIN instansi_leluhur h" \
	" ON h.leluhur_id = d.keturunan_id STRAIGHT_JOIN " table " q" \
	" FORCE INDEX (PRIMARY) ON q.instansi_id = h.keturunan_id" \
	" AND q.hari BETWEEN ? AND ? WHERE d.keturunan_id = ?" \
	" AND d.leluhur_id = 1 AND d.jarak > " STATISTIK_HARI_JARAK
#define SUM_DAYS	" AND bulan IN (?, ?, ?, ?, ?)"
#define DAYS(of_node, of_leaf) \
	" UNION ALL SELECT " of_node ", ? * n, ? * publik," \
	" ? * publik_anonim FROM rekap_simpul" \
	" WHERE simpul_id = ? AND dimensi = ?" SUM_DAYS \
	" UNION ALL SELECT " of_leaf ", ? * q.n, ? * " LIPAT_PUBLIK("q") "," \
	" ? * " LIPAT_ANONIM("q") DEEP("rekap")
#define WHOLE(kunci) \
	" FROM (" NODE("kunci") " UNION ALL " SIGNED("kunci") " UNION ALL " \
	SIGNED("kunci") QUEUE(kunci) ") x"
#define PARTS(kunci) \
	" FROM (" NODE("kunci") " UNION ALL " SIGNED("kunci") " UNION ALL " \
	SIGNED("kunci") QUEUE(kunci) DAYS("kunci", kunci) \
	DAYS("kunci", kunci) ") x"
/* As in CHILDREN of lipat_sql.c. */
#define CHILD \
	"COALESCE(CAST(IF(q.instansi_id = 1, -1 - CAST(q.status AS INT)," \
	" (SELECT c.leluhur_id FROM instansi_leluhur c WHERE c.keturunan_id" \
	" = q.instansi_id AND c.jarak + 1 = h.jarak)) AS INT), 0)"
#define GROUPED	" GROUP BY x.kunci HAVING n <> 0 ORDER BY n DESC, kunci LIMIT ?"
#define PLAIN(from) \
	"SELECT x.kunci, " TEXT_NULL " AS kode, " TEXT_NULL " AS nama, " SUMS \
	from GROUPED
/* Summed first, named afterwards. */
#define NAMED(from, kode, nama, join) \
	"SELECT t.kunci, " kode " AS kode, " nama " AS nama, t.n, t.anonim" \
	" FROM (SELECT x.kunci, " SUMS from GROUPED ") t LEFT JOIN " join \
	" ORDER BY t.n DESC, t.kunci"
#define KAB \
	"IF(t.kunci < 100, t.kunci," \
	" CONCAT(t.kunci DIV 100, '.', LPAD(t.kunci MOD 100, 2, '0')))"
#define MONTH_OF(hari) \
	"COALESCE(CAST(DATE_FORMAT(DATE_ADD('1970-01-01'," \
	" INTERVAL " hari " DAY), '%Y%m') AS INT), 0)"
#define MONTHS(days) \
	"SELECT x.kunci, CONCAT(x.kunci DIV 100, '-'," \
	" LPAD(x.kunci MOD 100, 2," \
	" '0')) AS kode, " TEXT_NULL " AS nama, " SUMS " FROM (" NODE("bulan") \
	QUEUE("q.bulan") days ") x" \
	" GROUP BY x.kunci HAVING n <> 0 ORDER BY x.kunci LIMIT ?"
#define ALL(name, kind, FROM) \
	DB_STATEMENTS(name, DIMENSI_BULAN) = { \
		[DIMENSI_STATUS] = kind(PLAIN(FROM("q.status"))), \
		[DIMENSI_KLASIFIKASI] = kind(PLAIN(FROM("q.klasifikasi"))), \
		[DIMENSI_SUMBER] = kind(PLAIN(FROM("q.sumber"))), \
		[DIMENSI_KATEGORI] = kind(NAMED(FROM("q.kategori_id"), \
		    "k.kode", "k.nama", "kategori k ON k.id = t.kunci")), \
		[DIMENSI_INSTANSI] = kind(NAMED(FROM("q.instansi_id"), \
		    "p.nama", "i.nama", "instansi i ON i.id = t.kunci" \
		    " LEFT JOIN instansi p ON p.id = i.induk_id")), \
		[DIMENSI_WILAYAH] = kind(NAMED(FROM("q.kode_kab"), "w.kode", \
		    "w.nama", "wilayah w ON w.kode = " KAB)), \
		[DIMENSI_PROGRAM] = kind(NAMED(FROM("q.program_id"), "p.kode", \
		    "p.nama", "program_prioritas p ON p.id = t.kunci")), \
		[DIMENSI_ANAK] = kind(PLAIN(FROM(CHILD))), \
	}
#define OF_PROV(c) \
	"COALESCE(CAST(IF(" c " < 100, " c ", " c " DIV 100) AS INT), 0)"
#define PROV(days) \
	NAMED(" FROM (" NODE(OF_PROV("kunci")) " UNION ALL " \
	SIGNED(OF_PROV("kunci")) " UNION ALL " SIGNED(OF_PROV("kunci")) \
	QUEUE(OF_PROV("q.kode_kab")) days ") x", "w.kode", \
	    "w.nama", "wilayah w ON w.kode = CONCAT(t.kunci)")
#define SEL(text)	DB_QUERY(struct statistik_sel, sel_cols, text)

/* Listed: of kinds from … to … the server would read all months of each. */
#define FACT_NODE \
	" FROM rekap_simpul WHERE simpul_id = ? AND dimensi IN (" DB_MARKS_10 \
	", ?, ?)"
#define FACT_ROWS	FACT_NODE " AND bulan BETWEEN ? AND ?"
#define FACT_DAYS \
	" UNION ALL SELECT dimensi - 96, kunci, ? * n, ? * publik" FACT_NODE \
	SUM_DAYS \
	" UNION ALL SELECT q.ukuran, q.kunci, ? * q.n, ? * " \
	LIPAT_PUBLIK("q") DEEP("fakta") " AND q.ukuran BETWEEN ? AND ?"
#define FACT_MONTHS \
	" UNION ALL SELECT dimensi - 32, kunci, ? * n, ? * publik" FACT_ROWS
#define FACT_SUMS \
	"SELECT x.ukuran, x.kunci, " COUNT " FROM (SELECT dimensi - 160" \
	" AS ukuran, kunci, n, publik" FACT_ROWS FACT_MONTHS FACT_MONTHS \
	" UNION ALL SELECT q.ukuran, q.kunci, q.n, " LIPAT_PUBLIK("q") \
	" FROM fakta_antre q" \
	" JOIN instansi_leluhur h ON h.keturunan_id = q.instansi_id" \
	" AND h.leluhur_id = ? WHERE q.hari BETWEEN ? AND ?" \
	" AND q.ukuran BETWEEN ? AND ?"
#define FACT_END \
	") x GROUP BY x.ukuran, x.kunci HAVING n <> 0" \
	" ORDER BY x.ukuran, x.kunci"
#define NAMED_RINCI(days) \
	"SELECT s.sumber, s.nama, t.n FROM (" FACT_SUMS days FACT_END ") t" \
	" JOIN sumber_rinci s ON s.id = t.kunci ORDER BY t.n DESC, s.nama"
/* clang-format on */

ALL(sql_whole, SEL, WHOLE);
ALL(sql_parts, SEL, PARTS);
DB_STATEMENT(sql_months) = SEL(MONTHS(""));
#define DAYS_MONTH DAYS("COALESCE(bulan DIV 100, 0)", MONTH_OF("q.hari"))
DB_STATEMENT(sql_months_parts) = SEL(MONTHS(DAYS_MONTH DAYS_MONTH));
DB_STATEMENT(sql_prov) = SEL(PROV(""));
#define DAYS_PROV DAYS(OF_PROV("kunci"), OF_PROV("q.kode_kab"))
DB_STATEMENT(sql_prov_parts) = SEL(PROV(DAYS_PROV DAYS_PROV));
DB_STATEMENT(sql_fakta) = DB_QUERY(
    struct statistik_fakta, fakta_cols, FACT_SUMS FACT_END);
DB_STATEMENT(sql_fakta_parts) = DB_QUERY(
    struct statistik_fakta, fakta_cols, FACT_SUMS FACT_DAYS FACT_DAYS FACT_END);
static const struct db_col rinci_cols[] = {
	DB_COL(struct statistik_rinci, sumber),
	DB_COL(struct statistik_rinci, nama),
	DB_COL(struct statistik_rinci, n),
};
DB_STATEMENT(sql_rinci) = DB_QUERY(
    struct statistik_rinci, rinci_cols, NAMED_RINCI(""));
DB_STATEMENT(sql_rinci_parts) = DB_QUERY(
    struct statistik_rinci, rinci_cols, NAMED_RINCI(FACT_DAYS FACT_DAYS));

_Static_assert(STATISTIK_UKURAN == 32 && STATISTIK_HARI == 64 &&
		   STATISTIK_TAHUN == 128 && MASA_LAPIS == 5,
    "as in FACT_SUMS, FACT_DAYS and SUM_DAYS");

enum { KINDS = 12 }; /* as in FACT_ROWS */
_Static_assert(UKURAN_RATING - UKURAN_VERIFIKASI < KINDS, "the longest list");

struct args {
	struct db_arg v[128];
	size_t n;
};

static void
put(struct args *a, int64_t v)
{
	a->v[a->n++] = db_arg_i(v);
}

static void
put_node(struct args *a, int64_t id, int dimensi, struct rentang r)
{
	put(a, id);
	put(a, dimensi);
	put(a, r.dari);
	put(a, r.sampai);
}

static void
put_kinds(struct args *a, int64_t id, int first, int last)
{
	int i;

	put(a, id);
	for (i = 0; i < KINDS; i++)
		put(a, first + i < last ? first + i : last);
}

static void
put_facts(struct args *a, int64_t id, int first, int last, struct rentang r)
{
	put_kinds(a, id, first, last);
	put(a, r.dari);
	put(a, r.sampai);
}

/* Of SUM_DAYS; no sum has the number 0. */
static void
put_sum_days(struct args *a, struct awal_bulan d)
{
	int64_t v[MASA_LAPIS];
	size_t i, n;

	masa_susun(d.sampai, v, &n);
	for (i = 0; i < MASA_LAPIS; i++)
		put(a, i < n ? v[i] : 0);
}

static void
put_queue(struct args *a, int64_t id, struct rentang r)
{
	put(a, id);
	put(a, r.dari);
	put(a, r.sampai);
}

static void
put_sign(struct args *a, int sign, int times)
{
	while (times-- > 0)
		put(a, sign);
}

static void
put_months(struct args *a, int64_t id, int dimensi, struct sisa s)
{
	put_sign(a, s.tanda, 3);
	put_node(a, id, dimensi, s.r);
}

/* Of DEEP. */
static void
put_deep(struct args *a, int64_t id, struct awal_bulan d)
{
	struct rentang r = masa_hari(d);

	put(a, r.dari);
	put(a, r.sampai);
	put(a, id);
}

static void
put_days(struct args *a, int64_t id, int dimensi, struct awal_bulan d)
{
	put_sign(a, d.tanda, 3);
	put(a, id);
	put(a, dimensi + STATISTIK_HARI);
	put_sum_days(a, d);
	put_sign(a, d.tanda, 3);
	put_deep(a, id, d);
}

static void
put_ends(struct args *a, int64_t id, int dimensi, const struct masa *m)
{
	if (!m->pecah)
		return;
	put_days(a, id, dimensi, m->awal);
	put_days(a, id, dimensi, m->akhir);
}

static enum err
list_months(struct db *db, struct arena *a, const struct statistik_saring *f,
    const struct masa *m, int64_t batas, struct statistik_sel **ret_v,
    size_t *ret_n)
{
	struct args x = { .n = 0 };

	put(&x, f->publik);
	put_node(&x, f->instansi_id, DIMENSI_STATUS, m->semua);
	put_queue(&x, f->instansi_id, m->hari);
	put_ends(&x, f->instansi_id, DIMENSI_STATUS, m);
	put(&x, batas);
	return db_all(db, a, m->pecah ? &sql_months_parts : &sql_months, x.v,
	    x.n, ret_v, ret_n);
}

enum err
statistik_sql_list(struct db *db, struct arena *a,
    const struct statistik_saring *f, enum statistik_dimensi d, int64_t batas,
    struct statistik_sel **ret_v, size_t *ret_n)
{
	enum statistik_dimensi kept =
	    d == DIMENSI_PROVINSI ? DIMENSI_WILAYAH : d;
	struct masa m = masa_of(f->dari, f->sampai);
	struct args x = { .n = 0 };
	const struct db_sql *sql;
	int64_t id = f->instansi_id;

	if (d == DIMENSI_BULAN)
		return list_months(db, a, f, &m, batas, ret_v, ret_n);
	put(&x, f->publik);
	put_node(&x, id, kept + STATISTIK_TAHUN, m.tahun);
	put_months(&x, id, kept, m.kepala);
	put_months(&x, id, kept, m.ekor);
	put_queue(&x, id, m.hari);
	put_ends(&x, id, (int)kept, &m);
	put(&x, batas);
	if (d == DIMENSI_PROVINSI)
		sql = m.pecah ? &sql_prov_parts : &sql_prov;
	else
		sql = m.pecah ? &sql_parts[d] : &sql_whole[d];
	return db_all(db, a, sql, x.v, x.n, ret_v, ret_n);
}

static void
put_fact_days(struct args *a, int64_t id, struct awal_bulan d,
    enum ukuran first, enum ukuran last)
{
	const int at = STATISTIK_UKURAN + STATISTIK_HARI;

	put_sign(a, d.tanda, 2);
	put_kinds(a, id, at + (int)first, at + (int)last);
	put_sum_days(a, d);
	put_sign(a, d.tanda, 2);
	put_deep(a, id, d);
	put(a, first);
	put(a, last);
}

/* Values of FACT_SUMS, days and FACT_END. */
static struct args
fact_args(const struct statistik_saring *f, const struct masa *m, enum ukuran u,
    enum ukuran v)
{
	const int first = STATISTIK_UKURAN + (int)u,
		  last = STATISTIK_UKURAN + (int)v;
	struct args x = { .n = 0 };
	int64_t id = f->instansi_id;

	put(&x, f->publik);
	put_facts(
	    &x, id, first + STATISTIK_TAHUN, last + STATISTIK_TAHUN, m->tahun);
	put_sign(&x, m->kepala.tanda, 2);
	put_facts(&x, id, first, last, m->kepala.r);
	put_sign(&x, m->ekor.tanda, 2);
	put_facts(&x, id, first, last, m->ekor.r);
	put_queue(&x, id, m->hari);
	put(&x, u);
	put(&x, v);
	if (m->pecah) {
		put_fact_days(&x, id, m->awal, u, v);
		put_fact_days(&x, id, m->akhir, u, v);
	}
	return x;
}

enum err
statistik_sql_fakta(struct db *db, struct arena *a,
    const struct statistik_saring *f, enum ukuran u, enum ukuran v,
    struct statistik_fakta **ret_v, size_t *ret_n)
{
	struct masa m = masa_of(f->dari, f->sampai);
	struct args x = fact_args(f, &m, u, v);

	return db_all(db, a, m.pecah ? &sql_fakta_parts : &sql_fakta, x.v, x.n,
	    ret_v, ret_n);
}

enum err
statistik_sql_rinci(struct db *db, struct arena *a,
    const struct statistik_saring *f, struct statistik_rinci **ret_v,
    size_t *ret_n)
{
	struct masa m = masa_of(f->dari, f->sampai);
	struct args x = fact_args(f, &m, UKURAN_SUMBER, UKURAN_SUMBER);

	return db_all(db, a, m.pecah ? &sql_rinci_parts : &sql_rinci, x.v, x.n,
	    ret_v, ret_n);
}
