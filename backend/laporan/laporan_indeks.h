#ifndef LAPORAN_LAPORAN_INDEKS_H
#define LAPORAN_LAPORAN_INDEKS_H

#include "../mariadb/db.h"

/*
 * Bring the words of waiting reports into the search index, at most batch,
 * in one transaction.  *ret_n: how many.
 */
enum err
laporan_indeks(struct db *, struct arena *, unsigned batch, unsigned *ret_n);

#endif
