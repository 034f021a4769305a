#include "tulis.h"

/* Rows 1, 3, 5, 7 and 9 as in the real export; the zone is ours, in an empty
 * row of it: there times are UTC and the file does not say so. */
void
tulis_kepala_rows(const struct tulis_kepala *k,
    struct tulis_baris_kepala ret[TULIS_KEPALA - 1])
{
	memset(ret, 0, sizeof(*ret) * (TULIS_KEPALA - 1));
	ret[0] = (struct tulis_baris_kepala){ STR("Judul Laporan"), k->judul };
	ret[2] =
	    (struct tulis_baris_kepala){ STR("Nama Instansi"), k->instansi };
	ret[4] =
	    (struct tulis_baris_kepala){ STR("Tanggal Generate"), k->dibuat };
	ret[6] =
	    (struct tulis_baris_kepala){ STR("Periode Masuk"), k->periode };
	ret[8] = (struct tulis_baris_kepala){ STR("Pengelola"), k->pengelola };
	ret[9] = (struct tulis_baris_kepala){ STR("Zona Waktu"), k->zona };
}
