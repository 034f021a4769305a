#ifndef JOBS_SCHEDULER_H
#define JOBS_SCHEDULER_H

#include "../mariadb/db.h"

/* Run every job once until it has nothing left to do, and return. */
enum err scheduler_tick(struct db *);

/* Run the jobs by their periods until told to end (SIGTERM). */
int scheduler_loop(struct db *);

#endif
