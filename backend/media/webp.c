#include <stdlib.h>
#include <string.h>
#include <webp/decode.h>
#include <webp/encode.h>

#include "exif.h"
#include "gambar.h"

#define MUTU 85

static uint32_t
u32le(const uint8_t *p)
{
	return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 |
	       (uint32_t)p[1] << 8 | p[0];
}

/* Walk the RIFF chunks for EXIF; the picture itself is libwebp's business. */
static unsigned
orientation(const uint8_t *p, size_t n)
{
	size_t at = 12, len;

	while (n - at >= 8) {
		len = u32le(p + at + 4);
		if (len > n - at - 8)
			break;
		if (memcmp(p + at, "EXIF", 4) == 0)
			return exif_orientasi(p + at + 8, len);
		len += len & 1;
		if (len > n - at - 8)
			break;
		at += 8 + len;
	}
	return 1;
}

static enum media_hasil
meaning(VP8StatusCode s)
{
	switch (s) {
	case VP8_STATUS_OK:
		return HASIL_OK;
	case VP8_STATUS_NOT_ENOUGH_DATA:
	case VP8_STATUS_SUSPENDED:
		return HASIL_POTONG;
	case VP8_STATUS_OUT_OF_MEMORY:
		return HASIL_RUMIT;
	default:
		return HASIL_RUSAK;
	}
}

static enum media_hasil
decode(const uint8_t *p, size_t n, struct gambar *g)
{
	WebPDecoderConfig c;
	uint32_t w, h;
	enum media_hasil hasil;

	if (!WebPInitDecoderConfig(&c))
		return HASIL_RUMIT;
	if ((hasil = meaning(WebPGetFeatures(p, n, &c.input))) != HASIL_OK)
		return hasil;
	if (c.input.has_animation)
		return HASIL_GERAK;
	w = (uint32_t)c.input.width;
	h = (uint32_t)c.input.height;
	if ((hasil = gambar_ukuran(w, h)) != HASIL_OK)
		return hasil;
	gambar_muat(&w, &h);
	c.options.use_scaling = w != (uint32_t)c.input.width;
	c.options.scaled_width = (int)w;
	c.options.scaled_height = (int)h;
	hasil = gambar_new(g, w, h, c.input.has_alpha ? 4 : 3);
	if (hasil != HASIL_OK)
		return hasil;
	c.output.colorspace = c.input.has_alpha ? MODE_RGBA : MODE_RGB;
	c.output.is_external_memory = 1;
	c.output.u.RGBA.rgba = g->px;
	c.output.u.RGBA.stride = (int)(w * g->kanal);
	c.output.u.RGBA.size = (size_t)w * h * g->kanal;
	hasil = meaning(WebPDecode(p, n, &c));
	WebPFreeDecBuffer(&c.output);
	return hasil;
}

static enum media_hasil
encode(const struct gambar *g, struct tampung *ret)
{
	WebPMemoryWriter mem;
	WebPPicture pic;
	WebPConfig c;
	int stride = (int)(g->lebar * g->kanal), ok;

	if (!WebPConfigPreset(&c, WEBP_PRESET_PHOTO, MUTU) ||
	    !WebPPictureInit(&pic))
		return HASIL_RUMIT;
	c.method = 3; /* half the time of the default, 2 % more bytes */
	pic.width = (int)g->lebar;
	pic.height = (int)g->tinggi;
	WebPMemoryWriterInit(&mem);
	pic.writer = WebPMemoryWrite;
	pic.custom_ptr = &mem;
	ok = (g->kanal == 4 ? WebPPictureImportRGBA(&pic, g->px, stride)
			    : WebPPictureImportRGB(&pic, g->px, stride)) &&
	     WebPEncode(&c, &pic) && tampung_add(ret, mem.mem, mem.size);
	WebPPictureFree(&pic);
	WebPMemoryWriterClear(&mem);
	return ok ? HASIL_OK : HASIL_RUMIT;
}

enum media_hasil
olah_webp(const uint8_t *p, size_t n, struct tampung *ret)
{
	struct gambar g = { 0 };
	enum media_hasil h;

	if (n < 16 || memcmp(p, "RIFF", 4) != 0 ||
	    memcmp(p + 8, "WEBP", 4) != 0)
		return HASIL_BUKAN;
	if (u32le(p + 4) > n - 8)
		return HASIL_POTONG;
	h = decode(p, n, &g);
	if (h == HASIL_OK)
		h = gambar_rapikan(&g, orientation(p, n));
	if (h == HASIL_OK)
		h = encode(&g, ret);
	gambar_free(&g);
	return h;
}
