#include "db_script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <mysql.h>

#include "../base/log.h"

struct db_script {
	MYSQL my;
	bool quiet;
};

static enum err
fault(struct db_script *d, const char *what)
{
	if (!d->quiet)
		log_event(LOG_FAULT, what, "%u %s", mysql_errno(&d->my),
		    mysql_error(&d->my));
	return ERR_DATABASE;
}

static bool
connect_to(struct db_script *d, const struct db_target *t)
{
	const char *host = NULL, *sock = NULL, *colon;
	char name[256];
	unsigned port = 0;

	if (t->hosts[0] == '/') {
		sock = t->hosts;
	} else {
		/* DDL goes to the first host: the one writer of a cluster. */
		colon = strchr(t->hosts, ':');
		port = colon == NULL ? 3306
				     : (unsigned)strtoul(colon + 1, NULL, 10);
		snprintf(name, sizeof(name), "%.*s",
		    (int)strcspn(t->hosts, ":,"), t->hosts);
		host = name;
	}
	return mysql_real_connect(&d->my, host, t->user, t->password, t->name,
		   port, sock, CLIENT_MULTI_STATEMENTS) != NULL;
}

struct db_script *
db_script_open(const struct db_target *t, bool quiet)
{
	unsigned wait = 5;
	struct db_script *d;

	if ((d = calloc(1, sizeof(*d))) == NULL || mysql_init(&d->my) == NULL)
		abort();
	d->quiet = quiet;
	mysql_options(&d->my, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	mysql_options(&d->my, MYSQL_OPT_CONNECT_TIMEOUT, &wait);
	if (connect_to(d, t)) {
		d->quiet = false;
		return d;
	}
	fault(d, "db-connect");
	db_script_close(d);
	return NULL;
}

void
db_script_close(struct db_script *d)
{
	if (d == NULL)
		return;
	mysql_close(&d->my);
	free(d);
}

enum err
db_script_run(struct db_script *d, const char *sql)
{
	MYSQL_RES *res;
	int more;

	if (mysql_real_query(&d->my, sql, strlen(sql)) != 0)
		return fault(d, "db-script");
	do {
		if ((res = mysql_store_result(&d->my)) != NULL)
			mysql_free_result(res);
		else if (mysql_field_count(&d->my) != 0)
			return fault(d, "db-script");
		if ((more = mysql_next_result(&d->my)) > 0)
			return fault(d, "db-script");
	} while (more == 0);
	return ERR_OK;
}

unsigned
db_script_errno(struct db_script *d)
{
	return mysql_errno(&d->my);
}

static const char *
copy_cell(struct arena *a, const char *cell, unsigned long n)
{
	return cell == NULL ? NULL : arena_str(a, cell, n).p;
}

enum err
db_script_rows(struct db_script *d, struct arena *a, const char *sql,
    size_t ncols, const char ***ret_cells, size_t *ret_n)
{
	unsigned long *len;
	const char **cells;
	MYSQL_RES *res;
	MYSQL_ROW row;
	size_t n = 0, i;

	if (mysql_real_query(&d->my, sql, strlen(sql)) != 0 ||
	    (res = mysql_store_result(&d->my)) == NULL)
		return fault(d, "db-script");
	if (mysql_num_fields(res) < ncols) {
		mysql_free_result(res);
		return ERR_INTERNAL;
	}
	cells = ARENA_ARRAY(a, const char *, ncols *mysql_num_rows(res) + 1);
	while ((row = mysql_fetch_row(res)) != NULL) {
		len = mysql_fetch_lengths(res);
		for (i = 0; i < ncols; i++)
			cells[n * ncols + i] = copy_cell(a, row[i], len[i]);
		n++;
	}
	mysql_free_result(res);
	*ret_cells = cells;
	*ret_n = n;
	return ERR_OK;
}

enum err
db_script_number(struct db_script *d, const char *sql, int64_t *ret)
{
	struct arena *a = arena_new(1024);
	const char **cells;
	enum err err;
	size_t n;

	err = db_script_rows(d, a, sql, 1, &cells, &n);
	if (err == ERR_OK && (n == 0 || cells[0] == NULL))
		err = ERR_NOT_FOUND;
	if (err == ERR_OK)
		*ret = strtoll(cells[0], NULL, 10);
	arena_free(a);
	return err;
}

struct str
db_script_quote(struct db_script *d, struct arena *a, const char *text)
{
	size_t n = strlen(text);
	char *to = arena_alloc(a, 2 * n + 1);

	n = mysql_real_escape_string(&d->my, to, text, n);
	return (struct str){ to, n };
}
