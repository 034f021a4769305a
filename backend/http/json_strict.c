#include "json_strict.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../base/utf8.h"
#include "json_number.h"

/* A name as it stands in the text, between its quotes. */
struct name {
	const char *p;
	size_t n;
};

/*
 * The names of all objects that are open now lie on one stack, innermost on
 * top; an object that closes sorts its own and takes them off.
 */
struct scan {
	const char *start, *p, *end;
	unsigned depth;
	struct name *names;
	size_t nnames, cap;
	struct json_fault fault;
};

static bool value(struct scan *);

static bool
refuse_at(struct scan *s, const char *where, enum json_reason reason)
{
	s->fault.offset = (size_t)(where - s->start);
	s->fault.reason = reason;
	return false;
}

static bool
refuse(struct scan *s, enum json_reason reason)
{
	return refuse_at(s, s->p, reason);
}

static void
skip_space(struct scan *s)
{
	while (s->p < s->end && (*s->p == ' ' || *s->p == '\t' ||
				    *s->p == '\n' || *s->p == '\r'))
		s->p++;
}

static bool
at(const struct scan *s, char c)
{
	return s->p < s->end && *s->p == c;
}

/* Four hexadecimal digits at ${p}, or -1. */
static int
hex4(const char *p, const char *end)
{
	int v = 0, i;

	if (end - p < 4)
		return -1;
	for (i = 0; i < 4; i++) {
		if (p[i] >= '0' && p[i] <= '9')
			v = v << 4 | (p[i] - '0');
		else if (p[i] >= 'a' && p[i] <= 'f')
			v = v << 4 | (p[i] - 'a' + 10);
		else if (p[i] >= 'A' && p[i] <= 'F')
			v = v << 4 | (p[i] - 'A' + 10);
		else
			return -1;
	}
	return v;
}

static bool
is_high(int unit)
{
	return unit >= 0xd800 && unit <= 0xdbff;
}

static bool
is_low(int unit)
{
	return unit >= 0xdc00 && unit <= 0xdfff;
}

/* \uXXXX, or the two of a pair; s->p is at the backslash. */
static bool
unicode_escape(struct scan *s)
{
	int unit = hex4(s->p + 2, s->end);

	if (unit < 0)
		return refuse(s, JSON_ESCAPE);
	if (unit == 0)
		return refuse(s, JSON_NUL);
	if (is_low(unit))
		return refuse(s, JSON_SURROGATE);
	if (!is_high(unit)) {
		s->p += 6;
		return true;
	}
	if (s->end - s->p < 12 || s->p[6] != '\\' || s->p[7] != 'u' ||
	    !is_low(hex4(s->p + 8, s->end)))
		return refuse(s, JSON_SURROGATE);
	s->p += 12;
	return true;
}

static bool
escape(struct scan *s)
{
	if (s->end - s->p < 2)
		return refuse(s, JSON_ESCAPE);
	if (s->p[1] == 'u')
		return unicode_escape(s);
	if (s->p[1] == '\0' || strchr("\"\\/bfnrt", s->p[1]) == NULL)
		return refuse(s, JSON_ESCAPE);
	s->p += 2;
	return true;
}

/* s->p is at the opening quote, and behind the closing one afterwards. */
static bool
string(struct scan *s)
{
	uint32_t c;
	size_t len;

	for (s->p++; s->p < s->end && *s->p != '"';) {
		if (*s->p == '\\') {
			if (!escape(s))
				return false;
			continue;
		}
		len = utf8_decode(s->p, (size_t)(s->end - s->p), &c);
		if (len == 0)
			return refuse(s, JSON_UTF8);
		if (c < 0x20)
			return refuse(s, c == 0 ? JSON_NUL : JSON_CONTROL);
		s->p += len;
	}
	if (s->p == s->end)
		return refuse(s, JSON_SYNTAX);
	s->p++;
	return true;
}

/* The next UTF-16 unit or character of a name known to be well-formed. */
static uint32_t
name_char(struct name *k)
{
	static const char from[] = "bfnrt", to[] = "\b\f\n\r\t";
	const char *e;
	uint32_t c = 0;
	int unit;

	if (*k->p != '\\') {
		size_t len = utf8_decode(k->p, k->n, &c);

		k->p += len;
		k->n -= len;
		return c;
	}
	if (k->p[1] != 'u') {
		e = strchr(from, k->p[1]);
		c = (unsigned char)(e != NULL ? to[e - from] : k->p[1]);
		k->p += 2;
		k->n -= 2;
		return c;
	}
	unit = hex4(k->p + 2, k->p + k->n);
	k->p += 6;
	k->n -= 6;
	if (!is_high(unit))
		return (uint32_t)unit;
	c = 0x10000 + ((uint32_t)(unit - 0xd800) << 10) +
	    (uint32_t)(hex4(k->p + 2, k->p + k->n) - 0xdc00);
	k->p += 6;
	k->n -= 6;
	return c;
}

/* Order of names by what they say, not by how they are written. */
static int
name_cmp(const void *va, const void *vb)
{
	struct name a = *(const struct name *)va;
	struct name b = *(const struct name *)vb;
	uint32_t ca, cb;

	while (a.n > 0 && b.n > 0) {
		ca = name_char(&a);
		cb = name_char(&b);
		if (ca != cb)
			return ca < cb ? -1 : 1;
	}
	return (a.n > 0) - (b.n > 0);
}

static void
push_name(struct scan *s, const char *p, size_t n)
{
	if (s->nnames == s->cap) {
		s->cap = s->cap == 0 ? 64 : 2 * s->cap;
		s->names = realloc(s->names, s->cap * sizeof(*s->names));
		if (s->names == NULL)
			abort();
	}
	s->names[s->nnames++] = (struct name){ p, n };
}

/*
 * Are the names from ${base} up all different?  glibc's qsort is a merge sort
 * (from 2.37 an introsort), so no order of names makes it slow.
 */
static bool
names_differ(struct scan *s, size_t base)
{
	size_t n = s->nnames - base, i;
	struct name *k;

	s->nnames = base;
	if (n < 2)
		return true;
	k = s->names + base;
	qsort(k, n, sizeof(*k), name_cmp);
	for (i = 1; i < n; i++) {
		if (name_cmp(&k[i - 1], &k[i]) != 0)
			continue;
		return refuse_at(s,
		    (k[i].p > k[i - 1].p ? k[i].p : k[i - 1].p) - 1,
		    JSON_DUPLICATE);
	}
	return true;
}

static bool
member(struct scan *s)
{
	const char *p = s->p + 1;

	if (!at(s, '"'))
		return refuse(s, JSON_SYNTAX);
	if (!string(s))
		return false;
	push_name(s, p, (size_t)(s->p - 1 - p));
	skip_space(s);
	if (!at(s, ':'))
		return refuse(s, JSON_SYNTAX);
	s->p++;
	skip_space(s);
	return value(s);
}

/* Members or elements with commas between them, up to ${close}. */
static bool
list(struct scan *s, bool (*item)(struct scan *), char close)
{
	s->p++;
	skip_space(s);
	if (at(s, close)) {
		s->p++;
		return true;
	}
	while (item(s)) {
		skip_space(s);
		if (at(s, close)) {
			s->p++;
			return true;
		}
		if (!at(s, ','))
			return refuse(s, JSON_SYNTAX);
		s->p++;
		skip_space(s);
	}
	return false;
}

static bool
container(struct scan *s)
{
	size_t base = s->nnames;
	bool ok;

	if (s->depth == 0)
		return refuse(s, JSON_DEPTH);
	s->depth--;
	if (*s->p == '[')
		ok = list(s, value, ']');
	else
		ok = list(s, member, '}') && names_differ(s, base);
	s->depth++;
	return ok;
}

static bool
word(struct scan *s, const char *w)
{
	size_t n = strlen(w);

	if ((size_t)(s->end - s->p) < n || memcmp(s->p, w, n) != 0)
		return refuse(s, JSON_SYNTAX);
	s->p += n;
	return true;
}

static bool
number(struct scan *s)
{
	struct json_number num;
	size_t n = json_number_scan(s->p, (size_t)(s->end - s->p), &num);

	if (n == 0)
		return refuse(s, JSON_NUMBER);
	if (!json_number_fits(&num))
		return refuse(s, JSON_RANGE);
	s->p += n;
	return true;
}

static bool
value(struct scan *s)
{
	if (s->p == s->end)
		return refuse(s, JSON_SYNTAX);
	switch (*s->p) {
	case '{':
	case '[':
		return container(s);
	case '"':
		return string(s);
	case 't':
		return word(s, "true");
	case 'f':
		return word(s, "false");
	case 'n':
		return word(s, "null");
	}
	if (*s->p == '-' || (*s->p >= '0' && *s->p <= '9'))
		return number(s);
	return refuse(s, JSON_SYNTAX);
}

static bool
document(struct scan *s)
{
	if (s->end - s->p >= 3 && memcmp(s->p, "\xef\xbb\xbf", 3) == 0)
		return refuse(s, JSON_BOM);
	skip_space(s);
	if (s->p == s->end)
		return refuse(s, JSON_EMPTY);
	if (!value(s))
		return false;
	skip_space(s);
	return s->p == s->end || refuse(s, JSON_TRAILING);
}

bool
json_strict_check(
    const char *p, size_t n, unsigned max_depth, struct json_fault *ret_fault)
{
	struct scan s = {
		.start = p, .p = p, .end = p + n, .depth = max_depth
	};
	bool ok;

	assert(max_depth >= 1 && max_depth <= JSON_DEPTH_MAX);
	ok = document(&s);
	free(s.names);
	if (!ok)
		*ret_fault = s.fault;
	return ok;
}

const char *
json_strict_text(enum json_reason r, enum bahasa b)
{
	static const char *const text[JSON__MAX][BAHASA__MAX] = {
#define REASON(name, id, en) [JSON_##name] = { id, en },
#include "../tables/json_reasons.def"
#undef REASON
	};

	return text[r][b];
}
