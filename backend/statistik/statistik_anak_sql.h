#ifndef STATISTIK_STATISTIK_ANAK_SQL_H
#define STATISTIK_STATISTIK_ANAK_SQL_H

#include "statistik_sql.h"

struct anak_nama {
	int64_t id;
	struct str nama;
	bool punya_anak;
};
/* The instansi right below one, by id. */
enum err statistik_sql_anak_nama(struct db *, struct arena *, int64_t induk_id,
    struct anak_nama **ret_v, size_t *ret_n);

/* One figure of such an instansi with all below it. */
struct anak_sel {
	int64_t id;
	uint32_t dimensi; /* STATUS, or STATISTIK_UKURAN and an enum ukuran */
	int64_t kunci, n, anonim;
};

/* Reports per status of all of them (${anak}), by id and status. */
enum err statistik_sql_anak_status(struct db *, struct arena *,
    const struct statistik_saring *, const struct anak_nama *anak, size_t nanak,
    struct anak_sel **ret_v, size_t *ret_n);

/* Durations until closing, lateness and stars, by id, kind and key, of at
 * least these of them (${anak}, by id). */
enum err statistik_sql_anak_fakta(struct db *, struct arena *,
    const struct statistik_saring *, const struct anak_nama *anak, size_t nanak,
    struct anak_sel **ret_v, size_t *ret_n);

#endif
