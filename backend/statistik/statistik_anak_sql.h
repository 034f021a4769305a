#ifndef STATISTIK_STATISTIK_ANAK_SQL_H
#define STATISTIK_STATISTIK_ANAK_SQL_H

#include "ikhtisar_sql.h"
#include "statistik_sql.h"

struct anak_nama {
	int64_t id;
	struct str nama;
	bool punya_anak;
};
/* The instansi right below one, by id. */
enum err statistik_sql_anak_nama(struct db *, struct arena *, int64_t induk_id,
    struct anak_nama **ret_v, size_t *ret_n);

/* These of them, at most ANAK_SEKALIGUS, by id. */
#define ANAK_SEKALIGUS 100
enum err statistik_sql_anak_nama_dari(struct db *, struct arena *,
    const int64_t *ids, size_t nids, struct anak_nama **ret_v, size_t *ret_n);

/*
 * By id, kind and key, n as who asks may count, of at least these of them
 * (${anak}, by id): reports per status (ANAK_STATUS); durations until closing,
 * lateness and stars (ANAK_FAKTA).
 */
enum { ANAK_STATUS = 1, ANAK_FAKTA = 2 };
enum err statistik_sql_anak(struct db *, struct arena *,
    const struct statistik_saring *, unsigned apa, const struct anak_nama *anak,
    size_t nanak, struct potong **ret_v, size_t *ret_n);

#endif
