#ifndef AUTH_KUNCI_H
#define AUTH_KUNCI_H

#include "../base/err.h"

#define KUNCI_BYTES 32

/*
 * Keys made from the secret of this instance (setting kunci_file), one per
 * purpose: BLAKE2b-256 keyed with the secret over the purpose's name.  The
 * file is read at the first use and kept for the life of the process.
 * ERR_INTERNAL when it cannot be read or is too short.
 */
enum err kunci_get(const char *purpose, unsigned char ret[KUNCI_BYTES]);

#endif
