#ifndef PENGGUNA_KELOLA_SQL_H
#define PENGGUNA_KELOLA_SQL_H

#include "../auth/scope.h"
#include "pengguna_sql.h"

struct kelola_saring {
	struct str kata;     /* pattern for LIKE, or empty */
	struct str kata_asc; /* the same for ASCII columns */
	int64_t peran;       /* -1: every */
	int64_t instansi_id; /* this and below; 0: the scope */
	int64_t aktif;       /* -1: both */
	int64_t masuk;       /* logged in after this; 0: or never */
	struct str nama;     /* of the row before; empty: from the start */
	int64_t id;
	int64_t batas;
};

/* One line of the list, in the order of nama and id. */
struct kelola_butir {
	int64_t id;
	struct str nama;
	struct null_str nama_pengguna, email, telepon;
	uint32_t peran;
	int64_t instansi_id;
	struct str instansi_nama;
	bool aktif, ganti_sandi;
	struct null_i64 masuk_terakhir;
};

/* The staff in this scope, by name. */
enum err kelola_sql_list(struct db *, struct arena *, const struct scope *,
    const struct kelola_saring *, struct kelola_butir **ret_v, size_t *ret_n);

struct kelola_baru {
	struct str nama, nama_pengguna, email, telepon, sandi;
	uint32_t peran;
	int64_t instansi_id, now;
};
/* ERR_CONFLICT: a name, address or number is another account's. */
enum err
kelola_sql_add(struct db *, const struct kelola_baru *, int64_t *ret_id);

/* The row is ours until the end of the transaction.  ERR_NOT_FOUND. */
enum err kelola_sql_lock(struct db *, struct arena *, int64_t id);
/* nama, email, telepon, peran, instansi_id, aktif.  ERR_CONFLICT as above. */
enum err kelola_sql_set(struct db *, const struct pengguna *);
enum err kelola_sql_sandi(struct db *, int64_t id, struct str sandi);
/* A line in somebody's bell that is about no report; asal: below 0, once. */
enum err kelola_sql_bell(struct db *, int64_t pengguna_id, int64_t asal,
    uint32_t templat, struct str variabel, int64_t now);

#endif
