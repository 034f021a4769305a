#ifndef AUTH_KUNCI_API_H
#define AUTH_KUNCI_API_H

#include "../http/request.h"

/*
 * Keys by which other systems act in the name of an instansi.  A key is
 * "lk_" and 43 characters (256 random bits), shown once when it is made; the
 * table keeps its BLAKE2b, so that a stolen dump opens nothing.  Managed by
 * backend/kunci_api; here is what a request with one may do.
 */
enum hak_kunci {
#define ITEM(name, kode, id, en) HAK_##name,
#include "../tables/hak_kunci.def"
#undef ITEM
	HAK__MAX
};

struct kunci_api {
	int64_t id, instansi_id;
	struct str nama;
	uint32_t hak; /* bits of enum hak_kunci; WAKILI only when allowed */
	uint32_t laju;
	struct null_i64 terakhir;
	struct null_i64 wakil_id, wakil_peran; /* the account it acts as */
	bool lama; /* came with the secret before the present one */
};

#define KUNCI_API_SIDIK 32 /* bytes */

/* What the table keeps of a key, and of no other. */
struct str kunci_api_sidik(struct arena *, struct str key);

/*
 * The key that came with this request: `given`, else the Authorization
 * header.  ERR_FORBIDDEN when there is none, it is unknown or revoked, or
 * lacks the right; ERR_TOO_MANY when it has used up its rate.
 */
enum err kunci_api_masuk(struct request *, struct str given,
    enum hak_kunci need, struct kunci_api *ret);

/* The same without asking for a right; a missing one is ERR_OK, id 0. */
enum err
kunci_api_kenal(struct request *, struct str given, struct kunci_api *ret);

/* Is it a request below /api/v1 with a key?  Never while the setting
 * integrasi is off. */
bool kunci_api_dipakai(const struct request *);

/*
 * The gate's part, after the route is known: who is asking (r->who, r->key).
 * What the route's flags do not open to a right of the key is refused, so a
 * new route is closed to keys.  ERR_NOT_LOGGED_IN: no such key.
 */
enum err kunci_api_gate(struct request *);

#define KUNCI_API_TOKEN 16 /* bytes */

/* In the transaction that files a report: it came with this key.  *ret_token
 * is a random name of the report for who has no Tracking ID yet. */
enum err kunci_api_tandai(struct request *, int64_t laporan_id,
    int64_t kunci_id, struct str *ret_token);

/* A line of the key's log, after the answer; nothing without a key. */
void kunci_api_catat(const struct request *, int64_t us);

#endif
