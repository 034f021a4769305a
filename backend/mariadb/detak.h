#ifndef MARIADB_DETAK_H
#define MARIADB_DETAK_H

#include "db.h"

/*
 * A heartbeat: a thread with a connection of its own that renews a lease every
 * second or two, however long one statement of the work takes.  fn answers
 * false when the lease is no longer ours.
 */
struct detak;
typedef bool detak_fn(struct db *, const void *ctx);

/* ${ctx} must live until detak_henti(). */
struct detak *detak_mulai(const struct db *db, detak_fn *fn, const void *ctx);
/* Has fn said false? */
bool detak_hilang(struct detak *);
void detak_henti(struct detak *);

#endif
