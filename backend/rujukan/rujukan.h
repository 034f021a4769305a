#ifndef RUJUKAN_RUJUKAN_H
#define RUJUKAN_RUJUKAN_H

#include "../http/request.h"

/*
 * The number that a report has in another system of an instansi: at most one
 * per instansi and report, and no two reports of an instansi share one.  It
 * is known to that instansi alone.
 */

/* Inside the act's transaction.  ERR_TAKEN: another report of the instansi
 * has it; the problem says which. */
enum err rujukan_set(
    struct request *, int64_t instansi_id, int64_t laporan_id, struct str);

/* `rujukan` of a report, as this instansi calls it; nothing when it does
 * not. */
enum err rujukan_json(
    struct request *, struct json *, int64_t instansi_id, int64_t laporan_id);

#endif
