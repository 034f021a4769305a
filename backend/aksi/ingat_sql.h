#ifndef AKSI_INGAT_SQL_H
#define AKSI_INGAT_SQL_H

#include "../core/jam.h"
#include "../mariadb/db.h"

/* A clock of a report that runs now, and how often somebody was warned of its
 * end.  ERR_NOT_FOUND: it does not run, or stands still. */
struct ingat_jam {
	uint32_t jam, ke, zona, diperingatkan;
	int64_t mulai, batas;
};
enum err ingat_sql_get(struct db *, struct arena *, int64_t laporan_id,
    enum jam, struct ingat_jam *ret);

/* ${times} warnings have been given by now. */
enum err ingat_sql_told(
    struct db *, int64_t laporan_id, const struct ingat_jam *, unsigned times);

#endif
