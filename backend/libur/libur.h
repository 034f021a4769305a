#ifndef LIBUR_LIBUR_H
#define LIBUR_LIBUR_H

#include "../core/kalender.h"
#include "../mariadb/db.h"

/* The calendar of table hari_libur as this connection sees it now; lives in
 * the arena. */
enum err libur_load(struct db *, struct arena *, const struct kalender **ret);

/*
 * The same for this process.  Looks at most once a second of real time whether
 * the table is still what it was, and reads it again when it is not.  What was
 * returned before stays good for the life of the process: decrees change a few
 * times a year, so old calendars are never freed.
 */
enum err libur_kalender(struct db *, const struct kalender **ret);

/*
 * Whoever changes hari_libur calls this in the same transaction.  Every
 * process then reads the table anew, and the scheduler (job redate) dates
 * open clocks anew, in riwayat and with word to those for whom a date is
 * earlier.
 */
enum err libur_changed(struct db *);

/* Which table it is.  Changes that were not announced (libur_changed(): an
 * operator's SQL) are seen by the dates, but for chance. */
struct libur_sidik {
	int64_t versi, n, jumlah;
};
enum err libur_sidik(struct db *, struct arena *, struct libur_sidik *ret);

/* Look at the table again before the next answer. */
void libur_forget(void);

#endif
