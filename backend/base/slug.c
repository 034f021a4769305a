#include "slug.h"

#include <ctype.h>

struct str
slug_of(struct arena *a, struct str name, size_t max, struct str bare)
{
	char *p = arena_alloc(a, max + 2);
	size_t i, n = 0;

	for (i = 0; i < name.n && n < max; i++) {
		unsigned char c = (unsigned char)name.p[i];

		if (c < 0x80 && isalnum(c))
			p[n++] = (char)tolower(c);
		else if (n > 0 && p[n - 1] != '-')
			p[n++] = '-';
	}
	while (n > 0 && p[n - 1] == '-')
		n--;
	return n == 0 ? bare : arena_str(a, p, n);
}

struct str
slug_nth(struct arena *a, struct str slug, int k)
{
	return k == 1 ? slug : arena_printf(a, "%s-%d", slug.p, k);
}
