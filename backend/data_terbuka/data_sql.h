#ifndef DATA_TERBUKA_DATA_SQL_H
#define DATA_TERBUKA_DATA_SQL_H

#include "../core/kosakata.h"
#include "data_terbuka.h"

enum err data_sql_list(
    struct db *, struct arena *, struct data_berkas **ret_v, size_t *ret_n);
enum err data_sql_get(
    struct db *, struct arena *, struct str nama, struct data_berkas *ret);
/* In the place of what had that name. */
enum err data_sql_set(struct db *, const struct data_berkas *);

/* A public report, and nothing of who reported. */
struct data_laporan {
	int64_t id;
	struct str tracking_id;
	int64_t dibuat;
	uint32_t klasifikasi, sumber, status;
	struct null_str kategori_kode, kategori;
	int64_t instansi_id;
	struct str instansi;
	struct null_str provinsi, kab;
	uint32_t jumlah_tl, dukungan;
	struct null_i64 respon_pertama, ditutup;
};
enum err data_sql_laporan(struct db *, struct arena *, int64_t after,
    int64_t limit, struct data_laporan **ret_v, size_t *ret_n);

/* Day of receipt of the first report; ERR_NOT_FOUND. */
enum err data_sql_awal(struct db *, struct arena *, int64_t *ret_hari);

#endif
