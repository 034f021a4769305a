#ifndef STATISTIK_COCOK_H
#define STATISTIK_COCOK_H

#include "../mariadb/db.h"

/*
 * Count the reports of one day again and compare with the roll-up: the next
 * day of the ring from the first report to today.  A difference is put right
 * (through the queue, as everything), logged as a fault, and stays counted in
 * rekap_kunci.beda, which GET /sehat shows as rekap-beda.  The events of that
 * day are compared with their figures likewise (cocok_kejadian_sql.h).  Then
 * the nation's sums of that month against its leaf rows, and all sums of the
 * next node of a ring of their own (cocok_simpul_sql.h); those are only told.
 */
enum err
cocok_next(struct db *, struct arena *, int64_t now, unsigned *ret_differences);

#endif
