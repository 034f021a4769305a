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

#endif
