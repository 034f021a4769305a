#ifndef BUKTI_SEGEL_SQL_H
#define BUKTI_SEGEL_SQL_H

#include "segel.h"

/* The last sealed day, or -1. */
enum err segel_sql_last(struct db *, struct arena *, int64_t *ret_hari);
/* When the first row from this moment on was written; ERR_NOT_FOUND. */
enum err segel_sql_first_row(
    struct db *, struct arena *, int64_t from, int64_t *ret_pada);
/* fn gets each row's hash (struct segel_hash), in the order of the seal. */
struct segel_hash {
	int64_t laporan_id;
	uint32_t urut;
	struct str hash;
};
enum err segel_sql_each(struct db *, struct arena *, int64_t from, int64_t to,
    db_each_fn *, void *ctx);
/* ERR_NOT_FOUND: not sealed. */
enum err
segel_sql_get(struct db *, struct arena *, int64_t hari, struct segel *ret);
enum err segel_sql_add(struct db *, const struct segel *);
enum err segel_sql_list(struct db *, struct arena *, int64_t after,
    struct segel **ret_v, size_t *ret_n);

#endif
