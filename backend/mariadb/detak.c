#include "detak.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

struct detak {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t bell;
	bool stop; /* under lock */
	atomic_bool lost;
	struct db *db;
	detak_fn *fn;
	const void *ctx;
};

#define EVERY 2 /* seconds */

static void *
beat(void *arg)
{
	struct detak *d = arg;
	struct timespec until;
	bool stop = false;

	while (!stop && !atomic_load(&d->lost)) {
		if (!d->fn(d->db, d->ctx))
			atomic_store(&d->lost, true);
		clock_gettime(CLOCK_MONOTONIC, &until);
		until.tv_sec += EVERY;
		pthread_mutex_lock(&d->lock);
		if (!d->stop)
			pthread_cond_timedwait(&d->bell, &d->lock, &until);
		stop = d->stop;
		pthread_mutex_unlock(&d->lock);
	}
	db_close(d->db);
	return NULL;
}

struct detak *
detak_mulai(const struct db *db, detak_fn *fn, const void *ctx)
{
	struct detak *d = calloc(1, sizeof(*d));
	pthread_condattr_t a;

	if (d == NULL)
		abort();
	d->db = db_twin(db, 5);
	d->fn = fn;
	d->ctx = ctx;
	pthread_mutex_init(&d->lock, NULL);
	pthread_condattr_init(&a);
	pthread_condattr_setclock(&a, CLOCK_MONOTONIC);
	pthread_cond_init(&d->bell, &a);
	pthread_condattr_destroy(&a);
	if (pthread_create(&d->thread, NULL, beat, d) != 0)
		abort();
	return d;
}

bool
detak_hilang(struct detak *d)
{
	return atomic_load(&d->lost);
}

void
detak_henti(struct detak *d)
{
	pthread_mutex_lock(&d->lock);
	d->stop = true;
	pthread_cond_signal(&d->bell);
	pthread_mutex_unlock(&d->lock);
	pthread_join(d->thread, NULL);
	pthread_cond_destroy(&d->bell);
	pthread_mutex_destroy(&d->lock);
	free(d);
}
