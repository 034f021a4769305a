#ifndef LIBUR_LIBUR_SQL_H
#define LIBUR_LIBUR_SQL_H

#include "libur.h"

struct libur {
	struct str tanggal; /* YYYY-MM-DD */
	uint32_t jenis;     /* 0 libur_nasional, 1 cuti_bersama */
	struct str nama, dasar;
};

enum err libur_sql_list(
    struct db *, struct arena *, struct libur **ret_v, size_t *ret_n);
enum err libur_sql_year(struct db *, struct arena *, int64_t tahun,
    struct libur **ret_v, size_t *ret_n);

/* One day; with lock the row is ours until the end of the transaction.
 * ERR_NOT_FOUND. */
enum err libur_sql_get(struct db *, struct arena *, struct str tanggal,
    bool lock, struct libur *ret);
/* ERR_CONFLICT: the day is there. */
enum err libur_sql_add(struct db *, const struct libur *);
enum err libur_sql_set(struct db *, const struct libur *);
enum err libur_sql_del(struct db *, struct str tanggal);

/* Open clocks in working days that had begun before the end of the day that
 * begins at ${day} and end after it; no more than ${batas} are counted. */
#define LIBUR_DAMPAK_MAKS 10000
enum err libur_sql_dampak(
    struct db *, struct arena *, int64_t day, int64_t batas, int64_t *ret);

enum err libur_sql_sidik(struct db *, struct arena *, struct libur_sidik *);
enum err libur_sql_changed(struct db *);

#endif
