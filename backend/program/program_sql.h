#ifndef PROGRAM_PROGRAM_SQL_H
#define PROGRAM_PROGRAM_SQL_H

#include "program.h"

/* The programmes that run, by name. */
enum err program_sql_list(
    struct db *, struct arena *, struct program **ret_v, size_t *ret_n);

#endif
