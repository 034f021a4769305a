/*
 * Lists.  A page is a range of an index whatever its depth: ids first from
 * the reach tables, then the rows.  Texts are joined from literals only;
 * every value is bound.
 */
#include "laporan_list_sql.h"

#include <assert.h>

#include "../core/kosakata.h"

#define ROOT_ID 1

static const struct db_col cols[] = {
	DB_COL(struct laporan_baris, id),
	DB_COL(struct laporan_baris, tracking_id),
	DB_COL(struct laporan_baris, versi),
	DB_COL(struct laporan_baris, status),
	DB_COL(struct laporan_baris, klasifikasi),
	DB_COL(struct laporan_baris, bobot),
	DB_COL(struct laporan_baris, sumber),
	DB_COL(struct laporan_baris, judul),
	DB_COL(struct laporan_baris, ringkas),
	DB_COL(struct laporan_baris, kategori_kode),
	DB_COL(struct laporan_baris, kategori_nama),
	DB_COL(struct laporan_baris, kode_wilayah),
	DB_COL(struct laporan_baris, wilayah),
	DB_COL(struct laporan_baris, kab),
	DB_COL(struct laporan_baris, publik),
	DB_COL(struct laporan_baris, anonim),
	DB_COL(struct laporan_baris, rahasia),
	DB_COL(struct laporan_baris, prioritas),
	DB_COL(struct laporan_baris, ditahan),
	DB_COL(struct laporan_baris, pemegang_id),
	DB_COL(struct laporan_baris, pemegang),
	DB_COL(struct laporan_baris, terdisposisi_id),
	DB_COL(struct laporan_baris, terdisposisi),
	DB_COL(struct laporan_baris, dukungan),
	DB_COL(struct laporan_baris, jumlah_tl),
	DB_COL(struct laporan_baris, tenggat),
	DB_COL(struct laporan_baris, dibuat),
	DB_COL(struct laporan_baris, diperbarui),
};

#define ROW                                                                    \
	"SELECT l.id, l.tracking_id, l.versi, l.status, l.klasifikasi,"        \
	" l.bobot, l.sumber, l.judul, COALESCE(LEFT(l.isi, 200), '')"          \
	" AS ringkas,"                                                         \
	" k.kode AS kategori_kode, k.nama AS kategori_nama, l.kode_wilayah,"   \
	" w.nama AS wilayah, b.nama AS kab, l.publik, l.anonim, l.rahasia,"    \
	" l.prioritas, l.ditahan, l.pemegang_id, p.nama AS pemegang,"          \
	" l.terdisposisi_id, d.nama AS terdisposisi, l.dukungan,"              \
	" l.jumlah_tl, l.tenggat, l.dibuat, l.diperbarui"

#define NAMES                                                                  \
	" STRAIGHT_JOIN instansi p ON p.id = l.pemegang_id"                    \
	" LEFT JOIN instansi d ON d.id = l.terdisposisi_id"                    \
	" LEFT JOIN kategori k ON k.id = l.kategori_id"                        \
	" LEFT JOIN wilayah w ON w.kode = l.kode_wilayah"                      \
	" LEFT JOIN wilayah b ON b.kode = l.kode_kab"

/* A statement being joined, and its values in order. */
struct build {
	struct arena *a;
	struct str text;
	struct db_arg args[40];
	size_t n;
};

static void
add(struct build *b, const char *literal)
{
	b->text = b->text.p == NULL
		      ? str_of(literal)
		      : arena_printf(b->a, "%s%s", b->text.p, literal);
}

static void
bind_i(struct build *b, int64_t v)
{
	assert(b->n < sizeof(b->args) / sizeof(b->args[0]));
	b->args[b->n++] = db_arg_i(v);
}

static void
add_i(struct build *b, const char *literal, int64_t v)
{
	add(b, literal);
	bind_i(b, v);
}

static void
add_s(struct build *b, const char *literal, struct str v)
{
	add(b, literal);
	b->args[b->n++] = db_arg_s(v);
}

static enum err
run(struct build *b, struct db *db, struct laporan_baris **ret_v, size_t *ret_n)
{
	struct db_sql sql = DB_QUERY(struct laporan_baris, cols, b->text.p);

	return db_all(db, b->a, &sql, b->args, b->n, ret_v, ret_n);
}

/*
 * Conditions on the report itself.  A word is a look-up in its own index; as
 * EXISTS the optimizer would read all the places of the word first.
 */
static void
add_filters(struct build *b, const struct laporan_saring *s)
{
	size_t i;

	if (s->status >= 0)
		add_i(b, " AND l.status = ?", s->status);
	if (s->klasifikasi >= 0)
		add_i(b, " AND l.klasifikasi = ?", s->klasifikasi);
	if (s->sumber >= 0)
		add_i(b, " AND l.sumber = ?", s->sumber);
	if (s->kategori_id > 0)
		add_i(b, " AND l.kategori_id = ?", s->kategori_id);
	if (s->prioritas)
		add(b, " AND l.prioritas = 1");
	if (s->wilayah.n == 2)
		add_s(b, " AND l.kode_prov = ?", s->wilayah);
	else if (s->wilayah.n == 5)
		add_s(b, " AND l.kode_kab = ?", s->wilayah);
	else if (s->wilayah.n > 5) {
		add_s(b, " AND l.kode_wilayah >= ?", s->wilayah);
		add_s(b, " AND l.kode_wilayah <= CONCAT(?, '~')", s->wilayah);
	}
	for (i = 0; i < s->nkata; i++)
		add_i(b,
		    " AND (SELECT x.kata_id FROM indeks_kata x WHERE"
		    " x.kata_id = ? AND x.laporan_id = l.id) IS NOT NULL",
		    s->kata[i]);
}

/* One tab of the public reach: a range of its primary key. */
static void
add_publik_tab(struct build *b, const struct laporan_saring *s, int tab,
    struct laporan_kursor after, int64_t limit)
{
	add_i(b,
	    "(SELECT STRAIGHT_JOIN j.laporan_id AS id FROM jangkauan_publik j"
	    " FORCE INDEX (PRIMARY) JOIN laporan l ON l.id = j.laporan_id"
	    " WHERE j.leluhur_id = ?",
	    s->instansi_id == 0 ? ROOT_ID : s->instansi_id);
	add_i(b, " AND j.tab = ?", tab);
	add_i(b, " AND j.laporan_id < ?", after.id == 0 ? INT64_MAX : after.id);
	add_filters(b, s);
	add_i(b, " ORDER BY j.laporan_id DESC LIMIT ?)", limit);
}

/* All words but the rarest, which is the way in. */
static struct laporan_saring
other_words(const struct laporan_saring *s)
{
	struct laporan_saring rest = *s;

	rest.kata++;
	rest.nkata--;
	return rest;
}

static void
add_publik_kata(struct build *b, const struct laporan_saring *s,
    struct laporan_kursor after, int64_t limit)
{
	struct laporan_saring rest = other_words(s);
	int t;

	add_i(b,
	    "(SELECT STRAIGHT_JOIN i.laporan_id AS id FROM indeks_kata i"
	    " FORCE INDEX (PRIMARY) JOIN laporan l ON l.id = i.laporan_id"
	    " AND l.publik = 1 WHERE i.kata_id = ?",
	    s->kata[0]);
	add_i(b, " AND i.laporan_id < ?", after.id == 0 ? INT64_MAX : after.id);
	if (s->instansi_id != 0)
		add_i(b,
		    " AND EXISTS (SELECT 1 FROM instansi_leluhur h WHERE"
		    " h.keturunan_id = l.pemegang_id AND h.leluhur_id = ?)",
		    s->instansi_id);
	add(b, " AND l.tab IN (255");
	for (t = 0; t < TAB__MAX; t++)
		if (s->tabs & 1u << t)
			add_i(b, ", ?", t);
	add(b, ")");
	add_filters(b, &rest);
	add_i(b, " ORDER BY i.laporan_id DESC LIMIT ?)", limit);
}

/* By category or region without an instansi: an index of the table itself. */
static void
add_publik_index(struct build *b, const struct laporan_saring *s,
    struct laporan_kursor after, int64_t limit)
{
	int t;

	add(b, "(SELECT l.id FROM laporan l FORCE INDEX (");
	add(b, s->kategori_id > 0  ? "laporan_publik_kategori"
	       : s->wilayah.n == 2 ? "laporan_publik_prov"
				   : "laporan_publik_kab");
	add_i(b, ") WHERE l.publik = 1 AND l.id < ?",
	    after.id == 0 ? INT64_MAX : after.id);
	if (s->wilayah.n > 5)
		add_s(
		    b, " AND l.kode_kab = ?", arena_str(b->a, s->wilayah.p, 5));
	add(b, " AND l.tab IN (255");
	for (t = 0; t < TAB__MAX; t++)
		if (s->tabs & 1u << t)
			add_i(b, ", ?", t);
	add(b, ")");
	add_filters(b, s);
	add_i(b, " ORDER BY l.id DESC LIMIT ?)", limit);
}

enum err
laporan_list_publik(struct db *db, struct arena *a,
    const struct laporan_saring *s, struct laporan_kursor after, int64_t limit,
    struct laporan_baris **ret_v, size_t *ret_n)
{
	struct build b = { .a = a };
	bool first = true;
	int t;

	add(&b, ROW " FROM (");
	if (s->nkata > 0)
		add_publik_kata(&b, s, after, limit);
	else if (s->instansi_id == 0 &&
		 (s->kategori_id > 0 || s->wilayah.n > 0))
		add_publik_index(&b, s, after, limit);
	else
		for (t = 0; t < TAB__MAX; t++) {
			if (!(s->tabs & 1u << t))
				continue;
			add(&b, first ? "" : " UNION ALL ");
			add_publik_tab(&b, s, t, after, limit);
			first = false;
		}
	add(&b, ") q STRAIGHT_JOIN laporan l ON l.id = q.id" NAMES);
	add_i(&b, " ORDER BY l.id DESC LIMIT ?", limit);
	return run(&b, db, ret_v, ret_n);
}

static void
add_kelola_cursor(
    struct build *b, enum laporan_urut urut, struct laporan_kursor after)
{
	if (after.id == 0)
		return;
	if (urut == URUT_BARU) {
		add_i(b, " AND j.laporan_id < ?", after.id);
		return;
	}
	add_i(b, " AND j.tenggat >= ?", after.tenggat);
	add_i(b, " AND (j.tenggat > ?", after.tenggat);
	add_i(b, " OR j.laporan_id > ?)", after.id);
}

/* One tab of this node: a range of the reach in the order asked for. */
static void
add_kelola_tab(struct build *b, const struct laporan_saring *s, int64_t node,
    enum laporan_urut urut)
{
	add(b, "SELECT STRAIGHT_JOIN j.laporan_id AS id, j.tenggat"
	       " FROM jangkauan j FORCE INDEX (");
	add(b, urut == URUT_BARU ? "PRIMARY" : "jangkauan_tenggat");
	add_i(b,
	    ") JOIN laporan l ON l.id = j.laporan_id"
	    " WHERE j.leluhur_id = ?",
	    node);
	add_i(b, " AND j.memegang = 1 AND j.tab = ?", __builtin_ctz(s->tabs));
	add_filters(b, s);
}

/* A rare word: its few places, looked up in the reach and sorted. */
static void
add_kelola_kata(struct build *b, const struct laporan_saring *s, int64_t node)
{
	struct laporan_saring rest = other_words(s);

	add_i(b,
	    "SELECT STRAIGHT_JOIN j.laporan_id AS id, j.tenggat"
	    " FROM indeks_kata i FORCE INDEX (PRIMARY)"
	    " JOIN jangkauan j FORCE INDEX (PRIMARY) ON j.leluhur_id = ?",
	    node);
	add_i(b, " AND j.memegang = 1 AND j.tab = ?", __builtin_ctz(s->tabs));
	add_i(b,
	    " AND j.laporan_id = i.laporan_id"
	    " JOIN laporan l ON l.id = j.laporan_id WHERE i.kata_id = ?",
	    s->kata[0]);
	add_filters(b, &rest);
}

enum err
laporan_list_kelola(struct db *db, struct arena *a, const struct scope *scope,
    const struct laporan_saring *s, enum laporan_urut urut,
    struct laporan_kursor after, int64_t limit, struct laporan_baris **ret_v,
    size_t *ret_n)
{
	struct build b = { .a = a };
	int64_t node =
	    s->instansi_id != 0 ? s->instansi_id : scope->instansi_id;

	add(&b, ROW " FROM (");
	if (s->nkata > 0 && s->kata_jarang)
		add_kelola_kata(&b, s, node);
	else
		add_kelola_tab(&b, s, node, urut);
	if (s->terlambat > 0)
		add_i(&b, " AND j.tenggat <= ?", s->terlambat);
	add_kelola_cursor(&b, urut, after);
	add_i(&b,
	    urut == URUT_BARU ? " ORDER BY j.laporan_id DESC LIMIT ?"
			      : " ORDER BY j.tenggat, j.laporan_id LIMIT ?",
	    limit);
	add(&b, ") q STRAIGHT_JOIN laporan l ON l.id = q.id" NAMES);
	add(&b, urut == URUT_BARU ? " ORDER BY l.id DESC"
				  : " ORDER BY q.tenggat, q.id");
	return run(&b, db, ret_v, ret_n);
}

enum err
laporan_list_saya(struct db *db, struct arena *a, int64_t pengguna_id,
    struct laporan_kursor after, int64_t limit, struct laporan_baris **ret_v,
    size_t *ret_n)
{
	struct build b = { .a = a };

	add_i(&b,
	    ROW " FROM (SELECT laporan_id AS id FROM identitas"
		" FORCE INDEX (identitas_pengguna) WHERE pengguna_id = ?",
	    pengguna_id);
	add_i(&b, " AND laporan_id < ?", after.id == 0 ? INT64_MAX : after.id);
	add_i(&b, " ORDER BY laporan_id DESC LIMIT ?", limit);
	add(&b, ") q STRAIGHT_JOIN laporan l ON l.id = q.id" NAMES
		" ORDER BY l.id DESC");
	return run(&b, db, ret_v, ret_n);
}

DB_STATEMENT(sql_one) = DB_QUERY(
    struct laporan_baris, cols, ROW " FROM laporan l" NAMES " WHERE l.id = ?");

enum err
laporan_list_one(
    struct db *db, struct arena *a, int64_t id, struct laporan_baris *ret)
{
	return db_one(db, a, &sql_one, DB_ARGS(id), ret);
}

static const struct db_col hitung_cols[] = {
	DB_COL(struct tab_hitung, tab),
	DB_COL(struct tab_hitung, n),
};
DB_STATEMENT(sql_hitung) = DB_QUERY(struct tab_hitung, hitung_cols,
    "SELECT h.tab, COALESCE(SUM(h.n), 0) AS n FROM instansi_leluhur i"
    " JOIN hitung_tab h ON h.instansi_id = i.keturunan_id"
    " WHERE i.leluhur_id = ? GROUP BY h.tab");

enum err
laporan_hitung(struct db *db, struct arena *a, const struct scope *scope,
    struct tab_hitung **ret_v, size_t *ret_n)
{
	return db_all(
	    db, a, &sql_hitung, DB_ARGS(scope->instansi_id), ret_v, ret_n);
}
