/*
 * JPEG by libjpeg-turbo.  Its error handler must not return, hence setjmp:
 * everything that outlives a jump stands in a struct.
 */
#include <stdio.h> /* jpeglib.h needs it */

#include <jerror.h>
#include <jpeglib.h>
#include <setjmp.h>
#include <stdlib.h>

#include "exif.h"
#include "gambar.h"

#define MUTU 85
/* More scans than any camera writes; each costs a pass over the picture. */
#define MAX_SCANS 200

struct jpg {
	struct jpeg_error_mgr err;
	struct jpeg_progress_mgr maju;
	struct jpeg_decompress_struct d;
	jmp_buf out;
	enum media_hasil hasil;
	struct gambar g;
	unsigned orientasi;
};

static void
on_error(j_common_ptr c)
{
	struct jpg *j = c->client_data;

	if (j->hasil == HASIL_OK)
		j->hasil = c->err->msg_code == JERR_OUT_OF_MEMORY ? HASIL_RUMIT
								  : HASIL_RUSAK;
	longjmp(j->out, 1);
}

/* A warning that data ran out means that the upload was cut off. */
static void
on_message(j_common_ptr c, int level)
{
	struct jpg *j = c->client_data;

	if (level >= 0)
		return;
	if (c->err->msg_code == JWRN_JPEG_EOF) {
		j->hasil = HASIL_POTONG;
		longjmp(j->out, 1);
	}
}

static void
on_output(j_common_ptr c)
{
	(void)c;
}

static void
on_progress(j_common_ptr c)
{
	struct jpg *j = c->client_data;

	if (j->d.input_scan_number > MAX_SCANS) {
		j->hasil = HASIL_RUMIT;
		longjmp(j->out, 1);
	}
}

/* JPEGs of printers: CMYK, stored inverted by everyone since Adobe did. */
static void
cmyk_to_rgb(const uint8_t *in, uint8_t *out, uint32_t n, bool inverted)
{
	uint32_t i, c;

	for (i = 0; i < n; i++, in += 4)
		for (c = 0; c < 3; c++) {
			unsigned ink = inverted ? in[c] : 255u - in[c];
			unsigned key = inverted ? in[3] : 255u - in[3];

			*out++ = (uint8_t)(ink * key / 255);
		}
}

static void
set_up(struct jpg *j)
{
	struct jpeg_decompress_struct *d = &j->d;
	uint32_t w = d->image_width, h = d->image_height;
	unsigned longest = w > h ? w : h;

	/* Let the decoder throw away what nobody will see. */
	d->scale_denom = 8;
	d->scale_num = 8;
	while (d->scale_num > 1 &&
	       (uint64_t)longest * (d->scale_num - 1) / 8 >= MEDIA_KEEP_SIDE)
		d->scale_num--;
	if (d->jpeg_color_space == JCS_GRAYSCALE)
		d->out_color_space = JCS_GRAYSCALE;
	else if (d->jpeg_color_space == JCS_CMYK ||
		 d->jpeg_color_space == JCS_YCCK)
		d->out_color_space = JCS_CMYK;
	else
		d->out_color_space = JCS_RGB;
	d->dct_method = JDCT_ISLOW;
}

static void
take_orientation(struct jpg *j)
{
	jpeg_saved_marker_ptr m;

	j->orientasi = 1;
	for (m = j->d.marker_list; m != NULL && j->orientasi == 1; m = m->next)
		if (m->data_length > 6 && memcmp(m->data, "Exif\0\0", 6) == 0)
			j->orientasi = exif_orientasi(m->data, m->data_length);
}

static void
read_rows(struct jpg *j)
{
	struct jpeg_decompress_struct *d = &j->d;
	bool cmyk = d->out_color_space == JCS_CMYK;
	size_t stride = (size_t)j->g.lebar * j->g.kanal;
	JSAMPARRAY line = NULL;
	JSAMPROW row;

	if (cmyk)
		line = d->mem->alloc_sarray(
		    (j_common_ptr)d, JPOOL_IMAGE, d->output_width * 4, 1);
	while (d->output_scanline < d->output_height) {
		row = j->g.px + stride * d->output_scanline;
		jpeg_read_scanlines(d, cmyk ? line : &row, 1);
		if (cmyk)
			cmyk_to_rgb(
			    line[0], row, j->g.lebar, d->saw_Adobe_marker);
	}
}

static void
decode(struct jpg *j, const uint8_t *p, size_t n)
{
	struct jpeg_decompress_struct *d = &j->d;

	if (setjmp(j->out) != 0)
		return;
	jpeg_mem_src(d, p, n);
	jpeg_save_markers(d, JPEG_APP0 + 1, 0xffff);
	jpeg_read_header(d, TRUE);
	j->hasil = gambar_ukuran(d->image_width, d->image_height);
	if (j->hasil != HASIL_OK)
		return;
	take_orientation(j);
	set_up(j);
	jpeg_start_decompress(d);
	j->hasil = gambar_new(&j->g, d->output_width, d->output_height,
	    d->out_color_space == JCS_GRAYSCALE ? 1 : 3);
	if (j->hasil != HASIL_OK)
		return;
	read_rows(j);
	jpeg_finish_decompress(d);
}

enum media_hasil
olah_jpg(const uint8_t *p, size_t n, struct tampung *ret)
{
	struct jpg j = { .hasil = HASIL_OK };

	if (n < 4 || p[0] != 0xff || p[1] != 0xd8 || p[2] != 0xff)
		return HASIL_BUKAN;
	j.d.err = jpeg_std_error(&j.err);
	j.err.error_exit = on_error;
	j.err.emit_message = on_message;
	j.err.output_message = on_output;
	jpeg_create_decompress(&j.d);
	j.d.client_data = &j;
	j.maju.progress_monitor = on_progress;
	j.d.progress = &j.maju;
	decode(&j, p, n);
	jpeg_destroy_decompress(&j.d);
	if (j.hasil == HASIL_OK)
		j.hasil = gambar_rapikan(&j.g, j.orientasi);
	if (j.hasil == HASIL_OK)
		j.hasil = jpg_tulis(&j.g, ret);
	gambar_free(&j.g);
	return j.hasil;
}

struct penulis {
	struct jpeg_error_mgr err;
	struct jpeg_compress_struct c;
	jmp_buf out;
	unsigned char *p;
	unsigned long n;
};

static void
on_write_error(j_common_ptr c)
{
	struct penulis *t = c->client_data;

	longjmp(t->out, 1);
}

static bool
encode(struct penulis *t, const struct gambar *g)
{
	struct jpeg_compress_struct *c = &t->c;
	JSAMPROW row;

	if (setjmp(t->out) != 0)
		return false;
	jpeg_mem_dest(c, &t->p, &t->n);
	c->image_width = g->lebar;
	c->image_height = g->tinggi;
	c->input_components = (int)g->kanal;
	c->in_color_space = g->kanal == 1 ? JCS_GRAYSCALE : JCS_RGB;
	jpeg_set_defaults(c);
	jpeg_set_quality(c, MUTU, TRUE);
	c->optimize_coding = TRUE;
	jpeg_start_compress(c, TRUE);
	while (c->next_scanline < c->image_height) {
		row = g->px + (size_t)c->next_scanline * g->lebar * g->kanal;
		jpeg_write_scanlines(c, &row, 1);
	}
	jpeg_finish_compress(c);
	return true;
}

enum media_hasil
jpg_tulis(const struct gambar *g, struct tampung *ret)
{
	struct penulis t = { 0 };
	bool ok;

	t.c.err = jpeg_std_error(&t.err);
	t.err.error_exit = on_write_error;
	t.err.output_message = on_output;
	jpeg_create_compress(&t.c);
	t.c.client_data = &t;
	ok = encode(&t, g) && tampung_add(ret, t.p, t.n);
	jpeg_destroy_compress(&t.c);
	free(t.p);
	return ok ? HASIL_OK : HASIL_RUMIT;
}
