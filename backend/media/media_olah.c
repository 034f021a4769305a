/*
 * Apart from media.c, so that only lapor-media is linked with the decoders.
 */
#include "media.h"

enum media_hasil
media_olah(enum media m, const uint8_t *p, size_t n, struct tampung *ret)
{
	static enum media_hasil (*const olah[MEDIA__MAX])(
	    const uint8_t *, size_t, struct tampung *) = {
		[MEDIA_JPG] = olah_jpg,
		[MEDIA_PNG] = olah_png,
		[MEDIA_WEBP] = olah_webp,
		[MEDIA_HEIC] = olah_heic,
		[MEDIA_PDF] = olah_pdf,
		[MEDIA_DOCX] = olah_docx,
	};
	enum media_hasil h;

	if (n == 0)
		return HASIL_KOSONG;
	h = olah[m](p, n, ret);
	if (h != HASIL_OK)
		tampung_free(ret);
	return h;
}
