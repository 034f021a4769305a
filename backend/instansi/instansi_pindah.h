#ifndef INSTANSI_INSTANSI_PINDAH_H
#define INSTANSI_INSTANSI_PINDAH_H

#include "instansi.h"

/* As many reports may be seen through an instansi that is moved at once. */
#define INSTANSI_PINDAH_MAKS 20000

/*
 * Put an instansi with all below it under another one, inside db_tx() and
 * with the root's row, the new induk's and instansi_pindah_lock().  Rewrites
 * the closure and who sees the reports and requests below: the new ones above
 * gain them, the old ones above keep what they read by another title (they held
 * it, or got a copy) and lose the rest; reports handed on by one of those have
 * the nearest admin above for it from then on.  History, clocks and counters
 * (which stand at the leaves) stay.  instansi.induk_id is the caller's.
 */
enum err
instansi_pindah(struct db *, struct arena *, int64_t id, int64_t induk_baru);

/* Lock all below and their reports: until the end nobody files there, and no
 * act moves anything that is seen from there. */
enum err instansi_pindah_lock(struct db *, struct arena *, int64_t id);

/* What stands in the way: reports seen through it, and open requests about
 * reports held there that somebody above it is to decide. */
struct instansi_halang {
	int64_t laporan, permintaan;
};
enum err instansi_pindah_halang(
    struct db *, struct arena *, int64_t id, struct instansi_halang *ret);

#endif
