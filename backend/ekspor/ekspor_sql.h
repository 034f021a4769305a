#ifndef EKSPOR_EKSPOR_SQL_H
#define EKSPOR_EKSPOR_SQL_H

#include "ekspor.h"

/* Only the members that the asker decides are written. */
enum err ekspor_sql_add(struct db *, const struct ekspor *, int64_t *ret_id);
enum err
ekspor_sql_get(struct db *, struct arena *, int64_t id, struct ekspor *ret);
/* Of one person, latest first, below ${before} (0: from the top). */
enum err ekspor_sql_list(struct db *, struct arena *, int64_t pengguna_id,
    int64_t before, int64_t limit, struct ekspor **ret_v, size_t *ret_n);
enum err ekspor_sql_antre(
    struct db *, struct arena *, int64_t pengguna_id, int64_t *ret_n);
/* *ret_was: it was waiting or being made, and is no more. */
enum err ekspor_sql_batal(struct db *, int64_t id, int64_t now, bool *ret_was);
/* Take it out of the list: a file that is ready expires now. */
enum err ekspor_sql_lepas(struct db *, int64_t id, int64_t now);
enum err ekspor_sql_diunduh(struct db *, int64_t id, int64_t now);

/*
 * The worker's side.  ${real} is the real time: leases have no part in the
 * movable clock.  Every write names the epoch it began with, and finds
 * nothing when another has begun since or the asker cancelled: *ret_mine.
 */
struct ekspor_siap {
	int64_t id;
};
enum err ekspor_sql_ada(struct db *, struct arena *, int64_t real, bool *ret);
enum err ekspor_sql_take(struct db *, struct arena *, int64_t real,
    int64_t lease, struct ekspor *ret, bool *ret_found);
enum err ekspor_sql_maju(struct db *, const struct ekspor *, int64_t baris,
    struct null_i64 jumlah, int64_t until, bool *ret_mine);
enum err ekspor_sql_detak(
    struct db *, const struct ekspor *, int64_t until, bool *ret_mine);
struct ekspor_hasil {
	struct str berkas, sidik;
	int64_t ukuran, baris, jumlah, beridentitas, now;
};
enum err ekspor_sql_selesai(struct db *, const struct ekspor *,
    const struct ekspor_hasil *, bool *ret_mine);
enum err ekspor_sql_gagal(
    struct db *, const struct ekspor *, enum ekspor_galat, int64_t now);

/* Names that went into a file: one bucket of 4,096 ids. */
#define EKSPOR_EMBER 4096
enum err ekspor_sql_identitas(
    struct db *, int64_t ekspor_id, int64_t ember, struct str isi);
enum err ekspor_sql_identitas_hapus(struct db *, int64_t ekspor_id);

/* Files to remove. */
struct ekspor_berkas {
	int64_t id;
	struct str berkas;
};
enum err ekspor_sql_habis(struct db *, struct arena *, int64_t now,
    unsigned limit, struct ekspor_berkas **ret_v, size_t *ret_n);
enum err ekspor_sql_kedaluwarsa(struct db *, int64_t id);
/* Does this export own the file? */
enum err ekspor_sql_dikenal(
    struct db *, struct arena *, int64_t id, struct str berkas, bool *ret);

#endif
