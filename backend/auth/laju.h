#ifndef AUTH_LAJU_H
#define AUTH_LAJU_H

#include "../http/request.h"
#include "../http/route.h"

/*
 * Rate limits over memory shared by all workers: counters per class and
 * sender (address, account, or secret code), keyed with a secret of this
 * process group so that no address is kept.  Limits and windows: settings
 * laju_*.
 */

/* Before the workers are forked; mem is MAP_SHARED and zeroed, or what an
 * earlier laju_open() left there.  Without it nothing is limited (tests of
 * single functions). */
void laju_open(void *mem, size_t size);

/* One more request of this class by this sender; ERR_TOO_MANY sets
 * r->problem.retry_after to the seconds until the next would pass. */
enum err laju_take(struct request *, enum laju);

/* One more request by this API key, of so many a minute. */
enum err laju_take_kunci(struct request *, int64_t kunci_id, int64_t limit);

/* The same question without counting: is this sender's share used up? */
enum err laju_ask(struct request *, enum laju);

#endif
