#ifndef RANGKUMAN_RANGKUMAN_H
#define RANGKUMAN_RANGKUMAN_H

#include "../mariadb/db.h"

/*
 * Digests of deadlines: on working days from RANGKUMAN_JAM o'clock in the zone
 * of their instansi, one message to each officer whose instansi owes something
 * that is late, due today, or due within two working days.  V and P are an
 * admin's; F and D everybody's there.  A report stands in it once, under its
 * nearest deadline, and only by its Tracking ID.
 *
 * One round: at most ${batch} instansi of one zone, in a transaction that also
 * moves the cursor of that zone and day, so each officer is told once a day
 * whoever else runs, dies, or sets the clock back.  *ret_done: instansi told,
 * or 1 for the end of a day's walk; 0: nothing to do now.
 */
#define RANGKUMAN_JAM   7
#define RANGKUMAN_BATCH 50

enum err rangkuman_antar(struct db *, struct arena *, int64_t now,
    unsigned batch, unsigned *ret_done);

#endif
