#include "gambar.h"

#include <math.h>
#include <string.h>

#include "../base/log.h"

/* clang-format off */
#define FONT	"Noto Sans"
/* clang-format on */

/* Colours for people who do not tell all of them apart, of different
 * lightness, each with a pattern of its own. */
static const struct corak_info {
	double r, g, b;
	enum arsir {
		POLOS,
		MIRING,
		TITIK,
		BALIK,
		DATAR,
		SILANG,
		TEGAK,
		JARANG
	} arsir;
} corak_info[CORAK__MAX] = {
	[CORAK_BIRU] = { 0.00, 0.32, 0.58, POLOS },
	[CORAK_MERAH] = { 0.76, 0.22, 0.17, MIRING },
	[CORAK_KUNING] = { 0.93, 0.69, 0.13, TITIK },
	[CORAK_HIJAU] = { 0.10, 0.47, 0.30, POLOS },
	[CORAK_ABU] = { 0.62, 0.65, 0.69, DATAR },
	[CORAK_UNGU] = { 0.48, 0.32, 0.60, SILANG },
	[CORAK_COKLAT] = { 0.60, 0.42, 0.24, BALIK },
	[CORAK_TOSCA] = { 0.35, 0.68, 0.70, TEGAK },
};

static bool
font_there(PangoContext *c)
{
	PangoFontFamily **v;
	int i, n;
	bool found = false;

	pango_context_list_families(c, &v, &n);
	for (i = 0; i < n && !found; i++)
		found = strcmp(pango_font_family_get_name(v[i]), FONT) == 0;
	g_free(v);
	return found;
}

enum err
gambar_open(struct gambar *g)
{
	cairo_font_options_t *o = cairo_font_options_create();
	PangoContext *c;

	g->a = arena_new(8192);
	g->teks = pango_cairo_create_layout(g->cr);
	c = pango_layout_get_context(g->teks);
	/* The same shapes whatever the screen of the server would like. */
	cairo_font_options_set_antialias(o, CAIRO_ANTIALIAS_GRAY);
	cairo_font_options_set_hint_style(o, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(o, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(c, o);
	cairo_font_options_destroy(o);
	if (font_there(c))
		return ERR_OK;
	log_event(LOG_FAULT, "grafik", "font " FONT " is missing");
	return ERR_INTERNAL;
}

void
gambar_close(struct gambar *g)
{
	g_object_unref(g->teks);
	arena_free(g->a);
}

void
gambar_warna(struct gambar *g, enum gambar_warna w)
{
	static const double v[][3] = {
		[WARNA_KERTAS] = { 1, 1, 1 },
		[WARNA_TEKS] = { 0.10, 0.12, 0.15 },
		[WARNA_REDUP] = { 0.33, 0.36, 0.41 },
		[WARNA_GARIS] = { 0.86, 0.88, 0.90 },
	};

	cairo_set_source_rgb(g->cr, v[w][0], v[w][1], v[w][2]);
}

static void
set_text(struct gambar *g, struct str s, const struct teks_gaya *t)
{
	PangoFontDescription *f = pango_font_description_new();

	pango_font_description_set_family_static(f, FONT);
	pango_font_description_set_absolute_size(f, t->besar * PANGO_SCALE);
	pango_font_description_set_weight(
	    f, t->tebal ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_layout_set_font_description(g->teks, f);
	pango_font_description_free(f);
	pango_layout_set_width(
	    g->teks, t->lebar > 0 ? (int)(t->lebar * PANGO_SCALE) : -1);
	pango_layout_set_height(g->teks, t->baris > 0 ? -t->baris : -1);
	pango_layout_set_wrap(g->teks, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_ellipsize(
	    g->teks, t->lebar > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
	pango_layout_set_alignment(
	    g->teks, t->rata == RATA_KANAN    ? PANGO_ALIGN_RIGHT
		     : t->rata == RATA_TENGAH ? PANGO_ALIGN_CENTER
					      : PANGO_ALIGN_LEFT);
	pango_layout_set_text(g->teks, s.p == NULL ? "" : s.p, (int)s.n);
}

void
gambar_ukur(struct gambar *g, struct str s, const struct teks_gaya *t,
    double *ret_w, double *ret_h)
{
	int w, h;

	set_text(g, s, t);
	pango_layout_get_size(g->teks, &w, &h);
	*ret_w = (double)w / PANGO_SCALE;
	*ret_h = (double)h / PANGO_SCALE;
}

double
gambar_teks(struct gambar *g, struct str s, double x, double y,
    const struct teks_gaya *t)
{
	double w, h;

	gambar_ukur(g, s, t, &w, &h);
	if (t->lebar > 0)
		w = t->lebar;
	if (t->rata == RATA_KANAN)
		x -= w;
	else if (t->rata == RATA_TENGAH)
		x -= w / 2;
	gambar_warna(g, t->warna);
	cairo_move_to(g->cr, x, y);
	pango_cairo_show_layout(g->cr, g->teks);
	/* Pango leaves a current point: the next line would begin there. */
	cairo_new_path(g->cr);
	return h;
}

void
gambar_garis(struct gambar *g, double x1, double y1, double x2, double y2)
{
	cairo_new_path(g->cr);
	cairo_move_to(g->cr, x1, y1);
	cairo_line_to(g->cr, x2, y2);
	cairo_stroke(g->cr);
}

/* The last multiple of ${d} that lies below ${end}, as its number. */
static int
below(double end, double d)
{
	return (int)ceil(end / d) - 1;
}

/* Lines at distance ${d} over the box, leaning by ${lean} per height. */
static void
hatch(cairo_t *cr, const struct kotak *k, double d, double lean)
{
	double off = lean * k->h;
	int i, last = below(k->x + k->w + fabs(off), d);

	for (i = (int)floor((k->x - fabs(off)) / d); i <= last; i++) {
		cairo_move_to(cr, i * d, k->y + k->h);
		cairo_line_to(cr, i * d + off, k->y);
	}
	cairo_stroke(cr);
}

static void
rules(cairo_t *cr, const struct kotak *k, double d)
{
	int i, last = below(k->y + k->h, d);

	for (i = (int)ceil(k->y / d); i <= last; i++) {
		cairo_move_to(cr, k->x, i * d);
		cairo_line_to(cr, k->x + k->w, i * d);
	}
	cairo_stroke(cr);
}

static void
dots(cairo_t *cr, const struct kotak *k)
{
	const double d = 7;
	int i, j, right = below(k->x + k->w, d), low = below(k->y + k->h, d);

	for (j = (int)floor(k->y / d); j <= low; j++)
		for (i = (int)floor(k->x / d); i <= right; i++) {
			cairo_new_sub_path(cr);
			cairo_arc(cr, i * d, j * d, 1.3, 0, 2 * M_PI);
		}
	cairo_fill(cr);
}

static void
draw_hatch(cairo_t *cr, enum arsir arsir, const struct kotak *k)
{
	cairo_set_source_rgba(cr, 1, 1, 1, 0.62);
	cairo_set_line_width(cr, 1.6);
	switch (arsir) {
	case POLOS:
		break;
	case MIRING:
		hatch(cr, k, 8, 1);
		break;
	case BALIK:
		hatch(cr, k, 8, -1);
		break;
	case SILANG:
		hatch(cr, k, 9, 1);
		hatch(cr, k, 9, -1);
		break;
	case TEGAK:
		hatch(cr, k, 6, 0);
		break;
	case DATAR:
		rules(cr, k, 6);
		break;
	case JARANG:
		rules(cr, k, 12);
		break;
	case TITIK:
		cairo_set_source_rgba(cr, 0, 0, 0, 0.55);
		dots(cr, k);
		break;
	}
}

void
gambar_tepi(struct gambar *g, enum grafik_corak corak)
{
	const struct corak_info *c = &corak_info[corak];

	cairo_set_source_rgb(g->cr, c->r * 0.7, c->g * 0.7, c->b * 0.7);
}

void
gambar_corak(struct gambar *g, enum grafik_corak corak)
{
	const struct corak_info *c = &corak_info[corak];
	cairo_path_t *path = cairo_copy_path(g->cr);
	struct kotak k;
	double x2, y2;

	cairo_path_extents(g->cr, &k.x, &k.y, &x2, &y2);
	k.w = x2 - k.x;
	k.h = y2 - k.y;
	cairo_set_source_rgb(g->cr, c->r, c->g, c->b);
	cairo_fill(g->cr);
	if (k.w > 0 && k.h > 0 && c->arsir != POLOS) {
		cairo_save(g->cr);
		cairo_append_path(g->cr, path);
		cairo_clip(g->cr);
		draw_hatch(g->cr, c->arsir, &k);
		cairo_restore(g->cr);
	}
	cairo_append_path(g->cr, path);
	gambar_tepi(g, corak);
	cairo_set_line_width(g->cr, 1);
	cairo_stroke(g->cr);
	cairo_path_destroy(path);
}

/* The sign of a series before the first line of its name. */
static void
legend_sign(struct gambar *g, size_t i, double x, double y, double w, double h)
{
	enum grafik_corak corak = g->d->seri[i].corak;

	if (g->d->bentuk == BENTUK_GARIS) {
		gambar_line_contoh(g, corak, x, y + h / 2, w);
		return;
	}
	cairo_rectangle(g->cr, x, y + 2, w, h - 4);
	gambar_corak(g, corak);
}

double
gambar_legenda(struct gambar *g, double x, double y, double w)
{
	const double sign = g->d->bentuk == BENTUK_GARIS ? 40 : 18;
	const double widest = w / 2 - sign - 28;
	double at = x, tw, th, line, row = 0, top = y;
	size_t i;

	if (g->d->nseri < 2)
		return 0;
	for (i = 0; i < g->d->nseri; i++) {
		struct teks_gaya t = { .besar = 13, .warna = WARNA_TEKS };
		struct str nama = g->d->seri[i].nama;

		gambar_ukur(g, nama, &t, &tw, &line);
		th = line;
		if (tw > widest) {
			t.lebar = tw = widest;
			t.baris = 3;
			gambar_ukur(g, nama, &t, &tw, &th);
		}
		if (at > x && at + sign + 8 + tw > x + w) {
			at = x;
			y += row + 6;
			row = 0;
		}
		legend_sign(g, i, at, y, sign, line);
		gambar_teks(g, nama, at + sign + 6, y, &t);
		at += sign + 6 + tw + 22;
		row = fmax(row, th);
	}
	return y + row + 12 - top;
}

/* 1, 2 or 5 times a power of ten, four to eight of them. */
int64_t
gambar_langkah(int64_t max, int *ret_steps)
{
	static const int64_t v[] = { 1, 2, 5, 10 };
	int64_t ten = 1;
	size_t i = 0;

	if (max < 1)
		max = 1;
	while (ten * 10 * 6 < max)
		ten *= 10;
	while (i < 3 && v[i] * ten * 6 < max)
		i++;
	*ret_steps = (int)((max + v[i] * ten - 1) / (v[i] * ten));
	return v[i] * ten;
}
