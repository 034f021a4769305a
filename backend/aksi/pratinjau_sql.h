#ifndef AKSI_PRATINJAU_SQL_H
#define AKSI_PRATINJAU_SQL_H

#include "../mariadb/db.h"

/* A clock of the report, running or ended. */
struct jam_lihat {
	uint32_t jam, ke, zona, panjang;
	int64_t batas;
	bool dijeda, terbuka;
	struct null_i64 akhir;
};
enum err pratinjau_sql_jam(struct db *, struct arena *, int64_t laporan_id,
    struct jam_lihat **ret_v, size_t *ret_n);

/* A message that the act owes; instansi NULL: the reporter. */
struct pesan_lihat {
	uint32_t aksi, tujuan;
	struct null_i64 instansi_id;
	struct null_str instansi;
	struct str variabel;
};
/* Those of riwayat rows after ${urut}. */
enum err pratinjau_sql_pesan(struct db *, struct arena *, int64_t laporan_id,
    uint32_t urut, struct pesan_lihat **ret_v, size_t *ret_n);

#endif
