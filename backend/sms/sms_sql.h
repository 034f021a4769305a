#ifndef SMS_SMS_SQL_H
#define SMS_SMS_SQL_H

#include "sms.h"
#include "sms_nama.h"

struct sms_tulis {
	struct str penyedia, sidik, amplop, teks, teks_sidik;
	uint32_t rujukan, dari, ke, status, alasan;
	int64_t now;
};
/* *ret_n 0: that id was there. */
enum err sms_sql_add(struct db *, const struct sms_tulis *, uint64_t *ret_n);

struct sms_id {
	int64_t id;
};
enum err sms_sql_due(struct db *, struct arena *, int64_t now, unsigned limit,
    struct sms_id **ret_v, size_t *ret_n);

struct sms_masuk {
	int64_t id;
	struct str sidik, amplop;
	struct null_str teks;
	struct str teks_sidik;
	uint32_t rujukan, dari, ke, status, alasan, coba;
	struct null_i64 laporan_id;
	int64_t diterima;
};
/* Locked.  ERR_NOT_FOUND. */
enum err
sms_sql_lock(struct db *, struct arena *, int64_t id, struct sms_masuk *ret);

/* All parts of the same long SMS that wait, by number. */
enum err sms_sql_bagian(struct db *, struct arena *, const struct sms_masuk *,
    int64_t since, struct sms_masuk **ret_v, size_t *ret_n);

/* What it has become; keep: its text stays for an admin. */
struct sms_jadi {
	int64_t id;
	enum sms_status status;
	enum sms_alasan alasan;
	struct null_i64 laporan_id, pengguna_id;
	bool keep;
	int64_t now;
};
enum err sms_sql_jadi(struct db *, const struct sms_jadi *);
/* The joined text of the first part. */
enum err
sms_sql_teks(struct db *, int64_t id, struct str teks, struct str teks_sidik);
enum err sms_sql_nanti(struct db *, int64_t id, bool failed, int64_t until);

/* Into the inbox of this instansi and all above; again: the mark alone. */
enum err
sms_sql_kotak(struct db *, int64_t id, int64_t instansi_id, bool perlu);
enum err sms_sql_reda(struct db *, int64_t id);
/* The sender has written again, and that became a report. */
enum err sms_sql_reda_nomor(struct db *, struct str sidik, int64_t but);

/* How many came from this number since, and how many named a wrong code. */
struct sms_hitung {
	int64_t n, salah;
};
enum err sms_sql_hitung(struct db *, struct arena *, struct str sidik,
    int64_t since, int64_t upto, struct sms_hitung *ret);

/* The same from the same number before; ERR_NOT_FOUND. */
struct sms_kembar {
	int64_t id;
	struct str tracking_id; /* empty: it became none */
};
enum err sms_sql_kembar(struct db *, struct arena *, const struct sms_masuk *,
    int64_t since, struct sms_kembar *ret);

enum err sms_sql_milik_add(
    struct db *, int64_t laporan_id, int64_t sms_id, struct str sidik);
enum err sms_sql_pengirim(
    struct db *, struct arena *, int64_t laporan_id, struct str *ret_sidik);
/* Reports of this number, the newest 50. */
struct sms_milik {
	int64_t id;
	struct str tracking_id;
	uint32_t versi, status;
	int64_t pemegang_id;
	struct str pemegang;
	struct null_i64 tenggat;
	int64_t zona;
};
enum err sms_sql_milik(struct db *, struct arena *, struct str sidik,
    struct sms_milik **ret_v, size_t *ret_n);
/* A report that everybody may see; ERR_NOT_FOUND. */
enum err sms_sql_publik(
    struct db *, struct arena *, struct str tracking_id, struct sms_milik *ret);

/* One that an officer names; whether they may is not asked here. */
enum err sms_sql_pegang(
    struct db *, struct arena *, struct str tracking_id, struct sms_milik *ret);

/* Acts of officers that wait for their YA. */
enum err sms_sql_tunggu(struct db *, struct arena *, struct str sidik,
    int64_t since, struct sms_masuk **ret_v, size_t *ret_n);

/* No more SMS about any report of this number, by whatever account. */
enum err sms_sql_stop(struct db *, struct str sidik, int64_t now);

/* Names and tree of every instansi that works. */
enum err sms_sql_nama(
    struct db *, struct arena *, struct sms_nama **ret_v, size_t *ret_n);
enum err sms_sql_pohon(
    struct db *, struct arena *, struct sms_simpul **ret_v, size_t *ret_n);

enum err sms_sql_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
