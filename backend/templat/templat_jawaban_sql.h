#ifndef TEMPLAT_TEMPLAT_JAWABAN_SQL_H
#define TEMPLAT_TEMPLAT_JAWABAN_SQL_H

#include "../mariadb/db.h"

/* instansi_id NULL: for everybody, kept by pusat. */
struct templat_jawaban {
	int64_t id;
	struct null_i64 instansi_id;
	struct null_str instansi;
	uint32_t untuk;
	struct str nama, isi;
	int64_t jarak; /* from the reader up to its instansi; national last */
};

/* Those of ${instansi_id} and of all above it, own ones first; untuk < 0:
 * every form. */
enum err templat_sql_list(struct db *, struct arena *, int64_t instansi_id,
    int untuk, struct templat_jawaban **ret_v, size_t *ret_n);
enum err templat_sql_get(struct db *, struct arena *, int64_t id,
    int64_t instansi_id, struct templat_jawaban *ret);
enum err
templat_sql_add(struct db *, const struct templat_jawaban *, int64_t *ret_id);
enum err templat_sql_set(struct db *, const struct templat_jawaban *);
enum err templat_sql_remove(struct db *, int64_t id);
/* How many an instansi has of its own. */
enum err templat_sql_count(
    struct db *, struct arena *, struct null_i64 instansi_id, int64_t *ret);

#endif
