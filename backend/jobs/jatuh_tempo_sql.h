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
 * V run out until ${until}, however long ago, held below somebody who can be
 * told, with fewer than ${times} warnings.
 */
enum err jatuh_tempo_sql_eskalasi(struct db *, struct arena *, int64_t until,
    unsigned times, unsigned limit, struct jatuh_tempo **ret_v, size_t *ret_n);

/* C that runs out after ${now} and until ${until} in ${zona}, with fewer than
 * ${times} warnings. */
enum err jatuh_tempo_sql_tutup(struct db *, struct arena *, int zona,
    int64_t now, int64_t until, unsigned times, unsigned limit,
    struct jatuh_tempo **ret_v, size_t *ret_n);

/* L in its ${day}-th calendar day or a later one, with fewer than ${times}
 * warnings. */
enum err
jatuh_tempo_sql_lengkapi(struct db *, struct arena *, int64_t now, unsigned day,
    unsigned times, unsigned limit, struct jatuh_tempo **ret_v, size_t *ret_n);

#endif
