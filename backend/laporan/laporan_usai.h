#ifndef LAPORAN_LAPORAN_USAI_H
#define LAPORAN_LAPORAN_USAI_H

#include "../aksi/act.h"
#include "../http/request.h"
#include "laporan_akses.h"
#include "laporan_list_sql.h"

/*
 * What the answer to an act needs to know of its report.  Most of it the act
 * has just read or written; only what it may have changed is asked again.
 */

/* laporan_akses() for who acted. */
enum err laporan_usai_akses(
    struct request *, const struct act *, struct laporan_akses *ret);

/* laporan_list_one(). */
enum err laporan_usai_baris(
    struct request *, const struct act *, struct laporan_baris *ret);
/* The same of a report as it was read, with what stands around it. */
struct laporan_baris
laporan_baris_dari(const struct laporan *, const struct sekitar *);

/* No request can be open. */
bool laporan_usai_tanpa_minta(const struct act *);

/* No file can belong to it. */
bool laporan_usai_tanpa_berkas(const struct act *);

/* No tag can stand on it. */
bool laporan_usai_tanpa_tag(const struct act *);

#endif
