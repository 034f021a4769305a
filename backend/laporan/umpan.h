#ifndef LAPORAN_UMPAN_H
#define LAPORAN_UMPAN_H

#include "../base/bahasa.h"
#include "laporan_list_sql.h"

/* A feed of public reports, newest first. */
struct umpan {
	enum bahasa bahasa;
	struct str judul, cari; /* what it is about; the query that asks it */
	struct laporan_baris *v;
	size_t n;
};

struct str umpan_atom(struct arena *, const struct umpan *); /* RFC 4287 */
struct str umpan_rss(struct arena *, const struct umpan *);  /* RSS 2.0 */

#endif
