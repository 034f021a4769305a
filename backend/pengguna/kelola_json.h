#ifndef PENGGUNA_KELOLA_JSON_H
#define PENGGUNA_KELOLA_JSON_H

#include "../http/request.h"
#include "kelola_sql.h"

/* One account as those who keep it see it; dapat_diubah: may this reader? */
void kelola_json_one(struct json *, const struct pengguna *, bool dapat_diubah);
void kelola_json_butir(
    struct json *, const struct kelola_butir *, bool dapat_diubah);

/* What catatan_admin keeps of an account; ${penerima}: who took over, or .p
 * NULL. */
struct str kelola_json_catatan(
    struct arena *, const struct pengguna *, struct str penerima);

#endif
