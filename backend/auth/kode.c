#include "kode.h"

#include <sodium.h>

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

struct str
kode_random(struct arena *a, size_t n, size_t group)
{
	size_t i, k = 0;
	char *p = arena_alloc(a, n + n / group + 1);

	for (i = 0; i < n; i++) {
		if (i > 0 && i % group == 0)
			p[k++] = '-';
		p[k++] = alphabet[randombytes_uniform(32)];
	}
	return (struct str){ p, k };
}

/* The character of the alphabet that was meant, or '\0'. */
static char
canonical(char c)
{
	static const char lower[] = "0123456789abcdefghjkmnpqrstvwxyz";
	const char *at;

	if (c == 'O' || c == 'o')
		return '0';
	if (c == 'I' || c == 'i' || c == 'L' || c == 'l')
		return '1';
	if ((at = strchr(lower, c)) != NULL)
		return alphabet[at - lower];
	if (strchr(alphabet, c) == NULL)
		return '\0';
	return c;
}

struct str
kode_canonical(struct arena *a, struct str typed, size_t n)
{
	char *p = arena_alloc(a, n + 1);
	size_t i, k = 0;

	for (i = 0; i < typed.n; i++) {
		if (typed.p[i] == '-' || typed.p[i] == ' ')
			continue;
		if (k == n || (p[k++] = canonical(typed.p[i])) == '\0')
			return (struct str){ 0 };
	}
	return k == n ? (struct str){ p, n } : (struct str){ 0 };
}

struct str
kode_new(struct arena *a)
{
	return kode_random(a, KODE_CHARS, KODE_GROUP);
}

struct str
kode_hash(struct arena *a, struct str code)
{
	struct str c = kode_canonical(a, code, KODE_CHARS);
	char *out;

	if (c.p == NULL)
		return c;
	out = arena_alloc(a, 33);
	crypto_generichash((unsigned char *)out, KODE_BYTES,
	    (const unsigned char *)c.p, c.n, NULL, 0);
	return (struct str){ out, KODE_BYTES };
}
