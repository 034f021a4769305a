#ifndef WEBHOOK_WEBHOOK_GALAT_H
#define WEBHOOK_WEBHOOK_GALAT_H

#include "../base/arena.h"
#include "../core/kosakata.h"
#include "../mariadb/db.h"

/*
 * Why a delivery failed.  The tables webhook and webhook_kirim keep a kode of
 * webhook_galat.def, or "HTTP 500"; people read it in their language.
 */
#define ITEM(name, kode, id, en) WEBHOOK_GALAT_##name,
enum webhook_galat {
#include "../tables/webhook_galat.def"
	WEBHOOK_GALAT__MAX
};
#undef ITEM

const char *webhook_galat_kode(enum webhook_galat);
/* Which one a result of libcurl (CURLcode, no success) is. */
enum webhook_galat webhook_galat_curl(int code);
/* What was kept, in words; without a value when nothing was. */
struct null_str webhook_galat_teks(struct null_str kept, enum bahasa);

#endif
