#ifndef MARIADB_NULL_JSON_H
#define MARIADB_NULL_JSON_H

#include "../base/json.h"
#include "db.h"

/* A column that may be NULL, printed: its value, or null. */
void null_json_int(struct json *, const char *key, struct null_i64);
void null_json_id(struct json *, const char *key, struct null_i64);
void null_json_ref(
    struct json *, const char *key, struct null_i64 id, struct null_str nama);
void null_json_time(struct json *, const char *key, struct null_i64, int zona);
void null_json_str(struct json *, const char *key, struct null_str);

#endif
