#include "totp.h"

#include <stdlib.h>

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include "../base/log.h"
#include "kode.h"
#include "kunci.h"

#define DIGITS         6
#define MODULUS        1000000
#define CADANGAN_CHARS 10

/* clang-format off */
#define SEALED	(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + TOTP_SECRET + \
		 crypto_aead_xchacha20poly1305_ietf_ABYTES)
/* clang-format on */

unsigned
totp_code(const unsigned char secret[TOTP_SECRET], int64_t step)
{
	unsigned char msg[8], mac[EVP_MAX_MD_SIZE];
	unsigned maclen = 0, off, i;
	uint32_t v;

	for (i = 0; i < sizeof(msg); i++)
		msg[i] = (unsigned char)((uint64_t)step >> (56 - 8 * i));
	if (HMAC(EVP_sha1(), secret, TOTP_SECRET, msg, sizeof(msg), mac,
		&maclen) == NULL ||
	    maclen != 20) {
		/* Only a library without SHA-1 gets here. */
		log_event(LOG_FAULT, "totp", "no HMAC-SHA-1");
		abort();
	}
	off = mac[19] & 15;
	v = (uint32_t)(mac[off] & 0x7f) << 24 | (uint32_t)mac[off + 1] << 16 |
	    (uint32_t)mac[off + 2] << 8 | mac[off + 3];
	return v % MODULUS;
}

/* "123 456" -> 123456; false when it is not six digits. */
static bool
read_code(struct str s, unsigned *ret)
{
	unsigned v = 0, n = 0;
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] == ' ')
			continue;
		if (s.p[i] < '0' || s.p[i] > '9' || n == DIGITS)
			return false;
		v = v * 10 + (unsigned)(s.p[i] - '0');
		n++;
	}
	*ret = v;
	return n == DIGITS;
}

bool
totp_matches(const unsigned char secret[TOTP_SECRET], struct str typed,
    int64_t now, int64_t last, int64_t *ret_step)
{
	int64_t step, here = now / TOTP_STEP;
	unsigned code;

	if (!read_code(typed, &code))
		return false;
	for (step = here - 1; step <= here + 1; step++)
		if (step > last && totp_code(secret, step) == code) {
			*ret_step = step;
			return true;
		}
	return false;
}

struct str
totp_base32(struct arena *a, const unsigned char secret[TOTP_SECRET])
{
	static const char set[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
	char *out = arena_alloc(a, TOTP_SECRET * 8 / 5 + 1);
	size_t i, n = 0;
	unsigned bits = 0;
	uint32_t acc = 0;

	for (i = 0; i < TOTP_SECRET; i++) {
		acc = acc << 8 | secret[i];
		for (bits += 8; bits >= 5; bits -= 5)
			out[n++] = set[acc >> (bits - 5) & 31];
	}
	return (struct str){ out, n };
}

struct str
totp_url(struct arena *a, const unsigned char secret[TOTP_SECRET],
    struct str account)
{
	static const char plain[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	    "0123456789-._~";
	static const char hex[] = "0123456789ABCDEF";
	char *esc = arena_alloc(a, 3 * account.n + 1);
	size_t i, n = 0;

	for (i = 0; i < account.n; i++) {
		unsigned char c = (unsigned char)account.p[i];

		if (memchr(plain, c, sizeof(plain) - 1) != NULL) {
			esc[n++] = (char)c;
			continue;
		}
		esc[n++] = '%';
		esc[n++] = hex[c >> 4];
		esc[n++] = hex[c & 15];
	}
	return arena_printf(a,
	    "otpauth://totp/Lapor:%s?secret=" STR_FMT "&issuer=Lapor", esc,
	    STR_ARG(totp_base32(a, secret)));
}

enum err
totp_seal(struct arena *a, const unsigned char secret[TOTP_SECRET],
    int64_t pengguna_id, struct str *ret)
{
	const size_t nlen = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
	unsigned char *out = arena_alloc(a, SEALED + 1), key[KUNCI_BYTES];
	enum err err;

	if ((err = kunci_get("totp", key)) != ERR_OK)
		return err;
	randombytes_buf(out, nlen);
	crypto_aead_xchacha20poly1305_ietf_encrypt(out + nlen, NULL, secret,
	    TOTP_SECRET, (const unsigned char *)&pengguna_id,
	    sizeof(pengguna_id), NULL, out, key);
	*ret = (struct str){ (char *)out, SEALED };
	return ERR_OK;
}

enum err
totp_open(
    struct str sealed, int64_t pengguna_id, unsigned char ret[TOTP_SECRET])
{
	const size_t nlen = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
	const unsigned char *p = (const unsigned char *)sealed.p;
	unsigned char key[KUNCI_BYTES];
	enum err err;

	if ((err = kunci_get("totp", key)) != ERR_OK)
		return err;
	if (sealed.n != SEALED ||
	    crypto_aead_xchacha20poly1305_ietf_decrypt(ret, NULL, NULL,
		p + nlen, sealed.n - nlen, (const unsigned char *)&pengguna_id,
		sizeof(pengguna_id), p, key) != 0) {
		log_event(LOG_FAULT, "totp", "a secret does not open");
		return ERR_INTERNAL;
	}
	return ERR_OK;
}

struct str
totp_cadangan_new(struct arena *a)
{
	return kode_random(a, CADANGAN_CHARS, CADANGAN_CHARS / 2);
}

enum err
totp_cadangan_hash(struct arena *a, struct str typed, struct str *ret)
{
	struct str c = kode_canonical(a, typed, CADANGAN_CHARS);
	unsigned char key[KUNCI_BYTES];
	char *out = arena_alloc(a, 33);
	enum err err;

	if (c.p == NULL)
		return ERR_INVALID;
	if ((err = kunci_get("kode cadangan", key)) != ERR_OK)
		return err;
	crypto_generichash((unsigned char *)out, 32, (const unsigned char *)c.p,
	    c.n, key, sizeof(key));
	*ret = (struct str){ out, 32 };
	return ERR_OK;
}
