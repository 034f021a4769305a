#ifndef CORE_RIWAYAT_SQL_H
#define CORE_RIWAYAT_SQL_H

#include "riwayat.h"

/* Hash of row urut; ERR_NOT_FOUND when there is none. */
enum err riwayat_sql_hash(struct db *, struct arena *, int64_t laporan_id,
    uint32_t urut, struct str *ret_hash);
/* ERR_CONFLICT: urut is taken. */
enum err riwayat_sql_add(struct db *, const struct riwayat *);
/* Rows after urut, in order, at most 200. */
enum err riwayat_sql_list(struct db *, struct arena *, int64_t laporan_id,
    uint32_t after, struct riwayat **ret_rows, size_t *ret_n);

/* The same with the names to show, at most RIWAYAT_PAGE. */
enum err riwayat_sql_tampil(struct db *, struct arena *, int64_t laporan_id,
    uint32_t after, struct riwayat_baris **ret_v, size_t *ret_n);

#endif
