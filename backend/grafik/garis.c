/*
 * Lines over time.  One alone bears its numbers; several are told apart by
 * colour, by dashes and by the shape of their points.
 */
#include <math.h>

#include "gambar.h"

/* clang-format off */
#define TEBAL		3.0
#define TITIK		5.0	/* half a point */
#define SEMPIT		14.0	/* a narrower slot has small points */
/* clang-format on */

/* Dashes of a series: on, off, on, off; all 0: unbroken. */
static const double putus[CORAK__MAX][4] = {
	[CORAK_MERAH] = { 10, 5, 10, 5 },
	[CORAK_KUNING] = { 3, 4, 3, 4 },
	[CORAK_HIJAU] = { 16, 4, 3, 4 },
	[CORAK_UNGU] = { 10, 5, 10, 5 },
	[CORAK_COKLAT] = { 3, 4, 3, 4 },
	[CORAK_TOSCA] = { 16, 4, 3, 4 },
};

static void
line_style(struct gambar *g, enum grafik_corak corak)
{
	const double *d = putus[corak];

	if (g->d->nseri < 2)
		cairo_set_source_rgb(g->cr, 0.00, 0.32, 0.58);
	else
		gambar_tepi(g, corak);
	cairo_set_line_width(g->cr, TEBAL);
	cairo_set_line_join(g->cr, CAIRO_LINE_JOIN_ROUND);
	cairo_set_dash(g->cr, d, d[0] > 0 && g->d->nseri > 1 ? 4 : 0, 0);
}

/* ${n} corners around a point, the first straight above it. */
static void
corners(cairo_t *cr, double x, double y, double r, int n, double turn)
{
	int i;

	for (i = 0; i < n; i++)
		cairo_line_to(cr, x + r * sin(turn + 2 * M_PI * i / n),
		    y - r * cos(turn + 2 * M_PI * i / n));
	cairo_close_path(cr);
}

static void
point(struct gambar *g, enum grafik_corak corak, double x, double y, double r)
{
	cairo_new_path(g->cr);
	switch (corak % 4) {
	case 0:
		cairo_arc(g->cr, x, y, r, 0, 2 * M_PI);
		break;
	case 1:
		corners(g->cr, x, y, r * 1.3, 4, M_PI / 4);
		break;
	case 2:
		corners(g->cr, x, y, r * 1.5, 3, 0);
		break;
	default:
		corners(g->cr, x, y, r * 1.4, 4, 0);
		break;
	}
	cairo_fill(g->cr);
}

void
gambar_line_contoh(
    struct gambar *g, enum grafik_corak corak, double x, double y, double w)
{
	line_style(g, corak);
	gambar_garis(g, x, y, x + w, y);
	point(g, corak, x + w / 2, y, TITIK);
	cairo_set_dash(g->cr, NULL, 0, 0);
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
one_line(struct gambar *g, const struct grafik_seri *s, const struct kotak *k,
    double slot, double one)
{
	const double r = slot < SEMPIT ? 2 : TITIK;
	double x, y;
	size_t i;

	cairo_new_path(g->cr);
	for (i = 0; i < g->d->nlabel; i++)
		cairo_line_to(g->cr, k->x + slot * ((double)i + 0.5),
		    k->y + k->h - (double)s->nilai[i] * one);
	line_style(g, s->corak);
	cairo_stroke(g->cr);
	cairo_set_dash(g->cr, NULL, 0, 0);
	for (i = 0; i < g->d->nlabel; i++) {
		x = k->x + slot * ((double)i + 0.5);
		y = k->y + k->h - (double)s->nilai[i] * one;
		line_style(g, s->corak);
		point(g, g->d->nseri > 1 ? s->corak : CORAK_BIRU, x, y, r);
		cairo_set_dash(g->cr, NULL, 0, 0);
		if (g->d->nseri < 2)
			line_number(g, x, y, s->nilai[i], slot);
	}
}

/* The first is the largest: it lies on top. */
void
gambar_line(struct gambar *g)
{
	struct kotak k = g->kotak;
	double slot, one = gambar_sumbu(g, &k, &slot);
	size_t s;

	for (s = g->d->nseri; g->d->nlabel > 0 && s > 0; s--)
		one_line(g, &g->d->seri[s - 1], &k, slot, one);
	gambar_label_bawah(g, &k, slot);
}
