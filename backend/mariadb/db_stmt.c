/*
 * Prepared statements: the cache, and the comparison of the server's
 * description of a row with ours.  A statement is found by its text, so those
 * joined at run time from literals are cached like the others.
 */
#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../base/log.h"
#include "db_private.h"

static bool
is_str(enum db_type t)
{
	return t == DB_STR || t == DB_NULL_STR;
}

static bool
is_nullable(enum db_type t)
{
	return t == DB_NULL_I64 || t == DB_NULL_STR;
}

static bool
is_text(enum enum_field_types t)
{
	switch (t) {
	case MYSQL_TYPE_VARCHAR:
	case MYSQL_TYPE_VAR_STRING:
	case MYSQL_TYPE_STRING:
	case MYSQL_TYPE_BLOB:
	case MYSQL_TYPE_TINY_BLOB:
	case MYSQL_TYPE_MEDIUM_BLOB:
	case MYSQL_TYPE_LONG_BLOB:
	case MYSQL_TYPE_ENUM:
	case MYSQL_TYPE_DATETIME:
	case MYSQL_TYPE_TIMESTAMP:
	case MYSQL_TYPE_DATE:
		return true;
	default:
		return false;
	}
}

static bool
column_ok(const MYSQL_FIELD *f, const struct db_col *c, const char *text)
{
	bool null = !(f->flags & NOT_NULL_FLAG);

	if (strcmp(f->name, c->name) == 0 &&
	    is_text(f->type) == is_str(c->type) &&
	    (!null || is_nullable(c->type)))
		return true;
	log_event(LOG_FAULT, "db-shape",
	    "server says %s%s %s, struct says %s%s %s; in: %.300s", f->name,
	    null ? " NULL" : "", is_text(f->type) ? "text" : "number", c->name,
	    is_nullable(c->type) ? " NULL" : "",
	    is_str(c->type) ? "text" : "number", text);
	return false;
}

/* Does the server describe the row as the struct does?  Logs if not. */
static bool
shape_ok(MYSQL_STMT *st, const struct db_sql *sql)
{
	MYSQL_RES *meta;
	MYSQL_FIELD *f;
	bool ok = true;
	size_t i;

	if (mysql_stmt_field_count(st) != sql->ncols) {
		log_event(LOG_FAULT, "db-shape",
		    "%u columns, not %zu; in: %.300s",
		    mysql_stmt_field_count(st), sql->ncols, sql->text);
		return false;
	}
	if (sql->ncols == 0)
		return true;
	if ((meta = mysql_stmt_result_metadata(st)) == NULL)
		return false;
	f = mysql_fetch_fields(meta);
	for (i = 0; i < sql->ncols; i++)
		ok = column_ok(&f[i], &sql->cols[i], sql->text) && ok;
	mysql_free_result(meta);
	return ok;
}

static size_t
hash_text(const char *p)
{
	uint64_t h = 1469598103934665603u;

	for (; *p != '\0'; p++)
		h = (h ^ (unsigned char)*p) * 1099511628211u;
	return (size_t)h;
}

/* The slot that holds sql, or the free one where it belongs. */
static struct stmt *
slot(struct db *db, const struct db_sql *sql)
{
	size_t h = hash_text(sql->text) & (NSTMTS - 1);

	while (db->stmts[h].st != NULL &&
	       strcmp(db->stmts[h].text, sql->text) != 0)
		h = (h + 1) & (NSTMTS - 1);
	return &db->stmts[h];
}

void
db_forget_stmts(struct db *db)
{
	size_t i;

	for (i = 0; i < NSTMTS; i++) {
		if (db->stmts[i].st == NULL)
			continue;
		mysql_stmt_close(db->stmts[i].st);
		free(db->stmts[i].text);
		db->stmts[i] = (struct stmt){ 0 };
	}
	db->nstmts = 0;
}

static enum err
prepare_new(struct db *db, const struct db_sql *sql, MYSQL_STMT **ret_st)
{
	enum err err;
	MYSQL_STMT *st;

	if ((st = mysql_stmt_init(db->my)) == NULL)
		abort();
	if (mysql_stmt_prepare(st, sql->text, strlen(sql->text)) != 0) {
		err = db_fault(
		    db, mysql_stmt_errno(st), mysql_stmt_error(st), sql->text);
		mysql_stmt_close(st);
		return err;
	}
	if (!shape_ok(st, sql))
		abort(); /* schema and code disagree: never guess */
	*ret_st = st;
	return ERR_OK;
}

enum err
db_prepare(struct db *db, const struct db_sql *sql, MYSQL_STMT **ret_st)
{
	enum err err;
	struct stmt *s;

	if ((err = db_ready(db)) != ERR_OK)
		return err;
	s = slot(db, sql);
	if (s->st == NULL) {
		if (db->nstmts >= NSTMTS / 2) {
			db_forget_stmts(db);
			s = slot(db, sql);
		}
		if ((err = prepare_new(db, sql, &s->st)) != ERR_OK)
			return err;
		if ((s->text = strdup(sql->text)) == NULL)
			abort();
		db->nstmts++;
	}
	*ret_st = s->st;
	return ERR_OK;
}

bool
db_check(struct db *db, const struct db_sql *sql)
{
	MYSQL_STMT *st;
	bool ok;

	if (db_ready(db) != ERR_OK || (st = mysql_stmt_init(db->my)) == NULL)
		return false;
	ok = mysql_stmt_prepare(st, sql->text, strlen(sql->text)) == 0;
	if (!ok)
		log_event(LOG_FAULT, "sqlcheck", "%s; in: %.300s",
		    mysql_stmt_error(st), sql->text);
	ok = ok && shape_ok(st, sql);
	mysql_stmt_close(st);
	return ok;
}
