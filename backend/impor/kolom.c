#include "kolom.h"

#include <strings.h>

#include "../base/utf8.h"

const char *const kolom_nama[KOLOM__MAX] = {
#define KOLOM(name, heading, required) heading,
#include "../tables/impor_kolom.def"
#undef KOLOM
};

static const bool required[KOLOM__MAX] = {
#define KOLOM(name, heading, required) required,
#include "../tables/impor_kolom.def"
#undef KOLOM
};

static bool
is_space(uint32_t c)
{
	return c <= ' ' || c == 0x7f || c == 0xa0 || c == 0x2028 ||
	       c == 0x2029 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f ||
	       c == 0x3000 || c == 0xfeff;
}

struct str
kolom_lipat(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 2);
	size_t at, len, n = 0;
	uint32_t c;

	for (at = 0; at < s.n; at += len) {
		if ((len = utf8_decode(s.p + at, s.n - at, &c)) == 0)
			break;
		if (!is_space(c)) {
			memcpy(p + n, s.p + at, len);
			n += len;
		} else if (n > 0 && p[n - 1] != ' ') {
			p[n++] = ' ';
		}
	}
	if (n > 0 && p[n - 1] == ' ')
		n--;
	p[n] = '\0';
	return (struct str){ p, n };
}

static bool
same_heading(struct arena *a, struct str cell, const char *heading)
{
	return strcasecmp(kolom_lipat(a, cell).p, heading) == 0;
}

bool
kolom_kepala_is(const struct str *cells, size_t n)
{
	const char *first = kolom_nama[KOLOM_TRACKING_ID];

	return n > 1 && cells[0].n == strlen(first) &&
	       strcasecmp(cells[0].p, first) == 0;
}

void
kolom_kepala_read(struct arena *a, const struct str *cells, size_t n,
    struct kepala *ret, enum kolom_impor *ret_missing)
{
	size_t i, k;

	*ret_missing = KOLOM__MAX;
	for (k = KOLOM__MAX; k-- > 0;) {
		ret->di[k] = -1;
		for (i = 0; i < n && ret->di[k] < 0; i++)
			if (same_heading(a, cells[i], kolom_nama[k]))
				ret->di[k] = (int)i;
		if (ret->di[k] < 0 && required[k])
			*ret_missing = (enum kolom_impor)k;
	}
}

struct str
kolom_get(struct arena *a, const struct kepala *h, const struct str *cells,
    size_t n, enum kolom_impor k)
{
	if (h->di[k] < 0 || (size_t)h->di[k] >= n)
		return STR("");
	return kolom_lipat(a, cells[h->di[k]]);
}

struct str
kolom_label(
    struct arena *a, const struct str *cells, size_t n, const char *label)
{
	struct str s;
	size_t i;

	if (n == 0 || !same_heading(a, cells[0], label))
		return (struct str){ 0 };
	for (i = 1; i < n; i++)
		if ((s = kolom_lipat(a, cells[i])).n > 0)
			return s;
	return (struct str){ 0 };
}
