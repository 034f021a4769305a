/* Bars: upright over time, lying for long names; single or stacked. */
#include <math.h>

#include "gambar.h"

static int64_t
sum_at(const struct grafik *d, size_t i)
{
	int64_t n = 0;
	size_t s;

	for (s = 0; s < d->nseri; s++)
		n += d->seri[s].nilai[i];
	return n;
}

/* Lines stand beside each other, bars upon each other. */
static int64_t
largest(const struct grafik *d)
{
	int64_t max = 0, n;
	size_t i, s;

	for (i = 0; i < d->nlabel; i++) {
		n = d->bentuk == BENTUK_GARIS ? 0 : sum_at(d, i);
		for (s = 0; s < d->nseri; s++)
			n = d->seri[s].nilai[i] > n ? d->seri[s].nilai[i] : n;
		max = n > max ? n : max;
	}
	return max;
}

static void
axis_line(struct gambar *g, bool zero)
{
	gambar_warna(g, zero ? WARNA_REDUP : WARNA_GARIS);
	cairo_set_line_width(g->cr, 1);
}

/* One upright bar from the bottom up; the value stands on top. */
static void
column(struct gambar *g, size_t i, double x, double w, double bottom,
    double per_one, const struct teks_gaya *t)
{
	double y = bottom, h;
	size_t s;

	for (s = 0; s < g->d->nseri; s++) {
		h = (double)g->d->seri[s].nilai[i] * per_one;
		if (h <= 0)
			continue;
		y -= h;
		cairo_rectangle(g->cr, x, y, w, h);
		gambar_corak(g, g->d->seri[s].corak);
	}
	gambar_teks(
	    g, grafik_angka(g->a, sum_at(g->d, i)), x + w / 2, y - 19, t);
}

double
gambar_sumbu(struct gambar *g, struct kotak *k, double *ret_slot)
{
	const struct teks_gaya t = {
		.besar = 13, .rata = RATA_KANAN, .warna = WARNA_REDUP
	};
	int steps, i;
	int64_t step = gambar_langkah(largest(g->d), &steps);
	double legend = gambar_legenda(g, k->x, k->y, k->w), y;

	k->y += legend;
	k->h -= legend + 30;
	k->x += 70;
	k->w -= 70;
	k->y += 22;
	k->h -= 22;
	for (i = 0; i <= steps; i++) {
		y = k->y + k->h - k->h * i / steps;
		axis_line(g, i == 0);
		gambar_garis(g, k->x, y, k->x + k->w, y);
		gambar_teks(
		    g, grafik_angka(g->a, step * i), k->x - 8, y - 9, &t);
	}
	*ret_slot = k->w / (double)(g->d->nlabel > 0 ? g->d->nlabel : 1);
	return k->h / (double)(step * steps);
}

void
gambar_label_bawah(struct gambar *g, const struct kotak *k, double slot)
{
	struct teks_gaya t = {
		.besar = 13, .rata = RATA_TENGAH, .warna = WARNA_TEKS
	};
	size_t i, every = 1;
	double w, h;

	if (g->d->nlabel == 0)
		return;
	gambar_ukur(g, g->d->label[0], &t, &w, &h);
	while (slot * (double)every < w + 10)
		every++;
	for (i = 0; i < g->d->nlabel; i += every)
		gambar_teks(g, g->d->label[i], k->x + slot * ((double)i + 0.5),
		    k->y + k->h + 8, &t);
}

void
gambar_tegak(struct gambar *g)
{
	struct kotak k = g->kotak;
	struct teks_gaya t = {
		.besar = 13, .rata = RATA_TENGAH, .warna = WARNA_TEKS
	};
	double slot, one = gambar_sumbu(g, &k, &slot);
	size_t i;

	t.besar = slot < 40 ? 10 : 13;
	for (i = 0; i < g->d->nlabel; i++)
		column(g, i, k.x + slot * (double)i + slot * 0.15, slot * 0.7,
		    k.y + k.h, one, &t);
	gambar_label_bawah(g, &k, slot);
}

/* One lying bar, its name at the left and the value at its end. */
static void
bar(struct gambar *g, size_t i, const struct kotak *k, double names,
    double slot, double per_one)
{
	const struct teks_gaya value = { .besar = 13, .warna = WARNA_TEKS };
	struct teks_gaya name = { .besar = slot < 26 ? 11 : 13,
		.lebar = names - 12,
		.baris = slot < 34 ? 1 : 2,
		.rata = RATA_KANAN,
		.warna = WARNA_TEKS };
	double x = k->x + names, y = k->y + slot * (double)i, w, tw, th;
	double thick = fmin(slot * 0.72, 40);
	int64_t n = sum_at(g->d, i);
	size_t s;

	gambar_ukur(g, g->d->label[i], &name, &tw, &th);
	gambar_teks(g, g->d->label[i], x - 12, y + (slot - th) / 2, &name);
	for (s = 0; s < g->d->nseri; s++) {
		w = (double)g->d->seri[s].nilai[i] * per_one;
		if (w <= 0)
			continue;
		cairo_rectangle(g->cr, x, y + (slot - thick) / 2, w, thick);
		gambar_corak(g, g->d->seri[s].corak);
		x += w;
	}
	gambar_teks(g,
	    arena_printf(g->a, "%s (%s)", grafik_angka(g->a, n).p,
		grafik_persen(g->a, n, g->d->total).p),
	    x + 8, y + slot / 2 - 9, &value);
}

void
gambar_datar(struct gambar *g)
{
	const double names = 300, values = 120;
	struct kotak k = g->kotak;
	double legend = gambar_legenda(g, k.x, k.y, k.w), slot, one;
	int64_t max = largest(g->d);
	size_t i;

	k.y += legend;
	k.h -= legend;
	slot = fmin(k.h / (double)(g->d->nlabel > 0 ? g->d->nlabel : 1), 62);
	one = (k.w - names - values) / (double)(max > 0 ? max : 1);
	for (i = 0; i < g->d->nlabel; i++)
		bar(g, i, &k, names, slot, one);
	gambar_warna(g, WARNA_REDUP);
	cairo_set_line_width(g->cr, 1);
	gambar_garis(g, k.x + names, k.y, k.x + names,
	    k.y + slot * (double)g->d->nlabel);
}
