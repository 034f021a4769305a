#ifndef HTTP_JSON_STRICT_H
#define HTTP_JSON_STRICT_H

#include <stdbool.h>
#include <stddef.h>

#include "../base/bahasa.h"

/*
 * The scanner that stands before cJSON, which by itself lets through much that
 * RFC 8259 forbids.  What passes here is one whole JSON text with
 *  - nothing before it (no byte order mark) and only white space after it;
 *  - valid UTF-8, escapes complete, surrogates in pairs, no U+0000 in any form;
 *  - no name twice in one object, compared after unescaping;
 *  - arrays and objects nested no deeper than the limit;
 *  - numbers a double can hold: integers within ±(2^53 - 1), others of a
 *    magnitude from 1e-307 up to below 1e308 or zero, all of at most 63
 *    characters (cJSON reads no more).  A fraction is rounded as doubles are.
 *
 * Time is O(n log n) and memory O(n) for any input: names are sorted, not
 * hashed, so there is nothing to flood.  Recursion is bounded by max_depth.
 */
enum json_reason {
#define REASON(name, id, en) JSON_##name,
#include "../tables/json_reasons.def"
#undef REASON
	JSON__MAX
};

enum {
	JSON_DEPTH_MAX = 32, /* the limit of the API; max_depth may be less */
};

/* Where it went wrong, counted in bytes from 0, and why. */
struct json_fault {
	size_t offset;
	enum json_reason reason;
};

/*
 * Check ${n} bytes.  max_depth counts open arrays and objects, 1 to
 * JSON_DEPTH_MAX.  false: not acceptable, and ${ret_fault} says why.
 */
bool json_strict_check(
    const char *p, size_t n, unsigned max_depth, struct json_fault *ret_fault);

/* The reason in a sentence for the sender. */
const char *json_strict_text(enum json_reason, enum bahasa);

#endif
