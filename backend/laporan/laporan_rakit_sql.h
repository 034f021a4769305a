#ifndef LAPORAN_LAPORAN_RAKIT_SQL_H
#define LAPORAN_LAPORAN_RAKIT_SQL_H

#include "laporan_list_sql.h"

/*
 * A page: ids first, then the rows.  Between the two stands the query for the
 * ids, as q; after them its order again.
 */
void rakit_awal(struct db_build *);
void rakit_akhir(struct db_build *);

/* All words but the rarest, which is the way in. */
struct laporan_saring rakit_kata_lain(const struct laporan_saring *);

/* Send it. */
enum err rakit_run(struct db_build *, struct db *, struct laporan_baris **ret_v,
    size_t *ret_n);

#endif
