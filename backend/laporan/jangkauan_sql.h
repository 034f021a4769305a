#ifndef LAPORAN_JANGKAUAN_SQL_H
#define LAPORAN_JANGKAUAN_SQL_H

#include "laporan.h"

/*
 * Who may see a report, one row per instansi (tables jangkauan and
 * jangkauan_publik), kept in the act's transaction.
 */

/* The pemegang or the readers changed: write all rows anew. */
enum err jangkauan_sql_write(struct db *, const struct laporan *);
/* Only tab or deadline changed. */
enum err jangkauan_sql_touch(struct db *, const struct laporan *);
/* Make the public rows right: there when l->publik, else gone. */
enum err jangkauan_sql_publik(struct db *, const struct laporan *);

/* It is public as before, but stands under another tab. */
enum err jangkauan_sql_publik_touch(struct db *, const struct laporan *);

enum pembaca_sebab { PEMBACA_SALINAN, PEMBACA_PERNAH };
/* One more instansi that may read; no error when it may already. */
enum err jangkauan_sql_add_pembaca(struct db *, int64_t laporan_id,
    int64_t instansi_id, enum pembaca_sebab, int64_t now);

/* Does the instansi see the report, and does it (or one below) hold it? */
struct jangkauan {
	bool terlihat, memegang;
};
enum err jangkauan_sql_get(struct db *, struct arena *, int64_t laporan_id,
    int64_t instansi_id, struct jangkauan *ret);

/* Those of up to JANGKAUAN_SOME reports that the instansi sees; blocked ones
 * only when asked for. */
#define JANGKAUAN_SOME 50
struct jangkauan_laporan {
	int64_t id;
};
enum err jangkauan_sql_some(struct db *, struct arena *, int64_t instansi_id,
    bool diblokir, const int64_t *ids, size_t n,
    struct jangkauan_laporan **ret_v, size_t *ret_n);

#endif
