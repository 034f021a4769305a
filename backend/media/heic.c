/*
 * HEIC (the photos of iPhones) by libheif, kept as JPEG, which every browser
 * shows.  libheif turns the picture itself, so EXIF is not looked at.
 */
#include <libheif/heif.h>
#include <string.h>

#include "gambar.h"

static uint32_t
u32be(const uint8_t *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
	       (uint32_t)p[2] << 8 | p[3];
}

/* An ftyp box that names HEVC; AV1 and the rest are not for us. */
static bool
is_heic(const uint8_t *p, size_t n)
{
	size_t len, at;

	if (n < 16 || memcmp(p + 4, "ftyp", 4) != 0)
		return false;
	len = u32be(p);
	for (at = 8; at + 4 <= len && at + 4 <= n; at += 4)
		if (memcmp(p + at, "heic", 4) == 0 ||
		    memcmp(p + at, "heix", 4) == 0)
			return true;
	return false;
}

static enum media_hasil
meaning(struct heif_error e)
{
	if (e.code == heif_error_Ok)
		return HASIL_OK;
	if (e.subcode == heif_suberror_End_of_data)
		return HASIL_POTONG;
	return e.code == heif_error_Memory_allocation_error ? HASIL_RUMIT
							    : HASIL_RUSAK;
}

static enum media_hasil
copy_rows(const struct heif_image *img, struct gambar *g)
{
	int stride, w = heif_image_get_primary_width(img);
	int h = heif_image_get_primary_height(img);
	const uint8_t *px = heif_image_get_plane_readonly(
	    img, heif_channel_interleaved, &stride);
	enum media_hasil hasil;
	int y;

	if (px == NULL || w <= 0 || h <= 0 || stride < w * 3)
		return HASIL_RUSAK;
	hasil = gambar_ukuran((uint64_t)w, (uint64_t)h);
	if (hasil == HASIL_OK)
		hasil = gambar_new(g, (uint32_t)w, (uint32_t)h, 3);
	if (hasil != HASIL_OK)
		return hasil;
	for (y = 0; y < h; y++)
		memcpy(g->px + (size_t)y * (size_t)w * 3,
		    px + (size_t)y * (size_t)stride, (size_t)w * 3);
	return HASIL_OK;
}

static enum media_hasil
decode_handle(const struct heif_image_handle *handle, struct gambar *g)
{
	int w = heif_image_handle_get_width(handle);
	int h = heif_image_handle_get_height(handle);
	struct heif_image *img = NULL;
	enum media_hasil hasil;

	if (w <= 0 || h <= 0)
		return HASIL_RUSAK;
	if ((hasil = gambar_ukuran((uint64_t)w, (uint64_t)h)) != HASIL_OK)
		return hasil;
	hasil = meaning(heif_decode_image(handle, &img, heif_colorspace_RGB,
	    heif_chroma_interleaved_RGB, NULL));
	if (hasil == HASIL_OK)
		hasil = copy_rows(img, g);
	heif_image_release(img);
	return hasil;
}

static enum media_hasil
decode(const uint8_t *p, size_t n, struct gambar *g)
{
	struct heif_context *c = heif_context_alloc();
	struct heif_image_handle *handle = NULL;
	enum media_hasil hasil;

	if (c == NULL)
		return HASIL_RUMIT;
	heif_context_set_max_decoding_threads(c, 0);
	heif_context_set_maximum_image_size_limit(c, MEDIA_MAX_SIDE);
	hasil =
	    meaning(heif_context_read_from_memory_without_copy(c, p, n, NULL));
	if (hasil == HASIL_OK)
		hasil =
		    meaning(heif_context_get_primary_image_handle(c, &handle));
	if (hasil == HASIL_OK)
		hasil = decode_handle(handle, g);
	heif_image_handle_release(handle);
	heif_context_free(c);
	return hasil;
}

enum media_hasil
olah_heic(const uint8_t *p, size_t n, struct tampung *ret)
{
	struct gambar g = { 0 };
	enum media_hasil h;

	if (!is_heic(p, n))
		return HASIL_BUKAN;
	h = decode(p, n, &g);
	if (h == HASIL_OK)
		h = gambar_rapikan(&g, 1);
	if (h == HASIL_OK)
		h = jpg_tulis(&g, ret);
	gambar_free(&g);
	return h;
}
