#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"
#include "str.h"

/*
 * Writes JSON text straight into the arena.  Commas and escapes are the
 * writer's business; the caller opens, puts and closes in order.  key is NULL
 * inside an array and for the outermost value.
 */
struct json {
	struct arena *a;
	char *p;
	size_t n, cap;
	bool comma;
};

void json_start(struct json *, struct arena *);
void json_open(struct json *, const char *key, char bracket); /* '{' or '[' */
void json_close(struct json *, char bracket);                 /* '}' or ']' */
void json_str(struct json *, const char *key, struct str);
void json_z(struct json *, const char *key, const char *text);
void json_int(struct json *, const char *key, int64_t);
void json_id(struct json *, const char *key, int64_t); /* as a string */
/* What has an id and a name: {"id": …, "nama": …}. */
void json_ref(struct json *, const char *key, int64_t id, struct str nama);
void json_bool(struct json *, const char *key, bool);
void json_null(struct json *, const char *key);
void json_num(struct json *, const char *key, double, unsigned decimals);
/* RFC 3339 with the offset of the zone (7, 8 or 9 hours). */
void json_time(struct json *, const char *key, int64_t t, int zona);
void json_hex(struct json *, const char *key, struct str bytes);
/* A value that is JSON already. */
void json_raw(struct json *, const char *key, struct str);
struct str json_text(const struct json *);

#endif
