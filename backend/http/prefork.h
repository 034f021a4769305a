#ifndef HTTP_PREFORK_H
#define HTTP_PREFORK_H

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The master of lapor-api.  It owns the two listening sockets (bound from the
 * settings, or taken over from systemd: LISTEN_FDS with the names "api" and
 * "login") and as many single-threaded workers as the settings say; it never
 * touches a request itself.
 *
 *	TERM, INT	workers finish their request, at most
 *			graceful_seconds, and all end
 *	HUP		the program is executed anew with the settings read
 *			anew; new workers start, then the old ones finish; the
 *			sockets stay open and nobody is refused
 *
 * A worker that returns 0 (its quota of requests is done) is replaced at
 * once; one that died is too, unless it lived less than a second: then with a
 * growing delay of up to 5 s.
 */
enum pool { POOL_API, POOL_LOGIN, POOL__MAX };

/*
 * One worker's whole life; its result is the exit status.  Signals are back
 * at their defaults.  A worker must not end because the database is away: it
 * goes on, answers 503 and connects again.
 */
typedef int prefork_worker(int listen_fd, enum pool);

/* ${conf}: as given to settings_load().  Returns the master's exit status. */
int prefork_run(const char *conf, prefork_worker *);

/*
 * ${size} zeroed bytes that all workers share; call it once, before
 * prefork_run().  The contents outlive workers, and a HUP if the size stays.
 */
void *prefork_shared(size_t size);

/* What the master has seen; readable in every worker. */
struct prefork_counts {
	_Atomic uint64_t started, /* workers */
	    crashed,              /* by a signal or a status other than 0 */
	    reloads;
};

const struct prefork_counts *prefork_counts(void);

#endif
