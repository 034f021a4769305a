#include "tautan.h"

#include <stdlib.h>

#include <sodium.h>

#include "../auth/kunci.h"
#include "../base/settings.h"
#include "tautan_sql.h"

#define TOKEN_BYTES 16
#define TOKEN_CHARS 22
#define HASH        32

static const struct {
	const char *kata, *halaman;
} guna[TAUTAN__MAX] = {
	[TAUTAN_JAWAB] = { "jawab", "/jawab" },
	[TAUTAN_SANDI] = { "sandi", "/sandi-baru" },
	[TAUTAN_AKUN] = { "akun", "/akun-sms" },
};

struct str
tautan_nama(struct arena *a, enum tautan_guna g, int64_t id, int64_t nomor)
{
	return arena_printf(
	    a, "%s %lld %lld", guna[g].kata, (long long)id, (long long)nomor);
}

static enum err
token_of(struct arena *a, struct str nama, struct str *ret)
{
	unsigned char key[KUNCI_BYTES], raw[TOKEN_BYTES];
	char *out = arena_alloc(a, TOKEN_CHARS + 1);
	enum err err;

	if ((err = kunci_get("tautan", key)) != ERR_OK)
		return err;
	crypto_generichash(raw, sizeof(raw), (const unsigned char *)nama.p,
	    nama.n, key, sizeof(key));
	sodium_memzero(key, sizeof(key));
	sodium_bin2base64(out, TOKEN_CHARS + 1, raw, sizeof(raw),
	    sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	*ret = (struct str){ out, TOKEN_CHARS };
	return ERR_OK;
}

static struct str
hash_of(struct arena *a, struct str token)
{
	unsigned char *out = arena_alloc(a, HASH + 1);

	crypto_generichash(
	    out, HASH, (const unsigned char *)token.p, token.n, NULL, 0);
	return (struct str){ (char *)out, HASH };
}

enum err
tautan_add(
    struct db *db, struct arena *a, struct str nama, const struct tautan *t)
{
	struct str token;
	enum err err;

	if ((err = token_of(a, nama, &token)) != ERR_OK)
		return err;
	return tautan_sql_add(db, hash_of(a, token), t);
}

struct str
tautan_alamat(struct arena *a, struct str nama)
{
	struct str token;
	size_t g, n;

	for (g = 0; g < TAUTAN__MAX; g++) {
		n = strlen(guna[g].kata);
		if (nama.n <= n || memcmp(nama.p, guna[g].kata, n) != 0 ||
		    nama.p[n] != ' ')
			continue;
		if (token_of(a, nama, &token) != ERR_OK)
			break;
		return arena_printf(
		    a, "%s%s#%s", settings.base_url, guna[g].halaman, token.p);
	}
	return STR("");
}

struct str
tautan_kode_nama(struct arena *a, int64_t id, int64_t nomor)
{
	return arena_printf(
	    a, "kode %lld %lld", (long long)id, (long long)nomor);
}

enum err
tautan_kode(struct arena *a, struct str nama, char ret[7])
{
	unsigned char key[KUNCI_BYTES];
	uint64_t raw;
	enum err err;

	if (nama.n < 5 || memcmp(nama.p, "kode ", 5) != 0)
		return ERR_INVALID;
	if ((err = kunci_get("tautan kode", key)) != ERR_OK)
		return err;
	crypto_generichash((unsigned char *)&raw, sizeof(raw),
	    (const unsigned char *)nama.p, nama.n, key, sizeof(key));
	sodium_memzero(key, sizeof(key));
	memcpy(ret,
	    arena_printf(a, "%06llu", (unsigned long long)(raw % 1000000)).p,
	    7);
	return ERR_OK;
}

struct str
tautan_kode_teks(struct arena *a, struct str nama)
{
	char kode[7];

	if (tautan_kode(a, nama, kode) != ERR_OK)
		return nama;
	return arena_printf(a, "%.3s %s", kode, kode + 3);
}

enum err
tautan_get(struct db *db, struct arena *a, enum tautan_guna g, struct str token,
    int64_t now, struct tautan *ret)
{
	struct tautan t;
	enum err err;

	err = tautan_sql_get(db, a, hash_of(a, token), &t);
	if (err != ERR_OK)
		return err;
	if (t.guna != (uint32_t)g)
		return ERR_NOT_FOUND;
	if (t.dipakai.ada || now >= t.berakhir)
		return ERR_LINK_USED;
	*ret = t;
	return ERR_OK;
}

enum err
tautan_use(struct db *db, struct arena *a, struct str token, int64_t now)
{
	uint64_t n;
	enum err err;

	err = tautan_sql_use(db, hash_of(a, token), now, &n);
	return err == ERR_OK && n == 0 ? ERR_LINK_USED : err;
}

enum err
tautan_end(struct db *db, enum tautan_guna g, int64_t pengguna_id, int64_t now)
{
	return tautan_sql_end(db, g, pengguna_id, now);
}

enum err
tautan_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return tautan_sql_purge(db, before, ret_n);
}
