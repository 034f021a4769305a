#ifndef AUTH_LAJU_H
#define AUTH_LAJU_H

#include "../http/request.h"
#include "../http/route.h"

/*
 * Rate limits over memory shared by all workers: counters per class and
 * sender (address, or account), keyed with a secret of this process group so
 * that no address is kept.  Limits and windows: settings laju_*.
 */

/* Before the workers are forked; mem is MAP_SHARED and zeroed.  Without it
 * nothing is limited (tests of single functions). */
void laju_open(void *mem, size_t size);

/* One more request of this class by this sender; ERR_TOO_MANY sets
 * r->problem.retry_after. */
enum err laju_take(struct request *, enum laju);

#endif
