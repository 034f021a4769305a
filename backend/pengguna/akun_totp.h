#ifndef PENGGUNA_AKUN_TOTP_H
#define PENGGUNA_AKUN_TOTP_H

#include "../http/request.h"

/* Setting up and taking away a person's own authenticator. */

#define AKUN_CADANGAN 10 /* recovery codes */

/* A new secret, kept until it is confirmed; ERR_TAKEN when one is in use. */
enum err
akun_totp_begin(struct request *, struct str *ret_rahasia, struct str *ret_url);

/*
 * ${kode} proves that the app has the secret: from now on it is asked for.
 * Other sessions end.  ERR_CONFLICT: nothing was begun.  ret_codes gets
 * AKUN_CADANGAN recovery codes, told only now.
 */
enum err
akun_totp_confirm(struct request *, struct str kode, struct str *ret_codes);

/* New recovery codes instead of those before; ${kode} is one of them or of the
 * app.  ERR_NOT_FOUND: no factor was set up. */
enum err
akun_totp_codes(struct request *, struct str kode, struct str *ret_codes);

/* Away with it and its recovery codes; ${kode} is one of either. */
enum err akun_totp_remove(struct request *, struct str kode);

#endif
