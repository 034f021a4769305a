#ifndef TAG_TAG_KELOLA_SQL_H
#define TAG_TAG_KELOLA_SQL_H

#include "../mariadb/db.h"

struct tag {
	int64_t id;
	struct str nama;
};

/* With lock the row is ours until the end of the transaction.
 * ERR_NOT_FOUND. */
enum err tag_kelola_sql_get(
    struct db *, struct arena *, int64_t id, bool lock, struct tag *ret);
/* Reports that carry it. */
enum err
tag_kelola_sql_jumlah(struct db *, struct arena *, int64_t id, int64_t *ret);
/* ERR_CONFLICT: there is one of that name. */
enum err tag_kelola_sql_add(struct db *, struct str nama, int64_t *ret_id);
enum err tag_kelola_sql_set(struct db *, const struct tag *);
enum err tag_kelola_sql_del(struct db *, int64_t id);

#endif
