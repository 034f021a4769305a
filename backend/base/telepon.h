#ifndef BASE_TELEPON_H
#define BASE_TELEPON_H

#include "arena.h"

/*
 * A phone number as people write it, in E.164 ("+6281234567890"):
 * 0812-3456-7890, 62 812 …, +62 (0)812 …, 812… without the zero, and foreign
 * numbers with + or 00.  .p NULL when it cannot be one.
 */
struct str telepon_e164(struct arena *, struct str typed);

#endif
