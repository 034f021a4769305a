#ifndef LAPORAN_SUMBER_H
#define LAPORAN_SUMBER_H

#include "../core/kosakata.h"
#include "../mariadb/db.h"

/*
 * Where a report came from as the real exports write it: "SMS", "Website -
 * dinas-pu" (of that instansi's own site), and what an import brought that no
 * row of tables/sumber.def knows, by its own name.
 */
struct str sumber_nama(struct arena *, uint32_t sumber, struct null_str rinci);

/* Which sources a list is narrowed to, and a word for it: "website" (all of
 * it), "website:dinas-pu" (that site), "website:" (what says no more). */
struct sumber_pilih {
	int sumber;            /* -1: any */
	struct null_str rinci; /* empty: reports without; not .ada: all */
};
/* clang-format off */
#define SUMBER_SEMUA	((struct sumber_pilih){ .sumber = -1 })
/* clang-format on */
#define SUMBER_KATA_MAKS 160 /* characters of such a word */

/* Whether ${word} is one; *ret is untouched when it is not. */
bool sumber_baca(struct str word, struct sumber_pilih *ret);
struct str sumber_kata(struct arena *, const struct sumber_pilih *);

/* The name of what is chosen, for people; SUMBER_SEMUA has none. */
struct str sumber_pilih_nama(struct arena *, const struct sumber_pilih *);

#endif
