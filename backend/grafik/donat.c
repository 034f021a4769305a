/* A ring with its total in the middle, and a table of its parts beside it. */
#include <math.h>

#include "gambar.h"

static void
slice(struct gambar *g, double cx, double cy, double r, double from, double to,
    enum grafik_corak corak)
{
	cairo_new_path(g->cr);
	cairo_arc(g->cr, cx, cy, r, from, to);
	cairo_arc_negative(g->cr, cx, cy, r * 0.58, to, from);
	cairo_close_path(g->cr);
	gambar_corak(g, corak);
}

static void
row(struct gambar *g, size_t i, double x, double y, double w)
{
	const struct teks_gaya name = {
		.besar = 14, .lebar = w - 190, .baris = 2, .warna = WARNA_TEKS
	};
	const struct teks_gaya num = { .besar = 14,
		.tebal = true,
		.rata = RATA_KANAN,
		.warna = WARNA_TEKS };
	const struct teks_gaya part = {
		.besar = 14, .rata = RATA_KANAN, .warna = WARNA_REDUP
	};
	int64_t n = g->d->seri[0].nilai[i];
	double tw, th;

	cairo_rectangle(g->cr, x, y + 4, 24, 20);
	gambar_corak(g, (enum grafik_corak)(i % CORAK__MAX));
	gambar_ukur(g, g->d->label[i], &name, &tw, &th);
	gambar_teks(g, g->d->label[i], x + 34, y + 14 - th / 2, &name);
	gambar_teks(g, grafik_angka(g->a, n), x + w - 74, y + 4, &num);
	gambar_teks(
	    g, grafik_persen(g->a, n, g->d->total), x + w, y + 4, &part);
}

static void
donat(struct gambar *g)
{
	const struct teks_gaya total = { .besar = 38,
		.tebal = true,
		.rata = RATA_TENGAH,
		.warna = WARNA_TEKS };
	const struct teks_gaya word = {
		.besar = 15, .rata = RATA_TENGAH, .warna = WARNA_REDUP
	};
	const struct kotak *k = &g->kotak;
	double r = fmin(k->h, 430) / 2, cx = k->x + r + 6, cy = k->y + k->h / 2;
	double at = -M_PI / 2, part, x = cx + r + 50, step;
	size_t i;

	step = fmin(k->h / (double)(g->d->nlabel + 1), 48);
	for (i = 0; i < g->d->nlabel; i++) {
		part = g->d->total == 0
			   ? 0
			   : 2 * M_PI * (double)g->d->seri[0].nilai[i] /
				 (double)g->d->total;
		if (part > 0)
			slice(g, cx, cy, r, at, at + part,
			    (enum grafik_corak)(i % CORAK__MAX));
		at += part;
		row(g, i, x,
		    cy - step * (double)g->d->nlabel / 2 + step * (double)i,
		    k->x + k->w - x);
	}
	gambar_teks(g, grafik_angka(g->a, g->d->total), cx, cy - 36, &total);
	gambar_teks(g, g->d->seri[0].nama, cx, cy + 14, &word);
}

void
gambar_isi(struct gambar *g)
{
	const struct teks_gaya t = {
		.besar = 18, .rata = RATA_TENGAH, .warna = WARNA_REDUP
	};
	const struct kotak *k = &g->kotak;

	if (g->d->total == 0) {
		gambar_teks(g, STR("Tidak ada data pada pilihan ini"),
		    k->x + k->w / 2, k->y + k->h / 2 - 20, &t);
		return;
	}
	if (g->d->bentuk == BENTUK_DONAT)
		donat(g);
	else if (g->d->bentuk == BENTUK_GARIS)
		gambar_line(g);
	else if (g->d->tegak)
		gambar_tegak(g);
	else
		gambar_datar(g);
}
