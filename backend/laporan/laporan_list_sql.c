/*
 * Lists.  A page is a range of an index whatever its depth: ids first from
 * the reach tables, then the rows.  Texts are joined from literals only;
 * every value is bound.
 */
#include "laporan_list_sql.h"

#include <stdlib.h>

#include "../core/kosakata.h"
#include "laporan_rakit_sql.h"

#define ROOT_ID      1
#define KATEGORI_MAX 16

/* Where a page's reports come from, and where it stops looking. */
struct publik {
	const struct laporan_saring *s; /* without the days of receipt when */
	int64_t dari, sampai;           /* the index answers for them */
	enum laporan_urut urut;
	struct laporan_kursor after, end;
	int64_t limit;
};

enum laporan_urut
laporan_urut_publik(const struct laporan_saring *s)
{
	return s->nkata == 0 && (s->dibuat_dari > 0 || s->dibuat_sampai > 0)
		   ? URUT_DIBUAT
		   : URUT_BARU;
}

static void
add_tabs(struct db_build *b, const struct laporan_saring *s)
{
	int t;

	db_text(b, " AND l.tab IN (255");
	for (t = 0; t < TAB__MAX; t++)
		if (s->tabs & 1u << t)
			db_bind(b, ", ?", DB_ARGS(t));
	db_text(b, ")");
}

/* One tab of the public reach from the cursor on: a range of one index. */
static void
add_reach(struct db_build *b, const struct publik *p, int tab, const char *join)
{
	bool days = p->urut == URUT_DIBUAT;

	db_text(b, " FROM jangkauan_publik j FORCE INDEX (");
	db_text(b, days ? "jangkauan_publik_dibuat)" : "PRIMARY)");
	db_text(b, join);
	db_bind(b, " WHERE j.leluhur_id = ? AND j.tab = ?",
	    DB_ARGS(p->s->instansi_id == 0 ? ROOT_ID : p->s->instansi_id, tab));
	if (!days) {
		db_bind(b, " AND j.laporan_id < ?",
		    DB_ARGS(p->after.id == 0 ? INT64_MAX : p->after.id));
		return;
	}
	db_bind(b, " AND j.dibuat >= ? AND j.dibuat < ?",
	    DB_ARGS(p->dari, p->sampai));
	if (p->after.id == 0)
		return;
	db_bind(b, " AND (j.dibuat < ? OR (j.dibuat = ? AND j.laporan_id < ?))",
	    DB_ARGS(p->after.dua, p->after.dua, p->after.id));
}

static const char *
order(const struct publik *p)
{
	return p->urut == URUT_DIBUAT
		   ? " ORDER BY j.dibuat DESC, j.laporan_id DESC LIMIT ?"
		   : " ORDER BY j.laporan_id DESC LIMIT ?";
}

/* Not further than the end of the page. */
static void
add_end(struct db_build *b, const struct publik *p)
{
	if (p->end.id == 0)
		return;
	if (p->urut == URUT_BARU) {
		db_bind(b, " AND j.laporan_id >= ?", DB_ARGS(p->end.id));
		return;
	}
	db_bind(b,
	    " AND (j.dibuat > ? OR (j.dibuat = ? AND j.laporan_id >= ?))",
	    DB_ARGS(p->end.dua, p->end.dua, p->end.id));
}

static void
add_publik_tab(struct db_build *b, const struct publik *p, int tab)
{
	db_text(b, "(SELECT STRAIGHT_JOIN j.laporan_id AS id");
	add_reach(b, p, tab,
	    laporan_syarat_ada(p->s) ? " JOIN laporan l ON l.id = j.laporan_id"
				     : "");
	add_end(b, p);
	laporan_syarat(b, p->s);
	db_bind(b, order(p), DB_ARGS(p->limit));
	db_text(b, ")");
}

static void
add_publik_kata(struct db_build *b, const struct publik *p)
{
	struct laporan_saring rest = rakit_kata_lain(p->s);

	db_bind(b,
	    "(SELECT STRAIGHT_JOIN i.laporan_id AS id FROM indeks_kata i"
	    " FORCE INDEX (PRIMARY) JOIN laporan l ON l.id = i.laporan_id"
	    " AND l.publik = 1 WHERE i.kata_id = ? AND i.laporan_id < ?",
	    DB_ARGS(p->s->kata[0], p->after.id == 0 ? INT64_MAX : p->after.id));
	if (p->s->instansi_id != 0)
		db_bind(b,
		    " AND EXISTS (SELECT 1 FROM instansi_leluhur h WHERE"
		    " h.keturunan_id = l.pemegang_id AND h.leluhur_id = ?)",
		    DB_ARGS(p->s->instansi_id));
	add_tabs(b, p->s);
	laporan_syarat(b, &rest);
	db_bind(b, " ORDER BY i.laporan_id DESC LIMIT ?)", DB_ARGS(p->limit));
}

/* By one kategori, or a region: an index of the table itself. */
static void
add_publik_index(
    struct db_build *b, const struct publik *p, const struct laporan_saring *s)
{
	db_text(b, "(SELECT l.id FROM laporan l FORCE INDEX (");
	db_text(b, s->kategori_id > 0  ? "laporan_publik_kategori"
		   : s->wilayah.n == 2 ? "laporan_publik_prov"
				       : "laporan_publik_kab");
	db_bind(b, ") WHERE l.publik = 1 AND l.id < ?",
	    DB_ARGS(p->after.id == 0 ? INT64_MAX : p->after.id));
	if (s->wilayah.n > 5)
		db_bind(b, " AND l.kode_kab = ?",
		    DB_ARGS(arena_str(b->a, s->wilayah.p, 5)));
	add_tabs(b, s);
	laporan_syarat(b, s);
	db_bind(b, " ORDER BY l.id DESC LIMIT ?)", DB_ARGS(p->limit));
}

/* A kategori with what lies below it: a range of the index for each. */
static void
add_publik_pohon(struct db_build *b, const struct publik *p)
{
	struct laporan_saring one = *p->s;
	const char *at = p->s->kategori_pohon.p;
	char *end;

	one.kategori_pohon = (struct str){ 0 };
	while ((one.kategori_id = strtoll(at, &end, 10)) > 0) {
		if (at != p->s->kategori_pohon.p)
			db_text(b, " UNION ALL ");
		add_publik_index(b, p, &one);
		if (*end == '\0')
			break;
		at = end + 1;
	}
}

/* So many kategori at most: others are looked for in the reach. */
static bool
few_kategori(const struct laporan_saring *s)
{
	size_t i, n = 1;

	for (i = 0; i < s->kategori_pohon.n; i++)
		n += s->kategori_pohon.p[i] == ',';
	return n <= KATEGORI_MAX;
}

static void
add_publik_semua(struct db_build *b, const struct publik *p)
{
	bool first = true;
	int t;

	for (t = 0; t < TAB__MAX; t++) {
		if (!(p->s->tabs & 1u << t))
			continue;
		db_text(b, first ? "" : " UNION ALL ");
		add_publik_tab(b, p, t);
		first = false;
	}
}

static const struct db_col kursor_cols[] = {
	DB_COL(struct laporan_kursor, id),
	DB_COL(struct laporan_kursor, dua),
};

/* Is the one looked at before the other? */
static bool
earlier(
    const struct publik *p, struct laporan_kursor a, struct laporan_kursor b)
{
	if (p->urut == URUT_DIBUAT && a.dua != b.dua)
		return a.dua > b.dua;
	return a.id > b.id;
}

/*
 * With conditions on the reports themselves no tab is looked at further than
 * LAPORAN_PERIKSA rows: to where the first of them gets to.
 */
static enum err
find_end(struct db *db, struct arena *a, struct publik *p)
{
	struct laporan_kursor found;
	struct db_build b;
	struct db_sql sql;
	enum err err;
	int t;

	for (t = 0; t < TAB__MAX; t++) {
		if (!(p->s->tabs & 1u << t))
			continue;
		b = (struct db_build){ .a = a };
		db_text(&b, "SELECT j.laporan_id AS id, j.dibuat AS dua");
		add_reach(&b, p, t, "");
		db_bind(&b, order(p), DB_ARGS(1));
		db_bind(&b, " OFFSET ?", DB_ARGS(LAPORAN_PERIKSA - 1));
		sql = (struct db_sql)DB_QUERY(
		    struct laporan_kursor, kursor_cols, b.text.p);
		err = db_one(db, a, &sql, b.args, b.n, &found);
		if (err != ERR_OK && err != ERR_NOT_FOUND)
			return err;
		if (err == ERR_OK &&
		    (p->end.id == 0 || earlier(p, found, p->end)))
			p->end = found;
	}
	return ERR_OK;
}

enum err
laporan_list_publik(struct db *db, struct arena *a,
    const struct laporan_saring *s, struct laporan_kursor after, int64_t limit,
    struct laporan_baris **ret_v, size_t *ret_n,
    struct laporan_kursor *ret_lanjut)
{
	struct laporan_saring rest = *s;
	struct publik p = { .s = &rest,
		.dari = s->dibuat_dari,
		.sampai = s->dibuat_sampai > 0 ? s->dibuat_sampai : INT64_MAX,
		.urut = laporan_urut_publik(s),
		.after = after,
		.limit = limit };
	bool table = s->nkata == 0 && p.urut == URUT_BARU &&
		     s->instansi_id == 0 && few_kategori(s) &&
		     (s->kategori_id > 0 || s->wilayah.n > 0);
	struct db_build b = { .a = a };
	enum err err = ERR_OK;

	if (p.urut == URUT_DIBUAT)
		rest.dibuat_dari = rest.dibuat_sampai = 0;
	if (s->nkata == 0 && !table && laporan_syarat_ada(&rest))
		err = find_end(db, a, &p);
	if (err != ERR_OK)
		return err;
	rakit_awal(&b);
	if (s->nkata > 0)
		add_publik_kata(&b, &p);
	else if (table && s->kategori_pohon.p != NULL)
		add_publik_pohon(&b, &p);
	else if (table)
		add_publik_index(&b, &p, s);
	else
		add_publik_semua(&b, &p);
	rakit_akhir(&b);
	db_bind(&b,
	    p.urut == URUT_DIBUAT ? " ORDER BY l.dibuat DESC, l.id DESC LIMIT ?"
				  : " ORDER BY l.id DESC LIMIT ?",
	    DB_ARGS(limit));
	*ret_lanjut = p.end;
	return rakit_run(&b, db, ret_v, ret_n);
}

enum err
laporan_list_saya(struct db *db, struct arena *a, int64_t pengguna_id,
    struct laporan_kursor after, int64_t limit, struct laporan_baris **ret_v,
    size_t *ret_n)
{
	struct db_build b = { .a = a };

	rakit_awal(&b);
	db_bind(&b,
	    "SELECT laporan_id AS id FROM identitas"
	    " FORCE INDEX (identitas_pengguna) WHERE pengguna_id = ?"
	    " AND laporan_id < ? ORDER BY laporan_id DESC LIMIT ?",
	    DB_ARGS(pengguna_id, after.id == 0 ? INT64_MAX : after.id, limit));
	rakit_akhir(&b);
	db_text(&b, " ORDER BY l.id DESC");
	return rakit_run(&b, db, ret_v, ret_n);
}
