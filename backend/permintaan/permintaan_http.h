#ifndef PERMINTAAN_PERMINTAAN_HTTP_H
#define PERMINTAAN_PERMINTAAN_HTTP_H

#include "../http/request.h"
#include "permintaan.h"

/*
 * One request as an object: what is asked, by whom, of which report, who
 * decides and until when.
 */
enum err permintaan_put(struct request *, struct json *, const char *key,
    const struct permintaan *);

/* `permintaan: […]` of a report. */
enum err permintaan_put_all(
    struct request *, struct json *, const struct permintaan *, size_t n);

#endif
