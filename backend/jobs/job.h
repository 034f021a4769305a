#ifndef JOBS_JOB_H
#define JOBS_JOB_H

#include "../mariadb/db.h"

/*
 * A job does at most one batch and says how many things it did; it is called
 * again at once while that is not 0.  It must be idempotent: what it finds
 * due it checks again inside the transaction that does it.
 */
struct job_ctx {
	struct db *db;
	struct arena *a; /* reset before each call */
	int64_t now;
	unsigned batch;
};

typedef enum err job_fn(struct job_ctx *, unsigned *ret_done);

#define JOB(name, period, lease, batch)            job_fn job_##name;
#define JOB_BILA(name, period, lease, batch, when) job_fn job_##name;
#include "../tables/jobs.def"
#undef JOB_BILA
#undef JOB

#endif
