#include "nama_berkas.h"

#include <string.h>
#include <strings.h>

#include "../base/utf8.h"

#define MAX_CHARS 120

static bool
between(uint32_t c, uint32_t from, uint32_t to)
{
	return c >= from && c <= to;
}

/* Controls, and what shows nothing or turns the direction: a name must not
 * read as "foto.jpg" and be something else. */
static bool
hidden(uint32_t c)
{
	return c < 0x20 || between(c, 0x7f, 0x9f) || c == 0xad || c == 0x61c ||
	       c == 0x180e || between(c, 0x200b, 0x200f) ||
	       between(c, 0x2028, 0x202e) || between(c, 0x2060, 0x206f) ||
	       c == 0xfeff || between(c, 0xfff9, 0xfffb) ||
	       between(c, 0xe0000, 0xe007f);
}

/* Where the name begins behind any path. */
static struct str
last_part(struct str s)
{
	size_t i;

	for (i = s.n; i > 0 && s.p[i - 1] != '/' && s.p[i - 1] != '\\'; i--)
		continue;
	return (struct str){ s.p + i, s.n - i };
}

/* Without the suffix of a kind that we know; ".jpeg" and ".heif" too. */
static struct str
without_suffix(struct str s)
{
	static const char *const more[] = { "jpeg", "heif", "jpe", "jfif" };
	size_t i, n, all = MEDIA__MAX + sizeof(more) / sizeof(more[0]);

	for (i = 0; i < all; i++) {
		const char *end = i < MEDIA__MAX ? media_info[i].akhiran
						 : more[i - MEDIA__MAX];

		n = strlen(end);
		if (s.n > n && s.p[s.n - n - 1] == '.' &&
		    strncasecmp(s.p + s.n - n, end, n) == 0)
			return (struct str){ s.p, s.n - n - 1 };
	}
	return s;
}

static bool
risky(uint32_t c)
{
	return c < 0x80 && strchr("<>:\"|?*%;'`$&", (int)c) != NULL;
}

/* Copy what may stay; what is not UTF-8 is left out byte by byte. */
static struct str
clean(struct arena *a, struct str s, size_t max)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t at = 0, n = 0, chars = 0, len;
	uint32_t c = 0;

	for (; at < s.n && chars < max; at += len) {
		len = utf8_decode(s.p + at, s.n - at, &c);
		if (len == 0) {
			len = 1;
			continue;
		}
		if (hidden(c) || (n == 0 && (c == '.' || c == ' ')))
			continue;
		chars++;
		if (risky(c)) {
			out[n++] = '_';
			continue;
		}
		memcpy(out + n, s.p + at, len);
		n += len;
	}
	while (n > 0 && (out[n - 1] == ' ' || out[n - 1] == '.'))
		n--;
	out[n] = '\0';
	return (struct str){ out, n };
}

struct str
nama_berkas(struct arena *a, struct str s, enum media m)
{
	const char *end = media_info[media_info[m].simpan].akhiran;
	struct str base;

	s = s.p == NULL ? STR("") : last_part(s);
	/* Clean first: a hidden character must not shield a suffix. */
	base = clean(a, s, s.n);
	base = without_suffix(base);
	base = clean(a, base, MAX_CHARS - 1 - strlen(end));
	base = utf8_trim(a, base);
	if (base.n == 0)
		base = STR("lampiran");
	return arena_printf(a, STR_FMT ".%s", STR_ARG(base), end);
}

static bool
attr_char(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') ||
	       (c != '\0' && strchr("-._~", c) != NULL);
}

struct str
nama_berkas_disposisi(struct arena *a, struct str nama, bool tampil)
{
	static const char hex[] = "0123456789ABCDEF";
	char *ascii = arena_alloc(a, nama.n + 1);
	char *coded = arena_alloc(a, 3 * nama.n + 1);
	size_t i, n = 0;

	for (i = 0; i < nama.n; i++) {
		unsigned char c = (unsigned char)nama.p[i];

		ascii[i] = '_';
		if (attr_char(c)) {
			ascii[i] = coded[n++] = nama.p[i];
			continue;
		}
		coded[n++] = '%';
		coded[n++] = hex[c >> 4];
		coded[n++] = hex[c & 15];
	}
	return arena_printf(a, "%s; filename=\"%s\"; filename*=UTF-8''%s",
	    tampil ? "inline" : "attachment", ascii, coded);
}
