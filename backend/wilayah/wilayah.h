#ifndef WILAYAH_WILAYAH_H
#define WILAYAH_WILAYAH_H

#include "../mariadb/db.h"

/*
 * Regions by their code of Kemendagri: 18, 18.72, 18.72.01, 18.72.01.1004.
 * Each code begins with that of the region it lies in.
 */
enum wilayah_tingkat {
	WILAYAH_PROVINSI = 1,
	WILAYAH_KAB_KOTA,
	WILAYAH_KECAMATAN,
	WILAYAH_DESA,
};

/* clang-format off */
#define WILAYAH_KODE_MAX	13
/* clang-format on */

struct wilayah {
	struct str kode, nama;
	uint32_t tingkat;
};

/* ERR_NOT_FOUND: no such code. */
enum err
wilayah_get(struct db *, struct arena *, struct str kode, struct wilayah *ret);

/*
 * A region with what it lies in, from near to far: "Iringmulyo, Kecamatan
 * Metro Timur, Kota Metro, Lampung".  .p NULL when the code is unknown.
 */
enum err wilayah_jalur(
    struct db *, struct arena *, struct str kode, struct str *ret_jalur);

/* The same for ${n} codes in one question, at most WILAYAH_JALUR_MAX. */
#define WILAYAH_JALUR_MAX 50
enum err wilayah_jalur_list(struct db *, struct arena *, const struct str *kode,
    size_t n, struct str *ret_jalur);

#endif
