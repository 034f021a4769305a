/* PNG by libpng; chunks other than the picture are not written again. */
#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "exif.h"
#include "gambar.h"

struct pembaca {
	const uint8_t *p;
	size_t n;
	bool potong;
	enum media_hasil hasil;
	struct gambar g;
	png_bytep *baris;
	unsigned orientasi;
};

static void
on_error(png_structp png, png_const_charp text)
{
	(void)text;
	png_longjmp(png, 1);
}

static void
on_warning(png_structp png, png_const_charp text)
{
	(void)png;
	(void)text;
}

static void
on_read(png_structp png, png_bytep to, size_t n)
{
	struct pembaca *b = png_get_io_ptr(png);

	if (n > b->n) {
		b->potong = true;
		png_error(png, "");
	}
	memcpy(to, b->p, n);
	b->p += n;
	b->n -= n;
}

/* Eight bits a channel, no palette, transparency as a channel. */
static void
ask_plain(png_structp png, png_infop info)
{
	png_set_expand(png);
	png_set_strip_16(png);
	if (png_get_interlace_type(png, info) != PNG_INTERLACE_NONE)
		png_set_interlace_handling(png);
	png_read_update_info(png, info);
}

static void
take_orientation(struct pembaca *b, png_structp png, png_infop info)
{
	png_uint_32 n = 0;
	png_bytep exif = NULL;

	b->orientasi = 1;
	if (png_get_eXIf_1(png, info, &n, &exif) != 0 && exif != NULL)
		b->orientasi = exif_orientasi(exif, n);
}

static void
decode(struct pembaca *b, png_structp png, png_infop info)
{
	png_uint_32 w, h, y;

	if (setjmp(png_jmpbuf(png)) != 0) {
		b->hasil = b->potong ? HASIL_POTONG : HASIL_RUSAK;
		return;
	}
	png_set_read_fn(png, b, on_read);
	png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
	png_set_chunk_cache_max(png, 64);
	png_set_chunk_malloc_max(png, 4u << 20);
	png_read_info(png, info);
	w = png_get_image_width(png, info);
	h = png_get_image_height(png, info);
	if ((b->hasil = gambar_ukuran(w, h)) != HASIL_OK)
		return;
	ask_plain(png, info);
	b->hasil = gambar_new(&b->g, w, h, png_get_channels(png, info));
	b->baris = calloc(h, sizeof(*b->baris));
	if (b->hasil != HASIL_OK || b->baris == NULL) {
		b->hasil = HASIL_RUMIT;
		return;
	}
	for (y = 0; y < h; y++)
		b->baris[y] = b->g.px + (size_t)y * w * b->g.kanal;
	png_read_image(png, b->baris);
	png_read_end(png, info);
	take_orientation(b, png, info);
}

static void
on_write(png_structp png, png_bytep p, size_t n)
{
	if (!tampung_add(png_get_io_ptr(png), p, n))
		png_error(png, "");
}

static void
on_flush(png_structp png)
{
	(void)png;
}

static bool
encode(const struct gambar *g, struct tampung *ret, png_structp png,
    png_infop info)
{
	static const int color[] = { 0, PNG_COLOR_TYPE_GRAY,
		PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
		PNG_COLOR_TYPE_RGB_ALPHA };
	png_uint_32 y;

	if (setjmp(png_jmpbuf(png)) != 0)
		return false;
	png_set_write_fn(png, ret, on_write, on_flush);
	png_set_IHDR(png, info, g->lebar, g->tinggi, 8, color[g->kanal],
	    PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
	    PNG_FILTER_TYPE_DEFAULT);
	png_set_compression_level(png, 5);
	png_write_info(png, info);
	for (y = 0; y < g->tinggi; y++)
		png_write_row(png, g->px + (size_t)y * g->lebar * g->kanal);
	png_write_end(png, info);
	return true;
}

static enum media_hasil
write_png(const struct gambar *g, struct tampung *ret)
{
	png_structp png = png_create_write_struct(
	    PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
	png_infop info = png == NULL ? NULL : png_create_info_struct(png);
	bool ok = info != NULL && encode(g, ret, png, info);

	png_destroy_write_struct(&png, &info);
	return ok ? HASIL_OK : HASIL_RUMIT;
}

enum media_hasil
olah_png(const uint8_t *p, size_t n, struct tampung *ret)
{
	struct pembaca b = { .p = p, .n = n, .hasil = HASIL_OK };
	png_structp png;
	png_infop info;

	if (n < 8 || png_sig_cmp(p, 0, 8) != 0)
		return HASIL_BUKAN;
	png = png_create_read_struct(
	    PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
	info = png == NULL ? NULL : png_create_info_struct(png);
	if (info == NULL)
		b.hasil = HASIL_RUMIT;
	else
		decode(&b, png, info);
	png_destroy_read_struct(&png, &info, NULL);
	free(b.baris);
	if (b.hasil == HASIL_OK)
		b.hasil = gambar_rapikan(&b.g, b.orientasi);
	if (b.hasil == HASIL_OK)
		b.hasil = write_png(&b.g, ret);
	gambar_free(&b.g);
	return b.hasil;
}
