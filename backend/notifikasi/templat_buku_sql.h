#ifndef NOTIFIKASI_TEMPLAT_BUKU_SQL_H
#define NOTIFIKASI_TEMPLAT_BUKU_SQL_H

#include "../mariadb/db.h"

/* A text that pusat has changed. */
struct templat_ubahan {
	uint32_t templat, bahasa;
	struct str judul, teks;
};
/* What a process compares to see that its book is old. */
struct templat_sidik {
	int64_t n, versi;
};

enum err buku_sql_list(
    struct db *, struct arena *, struct templat_ubahan **ret_v, size_t *ret_n);
/* Differs after every change. */
enum err buku_sql_sidik(struct db *, struct arena *, struct templat_sidik *ret);
/* versi: at least; a text that was changed before goes one further. */
enum err
buku_sql_set(struct db *, const struct templat_ubahan *, int64_t versi);
/* Both languages. */
enum err buku_sql_drop(struct db *, unsigned templat);

#endif
