#ifndef PERISTIWA_PERISTIWA_H
#define PERISTIWA_PERISTIWA_H

#include "../base/json.h"
#include "../mariadb/db.h"

/*
 * What happened to reports, for other systems.  An act leaves the place of
 * its riwayat row in a queue; one job gives it to every key that may know of
 * it, so that the order of `peristiwa` is the order in which things became
 * known, and reading on from a place misses nothing.  Whether a key may still
 * know is asked again when it reads.
 *
 * An event says what, when, and between which instansi: no name, no text.
 */
struct peristiwa {
	int64_t id, laporan_id;
	struct str tracking_id;
	uint32_t urut, jenis, aksi;
	struct null_i64 status_lama, status_baru;
	uint32_t peran;
	struct null_str instansi, dari, ke, rujukan;
	int64_t pada;
	bool tampak; /* the key may know of it now */
};

/* Days that events are kept. */
#define PERISTIWA_HARI 30

/* In the transaction of the act; nothing while the setting integrasi is
 * off. */
enum err peristiwa_antre(struct db *, int64_t laporan_id, uint32_t urut);

/* Job: give what waits to the keys, and to their webhooks. */
enum err peristiwa_sebar(
    struct db *, struct arena *, int64_t now, unsigned batch, unsigned *ret_n);

/* One event, as this key may know it; tampak is false when it may not.
 * instansi_id: whom the key acts for, or 0. */
enum err peristiwa_get(struct db *, struct arena *, int64_t kunci_id,
    int64_t instansi_id, int64_t laporan_id, uint32_t urut,
    struct peristiwa *ret);

/* As the feed and webhooks tell it. */
void peristiwa_json(struct json *, const struct peristiwa *);

/* Job: forget events older than PERISTIWA_HARI; at most 1,000. */
enum err peristiwa_purge(struct db *, int64_t now, uint64_t *ret_n);

#endif
