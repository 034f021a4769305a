#ifndef WILAYAH_KATA_NAMA_H
#define WILAYAH_KATA_NAMA_H

#include "../base/arena.h"

/*
 * The words of a name, for search as people type: runs of letters and digits
 * in lower case, each once, in the order in which they stand.  Other than the
 * words of a laporan these are not reduced to stems, and none is left out.
 */
enum {
	KATA_NAMA_LEN = 40, /* characters; longer words are cut */
	KATA_CARI_MAX = 5,  /* words of a question; the rest is not looked at */
};

/* How many there are. */
size_t kata_nama_split(struct arena *, struct str name, struct str **ret_words);

/* A pattern for LIKE: texts that begin with ${s}. */
struct str kata_nama_like(struct arena *, struct str s);

#endif
