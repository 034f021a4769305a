#include "bagan.h"

#include <stdlib.h>

#include "../base/waktu.h"
#include "../instansi/instansi.h"
#include "../instansi/instansi_beda.h"
#include "../kategori/kategori.h"
#include "../wilayah/wilayah.h"
#include "baris.h"
#include "sumbu.h"

/* clang-format off */
#define LABEL_MAX	15	/* bars that a page has room for */
#define SERI_MAX	8	/* patterns there are */
/* clang-format on */

/* One label in the making. */
struct butir {
	int64_t kunci;
	int64_t tab[TAB__MAX], n;
};

struct bagan {
	struct db *db;
	struct arena *a;
	const struct ekspor *e;
	enum grafik_menurut by;
	struct butir *v;
	size_t n;
	size_t lain;        /* labels put together into the last one, 0: none */
	struct sumbu sumbu; /* what the labels are by month */
};

static int
by_key(const void *x, const void *y)
{
	const struct butir *a = x, *b = y;

	return (a->kunci > b->kunci) - (a->kunci < b->kunci);
}

static int
by_count(const void *x, const void *y)
{
	const struct butir *a = x, *b = y;

	return a->n != b->n ? (a->n < b->n) - (a->n > b->n) : by_key(x, y);
}

static int
rows_by_key(const void *x, const void *y)
{
	const struct baris_kelompok *a = x, *b = y;

	return (a->kunci > b->kunci) - (a->kunci < b->kunci);
}

static void
gather(struct bagan *b, struct baris_kelompok *rows, size_t nrows)
{
	struct butir *t;
	size_t i;

	qsort(rows, nrows, sizeof(*rows), rows_by_key);
	b->v = ARENA_ARRAY(b->a, struct butir, nrows + 1);
	for (i = 0; i < nrows; i++) {
		if (b->n == 0 || b->v[b->n - 1].kunci != rows[i].kunci)
			b->v[b->n++].kunci = rows[i].kunci;
		t = &b->v[b->n - 1];
		t->n += rows[i].n;
		t->tab[rows[i].tab < TAB__MAX ? rows[i].tab : 0] += rows[i].n;
	}
}

static void
add_butir(struct butir *to, const struct butir *from)
{
	int t;

	to->n += from->n;
	for (t = 0; t < TAB__MAX; t++)
		to->tab[t] += from->tab[t];
}

/* One label for each month or year of the axis. */
static void
fill_months(struct bagan *b)
{
	struct butir *v;
	size_t i, ke;

	if (b->n == 0)
		return;
	b->sumbu = sumbu_dari(b->v[0].kunci, b->v[b->n - 1].kunci);
	v = ARENA_ARRAY(b->a, struct butir, b->sumbu.n);
	for (i = 0; i < b->sumbu.n; i++)
		v[i].kunci = (int64_t)i;
	for (i = 0; i < b->n; i++) {
		ke = sumbu_ke(&b->sumbu, b->v[i].kunci);
		add_butir(&v[ke], &b->v[i]);
	}
	b->v = v;
	b->n = b->sumbu.n;
}

/* A part of nothing is no part of a ring. */
static void
drop_empty(struct bagan *b)
{
	size_t i, n = 0;

	for (i = 0; i < b->n; i++)
		if (b->v[i].n > 0)
			b->v[n++] = b->v[i];
	b->n = n;
}

static void
keep_largest(struct bagan *b, size_t max)
{
	size_t i;

	if (b->by != MENURUT_STATUS)
		qsort(b->v, b->n, sizeof(*b->v), by_count);
	if (b->n <= max)
		return;
	qsort(b->v, b->n, sizeof(*b->v), by_count);
	b->lain = b->n - (max - 1);
	for (i = max; i < b->n; i++)
		add_butir(&b->v[max - 1], &b->v[i]);
	b->n = max;
}

static enum err
name_of(struct bagan *b, int64_t kunci, struct str *ret)
{
	struct instansi i;
	struct kategori k;
	enum err err = ERR_OK;

	*ret = STR("Tidak disebut");
	switch (b->by) {
	case MENURUT_BULAN:
		*ret = sumbu_nama(b->a, &b->sumbu, (size_t)kunci);
		break;
	case MENURUT_STATUS:
		*ret = b->e->jenis == EKSPOR_PENGGUNA
			   ? (kunci != 0 ? STR("Aktif") : STR("Nonaktif"))
			   : str_of(kosakata_nama(
				 &kosakata_status, (size_t)kunci, BAHASA_ID));
		break;
	case MENURUT_INSTANSI:
		if ((err = instansi_get(b->db, b->a, kunci, &i)) == ERR_OK)
			*ret = i.nama;
		break;
	case MENURUT_KATEGORI:
		if (kunci != 0 &&
		    (err = kategori_get(b->db, b->a, kunci, &k)) == ERR_OK)
			*ret = k.nama;
		break;
	case MENURUT__MAX:
		break;
	}
	return err == ERR_NOT_FOUND ? ERR_OK : err;
}

/* Each agency by a name that no other in the chart has. */
static enum err
tell_apart(struct bagan *b, struct str *label, size_t n)
{
	struct instansi_beda *v = ARENA_ARRAY(b->a, struct instansi_beda, n);
	size_t i;

	for (i = 0; i < n; i++)
		v[i] = (struct instansi_beda){ .id = b->v[i].kunci,
			.nama = &label[i] };
	return instansi_bedakan(b->db, b->a, v, n);
}

static enum err
put_labels(struct bagan *b, struct grafik *g)
{
	enum err err = ERR_OK;
	size_t i;

	g->nlabel = b->n;
	g->label = ARENA_ARRAY(b->a, struct str, b->n + 1);
	for (i = 0; err == ERR_OK && i < b->n; i++) {
		g->total += b->v[i].n;
		if (b->lain > 0 && i + 1 == b->n)
			g->label[i] =
			    arena_printf(b->a, "Lainnya (%zu %s)", b->lain,
				kosakata_nama(&kosakata_grafik_menurut, b->by,
				    BAHASA_ID));
		else
			err = name_of(b, b->v[i].kunci, &g->label[i]);
	}
	if (err == ERR_OK && b->by == MENURUT_INSTANSI)
		err = tell_apart(b, g->label, b->n - (b->lain > 0));
	return err;
}

/* Colour and pattern of a tab, as on the screens. */
static const enum grafik_corak corak_tab[TAB__MAX] = {
	[TAB_BELUM_TERVERIFIKASI] = CORAK_UNGU,
	[TAB_TERTUNDA] = CORAK_COKLAT,
	[TAB_BELUM_DITINDAKLANJUTI] = CORAK_MERAH,
	[TAB_SEDANG_DIPROSES] = CORAK_KUNING,
	[TAB_SELESAI] = CORAK_HIJAU,
	[TAB_ARSIP] = CORAK_ABU,
	[TAB_PERMINTAAN] = CORAK_BIRU,
};

static bool
tab_used(const struct bagan *b, int t)
{
	size_t i;

	for (i = 0; i < b->n; i++)
		if (b->v[i].tab[t] > 0)
			return true;
	return false;
}

static void
put_series(struct bagan *b, struct grafik *g)
{
	bool stack =
	    g->bentuk == BENTUK_TUMPUK && b->e->jenis != EKSPOR_PENGGUNA;
	struct grafik_seri *s;
	size_t i;
	int t;

	g->seri = ARENA_ARRAY(b->a, struct grafik_seri, TAB__MAX);
	for (t = 0; t < TAB__MAX; t++) {
		if (stack ? !tab_used(b, t) : t > 0)
			continue;
		s = &g->seri[g->nseri++];
		s->nama = stack ? str_of(kosakata_nama(
				      &kosakata_tab, (size_t)t, BAHASA_ID))
			  : b->e->jenis == EKSPOR_PENGGUNA ? STR("pengguna")
							   : STR("laporan");
		s->corak = stack ? corak_tab[t] : CORAK_BIRU;
		s->nilai = ARENA_ARRAY(b->a, int64_t, b->n + 1);
		for (i = 0; i < b->n; i++)
			s->nilai[i] = stack ? b->v[i].tab[t] : b->v[i].n;
	}
}

static size_t
series_of(const struct bagan *b, int64_t kunci)
{
	size_t i, named = b->n - (b->lain > 0);

	for (i = 0; i < named; i++)
		if (b->v[i].kunci == kunci)
			return i;
	return b->n - 1;
}

/* One line over the months for each of the labels there are, which are the
 * series then: "Jalan rusak (1.234)". */
static void
put_lines(struct bagan *b, struct grafik *g, const struct baris_kelompok *rows,
    size_t nrows)
{
	int64_t first = INT64_MAX, last = 0;
	struct sumbu su;
	size_t i;

	g->seri = ARENA_ARRAY(b->a, struct grafik_seri, b->n + 1);
	g->nseri = b->n;
	for (i = 0; i < nrows; i++) {
		first = rows[i].bulan < first ? rows[i].bulan : first;
		last = rows[i].bulan > last ? rows[i].bulan : last;
	}
	if (nrows == 0)
		return;
	su = sumbu_dari(first, last);
	for (i = 0; i < b->n; i++)
		g->seri[i] = (struct grafik_seri){
			.nama = arena_printf(b->a, "%s (%s)", g->label[i].p,
			    grafik_angka(b->a, b->v[i].n).p),
			.corak = (enum grafik_corak)(i % CORAK__MAX),
			.nilai = ARENA_ARRAY(b->a, int64_t, su.n)
		};
	for (i = 0; i < nrows; i++)
		g->seri[series_of(b, rows[i].kunci)]
		    .nilai[sumbu_ke(&su, rows[i].bulan)] += rows[i].n;
	g->nlabel = su.n;
	g->label = ARENA_ARRAY(b->a, struct str, su.n);
	for (i = 0; i < su.n; i++)
		g->label[i] = sumbu_nama(b->a, &su, i);
}

static struct str
day(struct arena *a, int64_t d)
{
	struct tanggal t = waktu_tanggal(d);

	return arena_printf(
	    a, "%d %s", t.hari, sumbu_bulan(a, t.tahun * 100 + t.bulan).p);
}

/* "1 Nov 2026 – 30 Nov 2026", or what there is of it. */
static struct str
periode(struct arena *a, const struct ekspor *e)
{
	if (e->dari.ada && e->sampai.ada)
		return arena_printf(
		    a, "%s – %s", day(a, e->dari.v).p, day(a, e->sampai.v).p);
	if (e->dari.ada)
		return arena_printf(a, "sejak %s", day(a, e->dari.v).p);
	if (e->sampai.ada)
		return arena_printf(a, "s.d. %s", day(a, e->sampai.v).p);
	return STR("semua waktu");
}

static void
add_part(struct arena *a, struct str *s, const char *what, const char *value)
{
	*s = arena_printf(a, "%s; %s: %s", s->p, what, value);
}

/* "Pemerintah Kota Metro dan bawahannya; 1–30 November 2026; …" */
static enum err
saring_teks(
    struct db *db, struct arena *a, const struct ekspor *e, struct str *ret)
{
	struct str s = arena_printf(
	    a, "%s dan bawahannya; %s", e->simpul.p, periode(a, e).p);
	struct sumber_pilih sumber = ekspor_sumber(e);
	struct wilayah w;
	enum err err;

	if (e->status_laporan.ada)
		add_part(a, &s, "status",
		    kosakata_nama(&kosakata_status, (size_t)e->status_laporan.v,
			BAHASA_ID));
	if (e->klasifikasi.ada)
		add_part(a, &s, "klasifikasi",
		    kosakata_nama(&kosakata_klasifikasi,
			(size_t)e->klasifikasi.v, BAHASA_ID));
	if (e->sumber.ada)
		add_part(a, &s, "sumber", sumber_pilih_nama(a, &sumber).p);
	if (e->kategori.ada)
		add_part(a, &s, "kategori", e->kategori.v.p);
	if (e->prioritas)
		s = arena_printf(a, "%s; hanya prioritas", s.p);
	if (e->kode_wilayah.ada) {
		err = wilayah_get(db, a, e->kode_wilayah.v, &w);
		if (err != ERR_OK && err != ERR_NOT_FOUND)
			return err;
		add_part(a, &s, "wilayah",
		    err == ERR_OK ? w.nama.p : e->kode_wilayah.v.p);
	}
	*ret = s;
	return ERR_OK;
}

static struct str
title(
    struct arena *a, const struct ekspor *e, const struct grafik *g, bool lines)
{
	const char *what =
	    kosakata_nama(&kosakata_ekspor_jenis, e->jenis, BAHASA_ID);

	if (!lines)
		return arena_printf(a, "%s per %s", what, g->menurut.p);
	/* One alone has no legend. */
	if (g->nseri == 1)
		return arena_printf(a, "%s per bulan menurut %s: %s", what,
		    g->menurut.p, g->seri[0].nama.p);
	return arena_printf(a, "%s per bulan menurut %s", what, g->menurut.p);
}

/* Which labels there are, and in which order. */
static void
choose(struct bagan *b, enum grafik_bentuk bentuk, bool lines)
{
	if (b->by == MENURUT_BULAN)
		fill_months(b);
	if (bentuk == BENTUK_DONAT)
		drop_empty(b);
	if (b->by != MENURUT_BULAN || bentuk == BENTUK_DONAT)
		keep_largest(
		    b, bentuk == BENTUK_DONAT || lines ? SERI_MAX : LABEL_MAX);
}

enum err
bagan_buat(struct db *db, struct arena *a, const struct ekspor *e,
    enum grafik_bentuk bentuk, enum grafik_menurut by, int64_t now,
    struct grafik *ret)
{
	const bool lines = bentuk == BENTUK_GARIS && by != MENURUT_BULAN;
	struct bagan b = { .db = db, .a = a, .e = e, .by = by };
	struct grafik g = {
		.bentuk = bentuk, .tegak = by == MENURUT_BULAN, .pada = now
	};
	struct ekspor_saring s;
	struct baris_kelompok *rows;
	enum err err;
	size_t n;

	if ((err = ekspor_saring_of(db, a, e, &s)) != ERR_OK ||
	    (err = baris_group(db, a, (enum ekspor_jenis)e->jenis, &s, by,
		 lines, &rows, &n)) != ERR_OK)
		return err;
	gather(&b, rows, n);
	choose(&b, bentuk, lines);
	if ((err = put_labels(&b, &g)) != ERR_OK ||
	    (err = saring_teks(db, a, e, &g.subjudul)) != ERR_OK)
		return err;
	if (lines)
		put_lines(&b, &g, rows, n);
	else
		put_series(&b, &g);
	g.menurut =
	    str_of(kosakata_nama(&kosakata_grafik_menurut, by, BAHASA_ID));
	g.judul = title(a, e, &g, lines);
	g.sumber = STR("Sumber: Lapor, Monitor › Reporting; dihitung menurut"
		       " tanggal laporan masuk (WIB).");
	g.dibuat = arena_printf(a, "Dibuat pada %s.",
	    waktu_teks_jam(a, now, ZONA_WIB, BAHASA_ID).p);
	*ret = g;
	return ERR_OK;
}
