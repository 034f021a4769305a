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

/* `permintaan: […]`, the open requests of a report; only objections when
 * ${all} is false, for the reporter. */
enum err permintaan_put_laporan(
    struct request *, struct json *, int64_t laporan_id, bool all);

/* The id in a path; 0 when it cannot be one. */
int64_t permintaan_path_id(struct str);

#endif
