#ifndef TAG_TAG_CARI_SQL_H
#define TAG_TAG_CARI_SQL_H

#include "../mariadb/db.h"

struct tag_butir {
	int64_t id;
	struct str nama;
};

/* Tags whose name is like ${pola} and after ${sesudah}, in its order. */
enum err tag_sql_find(struct db *, struct arena *, struct str pola,
    struct str sesudah, int64_t batas, struct tag_butir **ret_v, size_t *ret_n);

#endif
