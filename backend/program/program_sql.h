#ifndef PROGRAM_PROGRAM_SQL_H
#define PROGRAM_PROGRAM_SQL_H

#include "program.h"

/* The programmes that run, or those that have ended, by name. */
enum err program_sql_list(struct db *, struct arena *, bool aktif,
    struct program **ret_v, size_t *ret_n);

#endif
