#ifndef STATISTIK_FAKTA_H
#define STATISTIK_FAKTA_H

#include "../mariadb/db.h"

#define UKURAN(name, kode, kunci) UKURAN_##name,
enum ukuran {
#include "../tables/ukuran.def"
	UKURAN__MAX
};
#undef UKURAN

/* One thing that happened; written with the act, folded later (lipat.h). */
struct fakta {
	int64_t laporan_id;
	int64_t instansi_id; /* whose doing it is */
	enum ukuran ukuran;
	int64_t kunci;
	unsigned lapis; /* bits of enum lapis, of the report */
	int64_t pada;
};
enum err fakta_add(struct db *, const struct fakta *);

/*
 * A duration as a key: whole hours up to three days, then steps of six hours
 * up to ten days, then whole days, at most ten years.  The key is the first
 * hour of its step.
 */
int64_t fakta_jam(int64_t seconds);

#endif
