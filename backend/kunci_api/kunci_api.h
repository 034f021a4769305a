#ifndef KUNCI_API_KUNCI_API_H
#define KUNCI_API_KUNCI_API_H

#include "../http/request.h"

/*
 * Keys by which other systems act in the name of an instansi.  A key is
 * "lk_" and 43 characters (256 random bits), shown once when it is made; the
 * table keeps its BLAKE2b, so that a stolen dump opens nothing.
 */
enum hak_kunci {
#define ITEM(name, kode, id, en) HAK_##name,
#include "../tables/hak_kunci.def"
#undef ITEM
	HAK__MAX
};

/* So many a unit keeps that are not revoked. */
#define KUNCI_API_MAKS 20

struct kunci_api {
	int64_t id, instansi_id;
	struct str nama, awalan;
	uint32_t hak; /* bits of enum hak_kunci */
	uint32_t laju;
	int64_t dibuat;
	struct null_i64 terakhir, dicabut;
};

/*
 * The key that came with this request: `given`, else the Authorization
 * header.  ERR_FORBIDDEN when there is none, it is unknown or revoked, or
 * lacks the right; ERR_TOO_MANY when it has used up its rate.
 */
enum err kunci_api_masuk(struct request *, struct str given,
    enum hak_kunci need, struct kunci_api *ret);

/* The same without asking for a right; a missing one is ERR_OK, id 0. */
enum err
kunci_api_kenal(struct request *, struct str given, struct kunci_api *ret);

#endif
