#ifndef SUREL_DSN_H
#define SUREL_DSN_H

#include <gmime/gmime.h>

#include "bongkar.h"

/* The first recipient of a message/delivery-status; our mails have one.
 * false: there is none. */
bool dsn_read(struct arena *, GMimePart *, struct surel_dsn *ret);

#endif
