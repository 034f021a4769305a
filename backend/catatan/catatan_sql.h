#ifndef CATATAN_CATATAN_SQL_H
#define CATATAN_CATATAN_SQL_H

#include "catatan.h"

/* The latest CATATAN_BATAS of this object, the newest first. */
enum err catatan_sql_list(struct db *, struct arena *, enum perbuatan from,
    enum perbuatan to, int64_t objek_id, struct catatan_baris **ret_v,
    size_t *ret_n);

#endif
