#ifndef BASE_SLUG_H
#define BASE_SLUG_H

#include "arena.h"
#include "str.h"

/* "Dinas Pekerjaan Umum" as dinas-pekerjaan-umum, at most ${max} bytes; ${bare}
 * when no letter or digit is left. */
struct str
slug_of(struct arena *, struct str name, size_t max, struct str bare);
/* The ${k}-th choice for a slug: itself, then slug-2, slug-3 … */
struct str slug_nth(struct arena *, struct str slug, int k);

#endif
