#ifndef EKSPOR_BAGAN_H
#define EKSPOR_BAGAN_H

#include "../grafik/grafik.h"
#include "ekspor.h"

/*
 * The chart of an export: its rows counted by month, status, instansi or
 * kategori, named and ordered for a reader.  A line by anything but the month
 * is one line over the months for each of the largest.  Lives in the arena.
 */
enum err bagan_buat(struct db *, struct arena *, const struct ekspor *,
    enum grafik_bentuk, enum grafik_menurut, int64_t now, struct grafik *ret);

#endif
