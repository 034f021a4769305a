#ifndef HTTP_JSON_ESCAPE_H
#define HTTP_JSON_ESCAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The four hexadecimal digits at ${p}, or -1 if there are not four. */
int json_escape_unit(const char *p, const char *end);

/* Is the unit the first, or the second, half of a surrogate pair? */
bool json_escape_is_high(int unit);
bool json_escape_is_low(int unit);

/*
 * The character that stands at ${p}, written in whatever way, and the bytes it
 * takes.  The text must have passed the scanner and not be at its end.
 */
size_t json_escape_char(const char *p, const char *end, uint32_t *ret);

#endif
