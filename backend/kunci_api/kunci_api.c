#include "kunci_api.h"

#include <sodium.h>

#include "../auth/laju.h"
#include "kunci_api_sql.h"

#define SEEN_EVERY 60 /* seconds between writes of kunci_api.terakhir */

static struct str
hash(struct arena *a, struct str key)
{
	char *out = arena_alloc(a, 33);

	crypto_generichash((unsigned char *)out, 32,
	    (const unsigned char *)key.p, key.n, NULL, 0);
	return (struct str){ out, 32 };
}

/* Unknown, revoked and missing look alike. */
static enum err
refuse(struct request *r)
{
	problem_detail(&r->problem,
	    "Kunci API (api_key) tidak ada, tidak dikenal, atau sudah dicabut. "
	    "Mintalah kunci kepada pengembang di instansi Anda.",
	    "The API key (api_key) is missing, unknown or revoked. Ask the "
	    "developer of your agency for one.");
	return ERR_FORBIDDEN;
}

enum err
kunci_api_kenal(struct request *r, struct str given, struct kunci_api *ret)
{
	struct str key = given.p != NULL ? given : r->bearer;
	struct kunci_api k = { 0 };
	enum err err;

	if (key.p == NULL) {
		*ret = k;
		return ERR_OK;
	}
	/* Whoever says who they are is not answered from the cache. */
	r->out.cache = false;
	if (key.n > 100)
		return refuse(r);
	err = kunci_api_sql_sidik(r->db, r->a, hash(r->a, key), &k);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? refuse(r) : err;
	if ((err = laju_take_kunci(r, k.id, k.laju)) != ERR_OK)
		return err;
	if (!k.terakhir.ada || r->now - k.terakhir.v >= SEEN_EVERY)
		err = kunci_api_sql_terpakai(r->db, k.id, r->now);
	if (err == ERR_OK || err == ERR_RETRY) /* seen next time, then */
		*ret = k;
	return err == ERR_RETRY ? ERR_OK : err;
}

enum err
kunci_api_masuk(struct request *r, struct str given, enum hak_kunci need,
    struct kunci_api *ret)
{
	struct kunci_api k;
	enum err err;

	if ((err = kunci_api_kenal(r, given, &k)) != ERR_OK)
		return err;
	if (k.id == 0)
		return refuse(r);
	if (!(k.hak & 1u << need)) {
		problem_detail(&r->problem,
		    "Kunci API ini tidak diberi hak untuk itu.",
		    "This API key was not given the right to do that.");
		return ERR_FORBIDDEN;
	}
	*ret = k;
	return ERR_OK;
}
