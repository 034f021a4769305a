#ifndef NOTIFIKASI_SURAT_MATI_SQL_H
#define NOTIFIKASI_SURAT_MATI_SQL_H

#include "surat_sql.h"

/* A message that was given up, as pusat sees it: not whom it was for. */
struct surat_mati {
	int64_t id, saluran, templat, coba, staf;
	struct null_str galat, tracking_id;
	int64_t dibuat, selesai;
};
/* Newest first, below ${before}. */
enum err surat_mati_sql_list(struct db *, struct arena *, int64_t before,
    int64_t batas, struct surat_mati **ret_v, size_t *ret_n);

/* Due again at ${now}, and worth sending for another day at least.
 * ERR_NOT_FOUND: none such. */
enum err surat_mati_sql_ulang(struct db *, int64_t id, int64_t now);
/* Every one of a channel. */
enum err surat_mati_sql_ulang_semua(
    struct db *, enum saluran, int64_t now, uint64_t *ret_n);

/* A channel at a glance. */
struct saluran_rekap {
	int64_t saluran, antre, mati;
	struct null_i64 sejak, tutup_sampai;
	struct null_str galat;
};
enum err saluran_sql_rekap(
    struct db *, struct arena *, struct saluran_rekap **ret_v, size_t *ret_n);

#endif
