#ifndef AUTH_KUKI_H
#define AUTH_KUKI_H

#include "../http/request.h"

/*
 * The session cookie: `__Host-lapor`, HttpOnly, Secure, SameSite=Strict,
 * Path=/; on plain http (base_url is not https:// and the request did not
 * come by TLS) `lapor` without the prefix and Secure.
 */

/* The token sent, 43 characters; .p NULL when none, malformed, or twice. */
struct str kuki_token(const struct request *);
/* Add the Set-Cookie header; an empty token takes the cookie away. */
void kuki_set(struct request *, struct str token, int64_t seconds);

#endif
