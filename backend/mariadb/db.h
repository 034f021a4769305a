#ifndef MARIADB_DB_H
#define MARIADB_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"
#include "../base/str.h"

/*
 * A thin typed layer over MariaDB's prepared statements.  A statement is a
 * constant (struct db_sql); the row it returns is a C struct whose member
 * types are the binding.  At the first prepare the server's own description
 * is compared with the struct: a renamed, reordered or newly NULL column ends
 * the process instead of filling the wrong member.
 */
struct db;

/* Columns that may be NULL say so in their type. */
struct null_i64 {
	bool ada;
	int64_t v;
};
struct null_str {
	bool ada;
	struct str v;
};

/* The same value, or none both times. */
static inline bool
null_i64_eq(struct null_i64 a, struct null_i64 b)
{
	return a.ada == b.ada && (!a.ada || a.v == b.v);
}
static inline bool
null_str_eq(struct null_str a, struct null_str b)
{
	return a.ada == b.ada && (!a.ada || str_eq(a.v, b.v));
}

enum db_type { DB_I64, DB_U32, DB_BOOL, DB_STR, DB_NULL_I64, DB_NULL_STR };

/* A member type with no line here does not compile. */
#define DB_TYPE_OF(x)                                                          \
	_Generic((x), int64_t                                                  \
		 : DB_I64, uint32_t                                            \
		 : DB_U32, bool                                                \
		 : DB_BOOL, struct str                                         \
		 : DB_STR, struct null_i64                                     \
		 : DB_NULL_I64, struct null_str                                \
		 : DB_NULL_STR)

struct db_col {
	const char *name;
	size_t off;
	enum db_type type;
};

/* clang-format off */
#define DB_COL(T, m)	{ #m, offsetof(T, m), DB_TYPE_OF(((T *)0)->m) }
/* clang-format on */

/* One statement: its text and the shape of one row (none for a write). */
struct db_sql {
	const char *text;
	const struct db_col *cols;
	size_t ncols, rowsz; /* of a write: 0, and 1 for DB_WRITE_SET */
};

/* clang-format off */
#define DB_QUERY(T, COLS, TEXT) \
	{ (TEXT), (COLS), sizeof(COLS) / sizeof((COLS)[0]), sizeof(T) }
#define DB_WRITE(TEXT)	{ (TEXT), NULL, 0, 0 }
/* An UPDATE or DELETE that ends in "key = ?".  In a batch, rows that differ
 * in nothing else go as one: "key IN (...)".  A batch changes a row once. */
#define DB_WRITE_SET(TEXT)	{ (TEXT), NULL, 0, 1 }

/*
 * Every constant statement is defined as DB_STATEMENT(sql_get) = DB_QUERY(...)
 * and so also stands in a section of the program that db_check_all() walks
 * (make sqlcheck): a statement that nobody tests is still prepared.
 */
struct db_listed {
	const char *name;
	const struct db_sql *v;
	size_t n;
	const char *di; /* whose tables; NULL: our own */
};
#define DB_LISTED(name, first, count, di) \
	static const struct db_listed name##_listed __attribute__((used, \
	    section("db_statements"), aligned(__alignof__(void *)))) = { \
		__FILE__ ": " #name, first, count, di }
#define DB_STATEMENT(name) \
	static const struct db_sql name; \
	DB_LISTED(name, &name, 1, NULL); \
	static const struct db_sql name
#define DB_STATEMENTS(name, count) \
	static const struct db_sql name[count]; \
	DB_LISTED(name, name, count, NULL); \
	static const struct db_sql name[count]
/* Of the tables of another program, in a database of its own. */
#define DB_STATEMENT_DI(di, name) \
	static const struct db_sql name; \
	DB_LISTED(name, &name, 1, di); \
	static const struct db_sql name
/* clang-format on */

/* A statement has so many '?' at most. */
#define DB_ARGS_MAX 256

/* A value for a '?'.  NULL strings and absent options bind as SQL NULL. */
struct db_arg {
	enum db_type type;
	bool null;
	int64_t i;
	struct str s;
};

static inline struct db_arg
db_arg_i(int64_t v)
{
	return (struct db_arg){ .type = DB_I64, .i = v };
}
static inline struct db_arg
db_arg_s(struct str v)
{
	return (struct db_arg){ .type = DB_STR, .null = v.p == NULL, .s = v };
}
static inline struct db_arg
db_arg_ni(struct null_i64 v)
{
	return (struct db_arg){ .type = DB_I64, .null = !v.ada, .i = v.v };
}
static inline struct db_arg
db_arg_ns(struct null_str v)
{
	return (struct db_arg){ .type = DB_STR, .null = !v.ada, .s = v.v };
}

/* clang-format off */
#define DB_ARG(x) _Generic((x), \
	bool: db_arg_i, int: db_arg_i, unsigned: db_arg_i, \
	long: db_arg_i, long long: db_arg_i, \
	struct str: db_arg_s, struct null_i64: db_arg_ni, \
	struct null_str: db_arg_ns)(x)

#define DB_LIST(...)	(const struct db_arg[]){ __VA_ARGS__ }, \
	sizeof((const struct db_arg[]){ __VA_ARGS__ }) / sizeof(struct db_arg)
#define DB_NONE		NULL, 0
#define DB_A1(a)		DB_ARG(a)
#define DB_A2(a, ...)		DB_ARG(a), DB_A1(__VA_ARGS__)
#define DB_A3(a, ...)		DB_ARG(a), DB_A2(__VA_ARGS__)
#define DB_A4(a, ...)		DB_ARG(a), DB_A3(__VA_ARGS__)
#define DB_A5(a, ...)		DB_ARG(a), DB_A4(__VA_ARGS__)
#define DB_A6(a, ...)		DB_ARG(a), DB_A5(__VA_ARGS__)
#define DB_A7(a, ...)		DB_ARG(a), DB_A6(__VA_ARGS__)
#define DB_A8(a, ...)		DB_ARG(a), DB_A7(__VA_ARGS__)
#define DB_A9(a, ...)		DB_ARG(a), DB_A8(__VA_ARGS__)
#define DB_A10(a, ...)		DB_ARG(a), DB_A9(__VA_ARGS__)
#define DB_A11(a, ...)		DB_ARG(a), DB_A10(__VA_ARGS__)
#define DB_A12(a, ...)		DB_ARG(a), DB_A11(__VA_ARGS__)
#define DB_PICK(_1, _2, _3, _4, _5, _6, _7, _8, _9, _10, _11, _12, M, ...) M
/* Up to 12 values; for more, write DB_LIST(DB_ARG(a), DB_ARG(b), ...). */
#define DB_ARGS(...) DB_LIST(DB_PICK(__VA_ARGS__, DB_A12, DB_A11, DB_A10, \
	DB_A9, DB_A8, DB_A7, DB_A6, DB_A5, DB_A4, DB_A3, DB_A2, \
	DB_A1)(__VA_ARGS__))
/* clang-format on */

/* Lists of '?' for IN (...), to be filled up with a value that is no row's. */
#define DB_MARKS_10 "?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
#define DB_MARKS_50                                                            \
	DB_MARKS_10 ", " DB_MARKS_10 ", " DB_MARKS_10 ", " DB_MARKS_10         \
		    ", " DB_MARKS_10
#define DB_MARKS_200                                                           \
	DB_MARKS_50 ", " DB_MARKS_50 ", " DB_MARKS_50 ", " DB_MARKS_50

/* The values of such a list: the ids, then 0, which is no row's. */
void db_ids(struct db_arg *, size_t marks, const int64_t *ids, size_t n);

/* Where the database is and as whom; strings are borrowed for the process. */
struct db_target {
	const char *hosts; /* socket path, or host:port,host:port */
	const char *user, *password, *name;
	unsigned timeout; /* seconds a statement may keep us waiting */
};

/* Never NULL; connects at the first use, and again after a lost connection
 * (the call that met the loss answers ERR_DATABASE). */
struct db *db_open(const struct db_target *);
void db_close(struct db *);
/* Another handle to the same place as the same account, with a connection of
 * its own; ${timeout} instead of the first one's. */
struct db *db_twin(const struct db *, unsigned timeout);

/* Connect now if not connected.  ERR_DATABASE when the server is away. */
enum err db_ready(struct db *);

/* One row or ERR_NOT_FOUND.  Strings live in the arena. */
enum err db_one(struct db *, struct arena *, const struct db_sql *,
    const struct db_arg *, size_t, void *ret_row);
/* All rows, in order; *ret_rows is an array of rowsz elements. */
enum err db_all(struct db *, struct arena *, const struct db_sql *,
    const struct db_arg *, size_t, void *ret_rows, size_t *ret_n);
/* A write.  *ret_touched may be NULL.  ERR_CONFLICT: a UNIQUE key said no. */
enum err db_run(struct db *, const struct db_sql *, const struct db_arg *,
    size_t, uint64_t *ret_touched);
int64_t db_last_id(const struct db *);

/*
 * A write of an act whose answer nobody looks at: it goes with others like it
 * in one journey, before the next statement of another kind or the commit,
 * whichever comes first, and that call returns its error.  The statement must
 * live until then; values are copied.  Outside a transaction the same as
 * db_run().  For sequences of few shapes: each is prepared once a connection.
 */
enum err
db_later(struct db *, const struct db_sql *, const struct db_arg *, size_t);

/* The same for a write that must find its row: ERR_CONFLICT when it did not. */
enum err
db_later_one(struct db *, const struct db_sql *, const struct db_arg *, size_t);

/*
 * For batches, inside a transaction: from db_gather() on, writes given to
 * db_later() wait until db_gather_end(), and each statement then goes once
 * with the values of all its rows (DB_WRITE_SET: once for all that get the
 * same), in the order in which statements first came.  Rows of different
 * statements must not depend on each other by more than that order, and nothing
 * read meanwhile on any of them.
 */
void db_gather(struct db *);
enum err db_gather_end(struct db *);

/*
 * Count statements that keep their caller waiting for DB_SLOW_US or longer:
 * ${counter} is shared by processes, or NULL.
 */
#define DB_SLOW_US 100000
void db_slow_open(_Atomic uint64_t *counter);

/* Rows one by one, unbuffered, for exports and jobs: row is reused, strings
 * live in the arena that fn may reset.  Stops at the first error. */
typedef enum err db_each_fn(void *ctx, void *row);
enum err db_each(struct db *, struct arena *, const struct db_sql *,
    const struct db_arg *, size_t, db_each_fn *, void *ctx);

/*
 * Run a whole act in one transaction: begin, fn, commit.  When the server
 * chose us as deadlock victim, a lock wait ran out, or a row changed under
 * our snapshot (ERR_RETRY), everything is rolled back and fn runs again, at
 * most DB_TX_TRIES times with jittered waits.  Any other error rolls back.
 * fn must leave no trace outside the database before it returns ERR_OK.
 */
#define DB_TX_TRIES 8
typedef enum err db_tx_fn(void *ctx);
enum err db_tx(struct db *, db_tx_fn *, void *ctx);
/* The same, but nothing stays: rolled back whatever fn returns.  To see what
 * an act would do, by doing it. */
enum err db_tx_undo(struct db *, db_tx_fn *, void *ctx);
/* To read: every statement of fn sees the same moment, while others go on
 * writing (in db_tx() each sees its own).  A write is refused. */
enum err db_snapshot(struct db *, db_tx_fn *, void *ctx);

/*
 * From now on every transaction of this connection begins with fn, and what fn
 * refuses is not begun: a job's lease is checked where its work is committed.
 * NULL: no more.
 */
void db_fence(struct db *, db_tx_fn *fn, void *ctx);

/* Prepare and compare with the server's own description; logs what differs. */
bool db_check(struct db *, const struct db_sql *);
/* The same for every DB_STATEMENT in this program that is for ${di}, NULL: our
 * own tables.  The count of those that are right; *ret_bad those that are
 * not. */
size_t db_check_all(struct db *, const char *di, size_t *ret_bad);

#endif
