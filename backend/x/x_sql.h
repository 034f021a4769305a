#ifndef X_X_SQL_H
#define X_X_SQL_H

#include "x.h"

/* A row of the inbox. */
struct x_baris {
	int64_t id, percakapan, instansi_id;
	uint32_t status, asal;
	struct str penulis, nama, teks, media;
	int64_t pada;
	/* NULL also when the report is anonim: the post tells whose it is. */
	struct null_str tracking_id;
};

/* *ret_new: it was not known before. */
enum err x_sql_add(struct db *, const struct x_kiriman *, int64_t instansi_id,
    enum x_asal, int64_t now, bool *ret_new);
enum err
x_sql_get(struct db *, struct arena *, int64_t id, struct x_baris *ret);
/* Of one inbox, newest post first, below ${before}. */
enum err
x_sql_list(struct db *, struct arena *, int64_t instansi_id, enum x_status,
    int64_t before, int64_t limit, struct x_baris **ret_v, size_t *ret_n);
/* ERR_NOT_FOUND: it is not there, or not in the status ${from}. */
enum err x_sql_geser(struct db *, int64_t id, int64_t instansi_id,
    enum x_status from, enum x_status to);
enum err x_sql_jadikan(struct db *, int64_t id, int64_t instansi_id,
    int64_t laporan_id, uint64_t *ret_touched);
enum err x_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

struct x_langkah {
	int64_t sejak, puncak;
	struct str lanjut;
	int64_t hari;
	int64_t terbaca, gagal;
	int64_t tunggu, terakhir;
	struct str galat;
};
enum err x_sql_langkah(struct db *, struct arena *, struct x_langkah *ret);
enum err x_sql_langkah_set(struct db *, const struct x_langkah *);
/* So many more paid for on that day. */
enum err x_sql_bayar(struct db *, int64_t hari, int64_t n);

#endif
