/*
 * The page around a chart: title, subtitle, foot, and the file it goes to.
 */
#include "grafik.h"

#include <stdio.h>
#include <stdlib.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>

#include "../base/log.h"
#include "../base/waktu.h"
#include "gambar.h"

#define ITEM(name, kode, id, en) { kode, { id, en } },
static const struct istilah bentuk_v[] = {
#include "../tables/grafik_bentuk.def"
};
static const struct istilah menurut_v[] = {
#include "../tables/grafik_menurut.def"
};
#undef ITEM
const struct kosakata kosakata_grafik_bentuk = { bentuk_v, BENTUK__MAX };
const struct kosakata kosakata_grafik_menurut = { menurut_v, MENURUT__MAX };

struct str
grafik_angka(struct arena *a, int64_t n)
{
	char digits[24], out[32];
	int len = snprintf(digits, sizeof(digits), "%lld", (long long)n);
	int i, at = 0;

	for (i = 0; i < len; i++) {
		if (i > 0 && digits[i - 1] != '-' && (len - i) % 3 == 0)
			out[at++] = '.';
		out[at++] = digits[i];
	}
	return arena_str(a, out, (size_t)at);
}

struct str
grafik_persen(struct arena *a, int64_t n, int64_t total)
{
	int64_t tenths = total == 0 ? 0 : (n * 1000 + total / 2) / total;

	return arena_printf(
	    a, "%lld,%lld %%", (long long)tenths / 10, (long long)tenths % 10);
}

/* The page: ${W} x ${H} points. */
#define W 1000.0
#define H 700.0

static void
draw_page(struct gambar *g)
{
	const struct grafik *d = g->d;
	struct teks_gaya kaki = { .besar = 12, .warna = WARNA_REDUP };
	double y = 28;

	gambar_warna(g, WARNA_KERTAS);
	cairo_rectangle(g->cr, 0, 0, W, H);
	cairo_fill(g->cr);
	y += gambar_teks(g, d->judul, 32, y,
	    &(struct teks_gaya){ .besar = 24,
		.tebal = true,
		.lebar = W - 64,
		.baris = 2,
		.warna = WARNA_TEKS });
	y += 2 + gambar_teks(g, d->subjudul, 32, y + 2,
		     &(struct teks_gaya){ .besar = 14,
			 .lebar = W - 64,
			 .baris = 2,
			 .warna = WARNA_REDUP });
	gambar_teks(g, d->sumber, 32, H - 44, &kaki);
	gambar_teks(g, d->dibuat, 32, H - 26, &kaki);
	g->kotak = (struct kotak){ 32, y + 18, W - 64, H - 58 - (y + 18) };
	gambar_isi(g);
}

static cairo_surface_t *
surface(const struct grafik *d, enum grafik_format format, const char *path)
{
	cairo_surface_t *s;
	struct arena *a;

	if (format == GRAFIK_PNG)
		return cairo_image_surface_create(
		    CAIRO_FORMAT_RGB24, (int)(W * 1.4), (int)(H * 1.4));
	if (format == GRAFIK_SVG) {
		s = cairo_svg_surface_create(path, W, H);
		cairo_svg_surface_set_document_unit(s, CAIRO_SVG_UNIT_PX);
		return s;
	}
	/* A4, lying. */
	s = cairo_pdf_surface_create(path, 841.89, 595.28);
	a = arena_new(1024);
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_TITLE, d->judul.p);
	cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATE_DATE,
	    waktu_rfc3339(a, d->pada, ZONA_WIB).p);
	arena_free(a);
	return s;
}

/*
 * cairo numbers the surfaces of a process and writes the number into the SVG
 * ("surface7"), where it means nothing: all are made 1, in place.
 */
static enum err
same_bytes(const char *path)
{
	static const char mark[] = "<g id=\"surface";
	FILE *in = fopen(path, "re"), *out;
	char *text = NULL, *at;
	size_t n = 0;
	ssize_t got;
	bool bad;

	if (in == NULL)
		return ERR_STORAGE;
	got = getdelim(&text, &n, '\0', in);
	fclose(in);
	if (got <= 0 || (at = strstr(text, mark)) == NULL ||
	    (out = fopen(path, "we")) == NULL) {
		free(text);
		return ERR_STORAGE;
	}
	at += sizeof(mark) - 1;
	fwrite(text, 1, (size_t)(at - text), out);
	fputc('1', out);
	fputs(at + strspn(at, "0123456789"), out);
	bad = ferror(out);
	bad |= fclose(out) != 0;
	free(text);
	return bad ? ERR_STORAGE : ERR_OK;
}

enum err
grafik_tulis(
    const struct grafik *d, enum grafik_format format, const char *path)
{
	cairo_surface_t *s = surface(d, format, path);
	struct gambar g = { .d = d, .cr = cairo_create(s) };
	cairo_status_t bad;
	enum err err;

	if (format == GRAFIK_PNG)
		cairo_scale(g.cr, 1.4, 1.4);
	else if (format == GRAFIK_PDF)
		cairo_scale(g.cr, 841.89 / W, 841.89 / W);
	if ((err = gambar_open(&g)) == ERR_OK) {
		draw_page(&g);
		cairo_show_page(g.cr);
		bad = cairo_status(g.cr);
		if (bad == CAIRO_STATUS_SUCCESS && format == GRAFIK_PNG)
			bad = cairo_surface_write_to_png(s, path);
		cairo_surface_finish(s);
		if (bad == CAIRO_STATUS_SUCCESS)
			bad = cairo_surface_status(s);
		if (bad != CAIRO_STATUS_SUCCESS) {
			log_event(LOG_FAULT, "grafik", "%s",
			    cairo_status_to_string(bad));
			err = ERR_STORAGE;
		}
	}
	gambar_close(&g);
	cairo_destroy(g.cr);
	cairo_surface_destroy(s);
	if (err == ERR_OK && format == GRAFIK_SVG)
		err = same_bytes(path);
	return err;
}
