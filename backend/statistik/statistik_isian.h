#ifndef STATISTIK_STATISTIK_ISIAN_H
#define STATISTIK_STATISTIK_ISIAN_H

#include "../http/request.h"
#include "../instansi/instansi.h"
#include "statistik_sql.h"

/*
 * ?instansi=&dari=&sampai= of all statistics: the instansi ${own} unless told
 * (0: the root), until today.  All that is wrong becomes a field error.
 */
enum err statistik_isian(struct request *, int64_t own,
    struct statistik_saring *, struct instansi *ret);

/* A field error when ${id} lies outside the scope of who asks. */
enum err statistik_dalam(struct request *, int64_t id);

#endif
