#ifndef TAUTAN_TAUTAN_SQL_H
#define TAUTAN_TAUTAN_SQL_H

#include "tautan.h"

/* sidik: BLAKE2b of the token, 32 bytes. */
enum err tautan_sql_add(struct db *, struct str sidik, const struct tautan *);
/* Used and ended ones too.  ERR_NOT_FOUND. */
enum err tautan_sql_get(
    struct db *, struct arena *, struct str sidik, struct tautan *ret);
/* *ret_n is 1 for the one who comes first and in time, else 0. */
enum err
tautan_sql_use(struct db *, struct str sidik, int64_t now, uint64_t *ret_n);
/* Unused ones of this account and purpose open nothing any more. */
enum err
tautan_sql_end(struct db *, enum tautan_guna, int64_t pengguna_id, int64_t now);
/* A batch of a job: 1,000 that ended before; *ret_n went. */
enum err tautan_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
