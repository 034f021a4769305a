#ifndef STATISTIK_STATISTIK_ANAK_SQL_H
#define STATISTIK_STATISTIK_ANAK_SQL_H

#include "statistik_sql.h"

/* One figure of an instansi right below the one asked for. */
struct anak_sel {
	int64_t id;
	uint32_t dimensi; /* STATUS, or STATISTIK_UKURAN and an enum ukuran */
	int64_t kunci, n, anonim;
};

struct anak_nama {
	int64_t id;
	struct str nama;
	bool punya_anak;
};
/* All of them, by id. */
enum err statistik_sql_anak_nama(struct db *, struct arena *, int64_t induk_id,
    struct anak_nama **ret_v, size_t *ret_n);

/* By id, dimension and key: statuses, durations until closing, lateness,
 * stars.  Each with all below the child; ${anak}: all children. */
enum err statistik_sql_anak(struct db *, struct arena *,
    const struct statistik_saring *, const struct anak_nama *anak, size_t nanak,
    struct anak_sel **ret_v, size_t *ret_n);

#endif
