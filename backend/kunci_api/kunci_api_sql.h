#ifndef KUNCI_API_KUNCI_API_SQL_H
#define KUNCI_API_KUNCI_API_SQL_H

#include "kunci_api.h"

/* ERR_NOT_FOUND: unknown, revoked, or its instansi is no more. */
enum err kunci_api_sql_sidik(
    struct db *, struct arena *, struct str sidik, struct kunci_api *ret);
enum err kunci_api_sql_terpakai(struct db *, int64_t id, int64_t now);

/* All of one instansi, newest first, at most 200; revoked ones too. */
enum err kunci_api_sql_list(struct db *, struct arena *, int64_t instansi_id,
    struct kunci_api **ret_v, size_t *ret_n);
enum err kunci_api_sql_get(struct db *, struct arena *, int64_t instansi_id,
    int64_t id, struct kunci_api *ret);
enum err kunci_api_sql_add(struct db *, const struct kunci_api *,
    struct str sidik, int64_t pembuat_id, int64_t *ret_id);
/* ERR_NOT_FOUND: not of this instansi, or revoked before. */
enum err
kunci_api_sql_cabut(struct db *, int64_t instansi_id, int64_t id, int64_t now);

#endif
