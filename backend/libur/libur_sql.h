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

enum err libur_sql_sidik(struct db *, struct arena *, struct libur_sidik *);
enum err libur_sql_changed(struct db *);

#endif
