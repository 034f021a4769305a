#ifndef LAPORAN_LAPORAN_PENDELEGASI_H
#define LAPORAN_LAPORAN_PENDELEGASI_H

#include "../mariadb/db.h"

/*
 * A subtree was moved, in whose lock the reports held below ${instansi} are:
 * those handed on by somebody no longer above their pemegang have ${atasan} for
 * it from now on.  Nothing that a reader sees changes, so versi stays.
 */
enum err
laporan_pendelegasi_pindah(struct db *, int64_t instansi_id, int64_t atasan_id);

#endif
