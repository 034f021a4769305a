#ifndef SISTEM_SEHAT_SQL_H
#define SISTEM_SEHAT_SQL_H

#include "../mariadb/db.h"

/* What is asked: holidays of those days; real is now by the clock that nobody
 * moves; of each channel whether it is on, and since when its provider must
 * have been away to be told of. */
struct sehat_tanya {
	const char *dari, *sampai;
	int64_t real;
	bool hidup[3]; /* by enum saluran */
	int64_t putus;
};

/* What the database can tell of the whole, in one statement. */
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
	bool saluran_putus; /* a provider is away while messages wait for it */
};

enum err sehat_sql_get(
    struct db *, struct arena *, const struct sehat_tanya *, struct sehat *);

#endif
