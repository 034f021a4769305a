#ifndef HTTP_RESPONSE_H
#define HTTP_RESPONSE_H

#include "request.h"

/* Complete r->out: body, ETag, caching and language headers, or the
 * problem+json of err.  extra: the report as it stands now, for 409 and 412. */
void response_finish(struct request *, enum err);

#endif
