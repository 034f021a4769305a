#ifndef AUTH_PERCOBAAN_SQL_H
#define AUTH_PERCOBAAN_SQL_H

#include "../mariadb/db.h"

struct percobaan {
	uint32_t gagal;         /* attempts since it began anew */
	int64_t terkunci, pada; /* until then, or 0; the latest */
};

/* pengenal: the keyed hash, never what was typed. */

/* Make the row if there is none, and lock it. */
enum err percobaan_sql_lock(struct db *, struct arena *, struct str pengenal,
    int64_t now, struct percobaan *);
enum err
percobaan_sql_set(struct db *, struct str pengenal, const struct percobaan *);
enum err percobaan_sql_remove(struct db *, struct str pengenal);
/* A batch of a job: 1,000 whose latest is before; *ret_n went. */
enum err percobaan_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
