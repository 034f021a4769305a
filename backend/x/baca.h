#ifndef X_BACA_H
#define X_BACA_H

#include "../http/json_baca.h"
#include "x.h"

/*
 * Answers of X API v2: `data` is one post or an array, `includes` has authors
 * and pictures.  What is not a whole post is left out.
 */
void baca_kiriman(struct arena *, const struct json_nilai *root,
    struct x_kiriman **ret_v, size_t *ret_n);

/* An oEmbed answer about this post. false: it is none. */
bool baca_oembed(struct arena *, const struct json_nilai *root, int64_t id,
    struct x_kiriman *ret);

#endif
