#ifndef SMS_KOTAK_SQL_H
#define SMS_KOTAK_SQL_H

#include "sms.h"

/* A line of the inbox, as an admin sees it: not who sent it. */
struct kotak {
	int64_t id;
	uint32_t status, alasan;
	struct null_str teks, tracking_id;
	bool perlu;
	int64_t diterima;
};

/* Of this instansi and all below, newest first, below ${before}; perlu: only
 * what somebody should look at, else only the rest. */
enum err
kotak_sql_list(struct db *, struct arena *, int64_t leluhur_id, bool perlu,
    int64_t before, int64_t batas, struct kotak **ret_v, size_t *ret_n);

/* Does it stand in the inbox of this instansi?  ERR_NOT_FOUND. */
enum err
kotak_sql_ada(struct db *, struct arena *, int64_t leluhur_id, int64_t id);

/* How many somebody should look at, counted up to 1,000. */
enum err
kotak_sql_perlu(struct db *, struct arena *, int64_t leluhur_id, int64_t *ret);

#endif
