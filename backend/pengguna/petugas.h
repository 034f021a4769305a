#ifndef PENGGUNA_PETUGAS_H
#define PENGGUNA_PETUGAS_H

#include "../base/pelaku.h"
#include "../mariadb/db.h"

/* The account of somebody who acts for an instansi, aktif, with exactly this
 * number on record.  ERR_NOT_FOUND. */
enum err petugas_telepon(
    struct db *, struct arena *, struct str nomor, struct pelaku *ret);

#endif
