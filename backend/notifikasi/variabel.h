#ifndef NOTIFIKASI_VARIABEL_H
#define NOTIFIKASI_VARIABEL_H

#include "../base/arena.h"

/*
 * The variables of a message: a flat JSON object of texts, as core wrote it
 * with the JSON writer.  The value of ${name}; empty when it is absent, no
 * text, or the object is broken.
 */
struct str variabel_get(struct arena *, struct str json, struct str name);

#endif
