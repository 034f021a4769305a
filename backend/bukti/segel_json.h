#ifndef BUKTI_SEGEL_JSON_H
#define BUKTI_SEGEL_JSON_H

#include "../base/json.h"
#include "segel.h"

/* One seal, as the member ${key} or, when it is NULL, an element. */
void segel_json(struct json *, const char *key, const struct segel *);

#endif
