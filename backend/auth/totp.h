#ifndef AUTH_TOTP_H
#define AUTH_TOTP_H

#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"

/*
 * The second factor, RFC 6238 as every authenticator app speaks it: HMAC-SHA-1,
 * 30 seconds, 6 digits, one step of tolerance to each side.
 */
/* clang-format off */
#define TOTP_SECRET	20	/* bytes */
#define TOTP_STEP	30
/* clang-format on */

/* The code of a step (seconds / 30). */
unsigned totp_code(const unsigned char secret[TOTP_SECRET], int64_t step);

/*
 * Is ${typed} (6 digits, blanks allowed) the code of a step near ${now} and
 * later than ${last}, the last step used?  A code counts once.
 */
bool totp_matches(const unsigned char secret[TOTP_SECRET], struct str typed,
    int64_t now, int64_t last, int64_t *ret_step);

/* RFC 4648 base32 of the secret, and the otpauth:// address for a QR code. */
struct str totp_base32(struct arena *, const unsigned char[TOTP_SECRET]);
struct str
totp_url(struct arena *, const unsigned char[TOTP_SECRET], struct str account);

/*
 * The secret as it is stored: sealed with a key of this instance and bound to
 * the account.  Opening ERR_INTERNAL: not ours, or another account's.
 */
enum err totp_seal(struct arena *, const unsigned char[TOTP_SECRET],
    int64_t pengguna_id, struct str *ret);
enum err totp_open(
    struct str sealed, int64_t pengguna_id, unsigned char ret[TOTP_SECRET]);

/* Recovery codes: 10 characters; the keyed hash is what is stored. */
struct str totp_cadangan_new(struct arena *);
/* ERR_INVALID: it cannot be one. */
enum err totp_cadangan_hash(struct arena *, struct str typed, struct str *ret);

#endif
