#ifndef JOBS_ACT_JOB_H
#define JOBS_ACT_JOB_H

#include "../core/alur.h"
#include "job.h"

/*
 * Acts of the scheduler (actor sistem).  What somebody else has done meanwhile
 * is refused under the lock of the report before a row of it is written, and
 * passed over: no error, and not counted in *ret_done, which is added to.
 */

/* One act in a transaction of its own; permintaan_id 0: about none. */
enum err act_job_one(struct job_ctx *, enum aksi, int64_t laporan_id,
    int64_t permintaan_id, unsigned *ret_done);

/* The same act on all of them, many to a transaction, for the commit is what
 * costs most; one by one where they cannot all go together, so that the others
 * do not wait for the one that fails.  The first error, at the end. */
enum err act_job_many(struct job_ctx *, enum aksi, const int64_t *laporan_id,
    size_t n, unsigned *ret_done);

/* As act_job_many(), by sets (aksi/bersama.h, which says for which actions). */
enum err act_job_sets(struct job_ctx *, enum aksi, const int64_t *laporan_id,
    size_t n, unsigned *ret_done);

#endif
