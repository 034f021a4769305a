#ifndef LIBUR_LIBUR_H
#define LIBUR_LIBUR_H

#include "../core/kalender.h"
#include "../mariadb/db.h"

/*
 * The calendar of working days from table hari_libur, kept by the process and
 * read anew when it is older than a minute.  Borrowed until the next call.
 */
enum err libur_kalender(struct db *, const struct kalender **ret);

#endif
