#include "json_strict.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "../base/utf8.h"
#include "json_escape.h"
#include "json_names.h"
#include "json_number.h"

struct scan {
	const char *start, *p, *end;
	unsigned depth;
	struct json_names names;
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

/* \uXXXX, or the two of a pair; s->p is at the backslash. */
static bool
unicode_escape(struct scan *s)
{
	int unit = json_escape_unit(s->p + 2, s->end);

	if (unit < 0)
		return refuse(s, JSON_ESCAPE);
	if (unit == 0)
		return refuse(s, JSON_NUL);
	if (json_escape_is_low(unit))
		return refuse(s, JSON_SURROGATE);
	if (!json_escape_is_high(unit)) {
		s->p += 6;
		return true;
	}
	if (s->end - s->p < 12 || s->p[6] != '\\' || s->p[7] != 'u' ||
	    !json_escape_is_low(json_escape_unit(s->p + 8, s->end)))
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

static bool
member(struct scan *s)
{
	const char *p = s->p + 1;

	if (!at(s, '"'))
		return refuse(s, JSON_SYNTAX);
	if (!string(s))
		return false;
	json_names_push(&s->names, p, (size_t)(s->p - 1 - p));
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
object(struct scan *s)
{
	size_t base = s->names.n;
	const char *twice;

	if (!list(s, member, '}'))
		return false;
	twice = json_names_pop(&s->names, base);
	return twice == NULL || refuse_at(s, twice - 1, JSON_DUPLICATE);
}

static bool
container(struct scan *s)
{
	bool ok;

	if (s->depth == 0)
		return refuse(s, JSON_DEPTH);
	s->depth--;
	ok = *s->p == '[' ? list(s, value, ']') : object(s);
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
	json_names_free(&s.names);
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
