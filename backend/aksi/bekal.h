#ifndef AKSI_BEKAL_H
#define AKSI_BEKAL_H

#include "../laporan/laporan.h"
#include "../laporan/laporan_jam.h"
#include "../statistik/rekap.h"

/*
 * What an act of sistem would read about its report, read under the locks of
 * many reports at once (aksi/bersama.h).  The report has no open request, and
 * of its clocks only the open ones are here: for actions that start none.
 */
struct bekal {
	struct laporan l;
	struct jam_baris *jam;
	size_t njam;
	struct jeda_baris *jeda;
	size_t njeda;
	struct str hash;                /* of its last riwayat row */
	struct hitung_tampung *tampung; /* counters, to be written at the end */
};

#endif
