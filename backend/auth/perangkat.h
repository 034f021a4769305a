#ifndef AUTH_PERANGKAT_H
#define AUTH_PERANGKAT_H

#include "../base/arena.h"

/*
 * "Firefox · Android": what of a User-Agent its owner recognises in the list
 * of sessions.  Nothing else of it is kept.
 */
struct str perangkat_of(struct arena *, struct str agent);

#endif
