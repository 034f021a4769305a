#ifndef LAPORAN_LAPORAN_AKSES_H
#define LAPORAN_LAPORAN_AKSES_H

#include "../base/pelaku.h"
#include "laporan.h"
#include "laporan_list_sql.h"

/* What a reader may see of a report. */
enum pandangan {
	PANDANG_TIADA,   /* as if it did not exist */
	PANDANG_PUBLIK,  /* what everybody may see */
	PANDANG_PELAPOR, /* its reporter */
	PANDANG_PETUGAS  /* staff of an instansi that holds, held or got a copy
			  */
};

struct laporan_akses {
	enum pandangan pandangan;
	bool pemilik;  /* is the reporter */
	bool memegang; /* staff: the pemegang is in their subtree */
};

/*
 * The one place that decides who reads what.  ERR_NOT_FOUND when the reader
 * may see nothing: the same answer as for a Tracking ID that does not exist.
 */
enum err laporan_akses(struct db *, struct arena *, const struct pelaku *,
    const struct laporan *, struct laporan_akses *ret);

/*
 * The same of up to JANGKAUAN_SOME rows of a list at once, for one who reads
 * as staff or as everybody: PANDANG_PETUGAS, PANDANG_PUBLIK or PANDANG_TIADA.
 */
enum err laporan_akses_some(struct db *, struct arena *, const struct pelaku *,
    const struct laporan_baris *, size_t n, enum pandangan *ret);

/*
 * May this reader have a part of the report: its lampiran, or those of a
 * tindak lanjut?  rahasia: the part is for handlers and the reporter only.
 */
enum err laporan_may_read(struct db *, struct arena *, const struct pelaku *,
    int64_t laporan_id, bool rahasia);

#endif
