#ifndef LAPORAN_RIWAYAT_TEKS_H
#define LAPORAN_RIWAYAT_TEKS_H

#include "../base/arena.h"
#include "../base/bahasa.h"
#include "../core/alur.h"

/*
 * The sentence of a riwayat row (tables/riwayat_teks.def) with its variables.
 * without_note: leave out {{keterangan}} and {{salinan}}, for readers of the
 * public page.
 */
struct str riwayat_teks(struct arena *, enum aksi, struct str variabel,
    enum bahasa, bool without_note);

#endif
