#ifndef NOTIFIKASI_ANTAR_H
#define NOTIFIKASI_ANTAR_H

#include "../mariadb/db.h"

/*
 * Bring due messages of the outbox into the bells of those they are for, at
 * most batch, in one transaction.  The reporter is found through identitas at
 * this moment and written nowhere but in the own bell.  *ret_n: how many.
 */
enum err notifikasi_antar(
    struct db *, struct arena *, int64_t now, unsigned batch, unsigned *ret_n);

#endif
