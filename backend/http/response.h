#ifndef HTTP_RESPONSE_H
#define HTTP_RESPONSE_H

#include "request.h"

/* Complete r->out: body, ETag, caching and language headers, or the
 * problem+json of err. */
void response_finish(struct request *, enum err);

/* nginx gives the file at this internal address, in a sandbox: what somebody
 * sent or made never runs on our pages.  r->out.type is the caller's. */
void
response_file(struct request *, struct str internal, struct str disposition);

#endif
