#ifndef HTTP_METRIK_H
#define HTTP_METRIK_H

#include <stddef.h>
#include <stdint.h>

/*
 * Counters of answered requests in memory shared by all workers: per route
 * and status, and a histogram of durations.  Route number nroutes
 * stands for "no such route".
 */

/* Before forking; mem is MAP_SHARED and zeroed, or NULL to count nothing. */
void metrik_open(void *mem, size_t size);
size_t metrik_size(size_t routes);
void metrik_count(size_t route, int status, int64_t us);

/* Statements that took long (mariadb/db.h); NULL when nothing is counted. */
_Atomic uint64_t *metrik_slow(void);

/* Upper edges of the histogram in microseconds; one more bucket has none. */
#define METRIK_EDGES                                                           \
	{                                                                      \
		1000, 2500, 5000, 10000, 25000, 50000, 100000, 250000, 500000, \
		    1000000, 2500000                                           \
	}
/* clang-format off */
#define METRIK_NEDGES	11
#define METRIK_NCODES	23
/* clang-format on */

/* The statuses that are told apart, rising; the last, 0, is any other. */
extern const int metrik_codes[METRIK_NCODES];

struct metrik {
	uint64_t status[METRIK_NCODES];     /* by metrik_codes */
	uint64_t us;                        /* sum of durations */
	uint64_t bucket[METRIK_NEDGES + 1]; /* not cumulative */
};

/* The counters of one route now; zeros when nothing is counted. */
struct metrik metrik_row(size_t route);

#endif
