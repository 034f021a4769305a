#ifndef MEDIA_GAMBAR_H
#define MEDIA_GAMBAR_H

#include "media.h"

/*
 * A decoded picture: rows of lebar * kanal bytes, top to bottom.
 * kanal: 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha.
 */
struct gambar {
	uint32_t lebar, tinggi, kanal;
	uint8_t *px;
};

/* HASIL_PIKSEL when a header asks for more than we decode. */
enum media_hasil gambar_ukuran(uint64_t lebar, uint64_t tinggi);

/* Room for the pixels; HASIL_RUMIT when there is none. */
enum media_hasil
gambar_new(struct gambar *, uint32_t lebar, uint32_t tinggi, uint32_t kanal);
void gambar_free(struct gambar *);

/* The size with the long side at MEDIA_KEEP_SIDE, if it was longer. */
void gambar_muat(uint32_t *lebar, uint32_t *tinggi);

/*
 * As it is kept: long side at most MEDIA_KEEP_SIDE (each new pixel is the
 * mean of the area it covers), turned as EXIF orientation 1-8 says.
 */
enum media_hasil gambar_rapikan(struct gambar *, unsigned orientasi);

/* Encoders; JPEG takes 1 or 3 channels. */
enum media_hasil jpg_tulis(const struct gambar *, struct tampung *);

#endif
