#ifndef IMPOR_UNGGAH_SQL_H
#define IMPOR_UNGGAH_SQL_H

#include "unggah.h"

enum err unggah_sql_add(struct db *, const struct unggah *, int64_t *ret_id);
enum err
unggah_sql_get(struct db *, struct arena *, int64_t id, struct unggah *ret);
enum err unggah_sql_list(struct db *, struct arena *, int64_t pengguna_id,
    int64_t before, int64_t limit, struct unggah **ret_v, size_t *ret_n);
/* *ret_was: it was ${from}, and is ${to}. */
enum err unggah_sql_ubah(struct db *, int64_t id, enum impor_status from,
    enum impor_status to, bool *ret_was);
enum err unggah_sql_batal(struct db *, int64_t id, int64_t now);

/* The worker's side; ${real} and ${until} are real time. */
enum err unggah_sql_take(struct db *, struct arena *, int64_t real,
    int64_t until, struct unggah *ret, bool *ret_found);
enum err
unggah_sql_siap(struct db *, struct arena *, int64_t real, int64_t *ret_id);
/* Counters and lease; *ret_mine false: cancelled or taken. */
enum err unggah_sql_maju(
    struct db *, const struct unggah *, int64_t until, bool *ret_mine);
enum err unggah_sql_detak(
    struct db *, const struct unggah *, int64_t until, bool *ret_mine);
enum err unggah_sql_akhir(
    struct db *, const struct unggah *, enum impor_status to, int64_t now);
enum err unggah_sql_temuan_hapus(struct db *, int64_t id);
enum err unggah_sql_temuan_add(struct db *, int64_t id, const struct temuan *);
enum err unggah_sql_temuan(struct db *, struct arena *, int64_t id,
    int64_t after, int64_t limit, struct temuan **ret_v, size_t *ret_n);

/* Files whose time is over, and forgetting one. */
struct unggah_berkas {
	int64_t id;
	struct str berkas;
};
enum err unggah_sql_habis(struct db *, struct arena *, int64_t now,
    unsigned limit, struct unggah_berkas **ret_v, size_t *ret_n);
enum err unggah_sql_lepas(struct db *, int64_t id);

#endif
