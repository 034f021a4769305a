#ifndef NOTIFIKASI_LONCENG_H
#define NOTIFIKASI_LONCENG_H

#include "surat.h"

/*
 * A message of pesan.def into the bell of its penerima, in the caller's
 * transaction, whatever they chose for other channels (surat_kabari() serves
 * those).  The same asal to the same person rings once.
 */
enum err lonceng_kabari(struct db *, const struct surat_baru *);

#endif
