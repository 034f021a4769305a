#ifndef SEMATAN_SEMATAN_SQL_H
#define SEMATAN_SEMATAN_SQL_H

#include "sematan.h"

/* aktif and asal of instansi_id. */
enum err sematan_sql_set(struct db *, const struct sematan *);

#endif
