/*
 * The worklist: a range of the reach in the order asked for, or the few
 * places of a rare word.
 */
#include "laporan_kelola_sql.h"

#include "../core/kosakata.h"
#include "../statistik/hitung.h"
#include "laporan_rakit_sql.h"

static int64_t
node_of(const struct scope *scope, const struct laporan_saring *s)
{
	return s->instansi_id != 0 ? s->instansi_id : scope->instansi_id;
}

static bool
by_word(const struct laporan_saring *s)
{
	return s->nkata > 0 && s->kata_jarang;
}

/* The range of one tab of this node: FROM and WHERE without the report. */
static void
add_range(struct db_build *b, const struct laporan_saring *s, int64_t node,
    enum laporan_urut urut, const char *join)
{
	db_text(b, " FROM jangkauan j FORCE INDEX (");
	db_text(b, urut == URUT_BARU ? "PRIMARY)" : "jangkauan_tenggat)");
	db_text(b, join);
	db_bind(b, " WHERE j.leluhur_id = ? AND j.memegang = ? AND j.tab = ?",
	    DB_ARGS(node, !s->salinan, __builtin_ctz(s->tabs)));
}

/* A rare word: its few places, looked up in the reach. */
static void
add_word(struct db_build *b, const struct laporan_saring *s, int64_t node)
{
	db_bind(b,
	    " FROM indeks_kata i FORCE INDEX (PRIMARY)"
	    " JOIN jangkauan j FORCE INDEX (PRIMARY) ON j.leluhur_id = ?"
	    " AND j.memegang = ? AND j.tab = ? AND j.laporan_id = i.laporan_id"
	    " JOIN laporan l ON l.id = j.laporan_id WHERE i.kata_id = ?",
	    DB_ARGS(node, !s->salinan, __builtin_ctz(s->tabs), s->kata[0]));
}

static void
add_deadline(struct db_build *b, const struct laporan_saring *s)
{
	if (s->tenggat_dari > 0)
		db_bind(b, " AND j.tenggat > ?", DB_ARGS(s->tenggat_dari));
	if (s->tenggat_sampai > 0)
		db_bind(b, " AND j.tenggat <= ?", DB_ARGS(s->tenggat_sampai));
}

static void
add_cursor(
    struct db_build *b, enum laporan_urut urut, struct laporan_kursor after)
{
	if (after.id == 0)
		return;
	if (urut == URUT_BARU) {
		db_bind(b, " AND j.laporan_id < ?", DB_ARGS(after.id));
		return;
	}
	db_bind(b,
	    " AND (j.tenggat > ? OR (j.tenggat = ? AND j.laporan_id > ?))",
	    DB_ARGS(after.dua, after.dua, after.id));
}

/* Up to and with this row of the range; id 0: to its end. */
static void
add_end(struct db_build *b, enum laporan_urut urut, struct laporan_kursor end)
{
	if (end.id == 0)
		return;
	if (urut == URUT_BARU) {
		db_bind(b, " AND j.laporan_id >= ?", DB_ARGS(end.id));
		return;
	}
	db_bind(b,
	    " AND (j.tenggat < ? OR (j.tenggat = ? AND j.laporan_id <= ?))",
	    DB_ARGS(end.dua, end.dua, end.id));
}

static const char *
order(enum laporan_urut urut)
{
	return urut == URUT_BARU ? " ORDER BY j.laporan_id DESC LIMIT ?"
				 : " ORDER BY j.tenggat, j.laporan_id LIMIT ?";
}

/* What is looked at: a scope's node, filters and order. */
struct cari {
	struct db *db;
	struct arena *a;
	const struct laporan_saring *s;
	int64_t node;
	enum laporan_urut urut;
	struct laporan_kursor after;
};

static const struct db_col kursor_cols[] = {
	DB_COL(struct laporan_kursor, id),
	DB_COL(struct laporan_kursor, dua),
};

/* The ${n}-th row from here on, by the index alone; id 0: there are fewer. */
static enum err
find_end(const struct cari *c, int64_t n, struct laporan_kursor *ret)
{
	struct db_build b = { .a = c->a };
	struct laporan_kursor found = { 0 };
	struct db_sql sql;
	enum err err;

	db_text(&b, "SELECT j.laporan_id AS id, j.tenggat AS dua");
	add_range(&b, c->s, c->node, c->urut, "");
	add_deadline(&b, c->s);
	add_cursor(&b, c->urut, c->after);
	db_bind(&b, order(c->urut), DB_ARGS(1));
	db_bind(&b, " OFFSET ?", DB_ARGS(n - 1));
	sql = (struct db_sql)DB_QUERY(
	    struct laporan_kursor, kursor_cols, b.text.p);
	err = db_one(c->db, c->a, &sql, b.args, b.n, &found);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	*ret = found;
	return ERR_OK;
}

static void
add_source(struct db_build *b, const struct cari *c, struct laporan_kursor end)
{
	struct laporan_saring rest;

	if (by_word(c->s)) {
		add_word(b, c->s, c->node);
		rest = rakit_kata_lain(c->s);
		laporan_syarat(b, &rest);
	} else {
		add_range(b, c->s, c->node, c->urut,
		    " JOIN laporan l ON l.id = j.laporan_id");
		laporan_syarat(b, c->s);
	}
	add_deadline(b, c->s);
	add_cursor(b, c->urut, c->after);
	add_end(b, c->urut, end);
}

enum err
laporan_kelola_list(struct db *db, struct arena *a, const struct scope *scope,
    const struct laporan_saring *s, enum laporan_urut urut,
    struct laporan_kursor after, int64_t limit, struct laporan_baris **ret_v,
    size_t *ret_n, struct laporan_kursor *ret_lanjut)
{
	struct cari c = { db, a, s, node_of(scope, s), urut, after };
	struct laporan_kursor end = { 0 };
	struct db_build b = { .a = a };
	enum err err = ERR_OK;

	if (!by_word(s) && laporan_syarat_ada(s))
		err = find_end(&c, KELOLA_PERIKSA, &end);
	if (err != ERR_OK)
		return err;
	rakit_awal(&b);
	db_text(&b, "SELECT STRAIGHT_JOIN j.laporan_id AS id, j.tenggat");
	add_source(&b, &c, end);
	db_bind(&b, order(urut), DB_ARGS(limit));
	rakit_akhir(&b);
	db_text(&b, urut == URUT_BARU ? " ORDER BY l.id DESC"
				      : " ORDER BY q.tenggat, q.id");
	*ret_lanjut = end;
	return rakit_run(&b, db, ret_v, ret_n);
}

struct satu {
	int64_t n;
};
static const struct db_col satu_cols[] = { DB_COL(struct satu, n) };

enum err
laporan_kelola_count(struct db *db, struct arena *a, const struct scope *scope,
    const struct laporan_saring *s, int64_t *ret_n, bool *ret_lebih)
{
	struct cari c = { db, a, s, node_of(scope, s), URUT_TENGGAT, { 0 } };
	struct laporan_kursor end = { 0 };
	struct db_build b = { .a = a };
	struct satu found;
	struct db_sql sql;
	enum err err = ERR_OK;

	if (!by_word(s) && laporan_syarat_ada(s))
		err = find_end(&c, KELOLA_PERIKSA_HITUNG, &end);
	if (err != ERR_OK)
		return err;
	db_text(&b, "SELECT COUNT(*) AS n FROM (SELECT STRAIGHT_JOIN 1");
	if (by_word(s) || laporan_syarat_ada(s))
		add_source(&b, &c, end);
	else {
		add_range(&b, s, c.node, URUT_TENGGAT, "");
		add_deadline(&b, s);
	}
	db_bind(&b, " LIMIT ?) x", DB_ARGS(KELOLA_HITUNG_MAKS));
	sql = (struct db_sql)DB_QUERY(struct satu, satu_cols, b.text.p);
	err = db_one(db, a, &sql, b.args, b.n, &found);
	if (err != ERR_OK)
		return err;
	*ret_n = found.n;
	*ret_lebih = end.id != 0 || found.n == KELOLA_HITUNG_MAKS;
	return ERR_OK;
}

static const struct db_col hitung_cols[] = {
	DB_COL(struct tab_hitung, tab),
	DB_COL(struct tab_hitung, n),
};
DB_STATEMENT(sql_hitung) = DB_QUERY(struct tab_hitung, hitung_cols,
    "SELECT h.tab, COALESCE(SUM(h.n), 0) AS n FROM " HITUNG_SIMPUL " h"
    " GROUP BY h.tab");

enum err
laporan_kelola_hitung(struct db *db, struct arena *a, int64_t instansi_id,
    struct tab_hitung **ret_v, size_t *ret_n)
{
	return db_all(db, a, &sql_hitung, DB_ARGS(instansi_id, instansi_id),
	    ret_v, ret_n);
}
