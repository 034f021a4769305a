#ifndef LIBUR_LIBUR_JSON_H
#define LIBUR_LIBUR_JSON_H

#include "../base/json.h"
#include "libur_sql.h"

/* {tahun, data: [{tanggal, jenis, nama, dasar}]} */
void
libur_json_list(struct json *, int64_t tahun, const struct libur *, size_t n);

/* The members of one, and what catatan_admin keeps of it; the object around
 * them is the caller's. */
void libur_json_isi(struct json *, const struct libur *);
void libur_json_catatan(struct json *, const struct libur *);

#endif
