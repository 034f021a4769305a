#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* A borrowed run of bytes.  p[n] is always '\0', so p is also a C string. */
struct str {
	const char *p;
	size_t n;
};

/* clang-format off */
#define STR(lit)	((struct str){ "" lit, sizeof(lit) - 1 })
#define STR_FMT		"%.*s"
#define STR_ARG(s)	(int)(s).n, (s).p
/* clang-format on */

static inline struct str
str_of(const char *p)
{
	return (struct str){ p, p == NULL ? 0 : strlen(p) };
}

/* Only such a text may be compared with a column in ascii: MariaDB takes
 * others for an error, not for "differs". */
static inline bool
str_ascii(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] > 0x7f)
			return false;
	return true;
}

static inline bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

#endif
