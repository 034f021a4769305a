#ifndef PENGGUNA_MASUK_H
#define PENGGUNA_MASUK_H

#include "../http/request.h"
#include "pengguna_sql.h"

struct masuk_form {
	struct str pengenal, sandi, totp;
};

/*
 * Log in: a new session, and the one the request came with ends.
 * ERR_WRONG_PASSWORD: also nobody of that name, a disabled account, one
 * without password; all cost the same time.  ERR_TOTP_NEEDED: the password is
 * right, the code missing or (with a field error) wrong.  ERR_TOO_MANY.
 */
enum err masuk(struct request *, const struct masuk_form *,
    struct pengguna *ret, struct str *ret_token);

/*
 * Is this the account's present second factor, an authenticator's code or a
 * recovery code?  It is used up.  In a transaction.  ERR_TOTP_NEEDED.
 */
enum err
masuk_use_totp(struct request *, const struct pengguna *, struct str kode);

#endif
