#ifndef HTTP_METRIK_H
#define HTTP_METRIK_H

#include <stddef.h>
#include <stdint.h>

/*
 * Counters of answered requests in memory shared by all workers: per route
 * and class of status, and a histogram of durations.  Route number nroutes
 * stands for "no such route".
 */

/* Before forking; mem is MAP_SHARED and zeroed, or NULL to count nothing. */
void metrik_open(void *mem, size_t size);
size_t metrik_size(size_t routes);
void metrik_count(size_t route, int status, int64_t us);

#endif
