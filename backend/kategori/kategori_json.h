#ifndef KATEGORI_KATEGORI_JSON_H
#define KATEGORI_KATEGORI_JSON_H

#include "../base/json.h"
#include "kategori_sql.h"

/* {data: [{kode, nama, induk}]}: the whole tree, induk by its kode. */
void
kategori_json_pohon(struct json *, const struct kategori_pohon *, size_t n);

#endif
