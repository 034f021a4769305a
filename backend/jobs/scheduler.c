/*
 * The loop over jobs.def.  A job runs under its lease row: taken by
 * compare-and-set, so of two schedulers one works and the other waits, and
 * checked again in each transaction of the job (db_fence()), so that one who
 * was asleep when its lease ran out commits nothing.  Beside that each job
 * checks what it does under the row lock: nothing is done twice even by two.
 */
#include "scheduler.h"

#include <signal.h>
#include <sodium.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "../base/titik.h"
#include "bila.h"
#include "job.h"
#include "sewa_sql.h"

struct job {
	const char *name;
	job_fn *fn;
	int64_t period, lease;
	unsigned batch;
	bool (*bila)(void); /* is there anything to do at all?  NULL: always */
	int64_t next;       /* by the clock nobody can move */
};

static struct job jobs[] = {
#define JOB(name, period, lease, batch)                                        \
	{ #name, job_##name, period, lease, batch, NULL, 0 },
#define JOB_BILA(name, period, lease, batch, when)                             \
	{ #name, job_##name, period, lease, batch, bila_##when, 0 },
#include "../tables/jobs.def"
#undef JOB_BILA
#undef JOB
};

#define NJOBS      (sizeof(jobs) / sizeof(jobs[0]))
#define MAX_ROUNDS 100000
#define WAIT_US    (90 * INT64_C(1000000)) /* a tick, for all leases together */

static volatile sig_atomic_t stopping;

static void
on_stop(int sig)
{
	(void)sig;
	stopping = 1;
}

/* Who we are among all schedulers, on this machine and others. */
static const char *
owner(void)
{
	static char name[56];
	char host[24] = "?";

	if (name[0] != '\0')
		return name;
	(void)gethostname(host, sizeof(host) - 1);
	snprintf(name, sizeof(name), "%s:%d:%08x", host, (int)getpid(),
	    (unsigned)randombytes_random());
	return name;
}

/* A job at work: its lease is checked in each of its transactions. */
struct turn {
	struct db *db;
	struct arena *fence; /* of the check alone */
	struct sewa sewa;
	bool lost;
};

static enum err
still_mine(void *arg)
{
	struct turn *t = arg;
	enum err err;

	arena_reset(t->fence);
	err = sewa_sql_hold(t->db, t->fence, &t->sewa);
	t->lost = t->lost || err == ERR_STALE;
	return err;
}

/* One batch under the lease. */
static enum err
one_round(
    struct turn *t, struct arena *a, const struct job *j, unsigned *ret_done)
{
	struct job_ctx ctx = { t->db, a, clock_now(), j->batch };
	enum err err;

	titik(TITIK_SEWA);
	db_fence(t->db, still_mine, t);
	err = j->fn(&ctx, ret_done);
	db_fence(t->db, NULL, NULL);
	titik(TITIK_PEKERJAAN);
	return err;
}

/* Take the lease or lengthen it; while another has it, wait until then. */
static enum err
take(struct db *db, struct arena *a, struct sewa *s, int64_t until,
    bool *ret_mine)
{
	const struct timespec pause = { 0, 5 * 1000000 };
	enum err err;

	for (;;) {
		arena_reset(a);
		err = sewa_sql_take(db, a, s, ret_mine);
		if (err != ERR_OK || *ret_mine || stopping ||
		    clock_mono_us() >= until)
			return err;
		nanosleep(&pause, NULL);
	}
}

/*
 * Rounds until the job is done, its lease is gone, or the time is over that it
 * has before others: *ret_more.  Its first lease is waited for until `patient`.
 */
static enum err
drain(struct db *db, struct arena *a, const struct job *j, int64_t patient,
    int64_t until, bool *ret_more)
{
	struct turn t = { .db = db,
		.fence = arena_new(1024),
		.sewa = { j->name, owner(), j->lease, 0 } };
	unsigned done = 1, round;
	enum err err = ERR_OK;
	bool mine = false;

	*ret_more = false;
	if (j->bila != NULL && !j->bila()) {
		arena_free(t.fence);
		return ERR_OK;
	}
	for (round = 0; err == ERR_OK && done > 0 && !stopping && !t.lost &&
			round < MAX_ROUNDS;
	     round++) {
		err = take(db, a, &t.sewa, round == 0 ? patient : 0, &mine);
		if (err != ERR_OK || !mine)
			break;
		done = 0;
		err = one_round(&t, a, j, &done);
		*ret_more =
		    err == ERR_OK && done > 0 && clock_mono_us() >= until;
		if (*ret_more)
			break;
	}
	if (t.lost) /* another scheduler goes on with it */
		err = ERR_OK;
	if (err != ERR_OK)
		log_event(
		    LOG_FAULT, "job", "%s: %s", j->name, err_info[err].kode);
	if (mine && !t.lost && db_ready(db) == ERR_OK)
		(void)sewa_sql_drop(db, &t.sewa, err == ERR_OK);
	titik(TITIK_SEWA_LEPAS);
	arena_free(t.fence);
	return err;
}

enum err
scheduler_tick(struct db *db)
{
	struct arena *a = arena_new(256 * 1024);
	int64_t patient = clock_mono_us() + WAIT_US;
	enum err err, first = ERR_OK;
	bool more;
	size_t i;

	for (i = 0; i < NJOBS; i++) {
		err = drain(db, a, &jobs[i], patient, INT64_MAX, &more);
		first = first == ERR_OK ? err : first;
	}
	arena_free(a);
	return first;
}

static void
catch_signals(void)
{
	struct sigaction sa = { .sa_handler = on_stop };

	sigaction(SIGTERM, &sa, NULL);
	sigaction(SIGINT, &sa, NULL);
	signal(SIGPIPE, SIG_IGN);
}

int
scheduler_loop(struct db *db)
{
	const struct timespec pause = { 0, 200 * 1000000 };
	struct arena *a = arena_new(256 * 1024);
	bool more;
	size_t i;

	catch_signals();
	while (!stopping) {
		for (i = 0; i < NJOBS && !stopping; i++) {
			if (clock_mono_us() < jobs[i].next)
				continue;
			/* A job that finds no end of work lets others work. */
			(void)drain(db, a, &jobs[i], 0,
			    clock_mono_us() + jobs[i].lease * 1000000 / 4,
			    &more);
			jobs[i].next = clock_mono_us() +
				       (more ? 0 : jobs[i].period * 1000000);
		}
		nanosleep(&pause, NULL);
	}
	arena_free(a);
	return 0;
}
