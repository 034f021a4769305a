/*
 * Running statements and copying rows into structs.
 */
#include "db.h"

#include <assert.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "../base/clock.h"
#include "db_private.h"

/* Where the client library writes one row before it is copied out. */
struct cell {
	int64_t i;
	unsigned long len;
	my_bool null, trunc;
	char s[INLINE_STR];
};

struct result {
	MYSQL_STMT *st;
	const struct db_sql *sql;
	struct cell cells[MAXCOLS];
	MYSQL_BIND binds[MAXCOLS];
};

static bool
is_str(enum db_type t)
{
	return t == DB_STR || t == DB_NULL_STR;
}

static void
bind_args(const struct db_arg *args, size_t nargs, MYSQL_BIND *b)
{
	static my_bool yes = 1;
	size_t i;

	memset(b, 0, nargs * sizeof(*b));
	for (i = 0; i < nargs; i++) {
		if (args[i].null)
			b[i].is_null = &yes;
		if (args[i].type == DB_STR) {
			b[i].buffer_type = MYSQL_TYPE_STRING;
			b[i].buffer = (void *)(uintptr_t)args[i].s.p;
			b[i].buffer_length = args[i].s.n;
		} else {
			b[i].buffer_type = MYSQL_TYPE_LONGLONG;
			b[i].buffer = (void *)(uintptr_t)&args[i].i;
		}
	}
}

static _Atomic uint64_t *slow;

void
db_slow_open(_Atomic uint64_t *counter)
{
	slow = counter;
}

/* mysql_stmt_execute(), counted when it takes long. */
static int
execute(MYSQL_STMT *st)
{
	int64_t begin = clock_mono_us();
	int rc = mysql_stmt_execute(st);

	if (slow != NULL && clock_mono_us() - begin >= DB_SLOW_US)
		atomic_fetch_add_explicit(slow, 1, memory_order_relaxed);
	return rc;
}

static enum err
start(struct db *db, const struct db_sql *sql, const struct db_arg *args,
    size_t nargs, MYSQL_STMT **ret_st)
{
	MYSQL_BIND b[DB_ARGS_MAX];
	MYSQL_STMT *st;
	enum err err;

	/* Inside a transaction a new connection would lose its first half. */
	if (db->in_tx && db->lost)
		return ERR_DATABASE;
	if ((err = db_flush(db)) != ERR_OK)
		return err;
	if ((err = db_prepare(db, sql, &st)) != ERR_OK)
		return err;
	assert(nargs <= DB_ARGS_MAX && mysql_stmt_param_count(st) == nargs);
	bind_args(args, nargs, b);
	if ((nargs > 0 && mysql_stmt_bind_param(st, b) != 0) ||
	    execute(st) != 0)
		return db_fault(
		    db, mysql_stmt_errno(st), mysql_stmt_error(st), sql->text);
	*ret_st = st;
	return ERR_OK;
}

static enum err
fetch_fault(struct db *db, struct result *r)
{
	return db_fault(
	    db, mysql_stmt_errno(r->st), mysql_stmt_error(r->st), r->sql->text);
}

static enum err
open_result(struct db *db, const struct db_sql *sql, const struct db_arg *args,
    size_t nargs, struct result *r)
{
	enum err err;
	size_t i;

	assert(sql->ncols > 0 && sql->ncols <= MAXCOLS);
	r->st = NULL;
	if ((err = start(db, sql, args, nargs, &r->st)) != ERR_OK)
		return err;
	r->sql = sql;
	for (i = 0; i < sql->ncols; i++) {
		struct cell *c = &r->cells[i];
		bool s = is_str(sql->cols[i].type);

		r->binds[i] = (MYSQL_BIND){
			.buffer_type =
			    s ? MYSQL_TYPE_STRING : MYSQL_TYPE_LONGLONG,
			.buffer = s ? (void *)c->s : (void *)&c->i,
			.buffer_length = s ? INLINE_STR : sizeof(c->i),
			.length = &c->len,
			.is_null = &c->null,
			.error = &c->trunc,
		};
	}
	if (mysql_stmt_bind_result(r->st, r->binds) != 0) {
		err = fetch_fault(db, r);
		mysql_stmt_free_result(r->st);
	}
	return err;
}

static struct str
take_str(struct arena *a, struct result *r, unsigned i)
{
	struct cell *c = &r->cells[i];
	MYSQL_BIND again = r->binds[i];
	char *p;

	if (c->len <= INLINE_STR)
		return arena_str(a, c->s, c->len);
	p = arena_alloc(a, c->len + 1);
	again.buffer = p;
	again.buffer_length = c->len;
	if (mysql_stmt_fetch_column(r->st, &again, i, 0) != 0)
		abort();
	return (struct str){ p, c->len };
}

static void
copy_cell(struct arena *a, struct result *r, unsigned i, void *dst)
{
	const struct cell *c = &r->cells[i];
	bool ada = !c->null;

	switch (r->sql->cols[i].type) {
	case DB_I64:
		*(int64_t *)dst = c->i;
		break;
	case DB_U32:
		*(uint32_t *)dst = (uint32_t)c->i;
		break;
	case DB_BOOL:
		*(bool *)dst = c->i != 0;
		break;
	case DB_STR:
		*(struct str *)dst = take_str(a, r, i);
		break;
	case DB_NULL_I64:
		*(struct null_i64 *)dst =
		    (struct null_i64){ ada, ada ? c->i : 0 };
		break;
	case DB_NULL_STR:
		((struct null_str *)dst)->ada = ada;
		if (ada)
			((struct null_str *)dst)->v = take_str(a, r, i);
		break;
	}
}

static void
copy_row(struct arena *a, struct result *r, char *row)
{
	unsigned i;

	memset(row, 0, r->sql->rowsz);
	for (i = 0; i < r->sql->ncols; i++)
		copy_cell(a, r, i, row + r->sql->cols[i].off);
}

enum err
db_one(struct db *db, struct arena *a, const struct db_sql *sql,
    const struct db_arg *args, size_t nargs, void *ret_row)
{
	struct result r;
	enum err err;
	int rc;

	if ((err = open_result(db, sql, args, nargs, &r)) != ERR_OK)
		return err;
	rc = mysql_stmt_fetch(r.st);
	if (rc == 1)
		err = fetch_fault(db, &r);
	else if (rc == MYSQL_NO_DATA)
		err = ERR_NOT_FOUND;
	else
		copy_row(a, &r, ret_row);
	mysql_stmt_free_result(r.st);
	return err;
}

enum err
db_all(struct db *db, struct arena *a, const struct db_sql *sql,
    const struct db_arg *args, size_t nargs, void *ret_rows, size_t *ret_n)
{
	size_t cap = 16, len = 0;
	char *v, *bigger;
	struct result r;
	enum err err;
	int rc;

	if ((err = open_result(db, sql, args, nargs, &r)) != ERR_OK)
		return err;
	v = arena_alloc(a, cap * sql->rowsz);
	while ((rc = mysql_stmt_fetch(r.st)) != MYSQL_NO_DATA && rc != 1) {
		if (len == cap) {
			bigger = arena_alloc(a, 2 * cap * sql->rowsz);
			memcpy(bigger, v, cap * sql->rowsz);
			v = bigger;
			cap *= 2;
		}
		copy_row(a, &r, v + len++ * sql->rowsz);
	}
	if (rc == 1)
		err = fetch_fault(db, &r);
	mysql_stmt_free_result(r.st);
	if (err != ERR_OK)
		return err;
	*(void **)ret_rows = v;
	*ret_n = len;
	return ERR_OK;
}

enum err
db_each(struct db *db, struct arena *a, const struct db_sql *sql,
    const struct db_arg *args, size_t nargs, db_each_fn *fn, void *ctx)
{
	char *row = arena_alloc(a, sql->rowsz);
	struct result r;
	enum err err;
	int rc;

	if ((err = open_result(db, sql, args, nargs, &r)) != ERR_OK)
		return err;
	while (
	    err == ERR_OK && (rc = mysql_stmt_fetch(r.st)) != MYSQL_NO_DATA) {
		if (rc == 1) {
			err = fetch_fault(db, &r);
			break;
		}
		copy_row(a, &r, row);
		err = fn(ctx, row);
	}
	mysql_stmt_free_result(r.st);
	return err;
}

void
db_ids(struct db_arg *v, size_t marks, const int64_t *ids, size_t n)
{
	size_t i;

	assert(n <= marks);
	for (i = 0; i < marks; i++)
		v[i] = db_arg_i(i < n ? ids[i] : 0);
}

enum err
db_run(struct db *db, const struct db_sql *sql, const struct db_arg *args,
    size_t nargs, uint64_t *ret_touched)
{
	MYSQL_STMT *st = NULL;
	enum err err;

	assert(sql->ncols == 0);
	if ((err = start(db, sql, args, nargs, &st)) != ERR_OK)
		return err;
	db->last_id = (int64_t)mysql_stmt_insert_id(st);
	if (ret_touched != NULL)
		*ret_touched = mysql_stmt_affected_rows(st);
	return ERR_OK;
}

int64_t
db_last_id(const struct db *db)
{
	return db->last_id;
}
