#ifndef WILAYAH_WILAYAH_H
#define WILAYAH_WILAYAH_H

#include "../mariadb/db.h"

struct wilayah {
	struct str kode, nama;
	uint32_t tingkat; /* 1 provinsi … 4 desa */
};

/* ERR_NOT_FOUND when no region has this kode. */
enum err wilayah_get(struct db *, struct arena *, struct str kode,
    struct wilayah *);

/* "Iringmulyo, Kecamatan Metro Timur, Kota Metro, Lampung"; .p NULL when the
 * kode is unknown. */
enum err wilayah_jalur(struct db *, struct arena *, struct str kode,
    struct str *ret_jalur);

#endif
