#ifndef JOBS_SCHEDULER_H
#define JOBS_SCHEDULER_H

#include "../mariadb/db.h"

/*
 * Run every job once until it has nothing left to do, and return.  A job that
 * another scheduler is at is waited for, and then run here too, by the clock
 * as it is then: what was due when this was called is done when it returns.
 * (One whose lease a dead scheduler has left may run that out.)
 */
enum err scheduler_tick(struct db *);

/* Run the jobs by their periods until told to end (SIGTERM). */
int scheduler_loop(struct db *);

#endif
