#ifndef MARIADB_DB_BUILD_H
#define MARIADB_DB_BUILD_H

#include "db.h"

/*
 * A statement that is put together while the program runs, and its values in
 * order.  Texts are literals of ours only; what came from elsewhere is a value.
 * DB_QUERY(T, cols, b.text.p) is the statement then, b.args and b.n its values.
 */
struct db_build {
	struct arena *a;
	struct str text;
	struct db_arg args[DB_ARGS_MAX];
	size_t n;
};

/* Append a literal; db_bind() one with a '?' for each of the values. */
void db_text(struct db_build *, const char *literal);
void db_bind(
    struct db_build *, const char *literal, const struct db_arg *, size_t n);

#endif
