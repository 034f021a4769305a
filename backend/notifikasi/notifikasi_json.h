#ifndef NOTIFIKASI_NOTIFIKASI_JSON_H
#define NOTIFIKASI_NOTIFIKASI_JSON_H

#include "../base/bahasa.h"
#include "../base/json.h"
#include "notifikasi_sql.h"

/* One line as its reader sees it. */
void notifikasi_json(struct json *, const struct notifikasi *, enum bahasa);

#endif
