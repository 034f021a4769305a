#ifndef LIBUR_LIBUR_JSON_H
#define LIBUR_LIBUR_JSON_H

#include "../base/json.h"
#include "libur_sql.h"

/* {tahun, data: [{tanggal, jenis, nama, dasar}]} */
void
libur_json_list(struct json *, int64_t tahun, const struct libur *, size_t n);

#endif
