#include "rekap.h"

#include <stdlib.h>

#include "../base/waktu.h"
#include "rekap_sql.h"

#define KAB_LEN 5 /* "18.72" */

static struct rekap_sel
cell(const struct rekap_kunci *k)
{
	struct str kab = k->kode_wilayah;

	if (kab.p == NULL)
		kab = STR("");
	if (kab.n > KAB_LEN)
		kab.n = KAB_LEN;
	return (struct rekap_sel){ .instansi_id = k->instansi_id,
		.hari = waktu_day(k->dibuat, ZONA_WIB),
		.status = k->status,
		.klasifikasi = k->klasifikasi,
		.kategori_id = k->kategori_id,
		.sumber = k->sumber,
		.kode_kab = kab,
		.rahasia = k->rahasia,
		.anonim = k->anonim,
		.terdisposisi = k->terdisposisi };
}

static int
cmp_i(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* Bytes, as ascii_bin compares them. */
static int
cmp_s(struct str a, struct str b)
{
	int c = memcmp(a.p, b.p, a.n < b.n ? a.n : b.n);

	return c != 0 ? c : cmp_i((int64_t)a.n, (int64_t)b.n);
}

/* The order of the primary key. */
static int
cmp(const struct rekap_sel *a, const struct rekap_sel *b)
{
	const int64_t x[] = { a->instansi_id, a->hari, a->status,
		a->klasifikasi, a->kategori_id, a->sumber };
	const int64_t y[] = { b->instansi_id, b->hari, b->status,
		b->klasifikasi, b->kategori_id, b->sumber };
	size_t i;
	int c;

	for (i = 0; i < sizeof(x) / sizeof(x[0]); i++)
		if (x[i] != y[i])
			return cmp_i(x[i], y[i]);
	if ((c = cmp_s(a->kode_kab, b->kode_kab)) != 0)
		return c;
	if (a->rahasia != b->rahasia)
		return a->rahasia ? 1 : -1;
	if (a->anonim != b->anonim)
		return a->anonim ? 1 : -1;
	return a->terdisposisi - b->terdisposisi;
}

enum err
rekap_move(
    struct db *db, const struct rekap_kunci *from, const struct rekap_kunci *to)
{
	struct rekap_sel a, b;
	enum err err;
	int c;

	if (from == NULL && to == NULL)
		return ERR_OK;
	if (from == NULL || to == NULL) {
		a = cell(from == NULL ? to : from);
		return rekap_sql_add(db, &a, from == NULL ? 1 : -1);
	}
	a = cell(from);
	b = cell(to);
	if ((c = cmp(&a, &b)) == 0)
		return ERR_OK;
	err = rekap_sql_add(db, c < 0 ? &a : &b, c < 0 ? -1 : 1);
	return err != ERR_OK
		   ? err
		   : rekap_sql_add(db, c < 0 ? &b : &a, c < 0 ? 1 : -1);
}

static int
hitung_cmp(const void *a, const void *b)
{
	const struct hitung_ubah *x = a, *y = b;

	return x->instansi_id != y->instansi_id
		   ? cmp_i(x->instansi_id, y->instansi_id)
		   : cmp_i((int64_t)x->tab, (int64_t)y->tab);
}

enum err
hitung_apply(struct db *db, struct hitung_ubah *v, size_t n)
{
	enum err err = ERR_OK;
	size_t i;

	if (n > 1)
		qsort(v, n, sizeof(*v), hitung_cmp);
	for (i = 0; err == ERR_OK && i < n; i++) {
		if (i + 1 < n && hitung_cmp(&v[i], &v[i + 1]) == 0)
			v[i + 1].n += v[i].n;
		else if (v[i].n != 0)
			err = hitung_sql_add(
			    db, v[i].instansi_id, v[i].tab, v[i].n);
	}
	return err;
}

struct tambah {
	struct rekap_sel sel;
	int n;
};

struct rekap_tampung {
	struct arena *a;
	struct tambah *sel;
	size_t nsel, selcap;
	struct hitung_ubah *hitung;
	size_t nhitung, hitungcap;
};

struct rekap_tampung *
rekap_tampung_new(struct arena *a)
{
	struct rekap_tampung *t = ARENA_NEW(a, struct rekap_tampung);

	t->a = a;
	return t;
}

/* Room for ${more} beside the n that are there. */
static void *
room(struct arena *a, void *v, size_t size, size_t n, size_t more, size_t *cap)
{
	char *bigger;

	if (n + more <= *cap)
		return v;
	*cap = 2 * (n + more) + 64;
	bigger = arena_alloc(a, *cap * size);
	if (n > 0)
		memcpy(bigger, v, n * size);
	return bigger;
}

void
rekap_tampung_add(struct rekap_tampung *t, const struct hitung_ubah *v,
    size_t n, const struct rekap_kunci *from, const struct rekap_kunci *to)
{
	size_t i;

	t->hitung = room(
	    t->a, t->hitung, sizeof(*t->hitung), t->nhitung, n, &t->hitungcap);
	for (i = 0; i < n; i++)
		t->hitung[t->nhitung++] = v[i];
	t->sel = room(t->a, t->sel, sizeof(*t->sel), t->nsel, 2, &t->selcap);
	t->sel[t->nsel++] = (struct tambah){ cell(from), -1 };
	t->sel[t->nsel++] = (struct tambah){ cell(to), 1 };
}

static int
tambah_cmp(const void *a, const void *b)
{
	const struct tambah *x = a, *y = b;

	return cmp(&x->sel, &y->sel);
}

enum err
rekap_tampung_write(struct db *db, struct rekap_tampung *t)
{
	enum err err = hitung_apply(db, t->hitung, t->nhitung);
	size_t i;

	if (t->nsel > 1)
		qsort(t->sel, t->nsel, sizeof(*t->sel), tambah_cmp);
	for (i = 0; err == ERR_OK && i < t->nsel; i++) {
		if (i + 1 < t->nsel &&
		    tambah_cmp(&t->sel[i], &t->sel[i + 1]) == 0)
			t->sel[i + 1].n += t->sel[i].n;
		else if (t->sel[i].n != 0)
			err = rekap_sql_add(db, &t->sel[i].sel, t->sel[i].n);
	}
	return err;
}
