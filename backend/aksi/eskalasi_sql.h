#ifndef AKSI_ESKALASI_SQL_H
#define AKSI_ESKALASI_SQL_H

#include "../mariadb/db.h"

/* The running clock V of a report.  ERR_NOT_FOUND: none runs. */
struct eskalasi_v {
	uint32_t ke, zona, diperingatkan;
	int64_t batas;
};
enum err eskalasi_sql_v(
    struct db *, struct arena *, int64_t laporan_id, struct eskalasi_v *ret);

/* ${times} have been told by now. */
enum err
eskalasi_sql_told(struct db *, int64_t laporan_id, uint32_t ke, unsigned times);

#endif
