#ifndef TANAM_DEMO_SQL_H
#define TANAM_DEMO_SQL_H

#include "../base/pelaku.h"
#include "../mariadb/db.h"

/* Who plays in the demo, and whether it has begun; used by demo.c only. */
enum err demo_sql_count(struct db *, struct arena *, int64_t *ret);
/* What was owed before this moment has been read long since. */
enum err demo_sql_delivered(struct db *, int64_t before);

/* The first active admin bound to the instansi; ERR_NOT_FOUND: none. */
enum err demo_sql_admin(
    struct db *, struct arena *, int64_t instansi_id, struct pelaku *ret);
enum err demo_sql_penghubung(
    struct db *, struct arena *, int64_t instansi_id, struct pelaku *ret);
enum err demo_sql_pelapor(
    struct db *, struct arena *, struct pelaku **ret_v, size_t *ret_n);

#endif
