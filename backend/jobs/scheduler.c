/*
 * The loop over jobs.def.  A job runs under its lease row: taken by
 * compare-and-set, so of two schedulers one works and the other waits.  The
 * lease only spares work; what keeps a report from being closed twice is the
 * act's own check under the row lock.
 */
#include "scheduler.h"

#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "../base/clock.h"
#include "../base/log.h"
#include "job.h"
#include "sewa_sql.h"

struct job {
	const char *name;
	job_fn *fn;
	int64_t period, lease;
	unsigned batch;
	int64_t next; /* by the clock nobody can move */
};

static struct job jobs[] = {
#define JOB(name, period, lease, batch)                                        \
	{ #name, job_##name, period, lease, batch, 0 },
#include "../tables/jobs.def"
#undef JOB
};

#define NJOBS      (sizeof(jobs) / sizeof(jobs[0]))
#define MAX_ROUNDS 100000

static volatile sig_atomic_t stopping;

static void
on_stop(int sig)
{
	(void)sig;
	stopping = 1;
}

static const char *
owner(void)
{
	static char name[32];

	if (name[0] == '\0')
		snprintf(name, sizeof(name), "%d", (int)getpid());
	return name;
}

/* Rounds until the job is done or its lease is gone. */
static enum err
drain(struct db *db, struct arena *a, const struct job *j)
{
	unsigned done = 1, round;
	enum err err = ERR_OK;
	bool mine = true;

	for (round = 0;
	     err == ERR_OK && done > 0 && !stopping && round < MAX_ROUNDS;
	     round++) {
		struct job_ctx ctx = { db, a, clock_now(), j->batch };

		arena_reset(a);
		err = sewa_sql_take(db, j->name, owner(), j->lease, &mine);
		if (err != ERR_OK || !mine)
			break;
		done = 0;
		err = j->fn(&ctx, &done);
	}
	if (err != ERR_OK)
		log_event(
		    LOG_FAULT, "job", "%s: %s", j->name, err_info[err].kode);
	if (mine && db_ready(db) == ERR_OK)
		(void)sewa_sql_drop(db, j->name, owner());
	return err;
}

enum err
scheduler_tick(struct db *db)
{
	struct arena *a = arena_new(256 * 1024);
	enum err err, first = ERR_OK;
	size_t i;

	for (i = 0; i < NJOBS; i++)
		if ((err = drain(db, a, &jobs[i])) != ERR_OK && first == ERR_OK)
			first = err;
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
	size_t i;

	catch_signals();
	while (!stopping) {
		for (i = 0; i < NJOBS && !stopping; i++) {
			if (clock_mono_us() < jobs[i].next)
				continue;
			(void)drain(db, a, &jobs[i]);
			jobs[i].next =
			    clock_mono_us() + jobs[i].period * 1000000;
		}
		nanosleep(&pause, NULL);
	}
	arena_free(a);
	return 0;
}
