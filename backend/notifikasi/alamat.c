#include "alamat.h"

#include <ctype.h>
#include <stdlib.h>

#include <sodium.h>

#include "../auth/kunci.h"

#define SEAL 20 /* letters of 5 bits: 100 bits */

static const char guna_huruf[] = { [ALAMAT_BALAS] = 'b',
	[ALAMAT_PANTUL] = 'p',
	[ALAMAT_HENTI] = 'h',
	[ALAMAT_LEPAS] = 'l' };

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

enum err
alamat_make(struct arena *a, enum alamat_guna guna, int64_t x, int64_t y,
    struct str *ret)
{
	struct str text = arena_printf(
	    a, "%c%llx-%llx", guna_huruf[guna], (long long)x, (long long)y);
	struct str mark;
	enum err err = seal(a, text, &mark);

	if (err == ERR_OK)
		*ret = arena_printf(a, "%s-%s", text.p, mark.p);
	return err;
}

enum err
alamat_read(struct arena *a, enum alamat_guna guna, struct str s,
    int64_t *ret_x, int64_t *ret_y)
{
	struct str low = arena_str(a, s.p, s.n), again;
	char *p = (char *)(uintptr_t)low.p, *end;
	int64_t x, y;
	enum err err;

	if (s.n > 60 || s.n < SEAL + 4)
		return ERR_NOT_FOUND;
	for (; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	x = (int64_t)strtoull(low.p + 1, &end, 16);
	y = *end == '-' ? (int64_t)strtoull(end + 1, &end, 16) : -1;
	if (x < 0 || y < 0)
		return ERR_NOT_FOUND;
	if ((err = alamat_make(a, guna, x, y, &again)) != ERR_OK)
		return err;
	if (again.n != low.n || sodium_memcmp(again.p, low.p, low.n) != 0)
		return ERR_NOT_FOUND;
	*ret_x = x;
	*ret_y = y;
	return ERR_OK;
}
