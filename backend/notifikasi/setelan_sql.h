#ifndef NOTIFIKASI_SETELAN_SQL_H
#define NOTIFIKASI_SETELAN_SQL_H

#include "../mariadb/db.h"

/* What an account has chosen; -1: never chosen, the defaults. */
struct setelan {
	int64_t email, push, sms; /* bits of enum kabar */
	int64_t rangkuman;
	struct null_i64 tenang_mulai, tenang_sampai;
	struct null_str alamat, telepon;
	int64_t bahasa;
};
enum err setelan_sql_get(
    struct db *, struct arena *, int64_t pengguna_id, struct setelan *ret);
/* All of it but the contacts; bahasa goes to the account. */
enum err
setelan_sql_set(struct db *, int64_t pengguna_id, const struct setelan *);

/* A browser that may be pushed to.  One that belonged to another account
 * belongs to this one from now on. */
struct langganan {
	int64_t id;
	struct str perangkat;
	int64_t dibuat;
};
struct langganan_baru {
	struct str sidik, titik, p256dh, auth, perangkat;
};
enum err langganan_sql_add(struct db *, int64_t pengguna_id,
    const struct langganan_baru *, int64_t now);
enum err langganan_sql_list(struct db *, struct arena *, int64_t pengguna_id,
    struct langganan **ret_v, size_t *ret_n);
/* ERR_NOT_FOUND: not theirs. */
enum err langganan_sql_drop(struct db *, int64_t pengguna_id, int64_t id);

/* The reporter of this report, without account, wants no more mail. */
enum err henti_sql_add(struct db *, int64_t laporan_id, int64_t now);

#endif
