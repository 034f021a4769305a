#ifndef AKSI_TINDAK_LANJUT_H
#define AKSI_TINDAK_LANJUT_H

#include "../mariadb/db.h"

/* An entry of the two-way column with the names to show beside it. */
struct tindak_lanjut_baris {
	int64_t id;
	uint32_t urut, jenis;
	struct null_str penulis, instansi;
	struct null_i64 peran, instansi_id;
	struct str isi;
	bool rahasia;
	int64_t pada;
};

/* Entries after this urut, in order; rahasia ones only when asked for. */
enum err tindak_lanjut_list(struct db *, struct arena *, int64_t laporan_id,
    int64_t after, bool rahasia, int64_t limit,
    struct tindak_lanjut_baris **ret_v, size_t *ret_n);

#endif
