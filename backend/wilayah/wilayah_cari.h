#ifndef WILAYAH_WILAYAH_CARI_H
#define WILAYAH_WILAYAH_CARI_H

#include "wilayah.h"

struct wilayah_saring {
	struct str kata;  /* as typed; .p NULL: none */
	struct str induk; /* only inside this region; .p NULL: anywhere */
	int64_t batas;
};

/*
 * With words: regions whose name has a word that begins like one of them, and
 * around which the others are found too ("metro pus", "iringmulyo metro"),
 * large before small.  "kecamatan", "desa" and "kelurahan" choose the level.
 * Without words: what lies directly in induk.
 */
enum err wilayah_cari(struct db *, struct arena *,
    const struct wilayah_saring *, struct wilayah **ret_v, size_t *ret_n);

/* Fill table wilayah_kata for regions that are not in it; inside db_tx(). */
enum err wilayah_index_words(struct db *);

#endif
