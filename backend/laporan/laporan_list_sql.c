/*
 * Lists.  A page is a range of an index whatever its depth: ids first from
 * the reach tables, then the rows.  Texts are joined from literals only;
 * every value is bound.
 */
#include "laporan_list_sql.h"

#include "../core/kosakata.h"
#include "laporan_rakit_sql.h"

#define ROOT_ID 1

/* One tab of the public reach: a range of its primary key. */
static void
add_publik_tab(struct rakit *b, const struct laporan_saring *s, int tab,
    struct laporan_kursor after, int64_t limit)
{
	rakit(b, "(SELECT STRAIGHT_JOIN j.laporan_id AS id"
		 " FROM jangkauan_publik j FORCE INDEX (PRIMARY)");
	if (rakit_melihat_isi(s))
		rakit(b, " JOIN laporan l ON l.id = j.laporan_id");
	rakit_i(b, " WHERE j.leluhur_id = ?",
	    s->instansi_id == 0 ? ROOT_ID : s->instansi_id);
	rakit_i(b, " AND j.tab = ?", tab);
	rakit_i(
	    b, " AND j.laporan_id < ?", after.id == 0 ? INT64_MAX : after.id);
	rakit_saring(b, s);
	rakit_i(b, " ORDER BY j.laporan_id DESC LIMIT ?)", limit);
}

static void
add_publik_kata(struct rakit *b, const struct laporan_saring *s,
    struct laporan_kursor after, int64_t limit)
{
	struct laporan_saring rest = rakit_kata_lain(s);
	int t;

	rakit_i(b,
	    "(SELECT STRAIGHT_JOIN i.laporan_id AS id FROM indeks_kata i"
	    " FORCE INDEX (PRIMARY) JOIN laporan l ON l.id = i.laporan_id"
	    " AND l.publik = 1 WHERE i.kata_id = ?",
	    s->kata[0]);
	rakit_i(
	    b, " AND i.laporan_id < ?", after.id == 0 ? INT64_MAX : after.id);
	if (s->instansi_id != 0)
		rakit_i(b,
		    " AND EXISTS (SELECT 1 FROM instansi_leluhur h WHERE"
		    " h.keturunan_id = l.pemegang_id AND h.leluhur_id = ?)",
		    s->instansi_id);
	rakit(b, " AND l.tab IN (255");
	for (t = 0; t < TAB__MAX; t++)
		if (s->tabs & 1u << t)
			rakit_i(b, ", ?", t);
	rakit(b, ")");
	rakit_saring(b, &rest);
	rakit_i(b, " ORDER BY i.laporan_id DESC LIMIT ?)", limit);
}

/* By category or region without an instansi: an index of the table itself. */
static void
add_publik_index(struct rakit *b, const struct laporan_saring *s,
    struct laporan_kursor after, int64_t limit)
{
	int t;

	rakit(b, "(SELECT l.id FROM laporan l FORCE INDEX (");
	rakit(b, s->kategori_id > 0  ? "laporan_publik_kategori"
		 : s->wilayah.n == 2 ? "laporan_publik_prov"
				     : "laporan_publik_kab");
	rakit_i(b, ") WHERE l.publik = 1 AND l.id < ?",
	    after.id == 0 ? INT64_MAX : after.id);
	if (s->wilayah.n > 5)
		rakit_s(
		    b, " AND l.kode_kab = ?", arena_str(b->a, s->wilayah.p, 5));
	rakit(b, " AND l.tab IN (255");
	for (t = 0; t < TAB__MAX; t++)
		if (s->tabs & 1u << t)
			rakit_i(b, ", ?", t);
	rakit(b, ")");
	rakit_saring(b, s);
	rakit_i(b, " ORDER BY l.id DESC LIMIT ?)", limit);
}

enum err
laporan_list_publik(struct db *db, struct arena *a,
    const struct laporan_saring *s, struct laporan_kursor after, int64_t limit,
    struct laporan_baris **ret_v, size_t *ret_n)
{
	struct rakit b = { .a = a };
	bool first = true;
	int t;

	rakit_awal(&b);
	if (s->nkata > 0)
		add_publik_kata(&b, s, after, limit);
	else if (s->instansi_id == 0 &&
		 (s->kategori_id > 0 || s->wilayah.n > 0))
		add_publik_index(&b, s, after, limit);
	else
		for (t = 0; t < TAB__MAX; t++) {
			if (!(s->tabs & 1u << t))
				continue;
			rakit(&b, first ? "" : " UNION ALL ");
			add_publik_tab(&b, s, t, after, limit);
			first = false;
		}
	rakit_akhir(&b);
	rakit_i(&b, " ORDER BY l.id DESC LIMIT ?", limit);
	return rakit_run(&b, db, ret_v, ret_n);
}

enum err
laporan_list_saya(struct db *db, struct arena *a, int64_t pengguna_id,
    struct laporan_kursor after, int64_t limit, struct laporan_baris **ret_v,
    size_t *ret_n)
{
	struct rakit b = { .a = a };

	rakit_awal(&b);
	rakit_i(&b,
	    "SELECT laporan_id AS id FROM identitas"
	    " FORCE INDEX (identitas_pengguna) WHERE pengguna_id = ?",
	    pengguna_id);
	rakit_i(
	    &b, " AND laporan_id < ?", after.id == 0 ? INT64_MAX : after.id);
	rakit_i(&b, " ORDER BY laporan_id DESC LIMIT ?", limit);
	rakit_akhir(&b);
	rakit(&b, " ORDER BY l.id DESC");
	return rakit_run(&b, db, ret_v, ret_n);
}
