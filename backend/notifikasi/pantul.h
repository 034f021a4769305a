#ifndef NOTIFIKASI_PANTUL_H
#define NOTIFIKASI_PANTUL_H

#include "surat_sql.h"

/*
 * Addresses that came back as not existing: no more mail goes there until the
 * person has another one, or pusat sends a dead letter again.
 */
enum err pantul_mati(struct arena *, const struct surat *, bool *ret);

struct pantulan {
	struct str kode;           /* as 5.1.1 */
	struct str asli, terakhir; /* whom it could not reach; .p NULL */
};

/*
 * A bounce of this surat: it becomes a dead letter, and if the address is gone
 * for good (its code says so) and still the person's, it is remembered.  In a
 * transaction. ERR_NOT_FOUND: no such surat any more.
 */
enum err pantul_catat(struct db *, struct arena *, int64_t surat_id,
    const struct pantulan *, int64_t now);

/*
 * The mail server refused this surat at once, for ${kode} (as 5.1.1): what it
 * says of the address is remembered as from a bounce.
 */
enum err pantul_tolak(struct db *, struct arena *, const struct surat *,
    struct str kode, int64_t now);

/*
 * Since when no mail goes to this address of an account, for it came back;
 * without a value: it goes.
 */
enum err pantul_sejak(struct db *, struct arena *, int64_t pengguna_id,
    struct null_str email, struct null_i64 *ret);

/* The account has shown that mail arrives: it goes again.  In a transaction. */
enum err pantul_usai(struct db *, int64_t pengguna_id);

#endif
