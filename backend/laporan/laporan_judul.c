#include "laporan_judul.h"

#include "../base/utf8.h"

#define JUDUL_MAX 100

struct str
laporan_judul(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, JUDUL_MAX + 5);
	size_t i = 0, n = 0, space = 0, len;
	uint32_t c;

	while (i < s.n && (len = utf8_decode(s.p + i, s.n - i, &c)) > 0 &&
	       n + len <= JUDUL_MAX) {
		if (c <= ' ') {
			if (n > 0 && out[n - 1] != ' ') {
				space = n;
				out[n++] = ' ';
			}
		} else {
			memcpy(out + n, s.p + i, len);
			n += len;
		}
		i += len;
	}
	if (i < s.n && space > 20)
		n = space;
	return (struct str){ out, n };
}
