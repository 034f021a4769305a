#include "exif.h"

#include <stdbool.h>
#include <string.h>

#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT      3

struct tiff {
	const uint8_t *p;
	size_t n;
	bool big;
};

/* Callers have checked that the bytes are there. */
static unsigned
u16(const struct tiff *t, size_t at)
{
	const uint8_t *p = t->p + at;

	return t->big ? (unsigned)p[0] << 8 | p[1] : (unsigned)p[1] << 8 | p[0];
}

static uint32_t
u32(const struct tiff *t, size_t at)
{
	uint32_t a = u16(t, at), b = u16(t, at + 2);

	return t->big ? a << 16 | b : b << 16 | a;
}

unsigned
exif_orientasi(const uint8_t *p, size_t n)
{
	struct tiff t = { p, n, false };
	unsigned entries, i, v;
	size_t at;

	if (n >= 6 && memcmp(p, "Exif\0\0", 6) == 0) {
		t.p += 6;
		t.n -= 6;
	}
	if (t.n < 8 || (memcmp(t.p, "II", 2) != 0 && memcmp(t.p, "MM", 2) != 0))
		return 1;
	t.big = t.p[0] == 'M';
	at = u32(&t, 4);
	if (u16(&t, 2) != 42 || at > t.n - 2)
		return 1;
	entries = u16(&t, at);
	at += 2;
	for (i = 0; i < entries && t.n - at >= 12; i++, at += 12) {
		if (u16(&t, at) != TAG_ORIENTATION ||
		    u16(&t, at + 2) != TYPE_SHORT)
			continue;
		v = u16(&t, at + 8);
		return v >= 1 && v <= 8 ? v : 1;
	}
	return 1;
}
