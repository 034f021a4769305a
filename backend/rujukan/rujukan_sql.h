#ifndef RUJUKAN_RUJUKAN_SQL_H
#define RUJUKAN_RUJUKAN_SQL_H

#include "../mariadb/db.h"

struct rujukan {
	int64_t laporan_id;
	struct str tracking_id, rujukan;
	int64_t pada;
};

/* ERR_CONFLICT: another report of this instansi has it. */
enum err rujukan_sql_set(struct db *, int64_t instansi_id, int64_t laporan_id,
    struct str rujukan, int64_t now);
enum err rujukan_sql_get(struct db *, struct arena *, int64_t instansi_id,
    int64_t laporan_id, struct rujukan *ret);
enum err rujukan_sql_find(struct db *, struct arena *, int64_t instansi_id,
    struct str rujukan, struct rujukan *ret);
/* Newest reports first, below ${before}. */
enum err rujukan_sql_list(struct db *, struct arena *, int64_t instansi_id,
    int64_t before, int64_t limit, struct rujukan **ret_v, size_t *ret_n);

#endif
