#ifndef STATISTIK_COCOK_SQL_H
#define STATISTIK_COCOK_SQL_H

#include "../mariadb/db.h"

/* The day after the last one that was compared, of those with reports up to
 * ${today}; ERR_NOT_FOUND: there are no reports. */
enum err
cocok_sql_day(struct db *, struct arena *, int64_t today, int64_t *ret_hari);

/* Put into the queue what the roll-up lacks of that day; how many cells. */
enum err cocok_sql_heal(struct db *, int64_t hari, uint64_t *ret_n);

/* Groups of the nation's sums of a day, and of its month, that the leaves
 * deny. */
enum err
cocok_sql_nation(struct db *, struct arena *, int64_t hari, int64_t *ret_n);

/* Remember the day, and how many differences it had. */
enum err cocok_sql_done(struct db *, int64_t hari, int64_t now, int64_t n);

#endif
