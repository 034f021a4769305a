/*
 * GET /statistik/anak and /statistik/publik/anak ?instansi=&dari=&sampai=
 * &batas=: the instansi right below one, each with all below itself.
 */
#include <stdlib.h>

#include "../auth/scope.h"
#include "../http/route.h"
#include "../instansi/instansi_beda.h"
#include "statistik.h"
#include "statistik_anak_sql.h"
#include "statistik_isian.h"
#include "ukuran.h"

struct anak {
	int64_t id, total, anonim, tab[TAB__MAX];
	int64_t selesai_n, median, terlambat; /* until closing */
	int64_t rating_n, rating;             /* stars, and their sum */
	struct str nama;
	bool punya_anak;
};

/* The rows of one child and one kind. */
static void
take(struct anak *k, const struct anak_sel *v, size_t n, struct arena *a)
{
	struct statistik_fakta *f;
	size_t i;

	if (v[0].dimensi == STATISTIK_UKURAN + UKURAN_PENYELESAIAN) {
		f = ARENA_ARRAY(a, struct statistik_fakta, n);
		for (i = 0; i < n; i++) {
			f[i] = (struct statistik_fakta){ .kunci = v[i].kunci,
				.n = v[i].n };
			k->selesai_n += v[i].n;
		}
		k->median = ukuran_kuantil(f, n, 50);
		return;
	}
	for (i = 0; i < n; i++) {
		if (v[i].dimensi == DIMENSI_STATUS) {
			k->total += v[i].n;
			k->anonim += v[i].anonim;
			k->tab[status_info[v[i].kunci].tab] += v[i].n;
		} else if (v[i].dimensi == STATISTIK_UKURAN + UKURAN_RATING) {
			k->rating_n += v[i].n;
			k->rating += v[i].n * v[i].kunci;
		} else if (v[i].kunci == 1) {
			k->terlambat += v[i].n;
		}
	}
}

/* Instansi right below one. */
struct bawahan {
	struct anak *v; /* all of them, by id */
	size_t n;
	struct anak **urut;   /* those with figures, the largest first */
	size_t banyak, shown; /* how many; of how many all is read */
	bool lagi;            /* and the others are not told */
};

static int
by_total(const void *a, const void *b)
{
	const struct anak *x = *(struct anak *const *)a;
	const struct anak *y = *(struct anak *const *)b;

	if (x->total != y->total)
		return x->total < y->total ? 1 : -1;
	return (x->id > y->id) - (x->id < y->id);
}

static enum err
tell_apart(struct request *r, const struct bawahan *b)
{
	struct instansi_beda *s =
	    ARENA_ARRAY(r->a, struct instansi_beda, b->shown + 1);
	size_t i;

	for (i = 0; i < b->shown; i++)
		s[i] = (struct instansi_beda){ .id = b->urut[i]->id,
			.nama = &b->urut[i]->nama };
	return instansi_bedakan(r->db, r->a, s, b->shown);
}

/* Figures, by id and kind, to whom they are of. */
static void
take_all(struct bawahan *b, const struct anak_sel *v, size_t n, struct arena *a)
{
	size_t i, j, at = 0;

	for (i = 0; i < n; i = j) {
		for (j = i; j < n && v[j].id == v[i].id &&
			    v[j].dimensi == v[i].dimensi;
		     j++)
			;
		while (at < b->n && b->v[at].id < v[i].id)
			at++;
		/* else it came below it this very moment */
		if (at < b->n && b->v[at].id == v[i].id)
			take(&b->v[at], v + i, j - i, a);
	}
}

/* Those with figures, in their order. */
static void
rank(struct bawahan *b)
{
	size_t i;

	b->banyak = 0;
	for (i = 0; i < b->n; i++)
		if (b->v[i].total != 0 || b->v[i].selesai_n != 0 ||
		    b->v[i].terlambat != 0 || b->v[i].rating_n != 0)
			b->urut[b->banyak++] = &b->v[i];
	if (b->banyak > 1)
		qsort(b->urut, b->banyak, sizeof(struct anak *), by_total);
}

static int
by_id(const void *a, const void *b)
{
	const struct anak_nama *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

/* The names of the first ${n} by their reports, by id. */
static const struct anak_nama *
first(struct arena *a, const struct bawahan *b, size_t n)
{
	struct anak_nama *v = ARENA_ARRAY(a, struct anak_nama, n);
	size_t i;

	for (i = 0; i < n; i++)
		v[i] = (struct anak_nama){ .id = b->urut[i]->id };
	qsort(v, n, sizeof(*v), by_id);
	return v;
}

/* What is more than a count is read only of those that are shown: of all (0),
 * or of ${batas} when more have reports. */
static enum err
load(struct request *r, const struct statistik_saring *f, size_t batas,
    struct bawahan *ret)
{
	struct bawahan b = { 0 };
	const struct anak_nama *of;
	struct anak_nama *names;
	struct anak_sel *v;
	enum err err;
	size_t i, n;

	if ((err = statistik_sql_anak_nama(
		 r->db, r->a, f->instansi_id, &names, &b.n)) != ERR_OK ||
	    (err = statistik_sql_anak_status(
		 r->db, r->a, f, names, b.n, &v, &n)) != ERR_OK)
		return err;
	b.v = ARENA_ARRAY(r->a, struct anak, b.n + 1);
	b.urut = ARENA_ARRAY(r->a, struct anak *, b.n + 1);
	for (i = 0; i < b.n; i++)
		b.v[i] = (struct anak){ .id = names[i].id,
			.median = -1,
			.nama = names[i].nama,
			.punya_anak = names[i].punya_anak };
	take_all(&b, v, n, r->a);
	rank(&b);
	of = names;
	n = b.n;
	b.lagi = batas > 0 && b.banyak > batas;
	if (b.lagi)
		of = first(r->a, &b, n = batas);
	if ((err = statistik_sql_anak_fakta(r->db, r->a, f, of, n, &v, &n)) !=
	    ERR_OK)
		return err;
	take_all(&b, v, n, r->a);
	if (!b.lagi)
		rank(&b);
	b.shown = b.lagi ? batas : b.banyak;
	*ret = b;
	return tell_apart(r, ret);
}

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

/* What stands at the instansi itself: all of it less its children. */
static enum err
put_own(struct request *r, const struct statistik_saring *f,
    const struct bawahan *b)
{
	struct json *j = &r->out.json;
	struct statistik_tab t;
	enum err err;
	size_t i;
	int k;

	if ((err = statistik_tab(r->db, r->a, f, &t)) != ERR_OK)
		return err;
	for (i = 0; i < b->n; i++) {
		t.total -= b->v[i].total;
		for (k = 0; k < TAB__MAX; k++)
			t.tab[k] -= b->v[i].tab[k];
	}
	json_open(j, "sendiri", '{');
	put_number(j, "total", t.total, few(t.total, f->publik));
	put_tabs(j, t.tab, f->publik, few(t.total, f->publik));
	json_close(j, '}');
	return ERR_OK;
}

static enum err
answer(struct request *r, bool publik)
{
	struct statistik_saring f = { .publik = publik };
	int64_t own = publik ? 0 : scope_of(&r->who).instansi_id;
	int64_t batas = request_query_int(r, "batas", 0, 1, 100);
	struct json *j = &r->out.json;
	struct bawahan b;
	struct instansi i;
	enum err err;
	size_t k;

	if ((err = statistik_isian(r, own, &f, &i)) != ERR_OK ||
	    (!publik && (err = statistik_dalam(r, i.id)) != ERR_OK) ||
	    (err = load(r, &f, (size_t)batas, &b)) != ERR_OK)
		return err;
	json_open(j, NULL, '{');
	json_open(j, "data", '[');
	for (k = 0; k < b.shown; k++)
		put_one(j, b.urut[k], publik);
	json_close(j, ']');
	json_bool(j, "lagi", b.lagi);
	if ((err = put_own(r, &f, &b)) != ERR_OK)
		return err;
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
