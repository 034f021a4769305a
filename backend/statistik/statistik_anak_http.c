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
take(struct anak *k, const struct potong *v, size_t n, struct arena *a)
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
	struct anak *v; /* by id */
	size_t n;
	struct anak **urut;   /* those with figures, the largest first */
	size_t banyak, shown; /* how many; of how many all is read */
	bool lagi;            /* and the others are not told */
	struct statistik_tab sendiri;
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
take_all(struct bawahan *b, const struct potong *v, size_t n, struct arena *a)
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

/* What stands at the instansi itself: all of it less its children. */
static enum err
own(struct request *r, const struct statistik_saring *f, struct bawahan *b)
{
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
	b->sendiri = t;
	return ERR_OK;
}

static void
set_names(struct request *r, struct bawahan *b, const struct anak_nama *names)
{
	size_t i;

	b->v = ARENA_ARRAY(r->a, struct anak, b->n + 1);
	b->urut = ARENA_ARRAY(r->a, struct anak *, b->n + 1);
	for (i = 0; i < b->n; i++)
		b->v[i] = (struct anak){ .id = names[i].id,
			.median = -1,
			.nama = names[i].nama,
			.punya_anak = names[i].punya_anak };
}

static enum err
add_figures(struct request *r, const struct statistik_saring *f, unsigned apa,
    const struct anak_nama *of, size_t nof, struct bawahan *b)
{
	struct potong *v;
	enum err err;
	size_t n;

	err = statistik_sql_anak(r->db, r->a, f, apa, of, nof, &v, &n);
	if (err == ERR_OK)
		take_all(b, v, n, r->a);
	return err;
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
load_all(struct request *r, const struct statistik_saring *f, size_t batas,
    struct bawahan *b)
{
	const struct anak_nama *of;
	struct anak_nama *names;
	enum err err;
	size_t n;

	if ((err = statistik_sql_anak_nama(
		 r->db, r->a, f->instansi_id, &names, &b->n)) != ERR_OK)
		return err;
	set_names(r, b, names);
	of = names;
	n = b->n;
	if (batas > 0) {
		if ((err = add_figures(r, f, ANAK_STATUS, of, n, b)) != ERR_OK)
			return err;
		rank(b);
		b->lagi = b->banyak > batas;
		if (b->lagi)
			of = first(r->a, b, n = batas);
		err = add_figures(r, f, ANAK_FAKTA, of, n, b);
	} else {
		err = add_figures(r, f, ANAK_STATUS | ANAK_FAKTA, of, n, b);
	}
	if (err != ERR_OK)
		return err;
	if (!b->lagi)
		rank(b);
	b->shown = b->lagi ? batas : b->banyak;
	return own(r, f, b);
}

/* The largest ${v} of the root's children, with all that is shown of them. */
static enum err
load_these(struct request *r, const struct statistik_saring *f,
    const struct statistik_sel *v, size_t n, struct bawahan *b)
{
	int64_t ids[ANAK_SEKALIGUS];
	struct anak_nama *names;
	enum err err;
	size_t i;

	for (i = 0; i < n; i++)
		ids[i] = v[i].kunci;
	if ((err = statistik_sql_anak_nama_dari(
		 r->db, r->a, ids, n, &names, &b->n)) != ERR_OK)
		return err;
	set_names(r, b, names);
	err = add_figures(r, f, ANAK_STATUS | ANAK_FAKTA, names, b->n, b);
	if (err != ERR_OK)
		return err;
	rank(b);
	b->shown = b->banyak;
	return ERR_OK;
}

/* Of the root it is kept which children have how many reports: when these are
 * more than ${batas} (0: all are wanted), nothing is read of the others. */
static enum err
load(struct request *r, const struct statistik_saring *f, size_t batas,
    struct bawahan *b)
{
	struct statistik_sel *v;
	size_t i, n, few = 0;
	enum err err;

	if (batas == 0 || f->instansi_id != STATISTIK_AKAR)
		return load_all(r, f, batas, b);
	if ((err = statistik_sql_list(
		 r->db, r->a, f, DIMENSI_ANAK, INT32_MAX, &v, &n)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++) {
		enum tab tab;

		if (v[i].kunci > 0) {
			v[few++] = v[i];
			continue;
		}
		tab = status_info[-1 - v[i].kunci].tab;
		b->sendiri.total += v[i].n;
		b->sendiri.tab[tab] += v[i].n;
	}
	if (few <= batas)
		return load_all(r, f, batas, b);
	b->lagi = true;
	return load_these(r, f, v, batas, b);
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
	    (err = load(r, &f, (size_t)batas, &b)) != ERR_OK ||
	    (err = tell_apart(r, &b)) != ERR_OK)
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
