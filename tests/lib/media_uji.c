#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>
#include <libheif/heif.h>
#include <png.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <webp/decode.h>
#include <webp/encode.h>

#include "base/settings.h"
#include "media/media_run.h"
#include "media_uji.h"

static char dir[] = "/tmp/lapor-media.XXXXXX";
static char program[4096];

void
uji_siapkan(void)
{
	const char *bin = getenv("LAPOR_BIN");

	if (mkdtemp(dir) == NULL)
		abort();
	snprintf(program, sizeof(program), "%s/lapor-media",
	    bin != NULL ? bin : "build/bin");
	settings.media_program = program;
	settings.tmp_dir = dir;
	settings.data_dir = dir;
	settings.workers = 4;
}

void
uji_bersihkan(void)
{
	char path[4200];
	int i;

	for (i = 0; i < 8; i++) {
		snprintf(path, sizeof(path), "%s/media-%d.lock", dir, i);
		unlink(path);
		snprintf(path, sizeof(path), "%s/media-antre-%d.lock", dir, i);
		unlink(path);
	}
	rmdir(dir);
}

const char *
uji_dir(void)
{
	return dir;
}

static void
read_all(int fd, struct tampung *ret)
{
	uint8_t buf[65536];
	ssize_t n;

	assert_int_equal(lseek(fd, 0, SEEK_SET), 0);
	while ((n = read(fd, buf, sizeof(buf))) > 0)
		assert_true(tampung_add(ret, buf, (size_t)n));
	assert_int_equal(n, 0);
}

enum media_hasil
uji_jalan(enum media m, const struct tampung *in, struct tampung *ret)
{
	int in_fd = memfd_create("in", MFD_CLOEXEC);
	int out_fd = memfd_create("out", MFD_CLOEXEC);
	enum media_hasil h = HASIL__MAX;

	assert_true(in_fd != -1 && out_fd != -1);
	if (in->n > 0)
		assert_int_equal(write(in_fd, in->p, in->n), in->n);
	assert_int_equal(lseek(in_fd, 0, SEEK_SET), 0);
	assert_int_equal(media_run(m, in_fd, out_fd, &h), ERR_OK);
	*ret = (struct tampung){ 0 };
	read_all(out_fd, ret);
	close(in_fd);
	close(out_fd);
	if (h != HASIL_OK)
		assert_int_equal(ret->n, 0);
	return h;
}

bool
uji_berisi(const struct tampung *t, const char *word)
{
	return t->n > 0 && memmem(t->p, t->n, word, strlen(word)) != NULL;
}

void
uji_tambah(struct tampung *t, const char *text)
{
	assert_true(tampung_add(t, text, strlen(text)));
}

struct tampung
uji_teks(const char *text)
{
	struct tampung t = { 0 };

	uji_tambah(&t, text);
	return t;
}

/* ---- metadata ---- */

static void
le(struct tampung *t, uint32_t v, unsigned bytes)
{
	uint8_t b[4] = { (uint8_t)v, (uint8_t)(v >> 8), (uint8_t)(v >> 16),
		(uint8_t)(v >> 24) };

	assert_true(tampung_add(t, b, bytes));
}

static void
entry(struct tampung *t, unsigned tag, unsigned type, uint32_t n, uint32_t v)
{
	le(t, tag, 2);
	le(t, type, 2);
	le(t, n, 4);
	le(t, v, 4);
}

struct tampung
uji_exif(unsigned orientasi)
{
	struct tampung t = { 0 };
	const uint32_t words = 8 + 2 + 3 * 12 + 4; /* behind IFD0 */
	const uint32_t gps = words + 16;

	le(&t, 0x002a4949, 4); /* II*\0 */
	le(&t, 8, 4);
	le(&t, 3, 2);
	entry(&t, 0x010f, 2, sizeof(UJI_RAHASIA), words);
	entry(&t, 0x0112, 3, 1, orientasi);
	entry(&t, 0x8825, 4, 1, gps);
	le(&t, 0, 4);
	assert_true(tampung_add(&t, UJI_RAHASIA "\0\0\0\0", 16));
	le(&t, 1, 2);
	entry(&t, 0x001b, 2, sizeof(UJI_RAHASIA), words);
	le(&t, 0, 4);
	return t;
}

/* ---- pictures ---- */

static const uint8_t warna[4][3] = { { 255, 0, 0 }, { 0, 255, 0 },
	{ 0, 0, 255 }, { 255, 255, 255 } };

static uint8_t *
fields(uint32_t w, uint32_t h)
{
	uint8_t *px = malloc((size_t)w * h * 3), *p = px;
	uint32_t x, y;

	assert_non_null(px);
	for (y = 0; y < h; y++)
		for (x = 0; x < w; x++, p += 3)
			memcpy(p, warna[2 * (y >= h / 2) + (x >= w / 2)], 3);
	return px;
}

static void
jpg_words(struct jpeg_compress_struct *c, unsigned orientasi)
{
	struct tampung app1 = { 0 }, exif = uji_exif(orientasi);
	static const char xmp[] =
	    "http://ns.adobe.com/xap/1.0/\0<x>" UJI_RAHASIA "</x>";
	static const char icc[] = "ICC_PROFILE\0\1\1" UJI_RAHASIA;
	static const char com[] = "<html><script>" UJI_RAHASIA "</script>";

	assert_true(tampung_add(&app1, "Exif\0\0", 6));
	assert_true(tampung_add(&app1, exif.p, exif.n));
	jpeg_write_marker(c, JPEG_APP0 + 1, app1.p, (unsigned)app1.n);
	jpeg_write_marker(c, JPEG_APP0 + 1, (const JOCTET *)xmp, sizeof(xmp));
	jpeg_write_marker(c, JPEG_APP0 + 2, (const JOCTET *)icc, sizeof(icc));
	jpeg_write_marker(c, JPEG_COM, (const JOCTET *)com, sizeof(com));
	tampung_free(&app1);
	tampung_free(&exif);
}

static struct tampung
make_jpg(const uint8_t *px, uint32_t w, uint32_t h, unsigned orientasi)
{
	struct jpeg_compress_struct c;
	struct jpeg_error_mgr e;
	struct tampung t = { 0 };
	unsigned char *out = NULL;
	unsigned long n = 0;

	c.err = jpeg_std_error(&e);
	jpeg_create_compress(&c);
	jpeg_mem_dest(&c, &out, &n);
	c.image_width = w;
	c.image_height = h;
	c.input_components = 3;
	c.in_color_space = JCS_RGB;
	jpeg_set_defaults(&c);
	jpeg_set_quality(&c, 95, TRUE);
	jpeg_start_compress(&c, TRUE);
	if (orientasi != 0)
		jpg_words(&c, orientasi);
	while (c.next_scanline < h) {
		JSAMPROW row =
		    (JSAMPROW)(uintptr_t)(px + (size_t)c.next_scanline * w * 3);

		jpeg_write_scanlines(&c, &row, 1);
	}
	jpeg_finish_compress(&c);
	jpeg_destroy_compress(&c);
	assert_true(tampung_add(&t, out, n));
	free(out);
	if (orientasi != 0)
		uji_tambah(&t, "<script>" UJI_RAHASIA "</script>");
	return t;
}

static void
on_png(png_structp png, png_bytep p, size_t n)
{
	assert_true(tampung_add(png_get_io_ptr(png), p, n));
}

static struct tampung
make_png(const uint8_t *px, uint32_t w, uint32_t h, unsigned orientasi)
{
	png_structp png =
	    png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	png_infop info = png_create_info_struct(png);
	char key[] = "Comment", word[] = UJI_RAHASIA;
	png_text text = { .compression = PNG_TEXT_COMPRESSION_NONE,
		.key = key,
		.text = word,
		.text_length = strlen(word) };
	struct tampung t = { 0 }, exif = uji_exif(orientasi);
	uint32_t y;

	png_set_write_fn(png, &t, on_png, NULL);
	png_set_IHDR(png, info, w, h, 8, PNG_COLOR_TYPE_RGB, 0, 0, 0);
	if (orientasi != 0) {
		png_set_text(png, info, &text, 1);
		png_set_eXIf_1(png, info, (png_uint_32)exif.n, exif.p);
	}
	png_write_info(png, info);
	for (y = 0; y < h; y++)
		png_write_row(png, px + (size_t)y * w * 3);
	png_write_end(png, info);
	png_destroy_write_struct(&png, &info);
	tampung_free(&exif);
	if (orientasi != 0)
		uji_tambah(&t, "<script>" UJI_RAHASIA "</script>");
	return t;
}

static void
chunk(struct tampung *t, const char *name, const uint8_t *p, size_t n)
{
	uji_tambah(t, name);
	le(t, (uint32_t)n, 4);
	assert_true(tampung_add(t, p, n));
	if (n & 1)
		le(t, 0, 1);
}

/* A simple WebP becomes an extended one with EXIF and XMP. */
static struct tampung
make_webp(const uint8_t *px, uint32_t w, uint32_t h, unsigned orientasi)
{
	struct tampung t = { 0 }, exif = uji_exif(orientasi), vp8x = { 0 };
	uint8_t *out;
	size_t n;

	n = WebPEncodeRGB(px, (int)w, (int)h, (int)w * 3, 95, &out);
	assert_true(n > 12);
	if (orientasi == 0) {
		assert_true(tampung_add(&t, out, n));
	} else {
		uji_tambah(&t, "RIFF....WEBP");
		le(&vp8x, 0x0c, 4); /* EXIF, XMP */
		le(&vp8x, w - 1, 3);
		le(&vp8x, h - 1, 3);
		chunk(&t, "VP8X", vp8x.p, vp8x.n);
		assert_true(tampung_add(&t, out + 12, n - 12));
		chunk(&t, "EXIF", exif.p, exif.n);
		chunk(&t, "XMP ", (const uint8_t *)UJI_RAHASIA,
		    strlen(UJI_RAHASIA));
		n = t.n - 8;
		t.p[4] = (uint8_t)n;
		t.p[5] = (uint8_t)(n >> 8);
		t.p[6] = (uint8_t)(n >> 16);
		t.p[7] = (uint8_t)(n >> 24);
		uji_tambah(&t, "<script>" UJI_RAHASIA "</script>");
	}
	WebPFree(out);
	tampung_free(&exif);
	tampung_free(&vp8x);
	return t;
}

static struct heif_error
on_heif(struct heif_context *c, const void *p, size_t n, void *to)
{
	(void)c;
	assert_true(tampung_add(to, p, n));
	return (struct heif_error){ heif_error_Ok, 0, "" };
}

static struct tampung
make_heic(const uint8_t *px, uint32_t w, uint32_t h, unsigned orientasi)
{
	struct heif_context *c = heif_context_alloc();
	struct heif_writer writer = { .writer_api_version = 1,
		.write = on_heif };
	struct heif_image_handle *handle = NULL;
	struct tampung t = { 0 }, exif = uji_exif(orientasi);
	struct heif_encoder *enc = NULL;
	struct heif_image *img = NULL;
	int stride = 0;
	uint8_t *to;
	uint32_t y;

	heif_context_get_encoder_for_format(c, heif_compression_HEVC, &enc);
	assert_non_null(enc);
	heif_image_create((int)w, (int)h, heif_colorspace_RGB,
	    heif_chroma_interleaved_RGB, &img);
	heif_image_add_plane(img, heif_channel_interleaved, (int)w, (int)h, 8);
	to = heif_image_get_plane(img, heif_channel_interleaved, &stride);
	for (y = 0; y < h; y++)
		memcpy(to + (size_t)y * (size_t)stride, px + (size_t)y * w * 3,
		    (size_t)w * 3);
	heif_context_encode_image(c, img, enc, NULL, &handle);
	assert_non_null(handle);
	if (orientasi != 0)
		heif_context_add_exif_metadata(c, handle, exif.p, (int)exif.n);
	heif_context_write(c, &writer, &t);
	heif_image_handle_release(handle);
	heif_image_release(img);
	heif_encoder_release(enc);
	heif_context_free(c);
	tampung_free(&exif);
	return t;
}

struct tampung
uji_gambar(enum media m, uint32_t w, uint32_t h, unsigned orientasi)
{
	uint8_t *px = fields(w, h);
	struct tampung t;

	if (m == MEDIA_JPG)
		t = make_jpg(px, w, h, orientasi);
	else if (m == MEDIA_PNG)
		t = make_png(px, w, h, orientasi);
	else if (m == MEDIA_WEBP)
		t = make_webp(px, w, h, orientasi);
	else
		t = make_heic(px, w, h, orientasi);
	free(px);
	return t;
}

/* ---- and back ---- */

static bool
open_jpg(const struct tampung *t, struct uji_px *g)
{
	struct jpeg_decompress_struct d;
	struct jpeg_error_mgr e;

	d.err = jpeg_std_error(&e);
	jpeg_create_decompress(&d);
	jpeg_mem_src(&d, t->p, t->n);
	jpeg_read_header(&d, TRUE);
	d.out_color_space = JCS_RGB;
	jpeg_start_decompress(&d);
	g->lebar = d.output_width;
	g->tinggi = d.output_height;
	g->rgb = malloc((size_t)g->lebar * g->tinggi * 3);
	while (g->rgb != NULL && d.output_scanline < g->tinggi) {
		JSAMPROW row =
		    g->rgb + (size_t)d.output_scanline * g->lebar * 3;

		jpeg_read_scanlines(&d, &row, 1);
	}
	jpeg_finish_decompress(&d);
	jpeg_destroy_decompress(&d);
	return g->rgb != NULL;
}

static bool
open_png(const struct tampung *t, struct uji_px *g)
{
	png_image img = { .version = PNG_IMAGE_VERSION };

	if (!png_image_begin_read_from_memory(&img, t->p, t->n))
		return false;
	img.format = PNG_FORMAT_RGB;
	g->lebar = img.width;
	g->tinggi = img.height;
	g->rgb = malloc(PNG_IMAGE_SIZE(img));
	return g->rgb != NULL &&
	       png_image_finish_read(&img, NULL, g->rgb, 0, NULL);
}

bool
uji_buka(enum media m, const struct tampung *t, struct uji_px *g)
{
	int w = 0, h = 0;

	if (m == MEDIA_JPG)
		return open_jpg(t, g);
	if (m == MEDIA_PNG)
		return open_png(t, g);
	g->rgb = WebPDecodeRGB(t->p, t->n, &w, &h);
	g->lebar = (uint32_t)w;
	g->tinggi = (uint32_t)h;
	return g->rgb != NULL;
}

char
uji_sudut(const struct uji_px *g, bool kanan, bool bawah)
{
	uint32_t x = kanan ? g->lebar * 3 / 4 : g->lebar / 4;
	uint32_t y = bawah ? g->tinggi * 3 / 4 : g->tinggi / 4;
	const uint8_t *p = g->rgb + ((size_t)y * g->lebar + x) * 3;
	int i, k, far;

	for (i = 0; i < 4; i++) {
		far = 0;
		for (k = 0; k < 3; k++)
			far += abs(p[k] - warna[i][k]);
		if (far < 90)
			return "rgbw"[i];
	}
	return '?';
}
