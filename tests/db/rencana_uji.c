/*
 * A database of some 10,000 reports, and what a statement reads in it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/settings.h"
#include "operator/operator.h"
#include "rencana_uji.h"

static char dir[] = "/tmp/lapor-rencana.XXXXXX";
struct arena *rencana_arena;
struct db *rencana_db;

static int
script(const char *what)
{
	int status;
	pid_t pid;

	if ((pid = fork()) == 0) {
		execl("tests/db/rencana.sh", "rencana.sh", what, dir,
		    (char *)NULL);
		_exit(127);
	}
	return pid > 0 && waitpid(pid, &status, 0) == pid ? status : -1;
}

int
rencana_setup(void **state)
{
	char conf[sizeof(dir) + 16];
	struct db_target t;

	(void)state;
	if (mkdtemp(dir) == NULL || chmod(dir, 0711) != 0 ||
	    script("start") != 0)
		return -1;
	snprintf(conf, sizeof(conf), "%s/lapor.conf", dir);
	if (settings_load(conf) != ERR_OK)
		return -1;
	rencana_arena = arena_new(256 * 1024);
	t = operator_target(AKUN_APP);
	t.timeout = 0;
	rencana_db = db_open(&t);
	return db_ready(rencana_db) == ERR_OK ? 0 : -1;
}

int
rencana_teardown(void **state)
{
	(void)state;
	db_close(rencana_db);
	arena_free(rencana_arena);
	return script("stop");
}

struct satu {
	int64_t n;
};

int64_t
rencana_angka(const char *text)
{
	static const struct db_col cols[] = { DB_COL(struct satu, n) };
	struct db_sql q = DB_QUERY(struct satu, cols, text);
	struct satu s = { 0 };

	assert_int_equal(
	    db_one(rencana_db, rencana_arena, &q, DB_NONE, &s), ERR_OK);
	return s.n;
}

/* What this connection has done since it began. */
struct counter {
	struct str Variable_name, Value;
};
struct work {
	int64_t reads, sorted, joins;
};

static struct work
work_now(void)
{
	static const struct db_col cols[] = {
		DB_COL(struct counter, Variable_name),
		DB_COL(struct counter, Value),
	};
	static const char text[] =
	    "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler\\_read%'"
	    " OR Variable_name IN ('Sort_rows', 'Select_full_join')";
	struct db_sql q = DB_QUERY(struct counter, cols, text);
	struct work w = { 0 };
	struct counter *v;
	size_t i, n;

	assert_int_equal(
	    db_all(rencana_db, rencana_arena, &q, DB_NONE, &v, &n), ERR_OK);
	assert_true(n >= 8);
	for (i = 0; i < n; i++) {
		int64_t x = strtoll(v[i].Value.p, NULL, 10);

		if (str_eq(v[i].Variable_name, STR("Sort_rows")))
			w.sorted = x;
		else if (str_eq(v[i].Variable_name, STR("Select_full_join")))
			w.joins = x;
		else
			w.reads += x;
	}
	return w;
}

static struct work begun;

void
rencana_mulai(void)
{
	struct work first = work_now();

	/* SHOW itself reads rows of a temporary table: its share. */
	begun = work_now();
	begun.reads += begun.reads - first.reads;
	begun.joins += begun.joins - first.joins;
}

void
rencana_selesai(
    const char *what, enum err err, size_t n, int64_t reads, int64_t sorted)
{
	struct work now = work_now();

	now.reads -= begun.reads;
	now.sorted -= begun.sorted;
	now.joins -= begun.joins;
	print_message("%-34s %4zu rows %6lld reads %5lld sorted\n", what, n,
	    (long long)now.reads, (long long)now.sorted);
	assert_int_equal(err, ERR_OK);
	assert_true(now.reads <= reads);
	assert_true(now.sorted <= sorted);
	assert_int_equal(now.joins, 0);
	arena_reset(rencana_arena);
}
