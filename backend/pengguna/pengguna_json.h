#ifndef PENGGUNA_PENGGUNA_JSON_H
#define PENGGUNA_PENGGUNA_JSON_H

#include "../http/request.h"
#include "pengguna_sql.h"

/* Who is logged in ({masuk, pengguna, csrf, ganti_sandi, pasang_totp});
 * NULL: nobody. */
void
pengguna_json_sesi(struct json *, const struct pengguna *, struct str csrf);

/* The account as its owner sees it, as it stands now. */
enum err pengguna_json_akun(struct request *);

#endif
