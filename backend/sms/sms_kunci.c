#include "sms_kunci.h"

#include <sodium.h>

#include "../auth/kode.h"
#include "../auth/kunci.h"
#include "sms_baca.h"

#define SIDIK 32

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* SIDIK bytes of ${s} under the key of this purpose. */
static enum err
keyed(struct arena *a, const char *purpose, struct str s, struct str *ret)
{
	unsigned char key[KUNCI_BYTES], *out = arena_alloc(a, SIDIK + 1);
	enum err err;

	if ((err = kunci_get(purpose, key)) != ERR_OK)
		return err;
	crypto_generichash(
	    out, SIDIK, (const unsigned char *)s.p, s.n, key, sizeof(key));
	sodium_memzero(key, sizeof(key));
	*ret = (struct str){ (char *)out, SIDIK };
	return ERR_OK;
}

static enum err
code_of(struct arena *a, const char *purpose, struct str s, const char *set,
    size_t nset, size_t n, struct str *ret)
{
	char *out = arena_alloc(a, n + 1);
	struct str h;
	enum err err;
	size_t i;

	if ((err = keyed(a, purpose, s, &h)) != ERR_OK)
		return err;
	for (i = 0; i < n; i++)
		out[i] = set[(unsigned char)h.p[i] % nset];
	*ret = (struct str){ out, n };
	return ERR_OK;
}

enum err
sms_sidik(struct arena *a, struct str nomor, struct str *ret)
{
	return keyed(a, "sms nomor", nomor, ret);
}

enum err
sms_teks_sidik(struct arena *a, struct str inti, struct str *ret)
{
	return keyed(a, "sms teks", inti, ret);
}

enum err
sms_segel(struct arena *a, struct str nomor, struct str *ret)
{
	size_t over = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
	unsigned char *out = arena_alloc(a, over + nomor.n + 1);
	unsigned char key[KUNCI_BYTES];
	enum err err;

	if ((err = kunci_get("sms amplop", key)) != ERR_OK)
		return err;
	randombytes_buf(out, crypto_secretbox_NONCEBYTES);
	crypto_secretbox_easy(out + crypto_secretbox_NONCEBYTES,
	    (const unsigned char *)nomor.p, nomor.n, out, key);
	sodium_memzero(key, sizeof(key));
	*ret = (struct str){ (char *)out, over + nomor.n };
	return ERR_OK;
}

enum err
sms_buka(struct arena *a, struct str amplop, struct str *ret)
{
	size_t over = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
	const unsigned char *in = (const unsigned char *)amplop.p;
	unsigned char key[KUNCI_BYTES], *out;
	struct str none = { 0 };
	enum err err;
	int bad;

	*ret = none;
	if (amplop.n <= over)
		return ERR_OK;
	if ((err = kunci_get("sms amplop", key)) != ERR_OK)
		return err;
	out = arena_alloc(a, amplop.n - over + 1);
	bad = crypto_secretbox_open_easy(out, in + crypto_secretbox_NONCEBYTES,
	    amplop.n - crypto_secretbox_NONCEBYTES, in, key);
	sodium_memzero(key, sizeof(key));
	if (!bad)
		*ret = (struct str){ (char *)out, amplop.n - over };
	return ERR_OK;
}

enum err
sms_kode(struct arena *a, int64_t laporan_id, struct str *ret)
{
	return code_of(a, "sms kode",
	    arena_printf(a, "%lld", (long long)laporan_id), alphabet, 32,
	    SMS_KODE, ret);
}

enum err
sms_kode_ya(struct arena *a, int64_t sms_id, struct str *ret)
{
	return code_of(a, "sms ya", arena_printf(a, "%lld", (long long)sms_id),
	    alphabet, 10, SMS_YA_KODE, ret);
}

enum err
sms_kode_rahasia(struct arena *a, int64_t sms_id, struct str *ret)
{
	return code_of(a, "sms rahasia",
	    arena_printf(a, "%lld", (long long)sms_id), alphabet, 32,
	    KODE_CHARS, ret);
}

enum err
sms_nama_pengguna(struct arena *a, struct str sidik, struct str *ret)
{
	static const char lower[] = "0123456789abcdefghjkmnpqrstvwxyz";
	struct str s;
	enum err err;

	err = code_of(a, "sms pengguna", sidik, lower, 32, 8, &s);
	if (err == ERR_OK)
		*ret = arena_printf(a, "sms-%s", s.p);
	return err;
}
