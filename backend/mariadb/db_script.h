#ifndef MARIADB_DB_SCRIPT_H
#define MARIADB_DB_SCRIPT_H

#include "db.h"

/*
 * Text protocol for the operator's work, where prepared statements cannot
 * serve: files of many statements, DDL, GRANT, SHOW.  Never used by a worker;
 * nothing a person typed into the product comes near it.
 */
struct db_script;

/* Connect now; NULL when that fails (logged unless ${quiet}). */
struct db_script *db_script_open(const struct db_target *, bool quiet);
void db_script_close(struct db_script *);

/* Run all statements of ${sql}, in order, stopping at the first error, whose
 * text and number are logged.  ERR_DATABASE then. */
enum err db_script_run(struct db_script *, const char *sql);

/* The server's number for the last failure; 0 when there was none. */
unsigned db_script_errno(struct db_script *);

/* Rows of one statement as texts; NULL columns are NULL.  The array has
 * *ret_n rows of ${ncols} columns each and lives in the arena. */
enum err db_script_rows(struct db_script *, struct arena *, const char *sql,
    size_t ncols, const char ***ret_cells, size_t *ret_n);

/* One cell as a number; ERR_NOT_FOUND when there is no row. */
enum err db_script_number(struct db_script *, const char *sql, int64_t *ret);

/* ${text} quoted for use inside '…'. */
struct str
db_script_quote(struct db_script *, struct arena *, const char *text);

#endif
