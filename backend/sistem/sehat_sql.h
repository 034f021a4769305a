#ifndef SISTEM_SEHAT_SQL_H
#define SISTEM_SEHAT_SQL_H

#include "../mariadb/db.h"

/* What the database can tell of the whole, in one statement; ${real}: now by
 * the clock that nobody moves. */
struct sehat {
	int64_t versi_skema;
	int64_t antrean;           /* messages waiting */
	struct null_i64 tertua;    /* since when the oldest should be out */
	struct null_i64 penjadwal; /* last time any job ran, real time */
	int64_t libur;             /* holidays known for the year asked */
	int64_t gagal;             /* the most runs a job has failed at */
	int64_t tertinggal; /* since a job came to its end, real seconds */
	bool tanpa_batas;   /* a clock runs that has no date */
	int64_t rekap_beda; /* differences found by job recount */
};

enum err sehat_sql_get(struct db *, struct arena *, const char *year_from,
    const char *year_to, int64_t real, struct sehat *);

#endif
