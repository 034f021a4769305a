#include "media.h"

#include <stdlib.h>
#include <string.h>

const struct media_info media_info[MEDIA__MAX] = {
#define MEDIA(name, kode, jenis, akhiran, simpan, gambar)                      \
	{ kode, jenis, akhiran, MEDIA_##simpan, gambar },
#include "../tables/media.def"
#undef MEDIA
};

const struct media_pesan media_pesan[HASIL__MAX] = {
#define HASIL(name, id, en) { id, en },
#include "../tables/media_hasil.def"
#undef HASIL
};

enum media
media_of_jenis(struct str jenis)
{
	enum media m;

	/* The same container; phones say either. */
	if (str_eq(jenis, STR("image/heif")))
		return MEDIA_HEIC;
	for (m = 0; m < MEDIA__MAX; m++)
		if (str_eq(jenis, str_of(media_info[m].jenis)))
			return m;
	return MEDIA__MAX;
}

enum media
media_of_kode(const char *kode)
{
	enum media m;

	for (m = 0; m < MEDIA__MAX; m++)
		if (strcmp(kode, media_info[m].kode) == 0)
			return m;
	return MEDIA__MAX;
}

bool
tampung_add(struct tampung *t, const void *p, size_t n)
{
	size_t cap = t->cap == 0 ? 65536 : t->cap;
	uint8_t *q;

	if (n > SIZE_MAX / 4 - t->n)
		return false;
	while (cap < t->n + n)
		cap *= 2;
	if (cap != t->cap) {
		if ((q = realloc(t->p, cap)) == NULL)
			return false;
		t->p = q;
		t->cap = cap;
	}
	if (n > 0)
		memcpy(t->p + t->n, p, n);
	t->n += n;
	return true;
}

void
tampung_free(struct tampung *t)
{
	free(t->p);
	*t = (struct tampung){ 0 };
}
