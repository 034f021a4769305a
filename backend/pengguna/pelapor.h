#ifndef PENGGUNA_PELAPOR_H
#define PENGGUNA_PELAPOR_H

#include "../laporan/identitas_cari.h"

/* A pelapor's account that is aktif, by its exact address, number or user
 * name.  ERR_NOT_FOUND. */
enum err pelapor_find(
    struct db *, struct arena *, struct str pengenal, struct pelapor *ret);
/* … or by its id. */
enum err
pelapor_get(struct db *, struct arena *, int64_t id, struct pelapor *ret);

#endif
