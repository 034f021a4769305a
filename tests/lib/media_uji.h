#ifndef LIB_MEDIA_UJI_H
#define LIB_MEDIA_UJI_H

#include "media/media.h"

/*
 * Files to send to lapor-media, made here with the same libraries that cameras
 * and phones use, and the way to send them.  Whatever must not survive holds
 * the word UJI_RAHASIA.
 */
#define UJI_RAHASIA "RAHASIA-7f3a"

/* Settings for media_run(): the built lapor-media, a scratch directory. */
void uji_siapkan(void);
void uji_bersihkan(void);
const char *uji_dir(void);

/* Through the real child; fails the test when there is no verdict. */
enum media_hasil
uji_jalan(enum media, const struct tampung *in, struct tampung *ret);

bool uji_berisi(const struct tampung *, const char *word);
struct tampung uji_teks(const char *);
void uji_tambah(struct tampung *, const char *);

/*
 * A picture of four fields: red, green above blue, white.  orientasi 0: no
 * metadata at all; otherwise EXIF with that orientation, maker, GPS, and the
 * other places where a format keeps words, all with UJI_RAHASIA.
 */
struct tampung
uji_gambar(enum media, uint32_t lebar, uint32_t tinggi, unsigned orientasi);

/* An EXIF block (TIFF, little endian). */
struct tampung uji_exif(unsigned orientasi);

/* Decoded again: RGB, and the field at the corner: 'r' 'g' 'b' 'w' or '?'. */
struct uji_px {
	uint32_t lebar, tinggi;
	uint8_t *rgb;
};
bool uji_buka(enum media, const struct tampung *, struct uji_px *ret);
char uji_sudut(const struct uji_px *, bool kanan, bool bawah);

#endif
