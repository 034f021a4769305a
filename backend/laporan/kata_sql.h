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

/* Make these the words of a report; in the order of their bytes, each once. */
enum err kata_sql_set(struct db *, struct arena *, int64_t laporan_id,
    const struct str *kata, size_t n);

/* Reports whose words wait to be indexed, at most limit, locked. */
struct kata_antre {
	int64_t laporan_id;
};
enum err kata_sql_queue(struct db *, struct arena *, int64_t limit,
    struct kata_antre **ret_v, size_t *ret_n);
enum err kata_sql_done(struct db *, int64_t laporan_id);

#endif
