#ifndef WEBHOOK_WEBHOOK_H
#define WEBHOOK_WEBHOOK_H

#include "../core/kosakata.h"
#include "../mariadb/db.h"

/*
 * Events of peristiwa/peristiwa.h, sent to addresses that a key has named.
 * Each is tried until the receiver takes it; a receiver that is away is left
 * alone for a while, and what waited goes out in order at a measured pace.
 */
#define ITEM(name, kode, id, en) KIRIM_##name,
enum kirim_status {
#include "../tables/kirim_status.def"
	KIRIM__MAX
};
#undef ITEM

/* Which webhooks the keys have: read once for a batch of events. */
struct webhook_milik {
	int64_t kunci_id, id;
};
struct webhook_buku {
	struct webhook_milik *v; /* by kunci_id */
	size_t n;
};
enum err webhook_buku(struct db *, struct arena *, struct webhook_buku *ret);

/* Owe this event to every webhook of the key; in the caller's transaction. */
enum err webhook_antre(struct db *, const struct webhook_buku *,
    int64_t kunci_id, int64_t laporan_id, uint32_t urut, int64_t now);

/* Job: one round over the receivers that are due. */
enum err webhook_antar(
    struct db *, struct arena *, int64_t now, unsigned batch, unsigned *ret_n);

/* Job: forget deliveries older than 30 days; at most 1,000. */
enum err webhook_purge(struct db *, int64_t now, uint64_t *ret_n);

#endif
