/*
 * Layout of a page: one column, top to bottom, a new page when it is full.
 */
#include "halaman.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include "../base/log.h"
#include "../base/waktu.h"

/* clang-format off */
#define FONT	"Noto Sans"
#define W	595.28	/* points: A4 */
#define H	841.89
#define KIRI	56.0
#define LEBAR	(W - 2 * KIRI)
#define ATAS	50.0
#define BAWAH	(H - 62.0)	/* the foot begins */
#define LABEL	150.0	/* width of the labels of facts */
#define QR	92.0
/* clang-format on */

struct halaman {
	const struct dokumen *d;
	cairo_t *cr;
	PangoLayout *teks;
	int fd;
	double y;
	int nomor; /* of the page */
};

static void
ink(struct halaman *h, double grey)
{
	cairo_set_source_rgb(h->cr, grey, grey, grey);
}

static void
set_text(struct halaman *h, const char *s, double size, bool bold, double w)
{
	PangoFontDescription *f = pango_font_description_new();

	pango_font_description_set_family_static(f, FONT);
	pango_font_description_set_absolute_size(f, size * PANGO_SCALE);
	pango_font_description_set_weight(
	    f, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_layout_set_font_description(h->teks, f);
	pango_font_description_free(f);
	pango_layout_set_width(h->teks, (int)(w * PANGO_SCALE));
	pango_layout_set_wrap(h->teks, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_text(h->teks, s, -1);
}

static void
rule(struct halaman *h, double y, double width, double grey)
{
	cairo_new_path(h->cr);
	ink(h, grey);
	cairo_set_line_width(h->cr, width);
	cairo_move_to(h->cr, KIRI, y);
	cairo_line_to(h->cr, KIRI + LEBAR, y);
	cairo_stroke(h->cr);
}

/* The foot of the page that ends here. */
static void
foot(struct halaman *h)
{
	char number[32];
	int w;

	rule(h, BAWAH + 12, 0.7, 0.6);
	ink(h, 0.35);
	set_text(h, h->d->kaki.p, 7.5, false, LEBAR - 60);
	cairo_move_to(h->cr, KIRI, BAWAH + 18);
	pango_cairo_show_layout(h->cr, h->teks);
	snprintf(number, sizeof(number), "Halaman %d", h->nomor);
	set_text(h, number, 7.5, false, 60);
	pango_layout_get_size(h->teks, &w, NULL);
	cairo_move_to(
	    h->cr, KIRI + LEBAR - (double)w / PANGO_SCALE, BAWAH + 18);
	pango_cairo_show_layout(h->cr, h->teks);
	cairo_new_path(h->cr);
}

/* Whoever calls may be in the middle of its own layout. */
static void
next_page(struct halaman *h)
{
	PangoLayout *own = h->teks;

	h->teks = pango_layout_copy(own);
	foot(h);
	g_object_unref(h->teks);
	h->teks = own;
	cairo_show_page(h->cr);
	h->nomor++;
	h->y = ATAS;
}

static void
need(struct halaman *h, double height)
{
	if (h->y + height > BAWAH)
		next_page(h);
}

/* The present layout, line by line, over the end of pages. */
static void
flow(struct halaman *h, double x)
{
	PangoLayoutIter *it = pango_layout_get_iter(h->teks);
	PangoRectangle r;
	double height, base;

	do {
		pango_layout_iter_get_line_extents(it, NULL, &r);
		height = (double)r.height / PANGO_SCALE;
		base = (double)(pango_layout_iter_get_baseline(it) - r.y) /
		       PANGO_SCALE;
		need(h, height);
		ink(h, 0.08);
		cairo_move_to(
		    h->cr, x + (double)r.x / PANGO_SCALE, h->y + base);
		pango_cairo_show_layout_line(
		    h->cr, pango_layout_iter_get_line_readonly(it));
		cairo_new_path(h->cr);
		h->y += height;
	} while (pango_layout_iter_next_line(it));
	pango_layout_iter_free(it);
}

/* Label at the left; both may need several lines. */
static void
fact(struct halaman *h, const struct fakta *f)
{
	double below;
	int high, page;

	if (f->nilai.p == NULL || f->nilai.n == 0)
		return;
	need(h, 26);
	set_text(h, f->label, 9.5, false, LABEL - 10);
	pango_layout_get_size(h->teks, NULL, &high);
	below = h->y + (double)high / PANGO_SCALE;
	page = h->nomor;
	ink(h, 0.35);
	cairo_move_to(h->cr, KIRI, h->y);
	pango_cairo_show_layout(h->cr, h->teks);
	cairo_new_path(h->cr);
	set_text(h, f->nilai.p, 9.5, false, LEBAR - LABEL);
	flow(h, KIRI + LABEL);
	if (page == h->nomor && h->y < below)
		h->y = below;
	h->y += 3;
}

static void
heading(struct halaman *h, const char *s)
{
	need(h, 60);
	h->y += 10;
	set_text(h, s, 11.5, true, LEBAR);
	flow(h, KIRI);
	rule(h, h->y + 2, 0.7, 0.75);
	h->y += 8;
}

static void
write_lines(struct halaman *h, const char *const *label)
{
	for (; label != NULL && *label != NULL; label++) {
		need(h, 34);
		set_text(h, *label, 9.5, false, LABEL - 10);
		ink(h, 0.35);
		cairo_move_to(h->cr, KIRI, h->y + 6);
		pango_cairo_show_layout(h->cr, h->teks);
		cairo_new_path(h->cr);
		ink(h, 0.5);
		cairo_set_line_width(h->cr, 0.7);
		cairo_move_to(h->cr, KIRI + LABEL, h->y + 20);
		cairo_line_to(h->cr, KIRI + LEBAR, h->y + 20);
		cairo_stroke(h->cr);
		h->y += 30;
	}
}

static void
draw_qr(struct halaman *h, double x, double y)
{
	QRcode *q = QRcode_encodeString8bit(h->d->qr.p, 0, QR_ECLEVEL_M);
	double one;
	int i, j;

	if (q == NULL)
		return;
	one = QR / (double)q->width;
	ink(h, 0);
	for (j = 0; j < q->width; j++)
		for (i = 0; i < q->width; i++)
			if (q->data[j * q->width + i] & 1)
				cairo_rectangle(
				    h->cr, x + one * i, y + one * j, one, one);
	cairo_fill(h->cr);
	QRcode_free(q);
	set_text(h, h->d->qr_teks.p, 7, false, QR);
	ink(h, 0.3);
	cairo_move_to(h->cr, x, y + QR + 3);
	pango_cairo_show_layout(h->cr, h->teks);
	cairo_new_path(h->cr);
}

/* A word in a frame, as a stamp. */
static void
stamp(struct halaman *h, double x, double y)
{
	int w, t;

	if (h->d->cap.p == NULL)
		return;
	set_text(h, h->d->cap.p, 12, true, 300);
	pango_layout_get_size(h->teks, &w, &t);
	cairo_set_source_rgb(h->cr, 0.62, 0.10, 0.10);
	cairo_set_line_width(h->cr, 1.6);
	cairo_rectangle(h->cr, x, y, (double)w / PANGO_SCALE + 16,
	    (double)t / PANGO_SCALE + 6);
	cairo_stroke(h->cr);
	cairo_move_to(h->cr, x + 8, y + 3);
	pango_cairo_show_layout(h->cr, h->teks);
	cairo_new_path(h->cr);
}

static void
head(struct halaman *h)
{
	double top = ATAS, w = LEBAR;

	if (h->d->qr.p != NULL) {
		w -= QR + 30;
		draw_qr(h, KIRI + LEBAR - QR, top);
	}
	h->y = top;
	set_text(h, h->d->kop, 9.5, false, w);
	flow(h, KIRI);
	h->y += 4;
	set_text(h, h->d->judul, 20, true, w);
	flow(h, KIRI);
	h->y += 2;
	set_text(h, h->d->nomor.p, 16, true, w);
	flow(h, KIRI);
	if (h->d->cap.p != NULL) {
		stamp(h, KIRI, h->y + 6);
		h->y += 34;
	}
	if (h->d->qr.p != NULL && h->y < top + QR + 34)
		h->y = top + QR + 34;
	rule(h, h->y + 6, 1.4, 0.1);
	h->y += 12;
}

static void
body(struct halaman *h)
{
	size_t i, k;

	for (i = 0; i < h->d->n; i++) {
		const struct bagian *b = &h->d->v[i];

		/* Lines to write on stay together. */
		if (b->tulis != NULL)
			need(h, 260);
		heading(h, b->judul);
		for (k = 0; k < b->n; k++)
			fact(h, &b->v[k]);
		if (b->teks.p != NULL && b->teks.n > 0) {
			set_text(h, b->teks.p, 9.5, false, LEBAR);
			flow(h, KIRI);
			h->y += 4;
		}
		write_lines(h, b->tulis);
	}
}

static cairo_status_t
write_fd(void *ctx, const unsigned char *p, unsigned n)
{
	const struct halaman *h = ctx;
	ssize_t got;

	for (; n > 0; p += got, n -= (unsigned)got)
		if ((got = write(h->fd, p, n)) <= 0)
			return CAIRO_STATUS_WRITE_ERROR;
	return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata(cairo_surface_t *s, const struct dokumen *d)
{
	struct arena *a = arena_new(1024);

	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_TITLE,
	    arena_printf(a, "%s %s", d->judul, d->nomor.p).p);
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATE_DATE,
	    waktu_rfc3339(a, d->pada, ZONA_WIB).p);
	arena_free(a);
}

/* On paper letters stand where the font wants them, not on pixels. */
static void
no_hints(PangoLayout *teks)
{
	cairo_font_options_t *o = cairo_font_options_create();

	cairo_font_options_set_hint_style(o, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(o, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(pango_layout_get_context(teks), o);
	cairo_font_options_destroy(o);
}

enum err
halaman_gambar(const struct dokumen *d, int fd)
{
	struct halaman h = { .d = d, .fd = fd, .nomor = 1 };
	cairo_surface_t *s =
	    cairo_pdf_surface_create_for_stream(write_fd, &h, W, H);
	cairo_status_t bad;

	set_metadata(s, d);
	h.cr = cairo_create(s);
	h.teks = pango_cairo_create_layout(h.cr);
	no_hints(h.teks);
	head(&h);
	body(&h);
	foot(&h);
	cairo_show_page(h.cr);
	bad = cairo_status(h.cr);
	g_object_unref(h.teks);
	cairo_destroy(h.cr);
	cairo_surface_finish(s);
	if (bad == CAIRO_STATUS_SUCCESS)
		bad = cairo_surface_status(s);
	cairo_surface_destroy(s);
	if (bad == CAIRO_STATUS_SUCCESS)
		return ERR_OK;
	log_event(LOG_FAULT, "cetak", "%s", cairo_status_to_string(bad));
	return ERR_INTERNAL;
}
