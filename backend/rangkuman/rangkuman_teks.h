#ifndef RANGKUMAN_RANGKUMAN_TEKS_H
#define RANGKUMAN_RANGKUMAN_TEKS_H

#include "../base/bahasa.h"
#include "rangkuman_sql.h"

#define RANGKUMAN_SEBUT 20 /* Tracking IDs of a group */

enum rangkuman_nomor {
	RANGKUMAN_TERLAMBAT,
	RANGKUMAN_HARI_INI,
	RANGKUMAN_SEGERA,
	RANGKUMAN_KELOMPOK__MAX
};

/* What an instansi owes, in groups; each list up to RANGKUMAN_HITUNG + 1. */
struct rangkuman_kelompok {
	struct rangkuman_butir *laporan, *minta;
	size_t nlaporan, nminta;
};
struct rangkuman_isi {
	struct rangkuman_kelompok k[RANGKUMAN_KELOMPOK__MAX];
};

/* The variables of the message to such a reader, as JSON; empty: they owe
 * nothing.  V and P are for admins only. */
struct str rangkuman_teks(
    struct arena *, const struct rangkuman_isi *, bool admin, enum bahasa);

#endif
