#ifndef STATISTIK_COCOK_SIMPUL_SQL_H
#define STATISTIK_COCOK_SIMPUL_SQL_H

#include "../mariadb/db.h"

/*
 * The sums of one node against the leaf rows of it and all below, with folds
 * kept away (lipat_sql_lock()): every dimension and every kind of event, of the
 * month of ${hari}; its year against its months; all time against its years.
 * *ret_n: how many sums are not what they should be.
 */
enum err cocok_sql_sums(struct db *, struct arena *, int64_t simpul_id,
    int64_t hari, int64_t *ret_n);

/* The node after the one compared last, by id, and the first again after the
 * last; it is the one compared last then. */
enum err
cocok_sql_next_node(struct db *, struct arena *, int64_t *ret_simpul_id);

#endif
