#ifndef EKSPOR_PEKERJA_H
#define EKSPOR_PEKERJA_H

#include "../mariadb/db.h"

/* Make every export that waits, and return: the whole life of a child of the
 * scheduler (jobs/anak.h). */
void ekspor_pekerja(struct db *);

/* Is there one to make? */
enum err ekspor_ada(struct db *, struct arena *, bool *ret);

#endif
