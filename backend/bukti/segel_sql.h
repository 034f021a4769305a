#ifndef BUKTI_SEGEL_SQL_H
#define BUKTI_SEGEL_SQL_H

#include "segel.h"

/* The earliest day with rows that have no seal; ERR_NOT_FOUND. */
enum err segel_sql_due(struct db *, struct arena *, int64_t *ret_hari);
/* The number that the next seal of the day has. */
enum err
segel_sql_number(struct db *, struct arena *, int64_t hari, int64_t *ret);
/* The late rows of the day belong to that seal. */
enum err segel_sql_claim(struct db *, int64_t hari, int64_t nomor);
/* The seal that a late row belongs to, 0: none yet; ERR_NOT_FOUND: the row
 * was not late. */
enum err segel_sql_late(struct db *, struct arena *, int64_t laporan_id,
    uint32_t urut, int64_t *ret_nomor);
/* fn gets each row's hash (struct segel_hash), in the order of the seal. */
struct segel_hash {
	int64_t laporan_id;
	uint32_t urut;
	struct str hash;
};
enum err segel_sql_each(
    struct db *, struct arena *, int64_t nomor, db_each_fn *, void *ctx);
/* ERR_NOT_FOUND: not sealed. */
enum err
segel_sql_get(struct db *, struct arena *, int64_t nomor, struct segel *ret);
enum err segel_sql_add(struct db *, const struct segel *);
enum err segel_sql_list(struct db *, struct arena *, int64_t after,
    struct segel **ret_v, size_t *ret_n);

#endif
