#ifndef JOBS_REDATE_SQL_H
#define JOBS_REDATE_SQL_H

#include "../libur/libur.h"

/* Table kalender_ulang: for which hari_libur, and how far. */
struct redate {
	int64_t untuk, n, jumlah;
	uint32_t babak; /* 1, 2: which walk; 0: done */
	int64_t kursor, mulai_lagi;
	int64_t terakhir; /* the highest laporan_id there is */
};
enum err redate_sql_get(struct db *, struct arena *, struct redate *ret);

/* Begin to walk for this table; of two who see the change one begins. */
enum err redate_sql_begin(
    struct db *, const struct redate *, const struct libur_sidik *);

/* The first look ever: nothing has changed yet. */
enum err redate_sql_adopt(struct db *, const struct libur_sidik *);

/* So far now, unless somebody else has gone on meanwhile. */
enum err redate_sql_step(struct db *, const struct redate *was, uint32_t babak,
    int64_t kursor, int64_t mulai_lagi);

#endif
