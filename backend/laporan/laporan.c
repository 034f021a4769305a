#include "laporan.h"

#include <sodium.h>

#include "../core/kosakata.h"

/* Crockford base32: no I, L, O, U, so nothing is misread on a phone. */
static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#define TRACKING_LEN 10

bool
laporan_is_publik(const struct laporan *l)
{
	return status_info[l->status].publik && !l->rahasia && !l->diblokir;
}

static char
canonical(char c)
{
	if (c >= 'a' && c <= 'z')
		c = (char)(c - 'a' + 'A');
	if (c == 'O')
		return '0';
	if (c == 'I' || c == 'L')
		return '1';
	return strchr(alphabet, c) != NULL && c != '\0' ? c : '\0';
}

struct str
laporan_tracking(struct arena *a, struct str typed)
{
	char buf[16];
	size_t i, n = 0;
	char c;

	for (i = 0; i < typed.n; i++) {
		if (typed.p[i] != '\0' && strchr(" -#", typed.p[i]) != NULL)
			continue;
		if ((c = canonical(typed.p[i])) == '\0' || n == sizeof(buf))
			return (struct str){ 0 };
		buf[n++] = c;
	}
	/* Imported reports keep the digits of the old system. */
	if (n < 5)
		return (struct str){ 0 };
	return arena_str(a, buf, n);
}

struct str
laporan_tracking_new(struct arena *a)
{
	char *p = arena_alloc(a, TRACKING_LEN + 1);
	size_t i;

	for (i = 0; i < TRACKING_LEN; i++)
		p[i] = alphabet[randombytes_uniform(32)];
	/* Never digits alone: those are numbers of the old system. */
	if (strspn(p, "0123456789") == TRACKING_LEN)
		p[0] = 'A';
	return (struct str){ p, TRACKING_LEN };
}

const struct sekitar *
laporan_sekitar(const struct laporan *l, const struct pelaku *who)
{
	const struct sekitar *s = &l->sekitar;

	return s->tahu && s->pengguna_id == who->id &&
		       s->instansi_id == who->instansi_id
		   ? s
		   : NULL;
}
