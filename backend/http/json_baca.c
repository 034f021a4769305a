#include "json_baca.h"

#include <cjson/cJSON.h>

#include "json_strict.h"

static struct arena *hook_arena;

static void *
hook_alloc(size_t n)
{
	return arena_alloc(hook_arena, n);
}

static void
hook_free(void *p)
{
	(void)p;
}

static const cJSON *
raw(const struct json_nilai *v)
{
	return (const cJSON *)v;
}

static const struct json_nilai *
wrap(const cJSON *v)
{
	return (const struct json_nilai *)v;
}

const struct json_nilai *
json_baca(struct arena *a, struct str s)
{
	cJSON_Hooks hooks = { hook_alloc, hook_free };
	struct json_fault fault;

	if (!json_strict_check(s.p, s.n, JSON_DEPTH_MAX, &fault))
		return NULL;
	hook_arena = a;
	cJSON_InitHooks(&hooks);
	return wrap(cJSON_ParseWithLength(s.p, s.n));
}

const struct json_nilai *
json_isi(const struct json_nilai *v, const char *name)
{
	return cJSON_IsObject(raw(v))
		   ? wrap(cJSON_GetObjectItemCaseSensitive(raw(v), name))
		   : NULL;
}

struct str
json_ini(const struct json_nilai *v)
{
	return cJSON_IsString(raw(v)) ? str_of(raw(v)->valuestring)
				      : (struct str){ 0 };
}

struct str
json_teks(const struct json_nilai *v, const char *name)
{
	return json_ini(json_isi(v, name));
}

bool
json_larik(const struct json_nilai *v)
{
	return cJSON_IsArray(raw(v));
}

const struct json_nilai *
json_pertama(const struct json_nilai *v)
{
	return json_larik(v) ? wrap(raw(v)->child) : NULL;
}

const struct json_nilai *
json_berikut(const struct json_nilai *v)
{
	return v == NULL ? NULL : wrap(raw(v)->next);
}
