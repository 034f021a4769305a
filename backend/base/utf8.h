#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "str.h"

/*
 * UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above
 * U+10FFFF.  Only utf8_decode() and utf8_valid() take bytes of any kind; the
 * others expect text that was found valid (a stray byte counts as one
 * character and is left as it is).
 */
struct arena;

/*
 * The character at the beginning of ${p}, of which ${n} bytes may be read.
 * Its length in bytes, or 0 if no character stands there (then ${ret} is
 * untouched).
 */
size_t utf8_decode(const char *p, size_t n, uint32_t *ret);

/* Write a character into ${buf}; the number of bytes. */
size_t utf8_encode(uint32_t c, char buf[4]);

bool utf8_valid(struct str);

/* Characters (code points), not bytes. */
size_t utf8_length(struct str);

/*
 * Without white space, of Unicode, at both ends; characters that show nothing
 * (zero width space, word joiner, byte order mark) count as white space there,
 * so that an empty-looking text becomes empty.
 */
struct str utf8_trim(struct arena *, struct str);

/*
 * In lower case: Latin letters with and without diacritics (the African and
 * phonetic ones excepted), one character for one; all else stays.  Made for
 * search words, not for display.
 */
struct str utf8_lower(struct arena *, struct str);
uint32_t utf8_lower_char(uint32_t c);

#endif
