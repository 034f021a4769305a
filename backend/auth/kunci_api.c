#include "kunci_api.h"

#include <sodium.h>

#include "../base/log.h"
#include "../base/settings.h"
#include "../http/route.h"
#include "../laporan/laporan.h"
#include "kunci_api_sql.h"
#include "laju.h"

#define SEEN_EVERY 60 /* seconds between writes of kunci_api.terakhir */

struct str
kunci_api_sidik(struct arena *a, struct str key)
{
	char *out = arena_alloc(a, KUNCI_API_SIDIK + 1);

	crypto_generichash((unsigned char *)out, KUNCI_API_SIDIK,
	    (const unsigned char *)key.p, key.n, NULL, 0);
	return (struct str){ out, KUNCI_API_SIDIK };
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

static enum err
refuse_right(struct request *r)
{
	problem_detail(&r->problem, "Kunci API ini tidak diberi hak untuk itu.",
	    "This API key was not given the right to do that.");
	return ERR_FORBIDDEN;
}

static bool
has(const struct kunci_api *k, enum hak_kunci h)
{
	return k->hak & 1u << h;
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
	err = kunci_api_sql_sidik(
	    r->db, r->a, kunci_api_sidik(r->a, key), r->now, &k);
	if (err != ERR_OK)
		return err == ERR_NOT_FOUND ? refuse(r) : err;
	if ((err = laju_take_kunci(r, k.id, k.laju)) != ERR_OK)
		return err;
	if (!k.wakil_id.ada)
		k.hak &= ~(1u << HAK_WAKILI);
	if (!k.terakhir.ada || r->now - k.terakhir.v >= SEEN_EVERY ||
	    r->now < k.terakhir.v)
		err = kunci_api_sql_terpakai(r->db, k.id, k.lama, r->now);
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
	if (!has(&k, need))
		return refuse_right(r);
	*ret = k;
	return ERR_OK;
}

bool
kunci_api_dipakai(const struct request *r)
{
	return settings.integrasi && r->bearer.p != NULL && !r->luar;
}

static enum err
as_instansi(struct request *r, const struct kunci_api *k)
{
	r->who = (struct pelaku){ .id = k->wakil_id.v,
		.peran = (enum peran)k->wakil_peran.v,
		.instansi_id = k->instansi_id,
		.nama = k->nama };
	return ERR_OK;
}

/* The sender of its Idempotency-Keys; as a secret code it opens nothing. */
static struct str
sender(struct request *r, const struct kunci_api *k)
{
	return arena_printf(r->a, "kunci %lld", (long long)k->id);
}

static enum err
as_sender(struct request *r, const struct kunci_api *k)
{
	r->who = (struct pelaku){ .peran = PERAN_PUBLIK, .kode = sender(r, k) };
	return ERR_OK;
}

/* Words that a system adds in the name of the reporter who uses it; to be
 * satisfied, to object or to withdraw is the reporter's own. */
static bool
is_own(const struct request *r, const struct kunci_api *k)
{
	if (!(r->route->flags & ROUTE_MILIK))
		return false;
	if (r->method == METHOD_GET)
		return has(k, HAK_TANGGAPI) || has(k, HAK_KIRIM);
	return has(k, HAK_TANGGAPI) && (str_eq(r->vars[1], STR("lengkapi")) ||
					   str_eq(r->vars[1], STR("tanggapi")));
}

/* A report that this key has filed, as its reporter; ERR_NOT_FOUND: it has
 * not. */
static enum err
as_reporter(struct request *r, const struct kunci_api *k)
{
	struct str tracking_id = laporan_tracking(r->a, r->vars[0]);
	int64_t id;
	enum err err;

	if (tracking_id.p == NULL)
		return ERR_NOT_FOUND;
	err = kunci_api_sql_milik(r->db, r->a, k->id, tracking_id, &id);
	if (err == ERR_OK)
		r->who = (struct pelaku){ .peran = PERAN_PELAPOR,
			.kode = sender(r, k),
			.tautan = id };
	return err;
}

/*
 * In which name does a key come to this route?  It acts for its instansi
 * where it may; words of a reporter are the reporter's.
 */
static enum err
take_name(struct request *r, const struct kunci_api *k)
{
	unsigned f = r->route->flags;
	bool unit = (f & ROUTE_WAKILI) && has(k, HAK_WAKILI);
	bool own = is_own(r, k) && !(unit && r->method == METHOD_GET);
	enum err err;

	if (own && (err = as_reporter(r, k)) != ERR_NOT_FOUND)
		return err;
	if (unit)
		return as_instansi(r, k);
	if ((f & ROUTE_KIRIM) && has(k, HAK_KIRIM))
		return as_sender(r, k);
	if ((f & ROUTE_BACA) && has(k, HAK_BACA))
		return ERR_OK;
	/* What is not its own does not exist, as for everybody else. */
	return own ? ERR_NOT_FOUND : refuse_right(r);
}

enum err
kunci_api_gate(struct request *r)
{
	struct kunci_api *k = ARENA_NEW(r->a, struct kunci_api);
	enum err err;

	err = kunci_api_kenal(r, (struct str){ 0 }, k);
	if (err == ERR_FORBIDDEN) {
		/* Guessing counts against the address. */
		err = laju_take(r, r->route->laju);
		return err == ERR_OK ? ERR_NOT_LOGGED_IN : err;
	}
	if (err != ERR_OK)
		return err;
	r->key = k;
	return take_name(r, k);
}

void
kunci_api_catat(const struct request *r, int64_t us)
{
	enum err err;

	if (r->key == NULL)
		return;
	err = kunci_api_sql_catat(r->db, r, us / 1000);
	if (err != ERR_OK)
		log_event(LOG_FAULT, "kunci_api", "no line in the log: %s",
		    err_info[err].kode);
}

enum err
kunci_api_tandai(struct request *r, int64_t laporan_id, int64_t kunci_id,
    struct str *ret_token)
{
	char *raw = arena_alloc(r->a, KUNCI_API_TOKEN + 1);
	struct str token = { raw, KUNCI_API_TOKEN };
	enum err err;

	randombytes_buf(raw, KUNCI_API_TOKEN);
	err = kunci_api_sql_tandai(r->db, laporan_id, kunci_id, token);
	if (err == ERR_OK)
		*ret_token = token;
	return err;
}
