/*
 * The clocks of a report as a reader sees them.
 */
#include "laporan_jam.h"

#include <stdlib.h>

#include "laporan_jam_sql.h"

size_t
jam_ledger(const struct jam_baris *b, const struct jeda_baris *jeda,
    size_t njeda, struct jeda *ret_v)
{
	size_t i, n = 0;

	for (i = 0; i < njeda; i++) {
		const struct jeda_baris *j = &jeda[i];

		if (j->jam != b->jam || j->ke != b->ke)
			continue;
		ret_v[n].dari = j->dari;
		ret_v[n].sampai = j->sampai.ada ? j->sampai.v : JEDA_TERBUKA;
		n++;
	}
	return n;
}

/* A clock that runs needs no ledger: its stored deadline is right. */
static struct jam_tampil
show_running(const struct kalender *k, const struct jam_baris *b, int64_t now)
{
	struct jam_tampil t = { .laporan_id = b->laporan_id,
		.jam = (enum jam)b->jam,
		.zona = (int)b->zona,
		.h = { .dijeda = b->dijeda, .batas = b->batas } };

	if (b->dijeda || b->batas == JAM_TANPA_BATAS)
		return t;
	t.tahu = true;
	if (jam_info[b->jam].satuan == SATUAN_HARI)
		t.h.sisa = jam_sisa_hari(t.zona, now, b->batas);
	else
		t.tahu = jam_sisa(k, t.zona, now, b->batas, &t.h.sisa);
	return t;
}

enum err
laporan_jam_tampil_list(struct db *db, struct arena *a,
    const struct kalender *k, const int64_t *ids, size_t nids, int64_t now,
    struct jam_tampil **ret_v, size_t *ret_n)
{
	struct jam_baris *b;
	struct jam_tampil *v;
	enum err err;
	size_t i, n;

	if ((err = jam_sql_list_open(db, a, ids, nids, &b, &n)) != ERR_OK)
		return err;
	v = ARENA_ARRAY(a, struct jam_tampil, n + 1);
	for (i = 0; i < n; i++)
		v[i] = show_running(k, &b[i], now);
	*ret_v = v;
	*ret_n = n;
	return ERR_OK;
}

static void
show_open(struct arena *a, const struct kalender *k, const struct jam_hasil *h,
    int64_t now, struct jam_tampil **ret_v, size_t *ret_n)
{
	struct jam_tampil *v = ARENA_ARRAY(a, struct jam_tampil, h->n + 1);
	struct jeda *jeda = ARENA_ARRAY(a, struct jeda, h->njeda + 1);
	size_t i, n = 0, nj;

	for (i = 0; i < h->n; i++) {
		const struct jam_baris *b = &h->v[i];

		if (!b->terbuka)
			continue;
		v[n] = show_running(k, b, now);
		nj = jam_ledger(b, h->jeda, h->njeda, jeda);
		if (b->dijeda)
			v[n].tahu = jam_hitung(k, (int)b->zona, b->mulai,
			    b->panjang, jeda, nj, now, &v[n].h);
		n++;
	}
	*ret_v = v;
	*ret_n = n;
}

static bool
any_paused(const struct jam_hasil *h)
{
	size_t i;

	for (i = 0; i < h->n; i++)
		if (h->v[i].terbuka && h->v[i].dijeda)
			return true;
	return false;
}

/* The ledger is read for clocks that stand still. */
enum err
laporan_jam_tampil(struct db *db, struct arena *a, const struct kalender *k,
    int64_t laporan_id, int64_t now, struct jam_tampil **ret_v, size_t *ret_n)
{
	struct jam_hasil h = { 0 };
	enum err err;

	err = jam_sql_list(db, a, laporan_id, &h.v, &h.n);
	if (err == ERR_OK && any_paused(&h))
		err = jeda_sql_list(db, a, laporan_id, &h.jeda, &h.njeda);
	if (err == ERR_OK)
		show_open(a, k, &h, now, ret_v, ret_n);
	return err;
}

static int
jam_cmp(const void *a, const void *b)
{
	const struct jam_baris *x = a, *y = b;

	return x->jam != y->jam ? (x->jam > y->jam) - (x->jam < y->jam)
				: (x->ke > y->ke) - (x->ke < y->ke);
}

void
laporan_jam_tampil_hasil(struct arena *a, const struct kalender *k,
    const struct jam_hasil *h, int64_t now, struct jam_tampil **ret_v,
    size_t *ret_n)
{
	/* In the order in which the table would give them. */
	if (h->n > 1)
		qsort(h->v, h->n, sizeof(*h->v), jam_cmp);
	show_open(a, k, h, now, ret_v, ret_n);
}
