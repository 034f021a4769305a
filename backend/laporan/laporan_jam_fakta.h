#ifndef LAPORAN_LAPORAN_JAM_FAKTA_H
#define LAPORAN_LAPORAN_JAM_FAKTA_H

#include "laporan_jam.h"

/* What statistics say of a clock that ends now: how long it took, was it
 * late.  Inside the act's transaction. */
enum err jam_fakta(struct db *, const struct jam_aturan *,
    const struct jam_baris *, enum jam_akhir);

#endif
