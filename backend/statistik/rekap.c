#include "rekap.h"

#include <stdlib.h>

#include "../base/waktu.h"
#include "rekap_sql.h"

/* 1872 for 18.72.01.1001. */
static int64_t
kab(struct str kode)
{
	int64_t v = 0;
	size_t i;

	for (i = 0; i < kode.n && i < 5; i++)
		if (kode.p[i] >= '0' && kode.p[i] <= '9')
			v = v * 10 + (kode.p[i] - '0');
	return v;
}

unsigned
rekap_lapis(uint32_t status, bool rahasia, bool anonim)
{
	return (status_info[status].publik ? LAPIS_PUBLIK : 0u) |
	       (rahasia ? LAPIS_RAHASIA : 0u) | (anonim ? LAPIS_ANONIM : 0u);
}

int64_t
rekap_bulan(int64_t hari)
{
	struct tanggal t = waktu_tanggal(hari);

	return t.tahun * 100 + t.bulan;
}

static struct rekap_sel
cell(const struct rekap_kunci *k)
{
	return (struct rekap_sel){ .instansi_id = k->instansi_id,
		.hari = waktu_day(k->dibuat, ZONA_WIB),
		.status = k->status,
		.klasifikasi = k->klasifikasi,
		.kategori_id = k->kategori_id,
		.sumber = k->sumber,
		.kode_kab = kab(k->kode_wilayah),
		.program_id = k->program_id,
		.lapis = rekap_lapis(k->status, k->rahasia, k->anonim),
		.terdisposisi = k->terdisposisi };
}

static bool
same(const struct rekap_sel *a, const struct rekap_sel *b)
{
	return a->instansi_id == b->instansi_id && a->hari == b->hari &&
	       a->status == b->status && a->klasifikasi == b->klasifikasi &&
	       a->kategori_id == b->kategori_id && a->sumber == b->sumber &&
	       a->kode_kab == b->kode_kab && a->program_id == b->program_id &&
	       a->lapis == b->lapis && a->terdisposisi == b->terdisposisi;
}

/* Which cells are one for facts, whose key knows less. */
static bool
same_fakta(const struct rekap_sel *a, const struct rekap_sel *b)
{
	return a->instansi_id == b->instansi_id && a->lapis == b->lapis;
}

static enum err
move_rinci(
    struct db *db, const struct rekap_kunci *from, const struct rekap_kunci *to)
{
	const struct rekap_kunci *any = to != NULL ? to : from;
	struct rekap_sel a, b;
	enum err err = ERR_OK;

	if (any == NULL || !any->sumber_rinci.ada)
		return ERR_OK;
	if (from != NULL)
		a = cell(from);
	if (to != NULL)
		b = cell(to);
	if (from != NULL && to != NULL && same_fakta(&a, &b))
		return ERR_OK;
	if (from != NULL)
		err = rekap_sql_rinci(db, &a, any->sumber_rinci.v, -1);
	else
		err =
		    rekap_sql_rinci_baru(db, any->sumber, any->sumber_rinci.v);
	if (err == ERR_OK && to != NULL)
		err = rekap_sql_rinci(db, &b, any->sumber_rinci.v, 1);
	return err;
}

enum err
rekap_move(
    struct db *db, const struct rekap_kunci *from, const struct rekap_kunci *to)
{
	struct rekap_sel a = { 0 }, b = { 0 };
	enum err err = ERR_OK;

	if (from != NULL)
		a = cell(from);
	if (to != NULL)
		b = cell(to);
	if (from != NULL && to != NULL && same(&a, &b))
		return ERR_OK;
	if (from != NULL)
		err = rekap_sql_add(db, &a, -1);
	if (err == ERR_OK && to != NULL)
		err = rekap_sql_add(db, &b, 1);
	return err == ERR_OK ? move_rinci(db, from, to) : err;
}

enum err
rekap_tag_add(
    struct db *db, int64_t laporan_id, const struct rekap_kunci *k, int n)
{
	struct rekap_sel s = cell(k);

	return rekap_sql_tag(db, laporan_id, &s, n);
}

enum err
rekap_tag_move(struct db *db, int64_t laporan_id,
    const struct rekap_kunci *from, const struct rekap_kunci *to)
{
	struct rekap_sel a = cell(from), b = cell(to);
	enum err err;

	if (same_fakta(&a, &b))
		return ERR_OK;
	err = rekap_sql_tag(db, laporan_id, &a, -1);
	return err == ERR_OK ? rekap_sql_tag(db, laporan_id, &b, 1) : err;
}

static int
cmp_i(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
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

struct hitung_tampung {
	struct arena *a;
	struct hitung_ubah *hitung;
	size_t nhitung, hitungcap;
};

struct hitung_tampung *
hitung_tampung_new(struct arena *a)
{
	struct hitung_tampung *t = ARENA_NEW(a, struct hitung_tampung);

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
hitung_tampung_add(
    struct hitung_tampung *t, const struct hitung_ubah *v, size_t n)
{
	size_t i;

	t->hitung = room(
	    t->a, t->hitung, sizeof(*t->hitung), t->nhitung, n, &t->hitungcap);
	for (i = 0; i < n; i++)
		t->hitung[t->nhitung++] = v[i];
}

enum err
hitung_tampung_write(struct db *db, struct hitung_tampung *t)
{
	return hitung_apply(db, t->hitung, t->nhitung);
}
