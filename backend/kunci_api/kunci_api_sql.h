#ifndef KUNCI_API_KUNCI_API_SQL_H
#define KUNCI_API_KUNCI_API_SQL_H

#include "../auth/scope.h"
#include "../mariadb/db.h"

/* A key as those see it who keep it. */
struct kunci_butir {
	int64_t id, instansi_id;
	struct str instansi, nama, awalan;
	uint32_t hak, laju;
	int64_t dibuat;
	struct null_i64 terakhir, dicabut, diputar;
	struct null_str awalan_lama;
	struct null_i64 lama_sampai, lama_terakhir;
	struct null_i64 wakil_id, wakil_peran, izin_pada;
	struct null_str izin_oleh;
};

/* Whose keys somebody sees: those of one instansi, or of it and all below. */
struct kunci_jangkauan {
	int64_t instansi_id;
	bool bawahan; /* and those below it */
	bool semua;   /* of the country */
};

/* Newest first, below ${before}; revoked ones too. */
enum err
kunci_api_sql_list(struct db *, struct arena *, const struct kunci_jangkauan *,
    int64_t before, int64_t limit, struct kunci_butir **ret_v, size_t *ret_n);
/* ERR_NOT_FOUND: not among those one sees. */
enum err kunci_api_sql_get(struct db *, struct arena *,
    const struct kunci_jangkauan *, int64_t id, struct kunci_butir *ret);
/* How many of an instansi are not revoked; its row is locked. */
enum err kunci_api_sql_hitung(
    struct db *, struct arena *, int64_t instansi_id, int64_t *ret_n);
/* Nobody changes this key until the transaction ends. */
enum err kunci_api_sql_lock(struct db *, struct arena *, int64_t id);

enum err kunci_api_sql_add(struct db *, const struct kunci_butir *,
    struct str sidik, int64_t pembuat_id, int64_t *ret_id);
/* ERR_NOT_FOUND: revoked before. */
enum err kunci_api_sql_cabut(struct db *, int64_t id, int64_t now);
/* Its name and rate. */
enum err kunci_api_sql_ubah(struct db *, const struct kunci_butir *);
/* A new secret; the present one is taken until ${sampai}. */
enum err kunci_api_sql_putar(
    struct db *, const struct kunci_butir *, struct str sidik, int64_t sampai);

/* The account that a key acts as: made, and with another role. */
enum err kunci_api_sql_wakil_add(struct db *, struct str nama, uint32_t peran,
    int64_t instansi_id, int64_t now, int64_t *ret_id);
enum err kunci_api_sql_wakil_set(struct db *, int64_t id, uint32_t peran);
enum err kunci_api_sql_izin(struct db *, int64_t id, int64_t wakil_id,
    struct null_i64 pada, struct null_i64 oleh);

struct kunci_log {
	int64_t id, pada;
	uint32_t metode;
	struct str rute;
	uint32_t http;
	struct str kode;
	uint32_t ms;
	bool lama;
};

enum err kunci_log_sql_list(struct db *, struct arena *, int64_t kunci_id,
    int64_t before, int64_t limit, struct kunci_log **ret_v, size_t *ret_n);
enum err kunci_log_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
