#include "alamat.h"

#include <ctype.h>
#include <stdlib.h>

#include <sodium.h>

#include "../auth/kunci.h"

#define SEAL 20 /* letters of 5 bits: 100 bits */

static const char guna_huruf[] = { [ALAMAT_PANTUL] = 'p',
	[ALAMAT_HENTI] = 'h',
	[ALAMAT_LEPAS] = 'l',
	[ALAMAT_ANTAR] = 'd' };

static enum err
seal(struct arena *a, struct str text, struct str *ret)
{
	static const char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";
	unsigned char key[KUNCI_BYTES], h[32];
	char *out = arena_alloc(a, SEAL + 1);
	enum err err = kunci_get("alamat", key);
	size_t i;

	if (err != ERR_OK)
		return err;
	crypto_generichash(h, sizeof(h), (const unsigned char *)text.p, text.n,
	    key, sizeof(key));
	for (i = 0; i < SEAL; i++)
		out[i] = letters[h[i] & 31];
	*ret = (struct str){ out, SEAL };
	return ERR_OK;
}

static enum err
sealed(struct arena *a, struct str text, struct str *ret)
{
	struct str mark;
	enum err err = seal(a, text, &mark);

	if (err == ERR_OK)
		*ret = arena_printf(a, "%s-%s", text.p, mark.p);
	return err;
}

enum err
alamat_make(struct arena *a, enum alamat_guna guna, int64_t x, int64_t y,
    struct str *ret)
{
	return sealed(a,
	    arena_printf(
		a, "%c%llx-%llx", guna_huruf[guna], (long long)x, (long long)y),
	    ret);
}

enum err
alamat_balas(struct arena *a, const struct balas *b, struct str *ret)
{
	return sealed(a,
	    arena_printf(a, "b%llx-%llx-%llx", (long long)b->laporan_id,
		(long long)b->pengguna_id, (long long)b->hari),
	    ret);
}

/* The numbers before the seal; what is not one makes the text another when it
 * is made again. */
static enum err
numbers(
    struct arena *a, struct str s, struct str *ret_low, int64_t *v, size_t n)
{
	struct str low = arena_str(a, s.p, s.n);
	char *p = (char *)(uintptr_t)low.p, *end = p;
	size_t i;

	if (s.n > 60 || s.n < SEAL + 4)
		return ERR_NOT_FOUND;
	for (; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	for (i = 0; i < n; i++) {
		if (i > 0 && *end != '-')
			return ERR_NOT_FOUND;
		v[i] = (int64_t)strtoull(end + 1, &end, 16);
		if (v[i] < 0)
			return ERR_NOT_FOUND;
	}
	*ret_low = low;
	return ERR_OK;
}

static bool
same(struct str a, struct str b)
{
	return a.n == b.n && sodium_memcmp(a.p, b.p, a.n) == 0;
}

enum err
alamat_read(struct arena *a, enum alamat_guna guna, struct str s,
    int64_t *ret_x, int64_t *ret_y)
{
	struct str low, again;
	int64_t v[2];
	enum err err;

	if ((err = numbers(a, s, &low, v, 2)) != ERR_OK ||
	    (err = alamat_make(a, guna, v[0], v[1], &again)) != ERR_OK)
		return err;
	if (!same(again, low))
		return ERR_NOT_FOUND;
	*ret_x = v[0];
	*ret_y = v[1];
	return ERR_OK;
}

enum err
alamat_balas_read(struct arena *a, struct str s, struct balas *ret)
{
	struct str low, again;
	struct balas b;
	int64_t v[3];
	enum err err;

	if ((err = numbers(a, s, &low, v, 3)) != ERR_OK)
		return err;
	b = (struct balas){ v[0], v[1], v[2] };
	if ((err = alamat_balas(a, &b, &again)) != ERR_OK)
		return err;
	if (!same(again, low))
		return ERR_NOT_FOUND;
	*ret = b;
	return ERR_OK;
}
