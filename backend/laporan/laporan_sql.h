#ifndef LAPORAN_LAPORAN_SQL_H
#define LAPORAN_LAPORAN_SQL_H

#include "laporan.h"

enum err laporan_sql_get(
    struct db *, struct arena *, struct str tracking_id, struct laporan *);
enum err
laporan_sql_get_id(struct db *, struct arena *, int64_t id, struct laporan *);
/* Inside a transaction: the row stays ours until its end. */
enum err
laporan_sql_lock_id(struct db *, struct arena *, int64_t id, struct laporan *);

/* The same with what stands around it for this reader. */
enum err laporan_sql_get_for(struct db *, struct arena *, const struct pelaku *,
    struct str tracking_id, struct laporan *);
enum err laporan_sql_lock_for(struct db *, struct arena *,
    const struct pelaku *, struct str tracking_id, struct laporan *);
enum err laporan_sql_lock_id_for(struct db *, struct arena *,
    const struct pelaku *, int64_t id, struct laporan *);

/* Those of up to 200 that nobody else has locked, by id. */
enum err laporan_sql_lock_many(struct db *, struct arena *, const int64_t *ids,
    size_t n, struct laporan **ret_v, size_t *ret_n);

/* Insert; sets l->id.  ERR_CONFLICT: the Tracking ID is taken. */
enum err laporan_sql_add(struct db *, struct laporan *);

/*
 * The only UPDATE of a report by an act.  Writes every column that an act may
 * change; of one that leaves texts, place and holder alone, those of its
 * progress or of its status; if versi is still that of lama.  l->versi is the
 * new one.  ERR_CONFLICT: somebody else moved it, which the caller may also
 * hear from the next statement or the commit (db_later_one()); whoever holds
 * the lock of the row does not meet it.
 */
enum err laporan_sql_move(
    struct db *, const struct laporan *, const struct laporan *lama);

/* Keep the citizen's own words, once. */
enum err laporan_sql_keep_asli(
    struct db *, int64_t id, struct str judul, struct str isi);
struct laporan_asli {
	struct str judul, isi;
};
enum err laporan_sql_get_asli(
    struct db *, struct arena *, int64_t id, struct laporan_asli *);

/* Words of this report must be (re)indexed. */
enum err laporan_sql_queue_index(struct db *, int64_t id);

#endif
