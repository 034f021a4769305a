#ifndef AKSI_TENGGAT_ULANG_SQL_H
#define AKSI_TENGGAT_ULANG_SQL_H

#include "../mariadb/db.h"

/* A clock that runs, of the reports (after, upto]. */
struct ulang_jam {
	int64_t laporan_id;
	uint32_t jam, ke, zona, panjang;
	int64_t mulai, batas;
};
enum err ulang_sql_jam(struct db *, struct arena *, int64_t after, int64_t upto,
    struct ulang_jam **ret_v, size_t *ret_n);

/* The ledger of these clocks, in the same order. */
struct ulang_jeda {
	int64_t laporan_id;
	uint32_t jam, ke;
	int64_t dari;
	struct null_i64 sampai;
};
enum err ulang_sql_jeda(struct db *, struct arena *, int64_t after,
    int64_t upto, struct ulang_jeda **ret_v, size_t *ret_n);

/* An open request, or a hold: who counts the days, from when. */
struct ulang_lain {
	int64_t laporan_id, id, instansi_id, mulai, batas;
};
enum err ulang_sql_minta(struct db *, struct arena *, int64_t after,
    int64_t upto, struct ulang_lain **ret_v, size_t *ret_n);
enum err ulang_sql_tahan(struct db *, struct arena *, int64_t after,
    int64_t upto, struct ulang_lain **ret_v, size_t *ret_n);

/* Another end for an open clock. */
enum err ulang_sql_set_jam(
    struct db *, int64_t laporan_id, uint32_t jam, uint32_t ke, int64_t batas);

#endif
