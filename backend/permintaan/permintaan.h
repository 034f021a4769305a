#ifndef PERMINTAAN_PERMINTAAN_H
#define PERMINTAAN_PERMINTAAN_H

#include "../auth/scope.h"
#include "../mariadb/db.h"

/*
 * Requests (permintaan): somebody asks, the pemutus decides.  Rows are
 * written by the acts only (aksi/), inside their transaction; the counters
 * under the tab PERMINTAAN are the act's business.
 */
enum putusan { PUTUSAN_TERIMA, PUTUSAN_TOLAK, PUTUSAN_TARIK };

struct permintaan_baru {
	int64_t laporan_id;
	uint32_t jenis;
	struct null_i64 pemohon_id, instansi_id; /* absent: the reporter */
	int64_t pemutus_id;
	struct str alasan;
	struct null_i64 saran_id;
	bool akhir; /* what is decided here is decided finally */
	int64_t dibuat, batas;
};

/* ERR_REQUEST_OPEN: one of this kind is open for the report. */
enum err permintaan_add(struct db *, const struct permintaan_baru *);

/* How a request ended, and with which words; by whom says the riwayat. */
struct permintaan_putusan {
	enum putusan putusan;
	int64_t pada;
	struct str catatan;
};

/* ERR_DECIDED: it is not open any more. */
enum err
permintaan_close(struct db *, int64_t id, const struct permintaan_putusan *);

/* Another pemutus and deadline, counted from ${now}; ERR_DECIDED as above. */
enum err permintaan_move(
    struct db *, int64_t id, int64_t pemutus_id, int64_t now, int64_t batas);

/* Another deadline only, for the calendar has changed. */
enum err permintaan_redate(struct db *, int64_t id, int64_t batas);

/* One request as people read it. */
struct permintaan {
	int64_t id, laporan_id;
	uint32_t jenis;
	bool terbuka;
	int64_t pemutus_id;
	struct str pemutus;
	uint32_t zona; /* of the pemutus */
	struct null_i64 instansi_id;
	struct null_str instansi;
	struct str alasan;
	struct null_i64 saran_id;
	struct null_str saran;
	int64_t dibuat, batas;
	struct null_i64 putusan, diputus;
	struct null_str catatan;
	struct str tracking_id, judul;
	uint32_t status, versi;
	bool saya;  /* the asking instansi may decide it */
	bool milik; /* … or has filed it */
};

/* ERR_NOT_FOUND: no such request. */
enum err permintaan_get(struct db *, struct arena *, int64_t id,
    int64_t instansi_id, struct permintaan *ret);

/* Open ones of one report, oldest first. */
enum err
permintaan_list_laporan(struct db *, struct arena *, int64_t laporan_id,
    int64_t instansi_id, struct permintaan **ret_v, size_t *ret_n);

/* A page of the inbox begins after this row; id 0: the first. */
struct permintaan_kursor {
	int64_t batas, id;
};

/* How many open ones of this scope have their deadline after dari and not
 * after sampai; counts up to maks. */
enum err permintaan_count(struct db *, struct arena *, const struct scope *,
    int64_t dari, int64_t sampai, int64_t maks, int64_t *ret_n);

/* Open ones that this scope may decide, nearest deadline first; jenis -1:
 * of every kind. */
enum err permintaan_list(struct db *, struct arena *, const struct scope *,
    int jenis, struct permintaan_kursor, int64_t limit,
    struct permintaan **ret_v, size_t *ret_n);

/* Undecided in time, longest overdue first. */
struct permintaan_lewat {
	int64_t id, laporan_id;
	bool ada_atasan; /* somebody above the pemutus could decide */
};
enum err permintaan_list_lewat(struct db *, struct arena *, int64_t now,
    unsigned limit, struct permintaan_lewat **ret_v, size_t *ret_n);

/* Holds: at most one per report, until ${batas}. */
enum err
tahanan_add(struct db *, int64_t laporan_id, int64_t now, int64_t batas);
enum err tahanan_redate(struct db *, int64_t laporan_id, int64_t batas);
enum err tahanan_remove(struct db *, int64_t laporan_id);
/* ERR_NOT_FOUND: not held. */
enum err tahanan_get(
    struct db *, struct arena *, int64_t laporan_id, int64_t *ret_batas);
struct tahanan_lewat {
	int64_t laporan_id;
};
enum err tahanan_list_lewat(struct db *, struct arena *, int64_t now,
    unsigned limit, struct tahanan_lewat **ret_v, size_t *ret_n);

#endif
