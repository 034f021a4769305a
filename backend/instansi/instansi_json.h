#ifndef INSTANSI_INSTANSI_JSON_H
#define INSTANSI_INSTANSI_JSON_H

#include "../base/bahasa.h"
#include "../base/json.h"
#include "instansi.h"
#include "instansi_cari.h"

/* {data: [...], berikutnya} */
void instansi_json_list(
    struct json *, const struct instansi_butir *, size_t n, struct str next);

/* The members of one instansi with what only its own page shows; the object
 * around them is the caller's.  wilayah: its name, or .p NULL. */
void instansi_json_one(struct json *, const struct instansi_butir *,
    const struct instansi *, struct str wilayah, int64_t anak, enum bahasa);

/* `induk: {id, nama}`, null at the top. */
void instansi_json_induk(struct json *, struct null_i64 id, struct null_str);

#endif
