#include "utf8.h"

#include "arena.h"

/* Length of the sequence that ${lead} begins, 0 if it begins none. */
static size_t
sequence(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xc2) /* a continuation, or an overlong two bytes */
		return 0;
	if (lead < 0xe0)
		return 2;
	if (lead < 0xf0)
		return 3;
	return lead < 0xf5 ? 4 : 0;
}

size_t
utf8_decode(const char *p, size_t n, uint32_t *ret)
{
	static const unsigned char mask[] = { 0, 0x7f, 0x1f, 0x0f, 0x07 };
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char *u = (const unsigned char *)p;
	size_t len = n > 0 ? sequence(u[0]) : 0, i;
	uint32_t c;

	if (len == 0 || len > n)
		return 0;
	c = u[0] & mask[len];
	for (i = 1; i < len; i++) {
		if ((u[i] & 0xc0) != 0x80)
			return 0;
		c = c << 6 | (u[i] & 0x3f);
	}
	if (c < least[len] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return 0;
	*ret = c;
	return len;
}

size_t
utf8_encode(uint32_t c, char buf[4])
{
	if (c < 0x80) {
		buf[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		buf[0] = (char)(0xc0 | c >> 6);
		buf[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		buf[0] = (char)(0xe0 | c >> 12);
		buf[1] = (char)(0x80 | (c >> 6 & 0x3f));
		buf[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	buf[0] = (char)(0xf0 | c >> 18);
	buf[1] = (char)(0x80 | (c >> 12 & 0x3f));
	buf[2] = (char)(0x80 | (c >> 6 & 0x3f));
	buf[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

bool
utf8_valid(struct str s)
{
	size_t i = 0, len;
	uint32_t c;

	for (; i < s.n; i += len) {
		if ((len = utf8_decode(s.p + i, s.n - i, &c)) == 0)
			return false;
	}
	return true;
}

/* The next character, or one stray byte as it is; never 0 bytes. */
static size_t
next(struct str s, size_t i, uint32_t *ret)
{
	size_t len = utf8_decode(s.p + i, s.n - i, ret);

	if (len > 0)
		return len;
	*ret = (unsigned char)s.p[i];
	return 1;
}

size_t
utf8_length(struct str s)
{
	size_t i = 0, n = 0;
	uint32_t c;

	for (; i < s.n; i += next(s, i, &c))
		n++;
	return n;
}

/* White_Space of Unicode, and what has no width at all. */
static bool
is_blank(uint32_t c)
{
	if (c <= 0x20)
		return c == 0x20 || (c >= 0x09 && c <= 0x0d);
	if (c >= 0x2000 && c <= 0x200d)
		return true;
	switch (c) {
	case 0x85:
	case 0xa0:
	case 0x1680:
	case 0x2028:
	case 0x2029:
	case 0x202f:
	case 0x205f:
	case 0x2060:
	case 0x3000:
	case 0xfeff:
		return true;
	}
	return false;
}

struct str
utf8_trim(struct arena *a, struct str s)
{
	size_t from = s.n, to = 0, i = 0, len;
	uint32_t c;

	for (; i < s.n; i += len) {
		len = utf8_decode(s.p + i, s.n - i, &c);
		if (len > 0 && is_blank(c))
			continue;
		if (from == s.n)
			from = i;
		len = len > 0 ? len : 1;
		to = i + len;
	}
	if (to == 0)
		return STR("");
	if (from == 0 && to == s.n)
		return s;
	return arena_str(a, s.p + from, to - from);
}

/*
 * In these blocks the capital stands right before its small letter: on even
 * places, or on odd ones where a letter without a partner shifted the order.
 */
static bool
even_pairs(uint32_t c)
{
	return (c >= 0x100 && c <= 0x12f) || (c >= 0x132 && c <= 0x137) ||
	       (c >= 0x14a && c <= 0x177) || (c >= 0x1a0 && c <= 0x1a5) ||
	       (c >= 0x1de && c <= 0x1ef) || (c >= 0x1f8 && c <= 0x21f) ||
	       (c >= 0x222 && c <= 0x233) || (c >= 0x1e00 && c <= 0x1e95) ||
	       (c >= 0x1ea0 && c <= 0x1eff);
}

static bool
odd_pairs(uint32_t c)
{
	return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e) ||
	       (c >= 0x1af && c <= 0x1b0) || (c >= 0x1cd && c <= 0x1dc);
}

uint32_t
utf8_lower_char(uint32_t c)
{
	if (c < 0x80)
		return c >= 'A' && c <= 'Z' ? c + 32 : c;
	if (c < 0x100)
		return c >= 0xc0 && c <= 0xde && c != 0xd7 ? c + 32 : c;
	if (c == 0x178)
		return 0xff;
	if (c == 0x1e9e)
		return 0xdf;
	if (even_pairs(c))
		return c | 1;
	if (odd_pairs(c))
		return c + (c & 1);
	return c;
}

struct str
utf8_lower(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n + 1); /* no small one is longer */
	size_t i = 0, n = 0, len;
	uint32_t c;

	for (; i < s.n; i += len) {
		if ((len = utf8_decode(s.p + i, s.n - i, &c)) > 0) {
			n += utf8_encode(utf8_lower_char(c), out + n);
			continue;
		}
		len = 1;
		out[n++] = s.p[i];
	}
	out[n] = '\0';
	return (struct str){ out, n };
}
