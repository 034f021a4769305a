/*
 * Declared input.  The only user of cJSON: a strict scanner has already
 * refused what cJSON would wave through (duplicate names, U+0000, rubbish
 * after the value, depth), so here only shapes and lengths are left.
 */
#include "form.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <string.h>

#include "form_text.h"
#include "json_strict.h"

#define MAX_DEPTH 32

struct reader {
	struct arena *a;
	struct problem *problem;
	bool partial, unknown;
};

/* cJSON allocates from the arena of the request being read. */
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

static cJSON *
parse(struct arena *a, struct str body)
{
	cJSON_Hooks hooks = { hook_alloc, hook_free };

	hook_arena = a;
	cJSON_InitHooks(&hooks);
	return cJSON_ParseWithLength(body.p, body.n);
}

static const char *
full_name(struct reader *r, const char *prefix, const char *key)
{
	if (prefix == NULL)
		return key;
	return arena_printf(r->a, "%s.%s", prefix, key).p;
}

static void
wrong_type(struct reader *r, const char *nama)
{
	problem_field(r->problem, nama, "bentuk isian ini keliru",
	    "this field has the wrong type");
}

static void
read_text(struct reader *r, const struct field *f, const char *nama,
    const cJSON *v, struct str *ret)
{
	if (!cJSON_IsString(v)) {
		wrong_type(r, nama);
		return;
	}
	form_text(r->a, f, nama, str_of(v->valuestring), r->problem, ret);
}

static bool
number_ok(
    struct reader *r, const struct field *f, const char *nama, const cJSON *v)
{
	if (!cJSON_IsNumber(v)) {
		wrong_type(r, nama);
		return false;
	}
	if (f->min == f->max || (v->valuedouble >= (double)f->min &&
				    v->valuedouble <= (double)f->max))
		return true;
	problem_field(r->problem, nama,
	    arena_printf(r->a, "antara %lld dan %lld", (long long)f->min,
		(long long)f->max)
		.p,
	    arena_printf(r->a, "between %lld and %lld", (long long)f->min,
		(long long)f->max)
		.p);
	return false;
}

static void
read_int(struct reader *r, const struct field *f, const char *nama,
    const cJSON *v, struct null_i64 *ret)
{
	if (!number_ok(r, f, nama, v))
		return;
	if (fabs(v->valuedouble) > 9007199254740991.0 ||
	    v->valuedouble != floor(v->valuedouble)) {
		wrong_type(r, nama);
		return;
	}
	*ret = (struct null_i64){ true, (int64_t)v->valuedouble };
}

static void
read_kata(struct reader *r, const struct field *f, const char *nama,
    const cJSON *v, uint32_t *ret)
{
	int i;

	if (!cJSON_IsString(v)) {
		wrong_type(r, nama);
		return;
	}
	i = kosakata_find(f->kosakata, str_of(v->valuestring));
	if (i < 0)
		problem_unknown(r->problem, nama);
	else
		*ret = (uint32_t)i;
}

static void
read_list(struct reader *r, const struct field *f, const char *nama,
    const cJSON *v, struct str_list *ret)
{
	const struct field item = { .max = 200, .look = LOOK_LINE, .min = 1 };
	int n = cJSON_GetArraySize(v);
	const cJSON *it;

	if (!cJSON_IsArray(v)) {
		wrong_type(r, nama);
		return;
	}
	if (n > f->max) {
		problem_fieldf(r->problem, nama, "paling banyak %lld",
		    "at most %lld", (long long)f->max);
		return;
	}
	ret->v = ARENA_ARRAY(r->a, struct str, (size_t)n + 1);
	cJSON_ArrayForEach(it, v)
	{
		read_text(r, &item, nama, it, &ret->v[ret->n]);
		ret->n++;
	}
}

static void read_object(struct reader *, const struct field *, size_t,
    const char *prefix, const cJSON *, char *dst);

static void
read_value(struct reader *r, const struct field *f, const char *nama,
    const cJSON *v, char *dst)
{
	struct null_i64 n = { 0 };

	switch (f->type) {
	case FIELD_TEXT:
		read_text(r, f, nama, v, (struct str *)(void *)dst);
		break;
	case FIELD_BOOL:
		if (!cJSON_IsBool(v))
			wrong_type(r, nama);
		*(bool *)dst = cJSON_IsTrue(v);
		break;
	case FIELD_OPT_BOOL:
		if (!cJSON_IsBool(v))
			wrong_type(r, nama);
		*(struct null_bool *)(void *)dst =
		    (struct null_bool){ true, cJSON_IsTrue(v) };
		break;
	case FIELD_INT:
		read_int(r, f, nama, v, &n);
		*(int64_t *)(void *)dst = n.v;
		break;
	case FIELD_OPT_INT:
		read_int(r, f, nama, v, (struct null_i64 *)(void *)dst);
		break;
	case FIELD_OPT_NUM:
		if (number_ok(r, f, nama, v))
			*(struct null_f64 *)(void *)dst =
			    (struct null_f64){ true, v->valuedouble };
		break;
	case FIELD_KATA:
		read_kata(r, f, nama, v, (uint32_t *)(void *)dst);
		break;
	case FIELD_LIST:
		read_list(r, f, nama, v, (struct str_list *)(void *)dst);
		break;
	case FIELD_NESTED:
		if (cJSON_IsObject(v))
			read_object(r, f->fields, f->nfields, nama, v, dst);
		else
			wrong_type(r, nama);
		break;
	}
}

static const struct field *
find(const struct field *f, size_t n, const char *key)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (strcmp(f[i].key, key) == 0)
			return &f[i];
	return NULL;
}

static void
refuse_unknown(struct reader *r, const struct field *f, size_t n,
    const char *prefix, const cJSON *obj)
{
	const cJSON *it;

	cJSON_ArrayForEach(it, obj)
	{
		if (find(f, n, it->string) != NULL)
			continue;
		r->unknown = true;
		problem_field(r->problem, full_name(r, prefix, it->string),
		    "isian tidak dikenal", "unknown field");
	}
}

static void
read_object(struct reader *r, const struct field *f, size_t n,
    const char *prefix, const cJSON *obj, char *base)
{
	size_t i;

	refuse_unknown(r, f, n, prefix, obj);
	for (i = 0; i < n; i++) {
		const cJSON *v =
		    cJSON_GetObjectItemCaseSensitive(obj, f[i].key);
		const char *nama = full_name(r, prefix, f[i].key);

		if (f[i].type == FIELD_KATA)
			*(uint32_t *)(void *)(base + f[i].off) = FORM_NONE;
		if (v != NULL && !cJSON_IsNull(v))
			read_value(r, &f[i], nama, v, base + f[i].off);
		else if (v != NULL && f[i].nullable)
			*(struct str *)(void *)(base + f[i].off) = STR("");
		else if (f[i].required && !(r->partial && prefix == NULL))
			problem_field(
			    r->problem, nama, "wajib diisi", "is required");
	}
}

/* Values of members that the form leaves out altogether. */
static void
set_absent(const struct field *f, size_t n, char *base)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (f[i].type == FIELD_KATA)
			*(uint32_t *)(void *)(base + f[i].off) = FORM_NONE;
		else if (f[i].type == FIELD_NESTED)
			set_absent(f[i].fields, f[i].nfields, base + f[i].off);
	}
}

enum err
form_read(struct arena *a, const struct form *form, struct str body,
    struct problem *problem, void *ret_form)
{
	struct reader r = {
		.a = a, .problem = problem, .partial = form->partial
	};
	struct json_fault fault;
	cJSON *root;

	memset(ret_form, 0, form->size);
	set_absent(form->fields, form->nfields, ret_form);
	if (!json_strict_check(body.p, body.n, MAX_DEPTH, &fault)) {
		problem_detail(problem,
		    json_strict_text(fault.reason, BAHASA_ID),
		    json_strict_text(fault.reason, BAHASA_EN));
		return ERR_BAD_JSON;
	}
	if ((root = parse(a, body)) == NULL || !cJSON_IsObject(root))
		return ERR_BAD_JSON;
	read_object(&r, form->fields, form->nfields, NULL, root, ret_form);
	if (r.unknown)
		return ERR_UNKNOWN_FIELD;
	return problem_check(problem);
}

int64_t
form_id(struct str s)
{
	int64_t v = 0;
	size_t i;

	for (i = 0; i < s.n; i++)
		v = v * 10 + (s.p[i] - '0');
	return v;
}

bool
form_is_id(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 0 && s.n <= 18;
}

int64_t
form_path_id(struct str s)
{
	return form_is_id(s) ? form_id(s) : 0;
}
