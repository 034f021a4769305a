#ifndef PENGGUNA_PENGGUNA_SQL_H
#define PENGGUNA_PENGGUNA_SQL_H

#include "../auth/pengenal.h"
#include "../base/pelaku.h"
#include "../mariadb/db.h"

/* One account, with the name of the instansi it is bound to. */
struct pengguna {
	int64_t id;
	struct str nama;
	struct null_str nama_pengguna, email, telepon, sandi;
	uint32_t peran;
	struct null_i64 instansi_id;
	struct null_str instansi_nama;
	bool aktif, ganti_sandi;
	struct null_str totp, totp_calon;
	int64_t totp_langkah;
	uint32_t bahasa;
	int64_t dibuat;
	struct null_i64 masuk_terakhir;
	struct null_i64 email_sah, telepon_sah; /* since when confirmed */
};

struct pengguna_baru {
	struct str nama, email, telepon, sandi; /* .p NULL: none */
	uint32_t bahasa;
	int64_t now;
	struct str nama_pengguna; /* likewise */
};

struct pengguna_ubah {
	struct str nama;
	uint32_t bahasa;
};

enum err
pengguna_sql_get(struct db *, struct arena *, int64_t id, struct pengguna *);
enum err pengguna_sql_find(
    struct db *, struct arena *, const struct pengenal *, struct pengguna *);
/* A pelapor.  ERR_CONFLICT: the address or number is another account's. */
enum err
pengguna_sql_add(struct db *, const struct pengguna_baru *, int64_t *ret_id);
/* One contact; sah: since when it is confirmed.  ERR_CONFLICT as above. */
enum err pengguna_sql_set_email(
    struct db *, int64_t id, struct str email, struct null_i64 sah);
enum err pengguna_sql_set_telepon(
    struct db *, int64_t id, struct str telepon, struct null_i64 sah);
enum err
pengguna_sql_set(struct db *, int64_t id, const struct pengguna_ubah *);
enum err pengguna_sql_set_sandi(struct db *, int64_t id, struct str sandi);
/* The same password under new costs: ganti_sandi stays. */
enum err pengguna_sql_rehash(struct db *, int64_t id, struct str sandi);
enum err pengguna_sql_seen(struct db *, int64_t id, int64_t now);

/* The second factor. */
enum err pengguna_sql_set_calon(struct db *, int64_t id, struct str calon);
enum err
pengguna_sql_set_totp(struct db *, int64_t id, struct str totp, int64_t step);
enum err pengguna_sql_no_totp(struct db *, int64_t id);
/* ERR_CONFLICT: this step or a later one has been used. */
enum err pengguna_sql_use_step(struct db *, int64_t id, int64_t step);
enum err pengguna_sql_add_cadangan(struct db *, int64_t id, struct str sidik);
enum err pengguna_sql_no_cadangan(struct db *, int64_t id);
/* ERR_NOT_FOUND: not one of this account's, or used. */
enum err pengguna_sql_use_cadangan(
    struct db *, int64_t id, struct str sidik, int64_t now);

#endif
