/*
 * What is told of the children of a node: read, put in order, cut.
 */
#include "statistik_anak.h"

#include <stdlib.h>

#include "../instansi/instansi_beda.h"
#include "statistik_anak_sql.h"
#include "ukuran.h"

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
tell_apart(struct db *db, struct arena *a, const struct bawahan *b)
{
	struct instansi_beda *s =
	    ARENA_ARRAY(a, struct instansi_beda, b->shown + 1);
	size_t i;

	for (i = 0; i < b->shown; i++)
		s[i] = (struct instansi_beda){ .id = b->urut[i]->id,
			.nama = &b->urut[i]->nama };
	return instansi_bedakan(db, a, s, b->shown);
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
own(struct db *db, struct arena *a, const struct statistik_saring *f,
    struct bawahan *b)
{
	struct statistik_tab t;
	enum err err;
	size_t i;
	int k;

	if ((err = statistik_tab(db, a, f, &t)) != ERR_OK)
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
set_names(struct arena *a, struct bawahan *b, const struct anak_nama *names)
{
	size_t i;

	b->v = ARENA_ARRAY(a, struct anak, b->n + 1);
	b->urut = ARENA_ARRAY(a, struct anak *, b->n + 1);
	for (i = 0; i < b->n; i++)
		b->v[i] = (struct anak){ .id = names[i].id,
			.median = -1,
			.nama = names[i].nama,
			.punya_anak = names[i].punya_anak };
}

static enum err
add_figures(struct db *db, struct arena *a, const struct statistik_saring *f,
    unsigned apa, const struct anak_nama *of, size_t nof, struct bawahan *b)
{
	struct potong *v;
	enum err err;
	size_t n;

	err = statistik_sql_anak(db, a, f, apa, of, nof, &v, &n);
	if (err == ERR_OK)
		take_all(b, v, n, a);
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
load_all(struct db *db, struct arena *a, const struct statistik_saring *f,
    size_t batas, struct bawahan *b)
{
	const struct anak_nama *of;
	struct anak_nama *names;
	enum err err;
	size_t n;

	if ((err = statistik_sql_anak_nama(
		 db, a, f->instansi_id, &names, &b->n)) != ERR_OK)
		return err;
	set_names(a, b, names);
	of = names;
	n = b->n;
	if (batas > 0) {
		if ((err = add_figures(db, a, f, ANAK_STATUS, of, n, b)) !=
		    ERR_OK)
			return err;
		rank(b);
		b->lagi = b->banyak > batas;
		if (b->lagi)
			of = first(a, b, n = batas);
		err = add_figures(db, a, f, ANAK_FAKTA, of, n, b);
	} else {
		err = add_figures(db, a, f, ANAK_STATUS | ANAK_FAKTA, of, n, b);
	}
	if (err != ERR_OK)
		return err;
	if (!b->lagi)
		rank(b);
	b->shown = b->lagi ? batas : b->banyak;
	return own(db, a, f, b);
}

/* The largest ${v} of the root's children, with all that is shown of them. */
static enum err
load_these(struct db *db, struct arena *a, const struct statistik_saring *f,
    const struct statistik_sel *v, size_t n, struct bawahan *b)
{
	int64_t ids[ANAK_SEKALIGUS];
	struct anak_nama *names;
	enum err err;
	size_t i;

	for (i = 0; i < n; i++)
		ids[i] = v[i].kunci;
	if ((err = statistik_sql_anak_nama_dari(
		 db, a, ids, n, &names, &b->n)) != ERR_OK)
		return err;
	set_names(a, b, names);
	err = add_figures(db, a, f, ANAK_STATUS | ANAK_FAKTA, names, b->n, b);
	if (err != ERR_OK)
		return err;
	rank(b);
	b->shown = b->banyak;
	return ERR_OK;
}

/* Of the root it is kept which children have how many reports: when these are
 * more than ${batas} (0: all are wanted), nothing is read of the others. */
static enum err
load(struct db *db, struct arena *a, const struct statistik_saring *f,
    size_t batas, struct bawahan *b)
{
	struct statistik_sel *v;
	size_t i, n, few = 0;
	enum err err;

	if (batas == 0 || f->instansi_id != STATISTIK_AKAR)
		return load_all(db, a, f, batas, b);
	if ((err = statistik_sql_list(
		 db, a, f, DIMENSI_ANAK, INT32_MAX, &v, &n)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++) {
		enum tab tab;

		if (v[i].kunci > 0)
			v[few++] = v[i];
		if (v[i].kunci >= 0)
			continue;
		tab = status_info[-1 - v[i].kunci].tab;
		b->sendiri.total += v[i].n;
		b->sendiri.tab[tab] += v[i].n;
	}
	if (few <= batas)
		return load_all(db, a, f, batas, b);
	b->lagi = true;
	return load_these(db, a, f, v, batas, b);
}

enum err
statistik_anak(struct db *db, struct arena *a, const struct statistik_saring *f,
    size_t batas, struct bawahan *ret)
{
	enum err err = load(db, a, f, batas, ret);

	return err == ERR_OK ? tell_apart(db, a, ret) : err;
}
