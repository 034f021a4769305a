/*
 * Writes of a batch.  A job that does the same to two hundred reports writes
 * some ten kinds of rows two hundred times.  They are collected by statement,
 * and each statement goes once, with arrays in place of values (bulk binding
 * of Connector/C): one journey, one parse, and the server's own bulk insert.
 * Updates the server would run row by row all the same: those that set the
 * same for many rows go as one statement for them all.
 */
#include <assert.h>
#include <string.h>

#include "db_private.h"

/* A batch's values pass through here; larger ones go in parts. */
#define ROWS_AT_ONCE 256
#define SET_MAX      200

static struct kind *
kind_of(struct gather *g, const struct db_sql *sql)
{
	size_t i;

	for (i = 0; i < g->n; i++)
		if (g->v[i].sql == sql)
			return &g->v[i];
	assert(g->n < MAXKINDS);
	g->v[g->n] = (struct kind){ .sql = sql };
	return &g->v[g->n++];
}

static void
make_room(struct gather *g, struct kind *k)
{
	struct db_arg *bigger;

	if (k->n < k->cap)
		return;
	k->cap = k->cap == 0 ? 64 : 2 * k->cap;
	bigger = ARENA_ARRAY(g->keep, struct db_arg, k->cap * k->nargs);
	if (k->n > 0)
		memcpy(bigger, k->args, k->n * k->nargs * sizeof(*bigger));
	k->args = bigger;
}

void
db_gather_add(struct db *db, const struct db_sql *sql,
    const struct db_arg *args, size_t nargs, bool one)
{
	struct gather *g = &db->gather;
	struct kind *k = kind_of(g, sql);
	size_t i;

	assert(k->n == 0 || k->nargs == nargs);
	k->nargs = nargs;
	k->one = one;
	make_room(g, k);
	for (i = 0; i < nargs; i++) {
		struct db_arg v = args[i];

		if (v.type == DB_STR && !v.null)
			v.s = arena_str(g->keep, v.s.p, v.s.n);
		k->args[k->n * nargs + i] = v;
	}
	k->n++;
}

void
db_gather(struct db *db)
{
	assert(db->in_tx && !db->gather.on);
	if (db->gather.keep == NULL)
		db->gather.keep = arena_new(256 * 1024);
	arena_reset(db->gather.keep);
	db->gather.n = 0;
	db->gather.on = true;
}

void
db_gather_drop(struct db *db)
{
	db->gather.n = 0;
	db->gather.on = false;
}

/* One parameter's values of n rows. */
static void
bind_column(struct arena *a, const struct db_arg *v, size_t step, size_t n,
    MYSQL_BIND *b)
{
	bool is_str = v->type == DB_STR;
	unsigned long *len = ARENA_ARRAY(a, unsigned long, n);
	const char **str = ARENA_ARRAY(a, const char *, n);
	long long *num = ARENA_ARRAY(a, long long, n);
	char *ind = ARENA_ARRAY(a, char, n);
	size_t i;

	for (i = 0; i < n; i++, v += step) {
		ind[i] = v->null ? STMT_INDICATOR_NULL : STMT_INDICATOR_NONE;
		num[i] = v->i;
		str[i] = v->null ? "" : v->s.p;
		len[i] = v->null ? 0 : v->s.n;
	}
	b->u.indicator = ind;
	b->buffer_type = is_str ? MYSQL_TYPE_STRING : MYSQL_TYPE_LONGLONG;
	b->buffer = is_str ? (void *)str : (void *)num;
	b->length = len;
}

static enum err
execute(struct db *db, MYSQL_STMT *st, const struct kind *k, size_t from,
    size_t n, uint64_t *ret_touched)
{
	MYSQL_BIND b[DB_ARGS_MAX] = { 0 };
	unsigned rows = (unsigned)n, none = 0;
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; i < k->nargs; i++)
		bind_column(db->gather.keep, &k->args[from * k->nargs + i],
		    k->nargs, n, &b[i]);
	mysql_stmt_attr_set(st, STMT_ATTR_ARRAY_SIZE, &rows);
	if (mysql_stmt_bind_param(st, b) != 0 || mysql_stmt_execute(st) != 0)
		err = db_fault(db, mysql_stmt_errno(st), mysql_stmt_error(st),
		    k->sql->text);
	else
		*ret_touched = mysql_stmt_affected_rows(st);
	mysql_stmt_attr_set(st, STMT_ATTR_ARRAY_SIZE, &none);
	return err;
}

/* The server takes arrays for what has its rows in VALUES, or a condition. */
static bool
takes_arrays(const struct db_sql *sql)
{
	return strstr(sql->text, "SELECT") == NULL;
}

/* Row by row, but many to a journey. */
static enum err
run_rows(struct db *db, const struct kind *k)
{
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < k->n; i++)
		err = k->one ? db_later_one(
				   db, k->sql, &k->args[i * k->nargs], k->nargs)
			     : db_later(db, k->sql, &k->args[i * k->nargs],
				   k->nargs);
	return err == ERR_OK ? db_flush(db) : err;
}

static enum err
run_arrays(struct db *db, const struct kind *k)
{
	uint64_t touched = 0;
	MYSQL_STMT *st;
	size_t from, n;
	enum err err;

	if ((err = db_prepare(db, k->sql, &st)) != ERR_OK)
		return err;
	for (from = 0; from < k->n; from += n) {
		n = k->n - from < ROWS_AT_ONCE ? k->n - from : ROWS_AT_ONCE;
		if ((err = execute(db, st, k, from, n, &touched)) != ERR_OK)
			return err;
		if (k->one && touched != n)
			return ERR_CONFLICT;
	}
	return ERR_OK;
}

/* Do two rows differ in their key alone, which comes last? */
static bool
same_values(const struct kind *k, size_t i, size_t j)
{
	const struct db_arg *a = &k->args[i * k->nargs],
			    *b = &k->args[j * k->nargs];
	size_t c;

	for (c = 0; c + 1 < k->nargs; c++)
		if (a[c].type != b[c].type || a[c].null != b[c].null ||
		    (!a[c].null &&
			(a[c].type == DB_STR ? !str_eq(a[c].s, b[c].s)
					     : a[c].i != b[c].i)))
			return false;
	return true;
}

/* "... key = ?" for n keys at once, in few shapes. */
static struct str
set_text(struct arena *a, const char *text, size_t n)
{
	const char *marks = n <= 10   ? DB_MARKS_10
			    : n <= 50 ? DB_MARKS_50
				      : DB_MARKS_200;
	size_t len = strlen(text) - sizeof("= ?") + 1;

	return arena_printf(a, "%.*sIN (%s)", (int)len, text, marks);
}

/* n rows of the same values; the last key fills up what is left of the list. */
static enum err
run_set(struct db *db, const struct kind *k, const size_t *row, size_t n)
{
	size_t others = k->nargs - 1, i,
	       room = n <= 10   ? 10
		      : n <= 50 ? 50
				: 200;
	struct db_arg v[DB_ARGS_MAX];
	struct db_sql sql =
	    DB_WRITE(set_text(db->gather.keep, k->sql->text, n).p);
	uint64_t touched = 0;
	enum err err;

	assert(others + room <= DB_ARGS_MAX);
	memcpy(v, &k->args[row[0] * k->nargs], others * sizeof(*v));
	for (i = 0; i < room; i++)
		v[others + i] =
		    k->args[row[i < n ? i : n - 1] * k->nargs + others];
	err = db_run(db, &sql, v, others + room, &touched);
	return err == ERR_OK && k->one && touched != n ? ERR_CONFLICT : err;
}

/* Those that stand alone stay, at the front of k. */
static enum err
run_sets(struct db *db, struct kind *k)
{
	bool *done = ARENA_ARRAY(db->gather.keep, bool, k->n);
	size_t row[SET_MAX], i, j, n, left = 0;
	enum err err = ERR_OK;

	for (i = 0; err == ERR_OK && i < k->n; i++) {
		if (done[i])
			continue;
		for (j = i, n = 0; j < k->n && n < SET_MAX; j++)
			if (!done[j] && same_values(k, i, j)) {
				done[j] = true;
				row[n++] = j;
			}
		if (n > 1)
			err = run_set(db, k, row, n);
		else
			memmove(&k->args[left++ * k->nargs],
			    &k->args[i * k->nargs],
			    k->nargs * sizeof(*k->args));
	}
	k->n = left;
	return err;
}

static enum err
run_kind(struct db *db, struct kind *k)
{
	enum err err;

	if (db->lost)
		return ERR_DATABASE;
	if (k->sql->rowsz == 1 && k->n > 1 && (err = run_sets(db, k)) != ERR_OK)
		return err;
	if (k->n == 0)
		return ERR_OK;
	return k->n == 1 || !takes_arrays(k->sql) ? run_rows(db, k)
						  : run_arrays(db, k);
}

enum err
db_gather_end(struct db *db)
{
	struct gather *g = &db->gather;
	enum err err = ERR_OK;
	size_t i;

	g->on = false; /* run_rows() may put off what stands alone */
	for (i = 0; err == ERR_OK && i < g->n; i++)
		err = run_kind(db, &g->v[i]);
	db_gather_drop(db);
	return err;
}
