#ifndef KATEGORI_KATEGORI_KELOLA_SQL_H
#define KATEGORI_KATEGORI_KELOLA_SQL_H

#include "kategori.h"

/* Retired ones too; with lock the row is ours until the end of the
 * transaction.  ERR_NOT_FOUND. */
enum err kategori_kelola_sql_get(struct db *, struct arena *, struct str kode,
    bool lock, struct kategori *ret);

/* ERR_CONFLICT: the kode is taken. */
enum err
kategori_kelola_sql_add(struct db *, const struct kategori *, int64_t *ret_id);
enum err kategori_kelola_sql_set(struct db *, const struct kategori *);

struct kategori_anak {
	struct str nama;
};
/* The active ones directly below ${id}, by name. */
enum err kategori_kelola_sql_anak(struct db *, struct arena *, int64_t id,
    struct kategori_anak **ret_v, size_t *ret_n);

/* Another active one of that name below the same induk? */
enum err kategori_kelola_sql_sama(
    struct db *, struct arena *, const struct kategori *, bool *ret);
/* Is ${id} the kategori ${atas}, or somewhere below it; how deep is it, with
 * the levels that ${atas} has below itself? */
enum err kategori_kelola_sql_letak(struct db *, struct arena *, int64_t id,
    int64_t atas, bool *ret_below, int64_t *ret_depth);

#endif
