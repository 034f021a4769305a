#ifndef LAPORAN_KATA_SQL_H
#define LAPORAN_KATA_SQL_H

#include "../mariadb/db.h"

/* The number of a search word; ERR_NOT_FOUND when no report has it.  A word
 * that stands nowhere is tried as the beginning of one. */
enum err
kata_sql_find(struct db *, struct arena *, struct str kata, int64_t *ret_id);

/* In how many reports the word stands, counted as far as KATA_BANYAK. */
#define KATA_BANYAK 2000
enum err
kata_sql_count(struct db *, struct arena *, int64_t kata_id, int64_t *ret_n);

#endif
