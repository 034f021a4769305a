#include "null_json.h"

void
null_json_int(struct json *j, const char *key, struct null_i64 v)
{
	if (v.ada)
		json_int(j, key, v.v);
	else
		json_null(j, key);
}

void
null_json_id(struct json *j, const char *key, struct null_i64 v)
{
	if (v.ada)
		json_id(j, key, v.v);
	else
		json_null(j, key);
}

void
null_json_ref(
    struct json *j, const char *key, struct null_i64 id, struct null_str nama)
{
	if (id.ada && nama.ada)
		json_ref(j, key, id.v, nama.v);
	else
		json_null(j, key);
}

void
null_json_time(struct json *j, const char *key, struct null_i64 v, int zona)
{
	if (v.ada)
		json_time(j, key, v.v, zona);
	else
		json_null(j, key);
}

void
null_json_str(struct json *j, const char *key, struct null_str v)
{
	if (v.ada)
		json_str(j, key, v.v);
	else
		json_null(j, key);
}
