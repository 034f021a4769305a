#include "percent.h"

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

bool
percent_decode(struct arena *a, struct str s, bool plus, struct str *ret)
{
	char *q = arena_alloc(a, s.n + 1);
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		int hi, lo;

		if (s.p[i] != '%') {
			q[n++] = plus && s.p[i] == '+' ? ' ' : s.p[i];
			continue;
		}
		if (i + 2 >= s.n || (hi = hex_value(s.p[i + 1])) < 0 ||
		    (lo = hex_value(s.p[i + 2])) < 0)
			return false;
		q[n++] = (char)(hi << 4 | lo);
		i += 2;
	}
	*ret = (struct str){ q, n };
	return true;
}
