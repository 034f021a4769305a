#ifndef HTTP_JSON_NAMES_H
#define HTTP_JSON_NAMES_H

#include <stddef.h>

/*
 * The names of all JSON objects that are open, on one stack, innermost on top:
 * an object that closes takes off its own and learns whether one stood twice.
 * The names are borrowed from the text; the stack is owned by the scan.
 */
struct json_name;

struct json_names {
	struct json_name *p;
	size_t n, cap;
};

/* ${p} is what stands between the quotes, escapes and all, found well-formed.
 */
void json_names_push(struct json_names *, const char *p, size_t n);

/*
 * Take off the names from ${base} up.  NULL if they say different things, else
 * one (the later of two) that says what another says.
 */
const char *json_names_pop(struct json_names *, size_t base);

void json_names_free(struct json_names *);

#endif
