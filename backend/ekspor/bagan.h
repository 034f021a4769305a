#ifndef EKSPOR_BAGAN_H
#define EKSPOR_BAGAN_H

#include "../grafik/grafik.h"
#include "ekspor.h"

/*
 * The chart of an export: its rows counted by month, status, instansi or
 * kategori, named and ordered for a reader.  Lives in the arena.
 */
enum err bagan_buat(struct db *, struct arena *, const struct ekspor *,
    enum grafik_bentuk, enum grafik_menurut, int64_t now, struct grafik *ret);

/* "Pemerintah Kota Metro dan bawahannya; 1–30 November 2026; …" */
enum err bagan_saring_teks(
    struct db *, struct arena *, const struct ekspor *, struct str *ret);
/* "1 Nov 2026 – 30 Nov 2026", or what there is of it. */
struct str bagan_periode(struct arena *, const struct ekspor *);

#endif
