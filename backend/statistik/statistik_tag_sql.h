#ifndef STATISTIK_STATISTIK_TAG_SQL_H
#define STATISTIK_STATISTIK_TAG_SQL_H

#include "statistik_sql.h"

/* Reports of the filter with a tag; one with several is counted for each. */
#define STATISTIK_TAG_MAX 50
struct statistik_tag {
	int64_t id;
	struct str nama;
	int64_t n;
};
/* The most used ones, at most STATISTIK_TAG_MAX, largest first. */
enum err
statistik_tag_list(struct db *, struct arena *, const struct statistik_saring *,
    struct statistik_tag **ret_v, size_t *ret_n);

#endif
