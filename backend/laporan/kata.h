#ifndef LAPORAN_KATA_H
#define LAPORAN_KATA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/str.h"

/*
 * Text to search words: the same for what is indexed and for what is asked, so
 * that "perbaikan jalan" finds "jalannya diperbaiki".
 *
 * A word is a run of letters, marks and digits of Unicode; an apostrophe within
 * it is passed over (Jum'at is jumat).  It is put in lower case; common words
 * and words shorter than 2 or longer than 32 characters are left out; the rest
 * is reduced to its stem (Snowball, Indonesian) unless it has a digit in it.
 */
struct arena;

enum {
	KATA_MIN = 2,
	KATA_MAX = 32, /* characters */
};

/*
 * The words of ${text}, in order of their bytes, each once.  Bytes that are not
 * UTF-8 separate words.  Words and array live in the arena.
 */
size_t kata_split(struct arena *, struct str text, struct str **ret_words);

/* Is it a letter, a mark or a number? */
bool kata_is_huruf(uint32_t c);

/* The first word of the text that kata_split() makes into ${kata}, in lower
 * case: what people write for a stem.  .p NULL: there is none. */
struct str kata_bentuk(struct arena *, struct str text, struct str kata);

#endif
