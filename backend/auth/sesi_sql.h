#ifndef AUTH_SESI_SQL_H
#define AUTH_SESI_SQL_H

#include "sesi.h"

/* A session with its account, as the gate needs them. */
struct sesi {
	int64_t id;
	struct str csrf;
	int64_t terakhir, berakhir, pengguna_id;
	struct str nama;
	uint32_t peran;
	struct null_i64 instansi_id;
	bool ganti_sandi, punya_totp;
};

struct sesi_baru {
	struct str sidik, csrf, perangkat;
	int64_t pengguna_id;
	uint32_t peran;
	struct null_i64 instansi_id;
	int64_t now, berakhir;
};

/* ERR_NOT_FOUND also when the account is disabled, or has changed its role
 * or instansi since the log-in. */
enum err
sesi_sql_get(struct db *, struct arena *, struct str sidik, struct sesi *);
enum err sesi_sql_add(struct db *, const struct sesi_baru *);
enum err sesi_sql_seen(struct db *, int64_t id, int64_t now);
enum err sesi_sql_list(struct db *, struct arena *, int64_t pengguna_id,
    int64_t now, int64_t seen_after, struct sesi_daftar **ret, size_t *ret_n);
/* ERR_NOT_FOUND: this person has no such session. */
enum err sesi_sql_end(struct db *, int64_t pengguna_id, int64_t id);
/* All of a person but one (0: all). */
enum err sesi_sql_end_others(struct db *, int64_t pengguna_id, int64_t but);
/* Batches of a job; *ret_n rows went. */
enum err sesi_sql_purge(struct db *, int64_t now, uint64_t *ret_n);

#endif
