#ifndef AKSI_TENGGAT_ULANG_H
#define AKSI_TENGGAT_ULANG_H

#include "../mariadb/db.h"

/*
 * A changed calendar of working days dates open clocks anew: V F D C that
 * run, P of open requests, and holds.  What stands still
 * gets its date when it goes on; what has ended keeps the one it had.
 */
struct tenggat_salah {
	int64_t laporan_id;
	enum tenggat_apa { TENGGAT_JAM, TENGGAT_MINTA, TENGGAT_TAHAN } apa;
	uint32_t jam, ke; /* TENGGAT_JAM */
	int64_t minta_id; /* TENGGAT_MINTA … */
	int64_t pemutus_id;
	int zona;
	int64_t lama, baru; /* JAM_TANPA_BATAS: none can be told */
};

/* Those of the reports after ${after} up to and with ${upto} whose deadline
 * is not what the calendar now says; by kind, then by laporan_id. */
enum err tenggat_salah_list(struct db *, struct arena *, int64_t after,
    int64_t upto, struct tenggat_salah **ret_v, size_t *ret_n);

#endif
