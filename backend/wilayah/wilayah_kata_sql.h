#ifndef WILAYAH_WILAYAH_KATA_SQL_H
#define WILAYAH_WILAYAH_KATA_SQL_H

#include "wilayah.h"

/* Regions that have no words yet, in the order of their codes. */
enum err wilayah_kata_sql_bare(struct db *, struct arena *, struct str after,
    struct wilayah **ret_v, size_t *ret_n);

struct wilayah_kata {
	uint32_t tingkat;
	struct str kata, kode;
};
enum err
wilayah_kata_sql_add(struct db *, const struct wilayah_kata *, size_t n);

/*
 * Regions of one level in whose own name word ${k} begins some word, and no
 * word before ${k} does; every other word begins one of the own name or of a
 * region that it lies in.  At most ${batas}, of those whose code is like
 * ${dalam}.
 */
struct wilayah_tanya {
	uint32_t tingkat;
	const struct str *kata; /* patterns */
	size_t nkata, k;
	struct str dalam;
	int64_t batas;
};
enum err wilayah_kata_sql_find(struct db *, struct arena *,
    const struct wilayah_tanya *, struct wilayah **ret_v, size_t *ret_n);

/* What lies directly in ${induk} (.p NULL: the provinsi), by name. */
enum err wilayah_sql_children(struct db *, struct arena *, struct str induk,
    int64_t batas, struct wilayah **ret_v, size_t *ret_n);

#endif
