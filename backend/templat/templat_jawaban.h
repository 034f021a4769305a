#ifndef TEMPLAT_TEMPLAT_JAWABAN_H
#define TEMPLAT_TEMPLAT_JAWABAN_H

#include "../http/request.h"

/* ?untuk=: the form asked for, -1 when none is named; a field error when it
 * is unknown. */
int templat_untuk_query(struct request *);

#endif
