#ifndef PERMINTAAN_PERMINTAAN_HTTP_H
#define PERMINTAAN_PERMINTAAN_HTTP_H

#include "../http/request.h"
#include "permintaan.h"

/* `permintaan: […]` of a report. */
enum err permintaan_put_all(
    struct request *, struct json *, const struct permintaan *, size_t n);

#endif
