#ifndef WILAYAH_WILAYAH_SQL_H
#define WILAYAH_WILAYAH_SQL_H

#include "wilayah.h"

/* The regions with these codes, in any order. */
enum err wilayah_sql_get_many(struct db *, struct arena *,
    const struct str *kode, size_t n, struct wilayah **ret_v, size_t *ret_n);

#endif
