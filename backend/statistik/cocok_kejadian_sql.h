#ifndef STATISTIK_COCOK_KEJADIAN_SQL_H
#define STATISTIK_COCOK_KEJADIAN_SQL_H

#include "../mariadb/db.h"

/*
 * The events of one day against their sums, with folds kept away
 * (lipat_sql_lock()).  Through the queue, a figure gets what its list has
 * more; a list gets what its figure has more: first what the histories tell,
 * then events of which nobody knows the report.
 * *ret_n: how many cells or events that were.
 */
enum err
cocok_sql_events(struct db *, struct arena *, int64_t hari, uint64_t *ret_n);

#endif
