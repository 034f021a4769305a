#ifndef KATEGORI_KATEGORI_H
#define KATEGORI_KATEGORI_H

#include "../mariadb/db.h"

struct kategori {
	int64_t id;
	struct str kode, nama;
	bool aktif;
};

/* An active kategori by its kode; ERR_NOT_FOUND. */
enum err kategori_get_kode(struct db *, struct arena *, struct str kode,
    struct kategori *);

#endif
