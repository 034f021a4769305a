#ifndef SISTEM_METRIK_TEKS_H
#define SISTEM_METRIK_TEKS_H

#include "../base/arena.h"

struct request;

/* The page of /metrik while it is being written, in the arena. */
struct metrik_teks {
	struct arena *a;
	char *p;
	size_t n, cap;
};

__attribute__((format(printf, 2, 3))) void
metrik_put(struct metrik_teks *, const char *fmt, ...);

/* Jobs, their leases, the outbox, clocks; nothing when the database is away. */
void metrik_penjadwal(struct metrik_teks *, struct request *);

#endif
