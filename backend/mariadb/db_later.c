/*
 * Writes that nobody waits for.  An act writes some ten rows one after the
 * other and looks at none of the answers; each would be a journey to the
 * server and back.  They are collected and go as one prepared compound
 * statement, BEGIN NOT ATOMIC a; b; c; END, in the same order, before the
 * next statement that does wait, or with the commit: c; COMMIT; END.  The same
 * INSERT twice in a row is one with two rows.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "db_private.h"

static const char head[] = "BEGIN NOT ATOMIC ", between[] = "; ",
		  commit[] = "COMMIT; ", tail[] = "END",
		  found[] = "IF ROW_COUNT() <> 1 THEN SIGNAL SQLSTATE '23000'"
			    " SET MYSQL_ERRNO = 1062; END IF; ";

static void
put(struct later *l, size_t *at, const char *s, size_t n)
{
	if (*at + n + 1 > l->cap) {
		l->cap = 2 * (*at + n + 1);
		if ((l->text = realloc(l->text, l->cap)) == NULL)
			abort();
	}
	memcpy(l->text + *at, s, n);
	*at += n;
	l->text[*at] = '\0';
}

/* The row in the text of an INSERT of one plain row, "(?, ?, 1)"; its length,
 * 0: there is none. */
static size_t
row_of(const char *text, const char **ret_row)
{
	static const char values[] = " VALUES (";
	const char *p = strstr(text, values);
	size_t n;

	if (strncmp(text, "INSERT ", 7) != 0 || p == NULL)
		return 0;
	p += sizeof(values) - 1;
	n = strcspn(p, "()");
	if (p[n] != ')' || p[n + 1] == ',')
		return 0;
	*ret_row = p - 1;
	return n + 2;
}

/* How many from i on are the same INSERT. */
static size_t
alike(const struct later *l, size_t i)
{
	const char *row;
	size_t n = 1;

	if (l->one[i] || row_of(l->sql[i]->text, &row) == 0)
		return 1;
	while (i + n < l->n && l->sql[i + n] == l->sql[i] && !l->one[i + n])
		n++;
	return n;
}

static void
put_rows(struct later *l, size_t *at, const char *text, size_t rows)
{
	const char *row = text + strlen(text);
	size_t n = rows > 1 ? row_of(text, &row) : 0;

	put(l, at, text, (size_t)(row + n - text));
	while (rows-- > 1) {
		put(l, at, ", ", 2);
		put(l, at, row, n);
	}
	put(l, at, row + n, strlen(row + n));
}

static struct db_sql
compound(struct later *l, bool last)
{
	size_t at = 0, i, rows;
	bool alone = alike(l, 0) == l->n && !l->one[0] && !last;

	if (!alone)
		put(l, &at, head, sizeof(head) - 1);
	for (i = 0; i < l->n; i += rows) {
		rows = alike(l, i);
		put_rows(l, &at, l->sql[i]->text, rows);
		if (!alone)
			put(l, &at, between, sizeof(between) - 1);
		if (l->one[i])
			put(l, &at, found, sizeof(found) - 1);
	}
	if (last)
		put(l, &at, commit, sizeof(commit) - 1);
	if (!alone)
		put(l, &at, tail, sizeof(tail) - 1);
	return (struct db_sql)DB_WRITE(l->text);
}

enum err
db_flush(struct db *db)
{
	struct later *l = &db->later;
	struct db_sql sql;
	size_t n = l->n, nargs = l->nargs;

	if (n == 0)
		return ERR_OK;
	sql = n == 1 && !l->one[0] ? *l->sql[0] : compound(l, false);
	db_drop_later(db);
	return db_run(db, &sql, l->args, nargs, NULL);
}

enum err
db_commit(struct db *db)
{
	struct later *l = &db->later;
	size_t nargs = l->nargs;
	struct db_sql sql;

	if (l->n == 0)
		return mysql_commit(db->my) == 0
			   ? ERR_OK
			   : db_fault(db, mysql_errno(db->my),
				 mysql_error(db->my), "COMMIT");
	sql = compound(l, true);
	db_drop_later(db);
	return db_run(db, &sql, l->args, nargs, NULL);
}

void
db_drop_later(struct db *db)
{
	db->later.n = db->later.nargs = 0;
}

/* The caller's arena may be reset before these are sent. */
static void
keep_args(struct later *l, const struct db_arg *args, size_t nargs)
{
	size_t i;

	if (l->keep == NULL)
		l->keep = arena_new(16 * 1024);
	if (l->n == 0)
		arena_reset(l->keep);
	for (i = 0; i < nargs; i++) {
		struct db_arg v = args[i];

		if (v.type == DB_STR && !v.null)
			v.s = arena_str(l->keep, v.s.p, v.s.n);
		l->args[l->nargs++] = v;
	}
}

static enum err
put_off(struct db *db, const struct db_sql *sql, const struct db_arg *args,
    size_t nargs, bool one)
{
	struct later *l = &db->later;
	enum err err;

	assert(sql->ncols == 0 && nargs <= DB_ARGS_MAX && db->in_tx);
	if (db->gather.on) {
		db_gather_add(db, sql, args, nargs, one);
		return ERR_OK;
	}
	if ((l->n == MAXLATER || l->nargs + nargs > DB_ARGS_MAX) &&
	    (err = db_flush(db)) != ERR_OK)
		return err;
	keep_args(l, args, nargs);
	l->one[l->n] = one;
	l->sql[l->n++] = sql;
	return ERR_OK;
}

enum err
db_later(struct db *db, const struct db_sql *sql, const struct db_arg *args,
    size_t nargs)
{
	if (!db->in_tx)
		return db_run(db, sql, args, nargs, NULL);
	return put_off(db, sql, args, nargs, false);
}

enum err
db_later_one(struct db *db, const struct db_sql *sql, const struct db_arg *args,
    size_t nargs)
{
	uint64_t n = 0;
	enum err err;

	if (db->in_tx)
		return put_off(db, sql, args, nargs, true);
	err = db_run(db, sql, args, nargs, &n);
	return err == ERR_OK && n != 1 ? ERR_CONFLICT : err;
}
