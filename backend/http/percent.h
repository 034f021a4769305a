#ifndef HTTP_PERCENT_H
#define HTTP_PERCENT_H

#include "../base/arena.h"

/* Percent-decoding (RFC 3986); plus: '+' is a blank, as in query strings.
 * false on a broken escape. */
bool percent_decode(struct arena *, struct str, bool plus, struct str *ret);

#endif
