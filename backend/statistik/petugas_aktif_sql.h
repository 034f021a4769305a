#ifndef STATISTIK_PETUGAS_AKTIF_SQL_H
#define STATISTIK_PETUGAS_AKTIF_SQL_H

#include "../mariadb/db.h"

/* Staff of the subtree who were logged in within 30 days: people, not
 * reports, and found by instansi. */
enum err petugas_aktif(struct db *, struct arena *, int64_t instansi_id,
    int64_t now, int64_t *ret_n);

#endif
