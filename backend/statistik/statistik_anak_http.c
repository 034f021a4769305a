/*
 * GET /statistik/anak and /statistik/publik/anak ?instansi=&dari=&sampai=
 * &batas=: the instansi right below one, each with all below itself.
 */
#include "../auth/scope.h"
#include "../http/route.h"
#include "statistik_anak.h"
#include "statistik_anak_sql.h"
#include "statistik_isian.h"

static bool
few(int64_t n, bool publik)
{
	return publik && n > 0 && n < STATISTIK_SEL_MIN;
}

static void
put_number(struct json *j, const char *key, int64_t n, bool none)
{
	if (none)
		json_null(j, key);
	else
		json_int(j, key, n);
}

static void
put_tabs(struct json *j, const int64_t *tab, bool publik, bool none)
{
	int t;

	for (t = 0; t < TAB__MAX; t++) {
		if (t == TAB_PERMINTAAN ||
		    (publik && t != TAB_BELUM_DITINDAKLANJUTI &&
			t != TAB_SEDANG_DIPROSES && t != TAB_SELESAI))
			continue;
		put_number(
		    j, kosakata_kode(&kosakata_tab, (size_t)t), tab[t], none);
	}
}

static void
put_one(struct json *j, const struct anak *k, bool publik)
{
	bool hide = few(k->total, publik) && k->anonim > 0;
	bool hide_days = few(k->selesai_n, publik);
	bool hide_stars = few(k->rating_n, publik);

	json_open(j, NULL, '{');
	json_id(j, "id", k->id);
	json_str(j, "nama", k->nama);
	json_bool(j, "punya_anak", k->punya_anak);
	put_number(j, "total", k->total, hide);
	put_tabs(j, k->tab, publik, hide);
	json_open(j, "penyelesaian", '{');
	put_number(j, "n", k->selesai_n, hide_days);
	put_number(j, "median_jam", k->median, hide_days || k->median < 0);
	put_number(j, "terlambat", k->terlambat, hide_days);
	json_close(j, '}');
	json_open(j, "rating", '{');
	put_number(j, "n", k->rating_n, hide_stars);
	put_number(j, "rata_ratus",
	    k->rating_n == 0
		? 0
		: (k->rating * 100 + k->rating_n / 2) / k->rating_n,
	    hide_stars || k->rating_n == 0);
	json_close(j, '}');
	json_close(j, '}');
}

static void
put_own(struct json *j, const struct statistik_tab *t, bool publik)
{
	bool none = few(t->total, publik);

	json_open(j, "sendiri", '{');
	put_number(j, "total", t->total, none);
	put_tabs(j, t->tab, publik, none);
	json_close(j, '}');
}

static enum err
answer(struct request *r, bool publik)
{
	struct statistik_saring f = { .publik = publik };
	int64_t mine = publik ? 0 : scope_of(&r->who).instansi_id;
	int64_t batas = request_query_int(r, "batas", 0, 1, ANAK_SEKALIGUS);
	struct json *j = &r->out.json;
	struct bawahan b = { 0 };
	struct instansi i;
	enum err err;
	size_t k;

	if ((err = statistik_isian(r, mine, &f, &i)) != ERR_OK ||
	    (!publik && (err = statistik_dalam(r, i.id)) != ERR_OK) ||
	    (err = statistik_anak(r->db, r->a, &f, (size_t)batas, &b)) !=
		ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (k = 0; k < b.shown; k++)
		put_one(j, b.urut[k], publik);
	json_close(j, ']');
	json_bool(j, "lagi", b.lagi);
	put_own(j, &b.sendiri, publik);
	json_close(j, '}');
	return ERR_OK;
}

static enum err
staff(void *ctx)
{
	return answer(ctx, false);
}

static enum err
anyone(void *ctx)
{
	return answer(ctx, true);
}

/* What was not folded at one statement may be at the next: in one moment. */
enum err
statistik_anak_get(struct request *r)
{
	return db_snapshot(r->db, staff, r);
}

enum err
statistik_publik_anak_get(struct request *r)
{
	return db_snapshot(r->db, anyone, r);
}
