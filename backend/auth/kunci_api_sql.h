#ifndef AUTH_KUNCI_API_SQL_H
#define AUTH_KUNCI_API_SQL_H

#include "kunci_api.h"

/* By the present secret, or by the one before while that is still taken.
 * ERR_NOT_FOUND: unknown, revoked, or its instansi is no more. */
enum err kunci_api_sql_sidik(struct db *, struct arena *, struct str sidik,
    int64_t now, struct kunci_api *ret);
enum err
kunci_api_sql_terpakai(struct db *, int64_t id, bool lama, int64_t now);

/* ERR_NOT_FOUND: no report that this key has filed. */
enum err kunci_api_sql_milik(struct db *, struct arena *, int64_t kunci_id,
    struct str tracking_id, int64_t *ret_laporan_id);

/* The report was filed with this key; token: what it answers with. */
enum err kunci_api_sql_tandai(
    struct db *, int64_t laporan_id, int64_t kunci_id, struct str token);
enum err kunci_api_sql_catat(struct db *, const struct request *, int64_t ms);

#endif
