#ifndef AKSI_PUTUSKAN_SQL_H
#define AKSI_PUTUSKAN_SQL_H

#include "../mariadb/db.h"

/* The instansi of whoever brought the report into its present status; absent
 * for the reporter and for sistem.  ERR_NOT_FOUND: the history does not say. */
enum err putuskan_sql_penutup(
    struct db *, struct arena *, int64_t laporan_id, struct null_i64 *ret_id);

/* The root of the tree. */
enum err putuskan_sql_pusat(struct db *, struct arena *, int64_t *ret_id);

#endif
