#ifndef NOTIFIKASI_NOTIFIKASI_SQL_H
#define NOTIFIKASI_NOTIFIKASI_SQL_H

#include "../mariadb/db.h"

/* One line of somebody's bell. */
struct notifikasi {
	int64_t id;
	uint32_t templat;
	struct str variabel;
	struct null_str tracking_id;
	int64_t pada;
	struct null_i64 dibaca;
};

/* Newest first, below ${before}. */
enum err notifikasi_sql_list(struct db *, struct arena *, int64_t pengguna_id,
    int64_t before, int64_t batas, struct notifikasi **ret, size_t *ret_n);
enum err notifikasi_sql_unread(
    struct db *, struct arena *, int64_t pengguna_id, int64_t *ret);
/* Another person's id, or one read before, is passed over. */
enum err
notifikasi_sql_read(struct db *, int64_t pengguna_id, int64_t id, int64_t now);
enum err notifikasi_sql_read_all(struct db *, int64_t pengguna_id, int64_t now);

#endif
