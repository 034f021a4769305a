#include "html.h"

struct str
html_escape(struct arena *a, struct str s)
{
	static const char *const named[] = { ['&'] = "&amp;",
		['<'] = "&lt;",
		['>'] = "&gt;",
		['"'] = "&quot;" };
	char *out = arena_alloc(a, s.n * 6 + 1);
	size_t i, n = 0, k;

	for (i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if (c < sizeof(named) / sizeof(named[0]) && named[c] != NULL) {
			k = strlen(named[c]);
			memcpy(out + n, named[c], k);
			n += k;
		} else
			out[n++] = (char)c;
	}
	out[n] = '\0';
	return (struct str){ out, n };
}
