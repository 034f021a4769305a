#ifndef SALURAN_WEBPUSH_SANDI_H
#define SALURAN_WEBPUSH_SANDI_H

#include <stdbool.h>
#include <stdint.h>

#include "../base/arena.h"

/*
 * The ciphers of Web Push: RFC 8291 (who may read it), RFC 8188 (its form)
 * and RFC 8292 (who sent it), by OpenSSL.
 */
#define WEBPUSH_PUBLIC 65
#define WEBPUSH_SECRET 32
#define WEBPUSH_AUTH   16
#define WEBPUSH_SALT   16
#define WEBPUSH_TEXT   3900 /* the most that every push service takes */

/* The public point of a secret number.  false: it is none of the curve's. */
bool webpush_public(const unsigned char secret[WEBPUSH_SECRET],
    unsigned char ret[WEBPUSH_PUBLIC]);

/* Is this the public point of somebody's key? */
bool webpush_point(struct str point);

/*
 * ${text} for the holder of ${p256dh} and ${auth}, under the one-time key
 * ${secret} and ${salt}; at least ${pad} bytes long before encryption, so that
 * the length tells little.  The whole body.  .p NULL: a key is not valid.
 */
struct str
webpush_encrypt(struct arena *, struct str text, size_t pad, struct str p256dh,
    struct str auth, const unsigned char secret[WEBPUSH_SECRET],
    const unsigned char salt[WEBPUSH_SALT]);

/* The Authorization header: "vapid t=…, k=…".  ${until} by the real clock. */
struct str
webpush_vapid(struct arena *, const unsigned char secret[WEBPUSH_SECRET],
    struct str origin, struct str contact, int64_t until);

/* base64url without padding, as all of it is written. */
struct str webpush_base64(struct arena *, const void *, size_t);

#endif
