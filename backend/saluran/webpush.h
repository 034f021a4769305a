#ifndef SALURAN_WEBPUSH_H
#define SALURAN_WEBPUSH_H

#include "../base/arena.h"
#include "../base/err.h"

/* May we speak to this endpoint?  Its origin (https://host) is in setting
 * push_host; *ret_origin: that. */
bool
webpush_allowed(struct arena *, struct str endpoint, struct str *ret_origin);

/* The key of this instance as browsers want it (applicationServerKey). */
enum err webpush_key(struct arena *, struct str *ret_base64);

#endif
