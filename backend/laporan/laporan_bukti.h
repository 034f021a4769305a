#ifndef LAPORAN_LAPORAN_BUKTI_H
#define LAPORAN_LAPORAN_BUKTI_H

#include "../aksi/act.h"
#include "../http/request.h"

/*
 * Print the receipt of a report that has just been filed: Tracking ID, secret
 * code (${kode}, .p NULL: by account), head of its riwayat, what happens next
 * with dates, and the report as this sender may see it.
 */
enum err laporan_bukti(struct request *, const struct act *, struct str kode);

#endif
