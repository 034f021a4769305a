#ifndef SARINGAN_SARINGAN_H
#define SARINGAN_SARINGAN_H

#include "../mariadb/db.h"

/* Filters of the worklist, each officer's own. */
struct saringan {
	int64_t id;
	struct str nama, isian; /* isian: a JSON object */
	bool utama;
};

/* So many a person keeps. */
#define SARINGAN_MAKS 20

/* All of one person, by name. */
enum err saringan_sql_list(struct db *, struct arena *, int64_t pengguna_id,
    struct saringan **ret_v, size_t *ret_n);

/* ERR_NOT_FOUND: not this person's. */
enum err saringan_sql_get(struct db *, struct arena *, int64_t pengguna_id,
    int64_t id, struct saringan *ret);

/* ERR_CONFLICT: the name is taken.  Only one is utama: clear it first. */
enum err saringan_sql_add(
    struct db *, int64_t pengguna_id, const struct saringan *, int64_t *ret_id);
enum err
saringan_sql_set(struct db *, int64_t pengguna_id, const struct saringan *);
enum err saringan_sql_clear_utama(struct db *, int64_t pengguna_id);

/* ERR_NOT_FOUND: not this person's. */
enum err saringan_sql_delete(struct db *, int64_t pengguna_id, int64_t id);

#endif
