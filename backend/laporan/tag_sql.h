#ifndef LAPORAN_TAG_SQL_H
#define LAPORAN_TAG_SQL_H

#include "../http/form.h"
#include "../mariadb/db.h"

/* Make these the tags of a report; unknown ones are added to table tag. */
enum err tag_sql_set(struct db *, struct arena *, int64_t laporan_id,
    const struct str_list *tags);

/* The tags of a report. */
struct tag_baris {
	struct str nama;
};
enum err tag_sql_list(struct db *, struct arena *, int64_t laporan_id,
    struct tag_baris **ret_v, size_t *ret_n);

/* ERR_NOT_FOUND: there is no such tag. */
enum err
tag_sql_get(struct db *, struct arena *, int64_t id, struct tag_baris *ret);

#endif
