#ifndef PENGGUNA_KONFIRMASI_SQL_H
#define PENGGUNA_KONFIRMASI_SQL_H

#include "../mariadb/db.h"

/* An address a message goes to that is not the account's. */
struct kontak_sementara {
	struct str asal; /* of the surat */
	int64_t pengguna_id;
	uint32_t saluran;
	struct str tujuan;
	uint32_t sisa; /* tries left; 0: no code is asked back */
	int64_t berakhir;
};

enum err konfirmasi_sql_add(struct db *, const struct kontak_sementara *);
/* The code of this account and channel that still lives, locked. */
enum err konfirmasi_sql_get(struct db *, struct arena *, int64_t pengguna_id,
    unsigned saluran, int64_t now, struct kontak_sementara *ret);
enum err konfirmasi_sql_kurang(struct db *, struct str asal);
/* Codes of this account and channel. */
enum err
konfirmasi_sql_hapus(struct db *, int64_t pengguna_id, unsigned saluran);
enum err konfirmasi_sql_purge(struct db *, int64_t now, uint64_t *ret_n);

#endif
