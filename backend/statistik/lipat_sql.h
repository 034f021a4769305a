#ifndef STATISTIK_LIPAT_SQL_H
#define STATISTIK_LIPAT_SQL_H

#include "../mariadb/db.h"

/* One fold, or one move in the tree, at a time. */
enum err lipat_sql_lock(struct db *);
/* Mark the oldest rows of both queues. */
enum err lipat_sql_claim(
    struct db *, unsigned batch, uint64_t *ret_rekap, uint64_t *ret_fakta);
/* Add the marked rows to the leaves and to all nodes above; events also to
 * the list of them. */
enum err lipat_sql_rekap(struct db *);
enum err lipat_sql_fakta(struct db *);
/* The marked rows leave the queues. */
enum err lipat_sql_forget(struct db *);
/* Add the sums of ${id}, times ${sign}, to every node above it; those of its
 * days to what keeps days, which may be itself. */
enum err lipat_sql_above(struct db *, int64_t id, int sign);

#endif
