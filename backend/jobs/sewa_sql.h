#ifndef JOBS_SEWA_SQL_H
#define JOBS_SEWA_SQL_H

#include "../mariadb/db.h"

/*
 * Lease of a job.  Its end is by the database server's clock, the one thing
 * all schedulers share; the movable clock of the application has no part.
 */
enum err sewa_sql_take(struct db *, const char *job, const char *owner,
    int64_t seconds, bool *ret_mine);
enum err sewa_sql_drop(struct db *, const char *job, const char *owner);

#endif
