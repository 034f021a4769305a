#ifndef JOBS_JATUH_TEMPO_SQL_H
#define JOBS_JATUH_TEMPO_SQL_H

#include "../core/jam.h"
#include "../mariadb/db.h"

/* Reports whose clock has run out, longest overdue first. */
struct jatuh_tempo {
	int64_t laporan_id;
};
enum err jatuh_tempo_sql_list(struct db *, struct arena *, enum jam,
    int64_t now, unsigned limit, struct jatuh_tempo **ret_v, size_t *ret_n);

/*
 * V run out after ${since} and until ${until}, held below somebody who can be
 * told, with fewer than ${times} warnings.  What has been overdue for longer
 * was told of in its time, or was imported as it is.
 */
enum err jatuh_tempo_sql_eskalasi(struct db *, struct arena *, int64_t since,
    int64_t until, unsigned times, unsigned limit, struct jatuh_tempo **ret_v,
    size_t *ret_n);

#endif
