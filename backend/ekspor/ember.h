#ifndef EKSPOR_EMBER_H
#define EKSPOR_EMBER_H

#include "../mariadb/db.h"

/*
 * Which reports named their reporter in a file, collected while it is
 * written: ids come in rising order, and only buckets are kept (see
 * db/migrations/0016_ekspor.sql).
 */
struct ember_satu;
struct ember_kumpulan {
	struct arena *a; /* lives as long as the file is made */
	struct ember_satu *first, *last;
	int64_t n; /* rows, a report counted as often as it stands there */
};

void ember_add(struct ember_kumpulan *, int64_t laporan_id);
/* In the transaction that publishes the file. */
enum err
ember_save(const struct ember_kumpulan *, struct db *, int64_t ekspor_id);

#endif
