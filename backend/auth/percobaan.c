#include "percobaan.h"

#include <sodium.h>

#include "../base/settings.h"
#include "kunci.h"
#include "percobaan_sql.h"

struct attempt {
	struct request *r;
	struct str key;
	int64_t wait;
};

/* Past its wait, or the last attempt is long ago: begin anew. */
static bool
over(const struct percobaan *p, int64_t now)
{
	return p->terkunci != 0 || now - p->pada >= PERCOBAAN_WAIT;
}

static enum err
count(void *ctx)
{
	struct attempt *t = ctx;
	int64_t now = t->r->now;
	struct percobaan p;
	enum err err;

	err = percobaan_sql_lock(t->r->db, t->r->a, t->key, now, &p);
	if (err != ERR_OK)
		return err;
	if (p.terkunci > now) {
		t->wait = p.terkunci - now;
		return ERR_TOO_MANY;
	}
	if (over(&p, now))
		p = (struct percobaan){ 0 };
	p.gagal++;
	p.pada = now;
	/* The last allowed attempt is still heard; the next must wait. */
	if (p.gagal >= settings.laju_masuk_akun)
		p.terkunci = now + PERCOBAAN_WAIT;
	return percobaan_sql_set(t->r->db, t->key, &p);
}

enum err
percobaan_take(struct request *r, struct str pengenal, struct str *ret_key)
{
	unsigned char secret[KUNCI_BYTES];
	char *h = arena_alloc(r->a, 33);
	struct attempt t = { .r = r, .key = { h, 32 } };
	enum err err;

	if ((err = kunci_get("percobaan masuk", secret)) != ERR_OK)
		return err;
	crypto_generichash((unsigned char *)h, 32,
	    (const unsigned char *)pengenal.p, pengenal.n, secret,
	    sizeof(secret));
	if ((err = db_tx(r->db, count, &t)) == ERR_TOO_MANY)
		r->problem.retry_after = (unsigned)t.wait;
	if (err == ERR_OK)
		*ret_key = t.key;
	return err;
}

enum err
percobaan_clear(struct request *r, struct str key)
{
	return percobaan_sql_remove(r->db, key);
}
