#ifndef JOBS_SEWA_SQL_H
#define JOBS_SEWA_SQL_H

#include "../mariadb/db.h"

/*
 * Lease of a job.  Its end is by the database server's clock, the one thing
 * all schedulers share; the movable clock of the application has no part.
 * Each taking raises the epoch, by which a holder knows that the lease is
 * still its own.
 */
struct sewa {
	const char *job, *owner;
	int64_t seconds;
	int64_t epoch; /* of the last taking */
};

/* Take it or lengthen it, by compare-and-set; sets epoch.  *ret_mine false:
 * somebody else has it. */
enum err
sewa_sql_take(struct db *, struct arena *, struct sewa *, bool *ret_mine);

/* First in a transaction: ERR_STALE when the lease has gone to somebody else;
 * else nobody can take it before this transaction ends. */
enum err sewa_sql_hold(struct db *, struct arena *, const struct sewa *);

/* Give it back; ok: the job came to its end without an error. */
enum err sewa_sql_drop(struct db *, const struct sewa *, bool ok);

#endif
