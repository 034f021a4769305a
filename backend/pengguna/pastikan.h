#ifndef PENGGUNA_PASTIKAN_H
#define PENGGUNA_PASTIKAN_H

#include "../http/request.h"
#include "pengguna_sql.h"

/*
 * Is it really the account's owner who sits there?  Asked before what cannot
 * be taken back; a session alone is not enough.  A wrong password is a field
 * error of `sandi` (in r->problem: ask problem_check()), counted like a failed
 * log-in before it is looked at.  ${ret_key} is for percobaan_clear().
 */
enum err pastikan_sandi(struct request *, struct str sandi,
    struct pengguna *ret, struct str *ret_key);

/* The second factor of who has one, in the act's transaction; a wrong one is
 * a field error of `totp` and ERR_INVALID. */
enum err
pastikan_totp(struct request *, const struct pengguna *, struct str totp);

#endif
