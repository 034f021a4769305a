#ifndef TAG_TAG_CARI_SQL_H
#define TAG_TAG_CARI_SQL_H

#include "../mariadb/db.h"

struct tag_nama {
	struct str nama;
};

/* Tags whose name is like ${pola}, in its order. */
enum err tag_sql_find(struct db *, struct arena *, struct str pola,
    int64_t batas, struct tag_nama **ret_v, size_t *ret_n);

#endif
