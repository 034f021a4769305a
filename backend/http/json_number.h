#ifndef HTTP_JSON_NUMBER_H
#define HTTP_JSON_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A JSON number taken apart: what is needed to say whether a double holds it.
 */
struct json_number {
	size_t n;       /* characters */
	bool integer;   /* written without fraction and exponent */
	bool zero;      /* no digit but 0 */
	uint64_t value; /* of an integer, without its sign; UINT64_MAX: more */
	int64_t magnitude; /* the first digit that is not 0 stands at 10^this */
};

/*
 * Read the number at the beginning of ${p}, as far as RFC 8259 lets it go.
 * Its length, or 0 if no number stands there (then ${ret} is untouched).
 */
size_t json_number_scan(const char *p, size_t n, struct json_number *ret);

/* Within the limits that json_strict.h states. */
bool json_number_fits(const struct json_number *);

#endif
