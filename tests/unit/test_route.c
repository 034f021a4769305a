/*
 * The route table and the part of the gate that needs no database: what a row
 * must be, what an unknown path or method is told.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "http/route.h"

static struct arena *a;

static int
setup(void **state)
{
	(void)state;
	a = arena_new(1 << 16);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

/* ":id" and ":tracking_id" are the same to the matcher. */
static bool
same_shape(const char *x, const char *y)
{
	while (*x != '\0' && *y != '\0') {
		if (*x == ':' && *y == ':') {
			x += strcspn(x, "/");
			y += strcspn(y, "/");
		} else if (*x++ != *y++)
			return false;
	}
	return *x == *y;
}

static void
test_rows_differ(void **state)
{
	size_t i, k;

	(void)state;
	for (i = 0; i < nroutes; i++)
		for (k = 0; k < i; k++)
			assert_false(
			    routes[i].method == routes[k].method &&
			    routes[i].luar == routes[k].luar &&
			    same_shape(routes[i].path, routes[k].path));
}

static size_t
count(const char *s, char c)
{
	size_t n = 0;

	while (*s != '\0')
		n += *s++ == c;
	return n;
}

static void
test_row(const struct route *r)
{
	bool get = r->method == METHOD_GET;
	bool public = (r->roles & 1u << PERAN_PUBLIK) != 0;

	assert_int_equal(r->path[0], '/');
	assert_true(strlen(r->path) > 1);
	assert_int_not_equal(r->path[strlen(r->path) - 1], '/');
	assert_in_range(count(r->path, ':'), 0, REQUEST_MAX_VARS);
	assert_non_null(r->handler);
	assert_int_not_equal(r->roles, 0);
	assert_int_equal(r->roles >> PERAN__MAX, 0);
	assert_false(r->roles & 1u << PERAN_SISTEM);
	assert_in_range(r->laju, 0, LAJU_LACAK - 1);
	/* whoever lets the public in lets every role in */
	if (public)
		assert_int_equal(r->roles, (1u << PERAN_SISTEM) - 1);
	/* the method is the handler's last word */
	assert_non_null(strrchr(r->name, '_'));
	assert_string_equal(
	    strrchr(r->name, '_') + 1, get                         ? "get"
				       : r->method == METHOD_POST  ? "post"
				       : r->method == METHOD_PATCH ? "patch"
				       : r->method == METHOD_PUT   ? "put"
								   : "delete");
}

static void
test_flags(const struct route *r)
{
	bool get = r->method == METHOD_GET;
	unsigned f = r->flags;

	if (f & ROUTE_CACHE)
		assert_true(get && (r->roles & 1u << PERAN_PUBLIK));
	if (get)
		assert_int_equal(
		    f & (ROUTE_JSON | ROUTE_IDEMPOTENT | ROUTE_KEY_NEEDED |
			    ROUTE_IF_MATCH | ROUTE_UPLOAD | ROUTE_LOGIN_POOL),
		    0);
	if (f & (ROUTE_KEY_NEEDED | ROUTE_IF_MATCH))
		assert_true(f & ROUTE_IDEMPOTENT);
	if (r->method == METHOD_PATCH)
		assert_true(f & ROUTE_JSON);
	assert_false((f & ROUTE_JSON) && (f & ROUTE_UPLOAD));
	if (f & ROUTE_LOGIN_POOL)
		assert_true(r->laju == LAJU_MASUK || r->laju == LAJU_DAFTAR);
}

static void
test_table(void **state)
{
	size_t i;

	(void)state;
	assert_true(nroutes > 20);
	for (i = 0; i < nroutes; i++) {
		test_row(&routes[i]);
		test_flags(&routes[i]);
	}
}

static struct request *
ask(enum method m, const char *path, enum err read_err)
{
	struct request *r = ARENA_NEW(a, struct request);

	r->a = a;
	r->problem.a = a;
	r->method = m;
	r->path = str_of(path);
	r->query = STR("");
	route_answer(r, read_err);
	return r;
}

static const char *
header(const struct request *r, const char *name)
{
	size_t i;

	for (i = 0; i < r->out.nheaders; i++)
		if (strcmp(r->out.headers[i].name, name) == 0)
			return r->out.headers[i].value.p;
	return NULL;
}

static const struct {
	enum method method;
	const char *path;
	int want;
} unknown[] = {
	{ METHOD_GET, "", 404 },
	{ METHOD_GET, "/", 404 },
	{ METHOD_GET, "/laporan/", 404 },
	{ METHOD_GET, "/laporan//riwayat", 404 },
	{ METHOD_GET, "/laporanX", 404 },
	{ METHOD_GET, "/Laporan", 404 },
	{ METHOD_GET, "/laporan/ABCDEFGHJK/riwayat/", 404 },
	{ METHOD_GET, "/laporan/ABCDEFGHJK/riwayat/x", 404 },
	/* a segment longer than any id of ours */
	{ METHOD_GET,
	    "/laporan/0123456789012345678901234567890123456789012345678901234"
	    "56789012345678901234567890",
	    404 },
	{ METHOD_POST, "/sehat", 405 },
	{ METHOD_DELETE, "/laporan", 405 },
	{ METHOD_GET, "/laporan/ABCDEFGHJK/aksi/tutup", 405 },
	{ METHOD_PUT, "/laporan/ABCDEFGHJK", 405 },
	{ METHOD_OTHER, "/laporan", 405 },
};

static void
test_unknown(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(unknown) / sizeof(unknown[0]); i++) {
		struct request *r =
		    ask(unknown[i].method, unknown[i].path, ERR_OK);

		assert_int_equal(r->out.status, unknown[i].want);
		assert_string_equal(r->out.type, "application/problem+json");
		assert_string_equal(
		    header(r, "Cache-Control"), "private, no-store");
		/* nothing of what was sent comes back */
		if (unknown[i].path[0] != '\0' && unknown[i].path[1] != '\0')
			assert_null(strstr(r->out.body.p, unknown[i].path));
	}
}

/* What reading the request found wrong wins over everything. */
static void
test_read_errors(void **state)
{
	(void)state;
	assert_int_equal(
	    ask(METHOD_GET, "/sehat", ERR_BAD_REQUEST)->out.status, 400);
	assert_int_equal(
	    ask(METHOD_POST, "/laporan", ERR_TOO_LARGE)->out.status, 413);
	assert_int_equal(
	    ask(METHOD_GET, "/nirwana", ERR_DATABASE)->out.status, 503);
	assert_string_equal(
	    header(ask(METHOD_GET, "/sehat", ERR_DATABASE), "Retry-After"),
	    "2");
}

static void
test_problem_shape(void **state)
{
	(void)state;
	assert_string_equal(ask(METHOD_GET, "/nirwana", ERR_OK)->out.body.p,
	    "{\"type\":\"/masalah/tidak-ditemukan\","
	    "\"title\":\"Tidak ditemukan\",\"status\":404,"
	    "\"detail\":\"Tidak ditemukan\",\"kode\":\"tidak-ditemukan\","
	    "\"bidang\":[]}");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows_differ),
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_unknown),
		cmocka_unit_test(test_read_errors),
		cmocka_unit_test(test_problem_shape),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
