#ifndef LAPORAN_SUMBER_H
#define LAPORAN_SUMBER_H

#include "../core/kosakata.h"
#include "../mariadb/db.h"

/*
 * Where a report came from as the real exports write it: "SMS", "Website -
 * dinas-pu" (of that instansi's own site), and what an import brought that no
 * row of tables/sumber.def knows, by its own name.
 */
struct str sumber_nama(struct arena *, uint32_t sumber, struct null_str rinci);

#endif
