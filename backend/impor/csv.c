#include "csv.h"

#include "../base/utf8.h"

/* clang-format off */
#define BOM	"\xef\xbb\xbf"
/* clang-format on */

void
csv_open(struct csv *c, struct str text, char pemisah)
{
	*c = (struct csv){ .rest = text, .pemisah = pemisah, .line = 1 };
	if (text.n >= 3 && memcmp(text.p, BOM, 3) == 0)
		c->rest = (struct str){ text.p + 3, text.n - 3 };
	if (!utf8_valid(c->rest))
		c->fault = "bukan UTF-8";
	else if (memchr(c->rest.p, '\0', c->rest.n) != NULL)
		c->fault = "ada bita nol";
}

static void
skip(struct csv *c, size_t n)
{
	c->rest.p += n;
	c->rest.n -= n;
}

/* Length of the line end that stands here, or 0. */
static size_t
line_end(struct str s)
{
	if (s.n == 0)
		return 0;
	if (s.p[0] == '\n')
		return 1;
	if (s.p[0] == '\r')
		return s.n > 1 && s.p[1] == '\n' ? 2 : 1;
	return 0;
}

static struct str
plain(struct csv *c, struct arena *a)
{
	size_t n = 0;
	struct str s;

	while (n < c->rest.n && c->rest.p[n] != c->pemisah &&
	       c->rest.p[n] != '\n' && c->rest.p[n] != '\r')
		n++;
	s = arena_str(a, c->rest.p, n);
	skip(c, n);
	return s;
}

/* Where the closing quote is; rest.n when there is none. */
static size_t
closing(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] != '"')
			continue;
		if (i + 1 == s.n || s.p[i + 1] != '"')
			break;
		i++;
	}
	return i;
}

/* After the opening quote.  false: no closing one. */
static bool
quoted(struct csv *c, struct arena *a, struct str *ret)
{
	size_t i, n = 0, end = closing(c->rest);
	const char *in = c->rest.p;
	char *p;

	if (end >= c->rest.n)
		return false;
	p = arena_alloc(a, end + 1);
	for (i = 0; i < end; i++) {
		if (in[i] == '"')
			i++;
		if (in[i] == '\n' || (in[i] == '\r' && in[i + 1] != '\n'))
			c->line++;
		p[n++] = in[i];
	}
	skip(c, end + 1);
	*ret = (struct str){ p, n };
	return true;
}

static bool
cell(struct csv *c, struct arena *a, struct str *ret)
{
	if (c->rest.n == 0 || c->rest.p[0] != '"') {
		*ret = plain(c, a);
		return true;
	}
	skip(c, 1);
	if (!quoted(c, a, ret)) {
		c->fault = "tanda kutip tidak ditutup";
		return false;
	}
	if (c->rest.n > 0 && c->rest.p[0] != c->pemisah &&
	    line_end(c->rest) == 0) {
		c->fault = "ada huruf sesudah tanda kutip penutup";
		return false;
	}
	return true;
}

bool
csv_next(struct csv *c, struct arena *a, struct str **ret_cells, size_t *ret_n,
    unsigned *ret_line)
{
	size_t n = 0, cap = 32;
	struct str *v = ARENA_ARRAY(a, struct str, cap), *more;
	size_t end, before = c->rest.n;
	unsigned line = c->line;

	if (c->fault != NULL || c->rest.n == 0)
		return false;
	for (;;) {
		if (n == CSV_KOLOM || before - c->rest.n > CSV_BARIS) {
			c->fault = "baris ini terlalu panjang";
			return false;
		}
		if (n == cap) {
			more = ARENA_ARRAY(a, struct str, 2 * cap);
			memcpy(more, v, cap * sizeof(*v));
			v = more;
			cap *= 2;
		}
		if (!cell(c, a, &v[n++]))
			return false;
		if (c->rest.n == 0 || c->rest.p[0] != c->pemisah)
			break;
		skip(c, 1);
	}
	if ((end = line_end(c->rest)) > 0)
		c->line++;
	skip(c, end);
	*ret_cells = v;
	*ret_n = n;
	*ret_line = line;
	return true;
}

char
csv_guess(struct str text, const char *head)
{
	size_t n = strlen(head);
	const char *p = text.p, *end = text.p + text.n;

	while ((p = memmem(p, (size_t)(end - p), head, n)) != NULL) {
		p += n;
		if (p < end && *p == '"')
			p++;
		if (p < end && (*p == ';' || *p == '\t' || *p == ','))
			return *p;
	}
	return ',';
}
