#include "json_names.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "json_escape.h"

struct json_name {
	const char *p;
	size_t n;
	bool escaped;
};

void
json_names_push(struct json_names *s, const char *p, size_t n)
{
	if (s->n == s->cap) {
		s->cap = s->cap == 0 ? 64 : 2 * s->cap;
		s->p = realloc(s->p, s->cap * sizeof(*s->p));
		if (s->p == NULL)
			abort();
	}
	s->p[s->n++] = (struct json_name){ p, n, memchr(p, '\\', n) != NULL };
}

static int
cmp_plain(const struct json_name *a, const struct json_name *b)
{
	int d = memcmp(a->p, b->p, a->n < b->n ? a->n : b->n);

	return d != 0 ? d : (a->n > b->n) - (a->n < b->n);
}

/*
 * Order by what the names say, not by how it is written.  It is the order of
 * the characters, which is also that of the bytes of UTF-8, so the short cut
 * for names without escapes agrees with it.
 */
static int
cmp(const void *va, const void *vb)
{
	const struct json_name *a = va, *b = vb;
	const char *pa = a->p, *pb = b->p;
	const char *enda = pa + a->n, *endb = pb + b->n;
	uint32_t ca = 0, cb = 0;

	if (!a->escaped && !b->escaped)
		return cmp_plain(a, b);
	while (pa < enda && pb < endb) {
		pa += json_escape_char(pa, enda, &ca);
		pb += json_escape_char(pb, endb, &cb);
		if (ca != cb)
			return ca < cb ? -1 : 1;
	}
	return (pa < enda) - (pb < endb);
}

/*
 * glibc's qsort is a merge sort (an introsort from 2.37 on), so no order of
 * names makes it slow, and there is no hash to flood.
 */
const char *
json_names_pop(struct json_names *s, size_t base)
{
	size_t n = s->n - base, i;
	struct json_name *k;

	s->n = base;
	if (n < 2)
		return NULL;
	k = s->p + base;
	qsort(k, n, sizeof(*k), cmp);
	for (i = 1; i < n; i++) {
		if (cmp(&k[i - 1], &k[i]) == 0)
			return k[i].p > k[i - 1].p ? k[i].p : k[i - 1].p;
	}
	return NULL;
}

void
json_names_free(struct json_names *s)
{
	free(s->p);
}
