#include "segel.h"

#include <assert.h>
#include <sodium.h>

#include "../auth/kunci.h"
#include "../base/titik.h"
#include "../base/waktu.h"
#include "segel_sql.h"

#define HASH  32
#define DEPTH 48 /* 2^48 rows a day */

/* Room for transactions that were written at five to twelve. */
#define AFTER_MIDNIGHT 600

/*
 * Merkle root in one pass: one finished subtree per level at most.  When the
 * way of one leaf is asked for, ${at} is the level of the subtree that it is
 * in by now.
 */
struct tree {
	int64_t n;
	unsigned char node[DEPTH][HASH];
	struct segel_jalur *jalur; /* or NULL */
	int64_t laporan_id;
	uint32_t urut;
	int at; /* -1: not met yet */
};

static void
step(struct tree *t, bool left, const unsigned char *other)
{
	struct segel_jalur *j = t->jalur;

	assert(j != NULL && j->n < SEGEL_JALUR_MAX);
	j->v[j->n].kiri = left;
	memcpy(j->v[j->n++].hash, other, HASH);
}

static void
join(const unsigned char *left, const unsigned char *right, unsigned char *out)
{
	crypto_hash_sha256_state st;

	crypto_hash_sha256_init(&st);
	crypto_hash_sha256_update(&st, (const unsigned char *)"\1", 1);
	crypto_hash_sha256_update(&st, left, HASH);
	crypto_hash_sha256_update(&st, right, HASH);
	crypto_hash_sha256_final(&st, out);
}

static enum err
add_leaf(void *ctx, void *row)
{
	struct tree *t = ctx;
	struct segel_hash *h = row;
	crypto_hash_sha256_state st;
	unsigned char x[HASH];
	unsigned level = 0;
	bool mine;
	int64_t n;

	crypto_hash_sha256_init(&st);
	crypto_hash_sha256_update(&st, (const unsigned char *)"\0", 1);
	crypto_hash_sha256_update(
	    &st, (const unsigned char *)h->hash.p, h->hash.n);
	crypto_hash_sha256_final(&st, x);
	mine = t->jalur != NULL && h->laporan_id == t->laporan_id &&
	       h->urut == t->urut;
	for (n = t->n; n & 1; n >>= 1) {
		if (mine)
			step(t, true, t->node[level]);
		else if (t->at == (int)level) {
			step(t, false, x);
			mine = true;
		}
		join(t->node[level++], x, x);
	}
	assert(level < DEPTH);
	if (mine)
		t->at = (int)level;
	memcpy(t->node[level], x, HASH);
	t->n++;
	return ERR_OK;
}

static void
root(struct tree *t, unsigned char *out)
{
	bool any = false, mine = false;
	unsigned level;

	crypto_hash_sha256(out, NULL, 0);
	for (level = 0; level < DEPTH; level++) {
		if (!(t->n >> level & 1))
			continue;
		if (any && mine)
			step(t, true, t->node[level]);
		else if (any && t->at == (int)level)
			step(t, false, out);
		mine = mine || t->at == (int)level;
		if (any)
			join(t->node[level], out, out);
		else
			memcpy(out, t->node[level], HASH);
		any = true;
	}
}

static enum err
walk(struct db *db, struct arena *a, int64_t nomor, struct tree *t,
    struct segel *ret)
{
	char *akar = arena_alloc(a, HASH + 1);
	enum err err;

	err = segel_sql_each(db, a, nomor, add_leaf, t);
	if (err != ERR_OK)
		return err;
	root(t, (unsigned char *)akar);
	*ret = (struct segel){
		.nomor = nomor, .jumlah = t->n, .akar = { akar, HASH }
	};
	return ERR_OK;
}

static enum err
compute(struct db *db, struct arena *a, int64_t nomor, struct segel *ret)
{
	struct tree *t = ARENA_NEW(a, struct tree);

	t->at = -1;
	return walk(db, a, nomor, t, ret);
}

static enum err
keys(unsigned char *pk, unsigned char *sk)
{
	unsigned char seed[KUNCI_BYTES];
	enum err err;

	if ((err = kunci_get("segel", seed)) != ERR_OK)
		return err;
	crypto_sign_seed_keypair(pk, sk, seed);
	sodium_memzero(seed, sizeof(seed));
	return ERR_OK;
}

static struct str
signed_text(struct arena *a, const struct segel *s)
{
	return arena_printf(a, "lapor-segel-1\n%lld %lld %s\n",
	    (long long)s->nomor, (long long)s->jumlah, arena_hex(a, s->akar).p);
}

static enum err
sign(struct arena *a, struct segel *s)
{
	unsigned char pk[crypto_sign_PUBLICKEYBYTES];
	unsigned char sk[crypto_sign_SECRETKEYBYTES];
	unsigned char *sig = arena_alloc(a, crypto_sign_BYTES + 1);
	struct str text = signed_text(a, s);
	enum err err;

	if ((err = keys(pk, sk)) != ERR_OK)
		return err;
	crypto_sign_detached(
	    sig, NULL, (const unsigned char *)text.p, text.n, sk);
	sodium_memzero(sk, sizeof(sk));
	s->tanda = (struct str){ (char *)sig, crypto_sign_BYTES };
	return ERR_OK;
}

int64_t
segel_hari(int64_t nomor)
{
	return nomor % SEGEL_SUSULAN;
}

struct seal {
	struct db *db;
	struct arena *a;
	int64_t now;
	int64_t nomor; /* -1: nothing to seal */
	bool sealed;
};

/* Which seal is due; late rows get its number, so that it is known in the
 * next transaction which they are. */
static enum err
plan(void *ctx)
{
	struct seal *x = ctx;
	int64_t hari;
	enum err err;

	x->nomor = -1;
	if ((err = segel_sql_due(x->db, x->a, &hari)) != ERR_OK)
		return err == ERR_NOT_FOUND ? ERR_OK : err;
	if (x->now < waktu_midnight(hari + 1, ZONA_WIB) + AFTER_MIDNIGHT)
		return ERR_OK;
	err = segel_sql_number(x->db, x->a, hari, &x->nomor);
	if (err != ERR_OK || x->nomor == hari)
		return err;
	return segel_sql_claim(x->db, hari, x->nomor);
}

static enum err
seal(void *ctx)
{
	struct seal *x = ctx;
	struct segel s;
	enum err err;

	x->sealed = false;
	if ((err = compute(x->db, x->a, x->nomor, &s)) != ERR_OK ||
	    (err = sign(x->a, &s)) != ERR_OK)
		return err;
	s.pada = x->now;
	titik(TITIK_SEGEL_AKAR);
	err = segel_sql_add(x->db, &s);
	x->sealed = err == ERR_OK;
	/* Another scheduler was faster. */
	return err == ERR_CONFLICT ? ERR_OK : err;
}

enum err
segel_next(struct db *db, struct arena *a, int64_t now, bool *ret_sealed)
{
	struct seal x = { .db = db, .a = a, .now = now };
	enum err err = db_tx(db, plan, &x);

	if (err == ERR_OK && x.nomor >= 0)
		err = db_tx(db, seal, &x);
	*ret_sealed = err == ERR_OK && x.sealed;
	return err;
}

enum err
segel_verify(
    struct db *db, struct arena *a, const struct segel *s, bool *ret_ok)
{
	unsigned char pk[crypto_sign_PUBLICKEYBYTES];
	unsigned char sk[crypto_sign_SECRETKEYBYTES];
	struct str text = signed_text(a, s);
	struct segel again;
	enum err err;

	if ((err = compute(db, a, s->nomor, &again)) != ERR_OK ||
	    (err = keys(pk, sk)) != ERR_OK)
		return err;
	*ret_ok = again.jumlah == s->jumlah && str_eq(again.akar, s->akar) &&
		  s->tanda.n == crypto_sign_BYTES &&
		  crypto_sign_verify_detached((const unsigned char *)s->tanda.p,
		      (const unsigned char *)text.p, text.n, pk) == 0;
	return ERR_OK;
}

enum err
segel_bukti(struct db *db, struct arena *a, int64_t laporan_id, uint32_t urut,
    int64_t pada, struct segel *ret, struct segel_jalur *ret_jalur)
{
	struct tree *t = ARENA_NEW(a, struct tree);
	int64_t nomor = waktu_day(pada, ZONA_WIB);
	struct segel s, now;
	enum err err;

	err = segel_sql_late(db, a, laporan_id, urut, &nomor);
	if (err == ERR_OK || err == ERR_NOT_FOUND)
		err = segel_sql_get(db, a, nomor, &s);
	if (err != ERR_OK)
		return err;
	*ret_jalur = (struct segel_jalur){ 0 };
	t->jalur = ret_jalur;
	t->laporan_id = laporan_id;
	t->urut = urut;
	t->at = -1;
	/* The seal as it was published; the rows as they are. */
	err = walk(db, a, s.nomor, t, &now);
	if (err == ERR_OK && t->at < 0)
		err = ERR_NOT_FOUND;
	if (err == ERR_OK)
		*ret = s;
	return err;
}

enum err
segel_list(struct db *db, struct arena *a, int64_t after, struct segel **ret_v,
    size_t *ret_n)
{
	return segel_sql_list(db, a, after, ret_v, ret_n);
}

enum err
segel_public_key(struct arena *a, struct str *ret)
{
	unsigned char sk[crypto_sign_SECRETKEYBYTES];
	char *pk = arena_alloc(a, crypto_sign_PUBLICKEYBYTES + 1);
	enum err err;

	if ((err = keys((unsigned char *)pk, sk)) != ERR_OK)
		return err;
	sodium_memzero(sk, sizeof(sk));
	*ret = (struct str){ pk, crypto_sign_PUBLICKEYBYTES };
	return ERR_OK;
}
