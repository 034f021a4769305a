#include "akun_uji.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>
#include <sodium.h>

#include "auth/sesi.h"
#include "base/settings.h"
#include "operator/operator.h"

static struct arena *arena;
static struct db *db;

int
akun_uji_setup(void **state)
{
	struct db_target t;

	(void)state;
	if (sodium_init() < 0 || settings_load(settings_path(NULL)) != ERR_OK)
		return -1;
	arena = arena_new(64 * 1024);
	t = operator_target(AKUN_APP);
	t.timeout = 0;
	db = db_open(&t);
	return db_ready(db) == ERR_OK ? 0 : -1;
}

int
akun_uji_teardown(void **state)
{
	(void)state;
	db_close(db);
	arena_free(arena);
	return 0;
}

struct request
akun_uji_request(int64_t now)
{
	struct request r = { .a = arena,
		.db = db,
		.now = now,
		.method = METHOD_POST,
		.path = STR("/uji"),
		.query = STR(""),
		.body = STR("{}") };

	r.problem.a = arena;
	json_start(&r.out.json, arena);
	return r;
}

struct str
akun_uji_cookie(const struct request *r)
{
	size_t i;

	for (i = r->out.nheaders; i-- > 0;)
		if (strcmp(r->out.headers[i].name, "Set-Cookie") == 0)
			return (struct str){ r->out.headers[i].value.p,
				strcspn(r->out.headers[i].value.p, ";") };
	return (struct str){ 0 };
}

struct request
akun_uji_with(struct str cookie, int64_t now)
{
	struct request r = akun_uji_request(now);

	r.cookie = cookie;
	assert_int_equal(sesi_load(&r), ERR_OK);
	return r;
}

int64_t
akun_uji_number(const char *sql)
{
	static const struct db_col cols[] = { { "n", 0, DB_I64 } };
	struct db_sql q = { sql, cols, 1, sizeof(int64_t) };
	int64_t n = -1;

	assert_int_equal(db_one(db, arena, &q, DB_NONE, &n), ERR_OK);
	return n;
}

void
akun_uji_run(const char *sql)
{
	struct db_sql q = DB_WRITE(sql);

	assert_int_equal(db_run(db, &q, DB_NONE, NULL), ERR_OK);
}
