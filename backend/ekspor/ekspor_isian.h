#ifndef EKSPOR_EKSPOR_ISIAN_H
#define EKSPOR_EKSPOR_ISIAN_H

#include "../http/form.h"
#include "../http/request.h"
#include "ekspor.h"

/* What is asked for, as typed. */
struct saring_form {
	struct str instansi, dari, sampai, kategori, wilayah, sumber;
	uint32_t status, klasifikasi;
	bool prioritas, tepat;
};

/*
 * Check it against what there is and what this person may see; all errors at
 * once, named "filter.dari" (${prefix} "filter.") or "dari" ("").  Fills the
 * filter half of ${ret}, with the own instansi when none was named.
 */
enum err ekspor_isian(struct request *, const struct saring_form *,
    const char *prefix, struct ekspor *ret);

/* Is ${id} in the scope of who asks now? */
enum err ekspor_dalam(struct request *, int64_t id, bool *ret);

/* laporan-masuk_kota-metro_2026-11-01_2026-11-30.xlsx */
struct str ekspor_nama(struct arena *, const struct ekspor *);

#endif
