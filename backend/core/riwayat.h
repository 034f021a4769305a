#ifndef CORE_RIWAYAT_H
#define CORE_RIWAYAT_H

#include "../base/pelaku.h"
#include "../mariadb/db.h"
#include "alur.h"

/*
 * The history of a report: append-only, hash-chained.  Row ${urut} carries
 * the hash of row urut - 1, so that no row can be changed, left out or put
 * in without changing every hash after it; the citizen's receipt and the
 * day's seal (segel) hold hashes outside the database.
 *
 * hash = SHA-256 of this text, each line ended by '\n':
 *	lapor-riwayat-1
 *	<hash of the row before, hex; 64 zeros for the first>
 *	<tracking_id> <urut> <jenis> <aksi> <status_lama|-> <status_baru|->
 *	<peran> <instansi_id|-> <instansi_dari|-> <instansi_ke|-> <pada>
 *	    <rahasia|terbuka>
 *	<SHA-256 of variabel, hex>
 * (the words of lines 3 and 4 are separated by one blank).  variabel holds a
 * random "garam", so its hash may be shown where its text may not.
 */
enum riwayat_jenis {
	RIWAYAT_STATUS,
	RIWAYAT_PERMINTAAN,
	RIWAYAT_AKTIVITAS,
	RIWAYAT_BACA_IDENTITAS
};

struct riwayat {
	int64_t laporan_id;
	uint32_t urut, jenis, aksi;
	struct null_i64 status_lama, status_baru, pelaku_id;
	uint32_t peran;
	struct null_i64 instansi_id, instansi_dari, instansi_ke;
	bool rahasia;
	struct str variabel; /* JSON object */
	int64_t pada;
	struct str sebelum, hash; /* 32 bytes each */
};

const char *riwayat_jenis_kode(uint32_t jenis);

/* The hash of a row from its other members. */
struct str
riwayat_hash(struct arena *, struct str tracking_id, const struct riwayat *);

/* SHA-256 of variabel, hex: what the hash holds of it. */
struct str riwayat_sidik(struct arena *, struct str variabel);

/*
 * Append one row inside the act's transaction; fills hash, and sebelum unless
 * the caller has read it under the lock of the report.
 * ERR_CONFLICT: urut is taken, somebody else wrote first.
 */
enum err riwayat_add(
    struct db *, struct arena *, struct str tracking_id, struct riwayat *);

/* The hash of row urut; ERR_NOT_FOUND when there is none. */
enum err riwayat_get_hash(struct db *, struct arena *, int64_t laporan_id,
    uint32_t urut, struct str *ret_hash);

/* A row with the names to show. */
struct riwayat_baris {
	struct riwayat r;
	struct null_str pelaku, instansi, dari, ke;
};
#define RIWAYAT_PAGE 100
/* Rows after urut, in order, at most RIWAYAT_PAGE. */
enum err riwayat_list(struct db *, struct arena *, int64_t laporan_id,
    uint32_t after, struct riwayat_baris **ret_v, size_t *ret_n);

/* Does every row follow from the one before?  *ret_bad: the first that does
 * not, 0 when all do; *ret_last: the last row seen (equals laporan.versi when
 * none was cut off). */
enum err riwayat_verify(struct db *, struct arena *, struct str tracking_id,
    int64_t laporan_id, uint32_t *ret_bad, uint32_t *ret_last);

#endif
