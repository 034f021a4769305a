#ifndef GRAFIK_GAMBAR_H
#define GRAFIK_GAMBAR_H

#include <cairo.h>
#include <pango/pangocairo.h>

#include "grafik.h"

/* Private to grafik/: what the drawing functions share. */
enum gambar_warna { WARNA_KERTAS, WARNA_TEKS, WARNA_REDUP, WARNA_GARIS };

struct kotak {
	double x, y, w, h;
};

struct gambar {
	const struct grafik *d;
	cairo_t *cr;
	PangoLayout *teks;
	struct arena *a;
	struct kotak kotak; /* what is left for the chart */
};

struct teks_gaya {
	double besar;
	bool tebal;
	double lebar; /* 0: as wide as it gets */
	int baris;    /* at most so many, then an ellipsis; 0: one */
	enum rata { RATA_KIRI, RATA_KANAN, RATA_TENGAH } rata;
	enum gambar_warna warna;
};

/* ERR_INTERNAL: the font is not installed. */
enum err gambar_open(struct gambar *);
void gambar_close(struct gambar *);

void gambar_warna(struct gambar *, enum gambar_warna);
/* Text with its upper left corner at (x, y), or for the other alignments its
 * right or middle there; returns its height. */
double gambar_teks(
    struct gambar *, struct str, double x, double y, const struct teks_gaya *);
/* How large it would be. */
void gambar_ukur(struct gambar *, struct str, const struct teks_gaya *,
    double *ret_w, double *ret_h);

/* Fill the present path with a pattern, and outline it. */
void gambar_corak(struct gambar *, enum grafik_corak);
void gambar_garis(struct gambar *, double x1, double y1, double x2, double y2);
/* The colour of a pattern's edge: dark enough for a line on paper. */
void gambar_tepi(struct gambar *, enum grafik_corak);

/* Legend, grid and numbers of the upright axis, and room for the labels below,
 * all taken from the box; returns the points that one report is high.
 * *ret_slot: how wide each label has it. */
double gambar_sumbu(struct gambar *, struct kotak *, double *ret_slot);
/* Labels below the columns, each ${slot} wide: every one, or every second …
 * as they fit. */
void gambar_label_bawah(struct gambar *, const struct kotak *, double slot);

/* Names of the series, wrapped over the width; returns the height taken.
 * Nothing is drawn for a single series. */
double gambar_legenda(struct gambar *, double x, double y, double w);

/* A round step for an axis from 0 to at least ${max}; *ret_steps of them. */
int64_t gambar_langkah(int64_t max, int *ret_steps);

/* The chart itself, into g->kotak. */
void gambar_isi(struct gambar *);
void gambar_tegak(struct gambar *);
void gambar_datar(struct gambar *);
void gambar_line(struct gambar *);
/* A piece of the line of a series, for the legend. */
void gambar_line_contoh(
    struct gambar *, enum grafik_corak, double x, double y, double w);

#endif
