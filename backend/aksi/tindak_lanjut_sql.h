#ifndef AKSI_TINDAK_LANJUT_SQL_H
#define AKSI_TINDAK_LANJUT_SQL_H

#include "tindak_lanjut.h"

/* An entry of the two-way column. */
struct tindak_lanjut {
	int64_t id, laporan_id;
	uint32_t urut, jenis;
	struct null_i64 penulis_id, instansi_id; /* absent: the reporter */
	struct str isi;
	bool rahasia;
	int64_t pada;
};

/* ret_id NULL: nobody needs it now, and it goes by db_later(). */
enum err tindak_lanjut_sql_add(
    struct db *, const struct tindak_lanjut *, int64_t *ret_id);

/* Those after urut ${after}, in order; rahasia: the secret ones, too. */
enum err tindak_lanjut_sql_list(struct db *, struct arena *, int64_t laporan_id,
    int64_t after, bool rahasia, int64_t limit,
    struct tindak_lanjut_baris **ret_v, size_t *ret_n);

#endif
