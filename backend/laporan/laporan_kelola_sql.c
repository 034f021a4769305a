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
add_range(struct rakit *b, const struct laporan_saring *s, int64_t node,
    enum laporan_urut urut, const char *join)
{
	rakit(b, " FROM jangkauan j FORCE INDEX (");
	rakit(b, urut == URUT_BARU ? "PRIMARY)" : "jangkauan_tenggat)");
	rakit(b, join);
	rakit_i(b, " WHERE j.leluhur_id = ?", node);
	rakit_i(b, " AND j.memegang = ?", !s->salinan);
	rakit_i(b, " AND j.tab = ?", __builtin_ctz(s->tabs));
}

/* A rare word: its few places, looked up in the reach. */
static void
add_word(struct rakit *b, const struct laporan_saring *s, int64_t node)
{
	rakit(b, " FROM indeks_kata i FORCE INDEX (PRIMARY)");
	rakit_i(b,
	    " JOIN jangkauan j FORCE INDEX (PRIMARY) ON j.leluhur_id = ?",
	    node);
	rakit_i(b, " AND j.memegang = ?", !s->salinan);
	rakit_i(b, " AND j.tab = ?", __builtin_ctz(s->tabs));
	rakit_i(b,
	    " AND j.laporan_id = i.laporan_id"
	    " JOIN laporan l ON l.id = j.laporan_id WHERE i.kata_id = ?",
	    s->kata[0]);
}

static void
add_deadline(struct rakit *b, const struct laporan_saring *s)
{
	if (s->tenggat_dari > 0)
		rakit_i(b, " AND j.tenggat > ?", s->tenggat_dari);
	if (s->tenggat_sampai > 0)
		rakit_i(b, " AND j.tenggat <= ?", s->tenggat_sampai);
}

static void
add_cursor(struct rakit *b, enum laporan_urut urut, struct laporan_kursor after)
{
	if (after.id == 0)
		return;
	if (urut == URUT_BARU) {
		rakit_i(b, " AND j.laporan_id < ?", after.id);
		return;
	}
	rakit_i(b, " AND (j.tenggat > ?", after.dua);
	rakit_i(b, " OR (j.tenggat = ?", after.dua);
	rakit_i(b, " AND j.laporan_id > ?))", after.id);
}

/* Up to and with this row of the range; id 0: to its end. */
static void
add_end(struct rakit *b, enum laporan_urut urut, struct laporan_kursor end)
{
	if (end.id == 0)
		return;
	if (urut == URUT_BARU) {
		rakit_i(b, " AND j.laporan_id >= ?", end.id);
		return;
	}
	rakit_i(b, " AND (j.tenggat < ?", end.dua);
	rakit_i(b, " OR (j.tenggat = ?", end.dua);
	rakit_i(b, " AND j.laporan_id <= ?))", end.id);
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
	struct rakit b = { .a = c->a };
	struct laporan_kursor found = { 0 };
	struct db_sql sql;
	enum err err;

	rakit(&b, "SELECT j.laporan_id AS id, j.tenggat AS dua");
	add_range(&b, c->s, c->node, c->urut, "");
	add_deadline(&b, c->s);
	add_cursor(&b, c->urut, c->after);
	rakit_i(&b, order(c->urut), 1);
	rakit_i(&b, " OFFSET ?", n - 1);
	sql = (struct db_sql)DB_QUERY(
	    struct laporan_kursor, kursor_cols, b.text.p);
	err = db_one(c->db, c->a, &sql, b.args, b.n, &found);
	if (err != ERR_OK && err != ERR_NOT_FOUND)
		return err;
	*ret = found;
	return ERR_OK;
}

static void
add_source(struct rakit *b, const struct cari *c, struct laporan_kursor end)
{
	struct laporan_saring rest;

	if (by_word(c->s)) {
		add_word(b, c->s, c->node);
		rest = rakit_kata_lain(c->s);
		rakit_saring(b, &rest);
	} else {
		add_range(b, c->s, c->node, c->urut,
		    " JOIN laporan l ON l.id = j.laporan_id");
		rakit_saring(b, c->s);
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
	struct rakit b = { .a = a };
	enum err err = ERR_OK;

	if (!by_word(s) && rakit_melihat_isi(s))
		err = find_end(&c, KELOLA_PERIKSA, &end);
	if (err != ERR_OK)
		return err;
	rakit_awal(&b);
	rakit(&b, "SELECT STRAIGHT_JOIN j.laporan_id AS id, j.tenggat");
	add_source(&b, &c, end);
	rakit_i(&b, order(urut), limit);
	rakit_akhir(&b);
	rakit(&b, urut == URUT_BARU ? " ORDER BY l.id DESC"
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
	struct rakit b = { .a = a };
	struct satu found;
	struct db_sql sql;
	enum err err = ERR_OK;

	if (!by_word(s) && rakit_melihat_isi(s))
		err = find_end(&c, KELOLA_PERIKSA_HITUNG, &end);
	if (err != ERR_OK)
		return err;
	rakit(&b, "SELECT COUNT(*) AS n FROM (SELECT STRAIGHT_JOIN 1");
	if (by_word(s) || rakit_melihat_isi(s))
		add_source(&b, &c, end);
	else {
		add_range(&b, s, c.node, URUT_TENGGAT, "");
		add_deadline(&b, s);
	}
	rakit_i(&b, " LIMIT ?) x", KELOLA_HITUNG_MAKS);
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
