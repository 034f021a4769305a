#include "sari.h"

#include "../base/utf8.h"

#define SIGN_LINES 8 /* what follows "--" and is longer is no signature */
#define JOIN_LINES 3 /* "On ..., somebody\n<address>\nwrote:" */
#define JOIN_BYTES 400
#define HEAD_LINES 5

struct lines {
	struct str *v;
	size_t n;
	struct str kami;
};

static bool
starts(struct str s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && strncasecmp(s.p, with, n) == 0;
}

static bool
ends(struct str s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && strncasecmp(s.p + s.n - n, with, n) == 0;
}

static bool
starts_any(struct str s, const char *const *v)
{
	for (; *v != NULL; v++)
		if (starts(s, *v))
			return true;
	return false;
}

static bool
has(struct str s, const char *what)
{
	return strcasestr(s.p, what) != NULL;
}

static struct str
unindented(struct str s)
{
	while (s.n > 0 && strchr(" \t", *s.p) != NULL) {
		s.p++;
		s.n--;
	}
	return s;
}

/* Whole characters, without those that command or hide; one line end. */
static struct str
clean(struct arena *a, struct str s)
{
	char *q = arena_alloc(a, 3 * s.n + 1);
	size_t i = 0, n = 0, k;
	uint32_t c;

	while (i < s.n) {
		k = utf8_decode(s.p + i, s.n - i, &c);
		if (k == 0) {
			c = 0xfffd;
			k = 1;
		}
		i += k;
		if (c == '\r')
			c = i < s.n && s.p[i] == '\n' ? 0 : '\n';
		if (c == 0xa0)
			c = ' ';
		if ((c < ' ' && c != '\n' && c != '\t') ||
		    (c >= 0x7f && c < 0xa0) || c == 0xfeff ||
		    (c >= 0x200b && c <= 0x200f) ||
		    (c >= 0x202a && c <= 0x202e) ||
		    (c >= 0x2066 && c <= 0x2069))
			continue;
		n += utf8_encode(c, q + n);
	}
	return (struct str){ q, n };
}

/* Cut into lines without blanks at their ends; the text is changed. */
static struct lines
split(struct arena *a, struct str s)
{
	size_t i, n = 1, from = 0, end;
	struct lines l = { 0 };

	for (i = 0; i < s.n; i++)
		n += s.p[i] == '\n';
	l.v = ARENA_ARRAY(a, struct str, n);
	for (i = 0; i <= s.n; i++) {
		if (i < s.n && s.p[i] != '\n')
			continue;
		for (end = i; end > from && strchr(" \t", s.p[end - 1]); end--)
			;
		l.v[l.n++] = arena_str(a, s.p + from, end - from);
		from = i + 1;
	}
	return l;
}

static bool
quoted(struct str s)
{
	s = unindented(s);
	return s.n > 0 && *s.p == '>';
}

/* "On ... wrote:", over up to three lines; how many, 0: it is none. */
static size_t
attribution(struct arena *a, const struct lines *l, size_t i)
{
	static const char *const begin[] = { "on ", "pada ", "tanggal ", "*on ",
		NULL };
	bool ours = l->kami.n > 0 && has(l->v[i], l->kami.p);
	bool begins = starts_any(unindented(l->v[i]), begin);
	struct str s = STR("");
	size_t k;

	for (k = 0; (ours || begins) && k < JOIN_LINES && i + k < l->n; k++) {
		struct str line = l->v[i + k];

		if (line.n == 0 || quoted(line) || s.n + line.n > JOIN_BYTES)
			return 0;
		s = arena_printf(a, "%s%s ", s.p, line.p);
		if (has(s, " wrote:") || has(s, " menulis:") ||
		    (ends(line, ":") && (ours || has(s, "@"))))
			return k + 1;
	}
	return 0;
}

/* "-----Original Message-----" and the like. */
static bool
divider(struct str s)
{
	static const char *const words[] = { "original message", "pesan asli",
		"forwarded message", "pesan terusan", "pesan yang diteruskan",
		"pesan diteruskan", NULL };

	if (!starts(s, "---"))
		return false;
	while (s.n > 0 && (*s.p == '-' || *s.p == ' ')) {
		s.p++;
		s.n--;
	}
	return starts_any(s, words);
}

/* From:, Sent:, To:, Subject: as lines of the text. */
static bool
header_block(const struct lines *l, size_t i)
{
	static const char *const first[] = { "from:", "dari:", "*from:*",
		"*dari:*", NULL };
	static const char *const next[] = { "sent:", "date:", "to:", "subject:",
		"dikirim:", "tanggal:", "kepada:", "subjek:", "perihal:",
		"*sent:*", "*date:*", "*to:*", "*dikirim:*", "*tanggal:*",
		"*kepada:*", NULL };
	size_t k, seen = 0;

	if (i >= l->n || !starts_any(l->v[i], first))
		return false;
	for (k = 1; k <= HEAD_LINES && i + k < l->n; k++)
		seen += starts_any(l->v[i + k], next);
	return seen >= 2;
}

static size_t
next_text(const struct lines *l, size_t i)
{
	while (i < l->n && l->v[i].n == 0)
		i++;
	return i;
}

/* A rule of underscores before such a block. */
static bool
ruled(const struct lines *l, size_t i)
{
	struct str s = l->v[i];

	return s.n >= 8 && strspn(s.p, "_") == s.n &&
	       header_block(l, next_text(l, i + 1));
}

static bool
signature(const struct lines *l, size_t i)
{
	size_t k, n = 0;

	if (!str_eq(l->v[i], STR("--")))
		return false;
	for (k = i + 1; k < l->n && n <= SIGN_LINES && !quoted(l->v[k]); k++)
		n += l->v[k].n > 0;
	return n <= SIGN_LINES;
}

/* The lines that are the sender's own. */
static size_t
own(struct arena *a, const struct lines *l, struct str *v)
{
	size_t i, k, at, n = 0;

	for (i = 0; i < l->n; i++) {
		if (quoted(l->v[i]))
			continue;
		if (divider(l->v[i]) || header_block(l, i) || ruled(l, i))
			break;
		if (signature(l, i)) {
			/* Answers may stand below the quotation. */
			while (i + 1 < l->n && !quoted(l->v[i + 1]))
				i++;
			continue;
		}
		if ((k = attribution(a, l, i)) > 0) {
			at = next_text(l, i + k);
			if (at >= l->n || !quoted(l->v[at]))
				break;
			i += k - 1;
			continue;
		}
		v[n++] = l->v[i];
	}
	return n;
}

/* "Sent from my phone" */
static bool
advertised(struct str s)
{
	static const char *const v[] = { "sent from my ", "sent from yahoo",
		"sent from outlook", "sent from mail for", "get outlook for",
		"dikirim dari ", "dapatkan outlook untuk", "terkirim dari ",
		NULL };

	return s.n < 80 && starts_any(s, v);
}

struct str
sari_bersih(struct arena *a, struct str teks)
{
	return utf8_trim(a, clean(a, teks));
}

struct str
sari(struct arena *a, struct str teks, struct str kami)
{
	struct lines l = split(a, clean(a, teks));
	struct str *v = ARENA_ARRAY(a, struct str, l.n);
	char *q = arena_alloc(a, 3 * teks.n + 2);
	size_t i, n, len = 0, blank = 0;

	l.kami = kami;
	n = own(a, &l, v);
	while (n > 0 && (v[n - 1].n == 0 || advertised(v[n - 1])))
		n--;
	for (i = 0; i < n; i++) {
		blank = v[i].n == 0 ? blank + 1 : 0;
		if (blank > 1)
			continue;
		memcpy(q + len, v[i].p, v[i].n);
		len += v[i].n;
		q[len++] = '\n';
	}
	return utf8_trim(a, (struct str){ q, len });
}
