#ifndef AUTH_SANDI_H
#define AUTH_SANDI_H

#include "../base/arena.h"
#include "../base/err.h"

/*
 * Passwords: Argon2id by libsodium, memory and passes from the settings
 * argon_kib and argon_putaran.  No rule about kinds of characters; 10 to 200
 * characters, and not one of the commonest (backend/tables/sandi_umum.def).
 */
/* clang-format off */
#define SANDI_MIN	10
#define SANDI_MAX	200
/* clang-format on */

/* The string to keep.  ERR_INTERNAL: no memory for it. */
enum err sandi_hash(struct arena *, struct str sandi, struct str *ret);

/*
 * Is it the password of ${hash}?  hash.p NULL (nobody of that name, or an
 * account without password) costs the same time and is false.
 */
bool sandi_matches(struct str hash, struct str sandi);

/* Was the hash made with other costs than the settings now ask for? */
bool sandi_outdated(struct str hash);

/* Among the commonest, in any case of its letters? */
bool sandi_common(struct str sandi);

#endif
