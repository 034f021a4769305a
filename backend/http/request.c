/*
 * Reading what a request carries beside its form: the query string, the
 * version it speaks of; running its act; and the headers of the answer.
 */
#include "request.h"

#include <assert.h>
#include <stdlib.h>

#include "../base/utf8.h"
#include "../base/waktu.h"
#include "../core/kosakata.h"
#include "percent.h"

static void
bad_query(struct request *r, const char *name)
{
	problem_field(&r->problem, name, "parameter ini keliru",
	    "this parameter is not right");
}

/* The raw value of name in the query; counts how often it stands there. */
static struct str
raw_value(struct str query, const char *name, size_t *ret_count)
{
	struct str found = { 0 };
	const char *p = query.p, *end = query.p + query.n;
	size_t len = strlen(name);

	*ret_count = 0;
	while (p != NULL && p < end) {
		const char *amp = memchr(p, '&', (size_t)(end - p));
		size_t n = (size_t)((amp == NULL ? end : amp) - p);

		if (n >= len && memcmp(p, name, len) == 0 &&
		    (n == len || p[len] == '=')) {
			found.p = n == len ? p + n : p + len + 1;
			found.n = n == len ? 0 : n - len - 1;
			(*ret_count)++;
		}
		p = amp == NULL ? NULL : amp + 1;
	}
	return found;
}

struct str
request_query(struct request *r, const char *name)
{
	struct str s;
	size_t count;

	s = raw_value(r->query, name, &count);
	if (count == 0)
		return (struct str){ 0 };
	if (count > 1 || !percent_decode(r->a, s, true, &s) || !utf8_valid(s) ||
	    memchr(s.p, '\0', s.n) != NULL) {
		bad_query(r, name);
		return (struct str){ 0 };
	}
	s = utf8_trim(r->a, s);
	return s.n == 0 ? (struct str){ 0 } : arena_str(r->a, s.p, s.n);
}

int64_t
request_query_int(
    struct request *r, const char *name, int64_t def, int64_t min, int64_t max)
{
	struct str s = request_query(r, name);
	char *end;
	long long v;

	if (s.p == NULL)
		return def;
	v = strtoll(s.p, &end, 10);
	if (*end != '\0' || s.n > 18 || v < min || v > max) {
		bad_query(r, name);
		return def;
	}
	return v;
}

struct null_i64
request_day(struct request *r, const char *name, struct str s)
{
	struct tanggal t;

	if (s.n == 0)
		return (struct null_i64){ 0 };
	if (waktu_parse_tanggal(s, &t))
		return (struct null_i64){ true, waktu_days(t) };
	problem_field(&r->problem, name, "tanggal ditulis TTTT-BB-HH",
	    "dates are written YYYY-MM-DD");
	return (struct null_i64){ 0 };
}

struct null_i64
request_query_day(struct request *r, const char *name)
{
	return request_day(r, name, request_query(r, name));
}

int
request_query_bool(struct request *r, const char *name)
{
	struct str s = request_query(r, name);

	if (s.p == NULL)
		return -1;
	if (str_eq(s, STR("true")) || str_eq(s, STR("false")))
		return str_eq(s, STR("true"));
	problem_field(&r->problem, name, "true atau false", "true or false");
	return -1;
}

int
request_query_kata(
    struct request *r, const char *name, const struct kosakata *k)
{
	struct str s = request_query(r, name);
	int i = s.p == NULL ? -1 : kosakata_find(k, s);

	if (s.p != NULL && i < 0)
		problem_unknown(&r->problem, name);
	return i;
}

enum err
request_versi(struct request *r, uint32_t *ret_versi)
{
	struct str s = r->if_match;
	char *end;
	unsigned long v;

	if (s.p == NULL)
		return ERR_VERSION_NEEDED;
	if (s.n < 3 || s.n > 12 || s.p[0] != '"' || s.p[s.n - 1] != '"')
		return ERR_BAD_REQUEST;
	/* strtoul() would take blanks and a sign. */
	v = strtoul(s.p + 1, &end, 10);
	if (s.p[1] < '0' || s.p[1] > '9' || end != s.p + s.n - 1 ||
	    v > UINT32_MAX)
		return ERR_BAD_REQUEST;
	*ret_versi = (uint32_t)v;
	return ERR_OK;
}

void
response_header(struct request *r, const char *name, struct str value)
{
	assert(r->out.nheaders < RESPONSE_MAX_HEADERS);
	r->out.headers[r->out.nheaders].name = name;
	r->out.headers[r->out.nheaders].value = value;
	r->out.nheaders++;
}

struct attempt {
	struct request *r;
	const struct problem *clean; /* the problem before each try */
	db_tx_fn *fn;
	void *ctx;
};

static enum err
run_once(void *ctx)
{
	struct attempt *t = ctx;
	struct request *r = t->r;

	r->problem = *t->clean;
	json_start(&r->out.json, r->a);
	r->out.status = 0;
	return t->fn(t->ctx);
}

enum err
request_tx(struct request *r, db_tx_fn *fn, void *ctx)
{
	const struct problem clean = r->problem;
	struct attempt t = { r, &clean, fn, ctx };

	return db_tx(r->db, run_once, &t);
}

enum err
request_tx_undo(struct request *r, db_tx_fn *fn, void *ctx)
{
	const struct problem clean = r->problem;
	struct attempt t = { r, &clean, fn, ctx };

	return db_tx_undo(r->db, run_once, &t);
}
