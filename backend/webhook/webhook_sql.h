#ifndef WEBHOOK_WEBHOOK_SQL_H
#define WEBHOOK_WEBHOOK_SQL_H

#include "webhook.h"

/* A webhook as those see it who keep it. */
struct webhook_butir {
	int64_t id, kunci_id, instansi_id;
	struct str kunci, url, garam;
	struct null_i64 lama_sampai, diputar; /* until the old secret signs */
	bool aktif;
	int64_t jeda_sampai;
	uint32_t gagal;
	struct null_str galat;
	struct null_i64 terakhir;
	int64_t dibuat, antre, mati;
};

/* bawahan: those of all below the instansi, too. */
enum err
webhook_sql_list(struct db *, struct arena *, int64_t instansi_id, bool bawahan,
    int64_t before, int64_t limit, struct webhook_butir **ret_v, size_t *ret_n);
enum err webhook_sql_get(struct db *, struct arena *, int64_t instansi_id,
    bool bawahan, int64_t id, struct webhook_butir *ret);
/* Nobody else changes it until the transaction ends. */
enum err webhook_sql_lock(struct db *, struct arena *, int64_t id);
/* How many the key has; ERR_NOT_FOUND: no live key of this instansi. */
enum err webhook_sql_ruang(struct db *, struct arena *, int64_t instansi_id,
    int64_t kunci_id, int64_t *ret_n);
enum err webhook_sql_add(struct db *, const struct webhook_butir *,
    int64_t pembuat_id, int64_t *ret_id);
/* Also begins anew with a receiver that was away. */
enum err webhook_sql_set(struct db *, const struct webhook_butir *);
/* ${w}'s garam is its secret from now on; the one before signs, too, until. */
enum err webhook_sql_putar(
    struct db *, const struct webhook_butir *w, int64_t now, int64_t until);
enum err webhook_sql_hapus(struct db *, int64_t id, int64_t now);

struct kirim_baris {
	int64_t id;
	struct null_str tracking_id;
	uint32_t urut, status, coba;
	int64_t coba_pada;
	struct null_i64 http, ms;
	struct null_str galat;
	int64_t dibuat;
	struct null_i64 selesai;
};
/* status < 0: all. */
enum err webhook_sql_kirim_list(struct db *, struct arena *, int64_t webhook_id,
    int64_t status, int64_t before, int64_t limit, struct kirim_baris **ret_v,
    size_t *ret_n);
enum err
webhook_sql_uji(struct db *, int64_t webhook_id, int64_t now, int64_t *ret_id);
/* One delivery again, whatever became of it; or, id 0, all that are dead. */
enum err webhook_sql_ulang(
    struct db *, int64_t webhook_id, int64_t id, int64_t now, uint64_t *ret_n);

/* For the job. */
struct webhook_giliran {
	int64_t id, kunci_id, wakil; /* wakil: instansi it acts for, or 0 */
	struct str url, garam;
	struct null_str garam_lama; /* signs, too */
	uint32_t gagal;
};
struct kirim_antre {
	int64_t id;
	struct null_i64 laporan_id;
	uint32_t urut, coba;
};
enum err webhook_sql_buku(
    struct db *, struct arena *, struct webhook_milik **ret_v, size_t *ret_n);
enum err webhook_sql_antre(struct db *, int64_t webhook_id, int64_t laporan_id,
    uint32_t urut, int64_t now);
enum err webhook_sql_giliran(struct db *, struct arena *, int64_t now,
    unsigned limit, struct webhook_giliran **ret_v, size_t *ret_n);
enum err webhook_sql_due(struct db *, struct arena *, int64_t webhook_id,
    int64_t now, int64_t limit, struct kirim_antre **ret_v, size_t *ret_n);

struct kirim_hasil {
	int64_t id;
	uint32_t status, coba;
	int64_t coba_pada;
	struct null_i64 http, ms, selesai;
	struct null_str galat;
};
enum err webhook_sql_hasil(struct db *, const struct kirim_hasil *);
/* The receiver took something; nothing more before ${jeda}. */
enum err webhook_sql_baik(
    struct db *, int64_t id, int64_t jeda, struct null_i64 terakhir);
enum err
webhook_sql_putus(struct db *, int64_t id, int64_t jeda, struct str galat);
/* What has waited since before then is given up. */
enum err webhook_sql_menyerah(
    struct db *, int64_t webhook_id, int64_t before, int64_t now);
enum err webhook_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
