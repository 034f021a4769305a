#ifndef MARIADB_DB_PRIVATE_H
#define MARIADB_DB_PRIVATE_H

/* Shared by the files of backend/mariadb only. */
#include <mysql.h>

#include "db.h"

/* clang-format off */
#define MAXCOLS		80
#define MAXLATER	32
#define MAXKINDS	32	/* statements of a gathered batch */
#define INLINE_STR	256	/* longer values are fetched a second time */
#define NSTMTS		1024	/* power of two; at most half are used */
/* clang-format on */

struct stmt {
	char *text; /* own copy */
	MYSQL_STMT *st;
};

/* Writes to be sent together: see db_later.c. */
struct later {
	const struct db_sql *sql[MAXLATER];
	bool one[MAXLATER]; /* must find its row */
	struct db_arg args[DB_ARGS_MAX];
	size_t n, nargs;
	struct arena *keep; /* our copies of the strings */
	char *text;         /* of the compound statement, kept for the next */
	size_t cap;
};

/* Writes of a batch, by statement: see db_gather.c. */
struct gather {
	bool on;
	struct kind {
		const struct db_sql *sql;
		bool one;
		size_t nargs, n, cap;
		struct db_arg *args; /* n times nargs */
	} v[MAXKINDS];
	size_t n;
	struct arena *keep;
};

struct db {
	struct db_target target;
	MYSQL *my; /* NULL while not connected */
	struct stmt stmts[NSTMTS];
	size_t nstmts;
	struct later later;
	struct gather gather;
	int64_t last_id;
	db_tx_fn *fence; /* begins every transaction, or NULL */
	void *fence_ctx;
	bool in_tx;
	bool lost; /* close at the next chance */
};

/* Prepared statement for sql, from the cache or new.  Logs on failure. */
enum err db_prepare(struct db *, const struct db_sql *, MYSQL_STMT **ret_st);
/* Map a server error to ours; marks the connection lost when it is. */
enum err
db_fault(struct db *, unsigned code, const char *text, const char *sql);
void db_forget_stmts(struct db *);
/* Send what db_later() has collected, and commit with it; forget it after a
 * rollback. */
enum err db_flush(struct db *);
enum err db_commit(struct db *);
void db_drop_later(struct db *);
/* Take a write into the batch. */
void db_gather_add(struct db *, const struct db_sql *, const struct db_arg *,
    size_t, bool one);
void db_gather_drop(struct db *);

#endif
