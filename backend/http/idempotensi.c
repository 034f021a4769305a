/*
 * Idempotency-Key.  The row is the last that the act's transaction inserts: a
 * second request with the same key acts as well, waits there for the first,
 * and is undone.  Whatever refuses an act, the answer stored under its key
 * stands before the refusal.  The stored answer may hold a secret code, so it
 * is sealed with a key made from the Idempotency-Key itself, which is not
 * stored: whoever reads the database cannot open it, whoever repeats the
 * request can.
 */
#include "idempotensi.h"

#include <sodium.h>

#include "idempotensi_sql.h"
#include "route.h"

struct attempt {
	struct request *r;
	db_tx_fn *fn;
	void *ctx;
	struct str kunci, sidik;
	struct problem clean; /* before the first try */
};

static struct str
hash(
    struct arena *a, const char *what, struct str x, struct str y, struct str z)
{
	char *out = arena_alloc(a, 33);
	crypto_generichash_state st;
	const struct str parts[] = { str_of(what), x, y, z };
	size_t i;

	crypto_generichash_init(&st, NULL, 0, 32);
	for (i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		uint64_t n = parts[i].n;

		crypto_generichash_update(
		    &st, (const unsigned char *)&n, sizeof(n));
		crypto_generichash_update(
		    &st, (const unsigned char *)parts[i].p, parts[i].n);
	}
	crypto_generichash_final(&st, (unsigned char *)out, 32);
	return (struct str){ out, 32 };
}

/* Each key seals one text, so a fixed nonce is right. */
static const unsigned char nonce[crypto_secretbox_NONCEBYTES];

static struct str
seal(struct attempt *t, struct str text)
{
	struct request *r = t->r;
	struct str key =
	    hash(r->a, "kunci-jawaban", r->kunci, t->sidik, r->path);
	size_t n = text.n + crypto_secretbox_MACBYTES;
	unsigned char *out = arena_alloc(r->a, n + 1);

	crypto_secretbox_easy(out, (const unsigned char *)text.p, text.n, nonce,
	    (const unsigned char *)key.p);
	return (struct str){ (char *)out, n };
}

static bool
unseal(struct attempt *t, struct str box, struct str *ret)
{
	struct request *r = t->r;
	struct str key =
	    hash(r->a, "kunci-jawaban", r->kunci, t->sidik, r->path);
	unsigned char *out;

	if (box.n < crypto_secretbox_MACBYTES)
		return false;
	out = arena_alloc(r->a, box.n - crypto_secretbox_MACBYTES + 1);
	if (crypto_secretbox_open_easy(out, (const unsigned char *)box.p, box.n,
		nonce, (const unsigned char *)key.p) != 0)
		return false;
	*ret = (struct str){ (char *)out, box.n - crypto_secretbox_MACBYTES };
	return true;
}

static enum err
run_once(void *ctx)
{
	struct attempt *t = ctx;
	struct request *r = t->r;
	struct idempotensi row = { .sidik = t->sidik };
	enum err err;

	if ((err = t->fn(t->ctx)) != ERR_OK || r->kunci.p == NULL)
		return err;
	row.http = r->out.status == 0 ? 200 : (uint32_t)r->out.status;
	row.jawaban =
	    (struct null_str){ true, seal(t, json_text(&r->out.json)) };
	return idempotensi_sql_add(r->db, t->kunci, &row, r->now);
}

/* The stored answer, or why when nothing is stored. */
static enum err
replay(struct attempt *t, enum err why)
{
	struct request *r = t->r;
	struct idempotensi row;
	enum err err;

	err = idempotensi_sql_get(r->db, r->a, t->kunci, &row);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? why : err;
	r->problem = t->clean;
	if (!str_eq(row.sidik, t->sidik))
		return ERR_KEY_REUSED;
	if (!row.jawaban.ada || !unseal(t, row.jawaban.v, &r->out.body))
		return ERR_KEY_REUSED;
	r->out.status = (int)row.http;
	r->out.diulang = true;
	response_header(r, "Idempotent-Replayed", STR("true"));
	return ERR_OK;
}

enum err
idempotensi_run(struct request *r, db_tx_fn *fn, void *ctx)
{
	struct attempt t = {
		.r = r, .fn = fn, .ctx = ctx, .clean = r->problem
	};
	struct str sender;
	enum err err;

	if (r->kunci.p != NULL) {
		sender = r->who.id != 0
			     ? arena_printf(r->a, "%lld", (long long)r->who.id)
			     : r->who.kode;
		t.kunci = hash(r->a, "kunci", sender,
		    arena_printf(r->a, "%d %s", (int)r->method, r->path.p),
		    r->kunci);
		/* If-Match is left out: a repeat after success carries the
		 * old versi and must still get the stored answer. */
		t.sidik = hash(r->a, "isi", r->body, STR(""), STR(""));
	}
	err = request_tx(r, run_once, &t);
	return err == ERR_OK || err == ERR_DATABASE || r->kunci.p == NULL
		   ? err
		   : replay(&t, err);
}

enum err
idempotensi_purge(struct db *db, int64_t before, uint64_t *ret_n)
{
	return idempotensi_sql_purge(db, before, ret_n);
}
