#ifndef PERISTIWA_PERISTIWA_SQL_H
#define PERISTIWA_PERISTIWA_SQL_H

#include "peristiwa.h"

#define PERISTIWA_MAX 100 /* rows of one batch */

struct antre {
	int64_t id, laporan_id;
	uint32_t urut;
};
struct tahu {
	int64_t laporan_id, kunci_id;
};

/* Rows nobody else is at, oldest first. */
enum err peristiwa_sql_claim(struct db *, struct arena *, unsigned limit,
    struct antre **ret_v, size_t *ret_n);
/* Which keys may know of these reports, by report. */
enum err peristiwa_sql_tahu(struct db *, struct arena *, const struct antre *,
    size_t n, struct tahu **ret_v, size_t *ret_n);
enum err peristiwa_sql_add(
    struct db *, const struct antre *, int64_t kunci_id, int64_t now);
enum err peristiwa_sql_hapus(struct db *, const struct antre *, size_t n);
enum err peristiwa_sql_antre(struct db *, int64_t laporan_id, uint32_t urut);

enum err peristiwa_sql_list(struct db *, struct arena *, int64_t kunci_id,
    int64_t instansi_id, int64_t after, int64_t limit, struct peristiwa **ret_v,
    size_t *ret_n);
/* The id of the last event of a key, 0: none. */
enum err peristiwa_sql_akhir(
    struct db *, struct arena *, int64_t kunci_id, int64_t *ret_id);
enum err peristiwa_sql_get(struct db *, struct arena *, int64_t kunci_id,
    int64_t instansi_id, int64_t laporan_id, uint32_t urut,
    struct peristiwa *ret);
enum err peristiwa_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
