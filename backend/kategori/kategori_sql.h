#ifndef KATEGORI_KATEGORI_SQL_H
#define KATEGORI_KATEGORI_SQL_H

#include "kategori.h"

/* What can be chosen, each branch together, the top before what is in it. */
struct kategori_pohon {
	struct str kode, nama;
	struct null_str induk; /* its kode */
};
enum err kategori_sql_pohon(
    struct db *, struct arena *, struct kategori_pohon **ret_v, size_t *ret_n);
/* What can no longer be chosen, by name. */
enum err kategori_sql_pensiun(
    struct db *, struct arena *, struct kategori_pohon **ret_v, size_t *ret_n);

#endif
