#ifndef MEDIA_ZIP_H
#define MEDIA_ZIP_H

#include "media.h"

/* clang-format off */
#define ZIP_MAX_ENTRIES		1000u
#define ZIP_MAX_SUM		(100u << 20)	/* unpacked, as declared */
#define ZIP_MAX_RATIO		100u
/* clang-format on */

/* One entry as both of its headers agree it is; borrowed from the file. */
struct zip_isi {
	struct str nama;
	uint32_t crc, packed, size;
	uint16_t method; /* 0 or 8 */
	const uint8_t *data;
};

struct zip {
	struct zip_isi *isi; /* malloc */
	size_t n;
};

/*
 * Read the central directory, believing nothing: no gaps before or behind it,
 * no overlaps, no encryption, no odd or repeated names, within the limits.
 */
enum media_hasil zip_baca(const uint8_t *, size_t, struct zip *ret);
void zip_free(struct zip *);

/* NULL: no such entry. */
const struct zip_isi *zip_cari(const struct zip *, const char *nama);

/* Unpack one entry of at most ${max} bytes. */
enum media_hasil
zip_buka(const struct zip_isi *, size_t max, struct tampung *ret);

/*
 * Write a new file: zip_tulis() per entry, packed bytes as they were, dates
 * and extra fields left out; then zip_tutup().  false: out of memory.
 */
struct zip_baru {
	struct tampung *out;
	struct tampung pusat; /* the central directory to come */
	uint16_t n;
};
bool zip_tulis(struct zip_baru *, const struct zip_isi *);
bool zip_tutup(struct zip_baru *);

#endif
