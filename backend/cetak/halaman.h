#ifndef CETAK_HALAMAN_H
#define CETAK_HALAMAN_H

#include <stdbool.h>

#include "../base/err.h"
#include "cetak.h"

/* Draw the document into file descriptor ${fd}. */
enum err halaman_gambar(const struct dokumen *, int fd);

#endif
