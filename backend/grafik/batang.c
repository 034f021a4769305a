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

static int64_t
largest(const struct grafik *d)
{
	int64_t max = 0;
	size_t i;

	for (i = 0; i < d->nlabel; i++)
		if (sum_at(d, i) > max)
			max = sum_at(d, i);
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

/* Grid and numbers of the upright axis; returns the pixels of one report. */
static double
upright_axis(struct gambar *g, struct kotak *k)
{
	const struct teks_gaya t = {
		.besar = 13, .rata = RATA_KANAN, .warna = WARNA_REDUP
	};
	int steps, i;
	int64_t step = gambar_langkah(largest(g->d), &steps);
	double y;

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
	return k->h / (double)(step * steps);
}

/* Labels below the columns: every one, or every second … as they fit. */
static void
label_below(struct gambar *g, const struct kotak *k, double slot)
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
	double legend = gambar_legenda(g, k.x, k.y, k.w), slot, one;
	size_t i;

	k.y += legend;
	k.h -= legend + 30;
	one = upright_axis(g, &k);
	slot = k.w / (double)(g->d->nlabel > 0 ? g->d->nlabel : 1);
	t.besar = slot < 40 ? 10 : 13;
	for (i = 0; i < g->d->nlabel; i++)
		column(g, i, k.x + slot * (double)i + slot * 0.15, slot * 0.7,
		    k.y + k.h, one, &t);
	label_below(g, &k, slot);
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

static double
line_y(const struct kotak *k, double one, int64_t n)
{
	return k->y + k->h - (double)n * one;
}

/* A number over its point, on paper: a steep line does not cross it. */
static void
line_number(struct gambar *g, double x, double y, int64_t n, double slot)
{
	const struct teks_gaya t = { .besar = slot < 40 ? 10 : 13,
		.rata = RATA_TENGAH,
		.warna = WARNA_TEKS };
	struct str s = grafik_angka(g->a, n);
	double w, h;

	gambar_ukur(g, s, &t, &w, &h);
	if (w < slot) {
		gambar_warna(g, WARNA_KERTAS);
		cairo_rectangle(g->cr, x - w / 2 - 2, y - 26, w + 4, h);
		cairo_fill(g->cr);
	}
	gambar_teks(g, s, x, y - 26, &t);
}

static void
line_points(struct gambar *g, const struct kotak *k, double slot, double one)
{
	const int64_t *v = g->d->seri[0].nilai;
	double x, y;
	size_t i;

	cairo_new_path(g->cr);
	for (i = 0; i < g->d->nlabel; i++)
		cairo_line_to(g->cr, k->x + slot * ((double)i + 0.5),
		    line_y(k, one, v[i]));
	cairo_set_source_rgb(g->cr, 0.00, 0.32, 0.58);
	cairo_set_line_width(g->cr, 3);
	cairo_set_line_join(g->cr, CAIRO_LINE_JOIN_ROUND);
	cairo_stroke(g->cr);
	for (i = 0; i < g->d->nlabel; i++) {
		x = k->x + slot * ((double)i + 0.5);
		y = line_y(k, one, v[i]);
		cairo_arc(g->cr, x, y, slot < 14 ? 2 : 5, 0, 2 * M_PI);
		cairo_set_source_rgb(g->cr, 0.00, 0.32, 0.58);
		cairo_fill(g->cr);
		line_number(g, x, y, v[i], slot);
	}
}

void
gambar_line(struct gambar *g)
{
	struct kotak k = g->kotak;
	double slot, one;

	k.h -= 30;
	one = upright_axis(g, &k);
	slot = k.w / (double)(g->d->nlabel > 0 ? g->d->nlabel : 1);
	if (g->d->nlabel > 0)
		line_points(g, &k, slot, one);
	label_below(g, &k, slot);
}
