#ifndef SALURAN_RAPI_H
#define SALURAN_RAPI_H

#include "driver.h"

/*
 * How a message looks as mail: plain text, and a page that every mail program
 * shows (no style sheet, no picture, nothing loaded).  Both say the same.
 */
struct str rapi_teks(const struct antaran *);
struct str rapi_html(const struct antaran *);

#endif
