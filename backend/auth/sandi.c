#include "sandi.h"

#include <strings.h>

#include <sodium.h>

#include "../base/log.h"
#include "../base/settings.h"

static const char *const common[] = {
#define SANDI(text) text,
#include "../tables/sandi_umum.def"
#undef SANDI
};

static unsigned long long
passes(void)
{
	return (unsigned long long)settings.argon_putaran;
}

static size_t
memory(void)
{
	return (size_t)settings.argon_kib * 1024;
}

static bool
hash_to(char ret[crypto_pwhash_STRBYTES], const char *p, size_t n)
{
	if (crypto_pwhash_str_alg(ret, p, n, passes(), memory(),
		crypto_pwhash_ALG_ARGON2ID13) == 0)
		return true;
	log_event(LOG_FAULT, "sandi", "no memory for %zu KiB", memory() / 1024);
	return false;
}

enum err
sandi_hash(struct arena *a, struct str sandi, struct str *ret)
{
	char buf[crypto_pwhash_STRBYTES];

	if (!hash_to(buf, sandi.p, sandi.n))
		return ERR_INTERNAL;
	*ret = arena_str(a, buf, strlen(buf));
	return ERR_OK;
}

/*
 * What is compared when there is no account: a hash of nothing anybody can
 * type.  Made at the first comparison of any kind, so that the first unknown
 * name is not twice as slow as the first known one.
 */
static const char *
nobody(void)
{
	static char buf[crypto_pwhash_STRBYTES];
	unsigned char random[32];

	if (buf[0] == '\0') {
		randombytes_buf(random, sizeof(random));
		if (!hash_to(buf, (const char *)random, sizeof(random)))
			buf[0] = '\0';
	}
	return buf;
}

bool
sandi_matches(struct str hash, struct str sandi)
{
	const char *none = nobody();
	bool same;

	if (sandi.p == NULL)
		sandi = STR("");
	same = crypto_pwhash_str_verify(
		   hash.p == NULL ? none : hash.p, sandi.p, sandi.n) == 0;
	return same && hash.p != NULL;
}

bool
sandi_outdated(struct str hash)
{
	return crypto_pwhash_str_needs_rehash(hash.p, passes(), memory()) != 0;
}

bool
sandi_common(struct str sandi)
{
	size_t i;

	for (i = 0; i < sizeof(common) / sizeof(common[0]); i++)
		if (strlen(common[i]) == sandi.n &&
		    strncasecmp(common[i], sandi.p, sandi.n) == 0)
			return true;
	return false;
}
