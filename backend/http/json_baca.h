#ifndef HTTP_JSON_BACA_H
#define HTTP_JSON_BACA_H

#include <stdbool.h>

#include "../base/arena.h"
#include "../base/str.h"

/*
 * JSON that another service answered with.  It may hold more than we know, so
 * values are asked for; what is not there, or of another kind, is absent (NULL,
 * .p NULL) and every function takes the absent.  What people send us is read
 * by form_read() instead.
 */
struct json_nilai;

/* The whole text, strictly JSON (json_strict.h); NULL: it is not. */
const struct json_nilai *json_baca(struct arena *, struct str);

const struct json_nilai *json_isi(const struct json_nilai *, const char *name);
struct str json_teks(const struct json_nilai *, const char *name);

/* Walking an array: the first, and the one after. */
const struct json_nilai *json_pertama(const struct json_nilai *);
const struct json_nilai *json_berikut(const struct json_nilai *);
/* Of an array of texts: this one as text. */
struct str json_ini(const struct json_nilai *);
bool json_larik(const struct json_nilai *);

#endif
