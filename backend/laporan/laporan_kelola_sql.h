#ifndef LAPORAN_LAPORAN_KELOLA_SQL_H
#define LAPORAN_LAPORAN_KELOLA_SQL_H

#include "../auth/scope.h"
#include "laporan_list_sql.h"

/*
 * The worklist of staff.  Tab, deadline and instansi are ranges of an index.
 * The other filters are conditions on the reports of such a range, and a
 * range may hold a year of a whole province: a page looks at
 * KELOLA_PERIKSA reports at most and says where to go on.
 */
#define KELOLA_PERIKSA LAPORAN_PERIKSA
/* For a number beside a tab: fewer, for there are several of them. */
#define KELOLA_PERIKSA_HITUNG 2000
/* Numbers end here: 1,000 means "1,000 or more". */
#define KELOLA_HITUNG_MAKS 1000

/*
 * What stands in the one tab of s in this scope.  *ret_lanjut: with fewer
 * than limit rows, where to look further; id 0 when there is no further.
 */
enum err laporan_kelola_list(struct db *, struct arena *, const struct scope *,
    const struct laporan_saring *, enum laporan_urut, struct laporan_kursor,
    int64_t limit, struct laporan_baris **ret_v, size_t *ret_n,
    struct laporan_kursor *ret_lanjut);

/*
 * How many the list of s would have, without the roll-ups: at most
 * KELOLA_HITUNG_MAKS, and of the first KELOLA_PERIKSA_HITUNG reports when
 * they must be looked at one by one.  *ret_lebih: there may be more.
 */
enum err laporan_kelola_count(struct db *, struct arena *, const struct scope *,
    const struct laporan_saring *, int64_t *ret_n, bool *ret_lebih);

struct tab_hitung {
	uint32_t tab;
	int64_t n;
};
/* Counts per tab of everything below this instansi, from the leaf counters.
 */
enum err laporan_kelola_hitung(struct db *, struct arena *, int64_t instansi_id,
    struct tab_hitung **ret_v, size_t *ret_n);

#endif
