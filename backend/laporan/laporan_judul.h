#ifndef LAPORAN_LAPORAN_JUDUL_H
#define LAPORAN_LAPORAN_JUDUL_H

#include "../base/arena.h"

/* A title for a report that came without: the beginning of its text, in one
 * line, cut between words. */
struct str laporan_judul(struct arena *, struct str isi);

#endif
