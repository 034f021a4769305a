#include "variabel.h"

#include "../base/utf8.h"

struct scan {
	const char *p, *end;
};

static bool
is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

static void
skip_blank(struct scan *s)
{
	while (s->p < s->end && is_one_of(*s->p, " \t\r\n"))
		s->p++;
}

static bool
skip(struct scan *s, char c)
{
	skip_blank(s);
	if (s->p == s->end || *s->p != c)
		return false;
	s->p++;
	return true;
}

static bool
hex4(struct scan *s, unsigned *ret)
{
	static const char digits[] = "0123456789abcdef";
	unsigned v = 0;
	const char *d;
	int i;

	if (s->end - s->p < 4)
		return false;
	for (i = 0; i < 4; i++) {
		d = strchr(digits, s->p[i] | ' ');
		if (d == NULL)
			return false;
		v = v << 4 | (unsigned)(d - digits);
	}
	s->p += 4;
	*ret = v;
	return true;
}

/* The code point after "\u", with its second half if it has one. */
static bool
code_point(struct scan *s, unsigned *ret)
{
	unsigned lo;

	if (!hex4(s, ret))
		return false;
	if (*ret < 0xd800 || *ret > 0xdfff)
		return true;
	if (*ret > 0xdbff || s->end - s->p < 6 || s->p[0] != '\\' ||
	    s->p[1] != 'u')
		return false;
	s->p += 2;
	if (!hex4(s, &lo) || lo < 0xdc00 || lo > 0xdfff)
		return false;
	*ret = 0x10000 + ((*ret - 0xd800) << 10) + (lo - 0xdc00);
	return true;
}

/* What follows a backslash; 0 bytes: broken. */
static size_t
escape(struct scan *s, char *q)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	const char *at;
	unsigned c;

	if (s->p == s->end)
		return 0;
	if (*s->p == 'u') {
		s->p++;
		return code_point(s, &c) ? utf8_encode(c, q) : 0;
	}
	if ((at = memchr(from, *s->p, sizeof(from) - 1)) == NULL)
		return 0;
	s->p++;
	*q = to[at - from];
	return 1;
}

/* Bytes up to the closing quote. */
static size_t
quoted_length(const struct scan *s)
{
	const char *p = s->p;

	while (p < s->end && *p != '"')
		p += *p == '\\' && p + 1 < s->end ? 2 : 1;
	return (size_t)(p - s->p);
}

/* A text, from its first quote to its last.  No escape grows. */
static bool
text(struct arena *a, struct scan *s, struct str *ret)
{
	char *q;
	size_t n = 0, k;

	if (!skip(s, '"'))
		return false;
	q = arena_alloc(a, quoted_length(s) + 1);
	while (s->p < s->end && *s->p != '"') {
		if (*s->p != '\\') {
			q[n++] = *s->p++;
			continue;
		}
		s->p++;
		if ((k = escape(s, q + n)) == 0)
			return false;
		n += k;
	}
	q[n] = '\0';
	*ret = (struct str){ q, n };
	return skip(s, '"');
}

/* Anything flat that is no text: a number, true, null. */
static void
skip_word(struct scan *s)
{
	while (s->p < s->end && *s->p != ',' && *s->p != '}')
		s->p++;
}

struct str
variabel_get(struct arena *a, struct str json, struct str name)
{
	struct scan s = { json.p, json.p + json.n };
	struct str key, value;

	if (!skip(&s, '{'))
		return STR("");
	do {
		value = STR("");
		if (!text(a, &s, &key) || !skip(&s, ':'))
			break;
		skip_blank(&s);
		if (s.p < s.end && *s.p == '"') {
			if (!text(a, &s, &value))
				break;
		} else
			skip_word(&s);
		if (str_eq(key, name))
			return value;
	} while (skip(&s, ','));
	return STR("");
}
