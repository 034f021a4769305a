#ifndef MEDIA_MEDIA_H
#define MEDIA_MEDIA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/str.h"

/*
 * Attachments are hostile until made anew.  Images are decoded and encoded
 * again, so that nothing of the sender's bytes survives: no EXIF, no place,
 * no second file behind the picture.  A docx is packed again without its
 * properties.  A PDF is kept as it is, when a scan finds nothing active.
 * All of this runs in lapor-media, one process per file (media/kurung.h);
 * media_run() (media/media_run.h) is the other side.
 */

/* backend/tables/media.def */
enum media {
#define MEDIA(name, kode, jenis, akhiran, simpan, gambar) MEDIA_##name,
#include "../tables/media.def"
#undef MEDIA
	MEDIA__MAX
};

struct media_info {
	const char *kode, *jenis, *akhiran;
	enum media simpan; /* what it becomes */
	bool gambar;
};
extern const struct media_info media_info[MEDIA__MAX];

/* backend/tables/media_hasil.def */
enum media_hasil {
#define HASIL(name, id, en) HASIL_##name,
#include "../tables/media_hasil.def"
#undef HASIL
	HASIL__MAX
};

struct media_pesan {
	const char *id, *en;
};
extern const struct media_pesan media_pesan[HASIL__MAX];

/* clang-format off */
#define MEDIA_MAX_BYTES		(10u << 20)	/* as uploaded */
#define MEDIA_MAX_PIXELS	40000000u	/* asked before decoding */
#define MEDIA_MAX_SIDE		30000u
#define MEDIA_KEEP_SIDE		2560u		/* long side as kept */
#define MEDIA_EXIT		32		/* exit code: this + hasil */
/* clang-format on */

/* MEDIA__MAX when we do not take this media type, or know this kode. */
enum media media_of_jenis(struct str jenis);
enum media media_of_kode(const char *kode);

/* Bytes on the heap; lapor-media ends before it would free them twice. */
struct tampung {
	uint8_t *p;
	size_t n, cap;
};
/* false: out of memory. */
bool tampung_add(struct tampung *, const void *, size_t);
void tampung_free(struct tampung *);

/* Make ${p} anew as media_info[m].simpan.  ${ret} is empty on refusal. */
enum media_hasil
media_olah(enum media m, const uint8_t *p, size_t n, struct tampung *ret);

/* One per kind; the same contract. */
enum media_hasil olah_jpg(const uint8_t *, size_t, struct tampung *);
enum media_hasil olah_png(const uint8_t *, size_t, struct tampung *);
enum media_hasil olah_webp(const uint8_t *, size_t, struct tampung *);
enum media_hasil olah_heic(const uint8_t *, size_t, struct tampung *);
enum media_hasil olah_pdf(const uint8_t *, size_t, struct tampung *);
enum media_hasil olah_docx(const uint8_t *, size_t, struct tampung *);

#endif
