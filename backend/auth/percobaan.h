#ifndef AUTH_PERCOBAAN_H
#define AUTH_PERCOBAAN_H

#include "../http/request.h"

/*
 * Attempts to log in, per identifier as typed and whether or not such an
 * account exists: after laju_masuk_akun wrong ones it waits 15 minutes.  The
 * table keeps keyed hashes of identifiers only.
 */
#define PERCOBAAN_WAIT (15 * INT64_C(60))

/*
 * Count one attempt, BEFORE anything costly is done for it.  ERR_TOO_MANY
 * sets r->problem.retry_after.  ${ret_key} is for percobaan_clear().
 */
enum err
percobaan_take(struct request *, struct str pengenal, struct str *ret_key);
/* It was right after all: forget the count. */
enum err percobaan_clear(struct request *, struct str key);

#endif
