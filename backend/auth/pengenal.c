#include "pengenal.h"

#include "../base/telepon.h"

static struct str
lower_ascii(struct arena *a, struct str s)
{
	char *q = arena_alloc(a, s.n + 1);
	size_t i;

	for (i = 0; i < s.n; i++) {
		q[i] = s.p[i];
		if (q[i] >= 'A' && q[i] <= 'Z')
			q[i] = (char)(q[i] + ('a' - 'A'));
	}
	return (struct str){ q, s.n };
}

struct pengenal
pengenal_of(struct arena *a, struct str typed)
{
	struct str phone = telepon_e164(a, typed);

	if (phone.p != NULL)
		return (struct pengenal){ PENGENAL_TELEPON, phone };
	return (struct pengenal){
		memchr(typed.p, '@', typed.n) != NULL ? PENGENAL_EMAIL
						      : PENGENAL_NAMA,
		lower_ascii(a, typed),
	};
}

bool
pengenal_possible(const struct pengenal *p)
{
	size_t i;

	if (p->jenis != PENGENAL_NAMA)
		return true;
	for (i = 0; i < p->teks.n; i++)
		if (p->teks.p[i] <= ' ' || p->teks.p[i] > '~')
			return false;
	return p->teks.n > 0 && p->teks.n <= 60;
}
