#include "instansi_beda.h"

#include <stdlib.h>

#include "instansi_beda_sql.h"

/* One that shares its name, once for each id. */
struct kembar {
	int64_t id;
	struct str nama, beda; /* beda .p NULL: not told apart yet */
	struct null_str induk;
	const struct instansi_atas *atas; /* nearest first */
	size_t natas, jarak;              /* how far up it is looked for now */
};

static int
str_order(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n == 0 ? 0 : memcmp(a.p, b.p, n);

	return c != 0 ? c : (a.n > b.n) - (a.n < b.n);
}

static int
by_name(const void *x, const void *y)
{
	const struct kembar *a = x, *b = y;
	int c = str_order(a->nama, b->nama);

	return c != 0 ? c : (a->id > b->id) - (a->id < b->id);
}

/* What would tell it apart at the distance that is tried. */
static struct str
candidate(const struct kembar *k)
{
	return k->jarak <= k->natas ? k->atas[k->jarak - 1].nama : STR("");
}

/* Those that have an answer, then by name and what would tell them apart. */
static int
by_candidate(const void *x, const void *y)
{
	const struct kembar *a = x, *b = y;
	int c = (a->beda.p == NULL) - (b->beda.p == NULL);

	if (c == 0)
		c = str_order(a->nama, b->nama);
	return c != 0 ? c : str_order(candidate(a), candidate(b));
}

/* Only those that share a name with another id stay; *ret_n: how many. */
static struct kembar *
twins(struct arena *a, const struct instansi_beda *v, size_t n, size_t *ret_n)
{
	struct kembar *k = ARENA_ARRAY(a, struct kembar, n + 1);
	size_t i, m = 0, out = 0;

	for (i = 0; i < n; i++)
		k[i] = (struct kembar){
			.id = v[i].id, .nama = *v[i].nama, .induk = v[i].induk
		};
	if (n > 1)
		qsort(k, n, sizeof(*k), by_name);
	for (i = 0; i < n; i++)
		if (m == 0 || k[i].id != k[m - 1].id ||
		    !str_eq(k[i].nama, k[m - 1].nama))
			k[m++] = k[i];
	for (i = 0; i < m; i++)
		if ((i > 0 && str_eq(k[i].nama, k[i - 1].nama)) ||
		    (i + 1 < m && str_eq(k[i].nama, k[i + 1].nama)))
			k[out++] = k[i];
	*ret_n = out;
	return k;
}

static int
by_id(const void *x, const void *y)
{
	const struct kembar *a = x, *b = y;

	return (a->id > b->id) - (a->id < b->id);
}

/* Everything above them, fifty at a time. */
static enum err
load(struct db *db, struct arena *a, struct kembar *k, size_t n)
{
	int64_t id[INSTANSI_ATAS_MAX];
	struct instansi_atas *rows;
	size_t i, j, at, nrows, part;
	enum err err;

	qsort(k, n, sizeof(*k), by_id);
	for (i = 0; i < n; i += part) {
		part = n - i < INSTANSI_ATAS_MAX ? n - i : INSTANSI_ATAS_MAX;
		for (j = 0; j < part; j++)
			id[j] = k[i + j].id;
		err = instansi_sql_atas(db, a, id, part, &rows, &nrows);
		if (err != ERR_OK)
			return err;
		for (j = 0, at = 0; j < part; j++) {
			struct kembar *one = &k[i + j];

			one->natas = 0;
			while (at < nrows && rows[at].id < one->id)
				at++;
			one->atas = rows + at;
			for (; at < nrows && rows[at].id == one->id; at++)
				one->natas++;
		}
	}
	return ERR_OK;
}

/* "Pemerintah Kota Metro" is the Kota Metro of what lies below it. */
static struct str
short_name(struct str s)
{
	static const char first[] = "Pemerintah K", other[] = "Pemerintah P";
	size_t n = sizeof("Pemerintah ") - 1;

	if (s.n > n + 1 &&
	    (memcmp(s.p, first, n + 1) == 0 || memcmp(s.p, other, n + 1) == 0))
		return (struct str){ s.p + n, s.n - n };
	return s;
}

static bool
alike(const struct kembar *a, const struct kembar *b)
{
	return a->beda.p == NULL && b->beda.p == NULL &&
	       str_eq(a->nama, b->nama) && str_eq(candidate(a), candidate(b));
}

/* One step up; true: there is somebody left to look at further up. */
static bool
step(struct arena *a, struct kembar *k, size_t n)
{
	bool more = false;
	struct str beda;
	size_t i;

	for (i = 0; i < n; i++)
		k[i].jarak++;
	qsort(k, n, sizeof(*k), by_candidate);
	for (i = 0; i < n && k[i].beda.p != NULL; i++)
		;
	for (; i < n; i++) {
		if (k[i].jarak > k[i].natas)
			continue;
		if ((i > 0 && alike(&k[i], &k[i - 1])) ||
		    (i + 1 < n && alike(&k[i], &k[i + 1]))) {
			more = true;
			continue;
		}
		beda = short_name(candidate(&k[i]));
		k[i].beda = arena_str(a, beda.p, beda.n);
	}
	return more;
}

/* By what the list knows; *ret_n: those before are told apart. */
static void
nearest(struct arena *a, struct kembar *k, size_t n, size_t *ret_n)
{
	struct instansi_atas *v = ARENA_ARRAY(a, struct instansi_atas, n);
	bool known = false;
	size_t i;

	for (i = 0; i < n; i++) {
		v[i] = (struct instansi_atas){ .nama = k[i].induk.v };
		k[i].atas = &v[i];
		k[i].natas = k[i].induk.ada;
		known = known || k[i].induk.ada;
	}
	if (known)
		step(a, k, n);
	qsort(k, n, sizeof(*k), by_candidate);
	for (i = 0; i < n && k[i].beda.p != NULL; i++)
		;
	*ret_n = i;
}

static int
by_answer(const void *x, const void *y)
{
	const struct kembar *a = x, *b = y;
	int c = str_order(a->nama, b->nama);

	return c != 0 ? c : str_order(a->beda, b->beda);
}

/* Found at unlike distances, two answers may still be one: none, then. */
static void
drop_equal(struct kembar *k, size_t n)
{
	size_t i, j;

	qsort(k, n, sizeof(*k), by_answer);
	for (i = 0; i < n; i = j) {
		for (j = i + 1; j < n && by_answer(&k[i], &k[j]) == 0; j++)
			;
		for (; j > i + 1 && i < j; i++)
			k[i].beda.n = 0;
	}
}

enum err
instansi_bedakan(
    struct db *db, struct arena *a, const struct instansi_beda *v, size_t n)
{
	struct kembar *k, key, *one;
	size_t i, nk, done;
	enum err err;

	k = twins(a, v, n, &nk);
	if (nk == 0)
		return ERR_OK;
	nearest(a, k, nk, &done);
	if ((err = load(db, a, k + done, nk - done)) != ERR_OK)
		return err;
	while (step(a, k, nk))
		;
	drop_equal(k, nk);
	qsort(k, nk, sizeof(*k), by_id);
	for (i = 0; i < n; i++) {
		key.id = v[i].id;
		one = bsearch(&key, k, nk, sizeof(*k), by_id);
		if (one == NULL)
			continue;
		*v[i].nama =
		    one->beda.n > 0
			? arena_printf(a, "%s (%s)", one->nama.p, one->beda.p)
			: arena_printf(
			      a, "%s (%lld)", one->nama.p, (long long)v[i].id);
	}
	return ERR_OK;
}
