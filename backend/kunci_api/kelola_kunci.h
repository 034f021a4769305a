#ifndef KUNCI_API_KELOLA_KUNCI_H
#define KUNCI_API_KELOLA_KUNCI_H

#include "../catatan/catatan.h"
#include "../http/request.h"
#include "kunci_api_sql.h"

/* So many a unit keeps that are not revoked. */
#define KUNCI_API_MAKS 20
/* Days that the log of a key is kept. */
#define KUNCI_LOG_HARI 30

/* The keys that this person sees: a pengembang those of the own instansi, an
 * admin those of the subtree. */
struct kunci_jangkauan kunci_jangkauan_of(const struct pelaku *);

/* The key in the path.  ERR_NOT_FOUND: none that this person sees. */
enum err kunci_api_load(struct request *, struct kunci_butir *ret);

/* The same, locked for a change; ERR_NOT_FOUND when it is revoked, too. */
enum err kunci_api_lock(struct request *, struct kunci_butir *ret);

/* secret: only in the answer to who made it; .p NULL else. */
void
kunci_api_json(struct request *, const struct kunci_butir *, struct str secret);

/* A fresh secret: what its owner gets, and its beginning. */
struct str kunci_api_baru(struct arena *, struct str *ret_awalan);

/* A line of the log of admins, in the act's transaction. */
enum err kunci_api_perbuatan(
    struct request *, const struct kunci_butir *, enum perbuatan);

/* Job: forget log lines older than KUNCI_LOG_HARI; at most 1,000. */
enum err kunci_log_purge(struct db *, int64_t now, uint64_t *ret_n);

#endif
