#include "webpush_sandi.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <sodium.h>

#define RECORD 4096
#define TAG    16

bool
webpush_public(const unsigned char secret[WEBPUSH_SECRET],
    unsigned char ret[WEBPUSH_PUBLIC])
{
	EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
	EC_POINT *p = EC_POINT_new(g);
	BIGNUM *d = BN_bin2bn(secret, WEBPUSH_SECRET, NULL);
	bool good;

	good = !BN_is_zero(d) && BN_cmp(d, EC_GROUP_get0_order(g)) < 0 &&
	       EC_POINT_mul(g, p, d, NULL, NULL, NULL) == 1 &&
	       EC_POINT_point2oct(g, p, POINT_CONVERSION_UNCOMPRESSED, ret,
		   WEBPUSH_PUBLIC, NULL) == WEBPUSH_PUBLIC;
	BN_clear_free(d);
	EC_POINT_free(p);
	EC_GROUP_free(g);
	return good;
}

bool
webpush_point(struct str point)
{
	EC_GROUP *g;
	EC_POINT *p;
	bool good;

	if (point.n != WEBPUSH_PUBLIC || point.p[0] != 4)
		return false;
	g = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
	p = EC_POINT_new(g);
	/* oct2point refuses what is not on the curve. */
	good = EC_POINT_oct2point(
		   g, p, (const unsigned char *)point.p, point.n, NULL) == 1;
	EC_POINT_free(p);
	EC_GROUP_free(g);
	return good;
}

/* A key of the curve; secret NULL: the public half only. */
static EVP_PKEY *
key_of(const unsigned char *public, const unsigned char *secret)
{
	EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_from_name(NULL, "EC", NULL);
	OSSL_PARAM_BLD *b = OSSL_PARAM_BLD_new();
	BIGNUM *d = secret ? BN_bin2bn(secret, WEBPUSH_SECRET, NULL) : NULL;
	OSSL_PARAM *v;
	EVP_PKEY *key = NULL;

	OSSL_PARAM_BLD_push_utf8_string(
	    b, OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
	OSSL_PARAM_BLD_push_octet_string(
	    b, OSSL_PKEY_PARAM_PUB_KEY, public, WEBPUSH_PUBLIC);
	if (d != NULL)
		OSSL_PARAM_BLD_push_BN(b, OSSL_PKEY_PARAM_PRIV_KEY, d);
	v = OSSL_PARAM_BLD_to_param(b);
	if (EVP_PKEY_fromdata_init(c) != 1 ||
	    EVP_PKEY_fromdata(c, &key,
		d != NULL ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, v) != 1)
		key = NULL;
	OSSL_PARAM_free(v);
	OSSL_PARAM_BLD_free(b);
	BN_clear_free(d);
	EVP_PKEY_CTX_free(c);
	return key;
}

static bool
agree(EVP_PKEY *mine, EVP_PKEY *theirs, unsigned char ret[32])
{
	EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(mine, NULL);
	size_t n = 32;
	bool good;

	good = c != NULL && EVP_PKEY_derive_init(c) == 1 &&
	       EVP_PKEY_derive_set_peer(c, theirs) == 1 &&
	       EVP_PKEY_derive(c, ret, &n) == 1 && n == 32;
	EVP_PKEY_CTX_free(c);
	return good;
}

/* HKDF (RFC 5869) with SHA-256. */
static bool
hkdf(struct str salt, const unsigned char ikm[32], struct str info,
    unsigned char *ret, size_t n)
{
	EVP_PKEY_CTX *c = EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, NULL);
	bool good;

	good = c != NULL && EVP_PKEY_derive_init(c) == 1 &&
	       EVP_PKEY_CTX_set_hkdf_md(c, EVP_sha256()) == 1 &&
	       EVP_PKEY_CTX_set1_hkdf_salt(
		   c, (const unsigned char *)salt.p, (int)salt.n) == 1 &&
	       EVP_PKEY_CTX_set1_hkdf_key(c, ikm, 32) == 1 &&
	       EVP_PKEY_CTX_add1_hkdf_info(
		   c, (const unsigned char *)info.p, (int)info.n) == 1 &&
	       EVP_PKEY_derive(c, ret, &n) == 1;
	EVP_PKEY_CTX_free(c);
	return good;
}

/* The shared secret of RFC 8291, 3.4. */
static bool
input_key(struct str p256dh, struct str auth, const unsigned char *secret,
    const unsigned char *public, unsigned char ret[32])
{
	static const char label[14] = "WebPush: info"; /* with its NUL */
	unsigned char shared[32], info[sizeof(label) + 2 * WEBPUSH_PUBLIC];
	EVP_PKEY *mine = key_of(public, secret);
	EVP_PKEY *theirs = key_of((const unsigned char *)p256dh.p, NULL);
	bool good =
	    mine != NULL && theirs != NULL && agree(mine, theirs, shared);

	memcpy(info, label, sizeof(label));
	memcpy(info + sizeof(label), p256dh.p, WEBPUSH_PUBLIC);
	memcpy(info + sizeof(label) + WEBPUSH_PUBLIC, public, WEBPUSH_PUBLIC);
	good = good && hkdf(auth, shared,
			   (struct str){ (char *)info, sizeof(info) }, ret, 32);
	EVP_PKEY_free(mine);
	EVP_PKEY_free(theirs);
	sodium_memzero(shared, sizeof(shared));
	return good;
}

static bool
seal(const unsigned char key[16], const unsigned char nonce[12],
    const unsigned char *text, size_t n, unsigned char *out)
{
	EVP_CIPHER_CTX *c = EVP_CIPHER_CTX_new();
	int got = 0, last = 0;
	bool good;

	good =
	    c != NULL &&
	    EVP_EncryptInit_ex(c, EVP_aes_128_gcm(), NULL, key, nonce) == 1 &&
	    EVP_EncryptUpdate(c, out, &got, text, (int)n) == 1 &&
	    EVP_EncryptFinal_ex(c, out + got, &last) == 1 &&
	    EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_GET_TAG, TAG, out + n) == 1;
	EVP_CIPHER_CTX_free(c);
	return good;
}

/* salt, record size, key id: RFC 8188, 2.1 */
static size_t
put_header(
    unsigned char *out, const unsigned char *salt, const unsigned char *public)
{
	const unsigned char size[5] = { 0, 0, RECORD >> 8, RECORD & 255,
		WEBPUSH_PUBLIC };

	memcpy(out, salt, WEBPUSH_SALT);
	memcpy(out + WEBPUSH_SALT, size, sizeof(size));
	memcpy(out + WEBPUSH_SALT + sizeof(size), public, WEBPUSH_PUBLIC);
	return WEBPUSH_SALT + sizeof(size) + WEBPUSH_PUBLIC;
}

struct str
webpush_encrypt(struct arena *a, struct str text, size_t pad, struct str p256dh,
    struct str auth, const unsigned char secret[WEBPUSH_SECRET],
    const unsigned char salt[WEBPUSH_SALT])
{
	unsigned char ikm[32], key[16], nonce[12], public[WEBPUSH_PUBLIC];
	struct str s = { (const char *)salt, WEBPUSH_SALT };
	size_t n = text.n + 1 > pad ? text.n + 1 : pad, head;
	unsigned char *plain = arena_alloc(a, n + 1), *out;

	if (text.n > WEBPUSH_TEXT || n > WEBPUSH_TEXT + 1 ||
	    auth.n != WEBPUSH_AUTH || !webpush_point(p256dh) ||
	    !webpush_public(secret, public) ||
	    !input_key(p256dh, auth, secret, public, ikm) ||
	    !hkdf(s, ikm, STR("Content-Encoding: aes128gcm\0"), key, 16) ||
	    !hkdf(s, ikm, STR("Content-Encoding: nonce\0"), nonce, 12))
		return (struct str){ 0 };
	memcpy(plain, text.p, text.n);
	plain[text.n] = 2; /* the last record */
	out = arena_alloc(a, WEBPUSH_SALT + 5 + WEBPUSH_PUBLIC + n + TAG + 1);
	head = put_header(out, salt, public);
	if (!seal(key, nonce, plain, n, out + head))
		return (struct str){ 0 };
	return (struct str){ (char *)out, head + n + TAG };
}

struct str
webpush_base64(struct arena *a, const void *p, size_t n)
{
	size_t room = sodium_base64_ENCODED_LEN(
	    n, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	char *out = arena_alloc(a, room);

	sodium_bin2base64(
	    out, room, p, n, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	return str_of(out);
}

/* ES256: r and s, 32 bytes each, as JOSE wants them. */
static bool
sign(EVP_PKEY *key, struct str text, unsigned char ret[64])
{
	EVP_MD_CTX *c = EVP_MD_CTX_new();
	unsigned char der[128];
	const unsigned char *p = der;
	ECDSA_SIG *sig = NULL;
	size_t n = sizeof(der);
	bool good;

	good = c != NULL &&
	       EVP_DigestSignInit(c, NULL, EVP_sha256(), NULL, key) == 1 &&
	       EVP_DigestSign(
		   c, der, &n, (const unsigned char *)text.p, text.n) == 1 &&
	       (sig = d2i_ECDSA_SIG(NULL, &p, (long)n)) != NULL &&
	       BN_bn2binpad(ECDSA_SIG_get0_r(sig), ret, 32) == 32 &&
	       BN_bn2binpad(ECDSA_SIG_get0_s(sig), ret + 32, 32) == 32;
	ECDSA_SIG_free(sig);
	EVP_MD_CTX_free(c);
	return good;
}

struct str
webpush_vapid(struct arena *a, const unsigned char secret[WEBPUSH_SECRET],
    struct str origin, struct str contact, int64_t until)
{
	static const char head[] = "{\"typ\":\"JWT\",\"alg\":\"ES256\"}";
	unsigned char public[WEBPUSH_PUBLIC], sig[64];
	struct str claims, text;
	EVP_PKEY *key;
	bool good;

	if (!webpush_public(secret, public) ||
	    (key = key_of(public, secret)) == NULL)
		return (struct str){ 0 };
	claims = arena_printf(a, "{\"aud\":\"%s\",\"exp\":%lld,\"sub\":\"%s\"}",
	    origin.p, (long long)until, contact.p);
	text = arena_printf(a, "%s.%s",
	    webpush_base64(a, head, sizeof(head) - 1).p,
	    webpush_base64(a, claims.p, claims.n).p);
	good = sign(key, text, sig);
	EVP_PKEY_free(key);
	if (!good)
		return (struct str){ 0 };
	return arena_printf(a, "vapid t=%s.%s, k=%s", text.p,
	    webpush_base64(a, sig, sizeof(sig)).p,
	    webpush_base64(a, public, sizeof(public)).p);
}
