#ifndef KATEGORI_KATEGORI_H
#define KATEGORI_KATEGORI_H

#include "../mariadb/db.h"

struct kategori {
	int64_t id;
	struct null_i64 induk_id;
	struct str kode, nama;
	bool aktif; /* retired ones are still read, but no longer chosen */
};

/* ERR_NOT_FOUND: unknown, or retired. */
enum err kategori_get_kode(
    struct db *, struct arena *, struct str kode, struct kategori *ret);

/* Retired ones too: reports keep theirs. */
enum err
kategori_get(struct db *, struct arena *, int64_t id, struct kategori *ret);

/* This one and all below it, for FIND_IN_SET: "12,15,16". */
enum err
kategori_cabang(struct db *, struct arena *, int64_t id, struct str *ret);

#endif
