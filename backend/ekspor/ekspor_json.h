#ifndef EKSPOR_EKSPOR_JSON_H
#define EKSPOR_EKSPOR_JSON_H

#include "../base/json.h"
#include "../grafik/grafik.h"
#include "ekspor.h"

/* One export as its asker sees it. */
void
ekspor_json(struct json *, const char *key, const struct ekspor *, enum bahasa);

#endif
