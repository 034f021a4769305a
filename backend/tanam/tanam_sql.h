#ifndef TANAM_TANAM_SQL_H
#define TANAM_TANAM_SQL_H

#include <stdint.h>

#include "../base/arena.h"
#include "../mariadb/db.h"

struct tabel;

/* Rows of one table on their way in, several to a statement.  A row whose key
 * is there already is left alone. */
struct sisip {
	struct db *db;
	struct arena *a; /* of the waiting values; reset after each statement */
	struct db_sql satu, banyak;
	size_t nkolom, per; /* rows that make a statement */
	struct db_arg *args;
	size_t n; /* rows waiting */
};

/* ${ret} uses both arenas until sisip_end(). */
void sisip_begin(struct db *, struct arena *keep, struct arena *batch,
    const struct tabel *, struct sisip *ret);
/* Where the next row's values go; they must live until sisip_add() of the
 * last row of the statement: put strings into the batch arena. */
struct db_arg *sisip_row(struct sisip *);
enum err sisip_add(struct sisip *);
enum err sisip_end(struct sisip *);

/* Rows of a table. */
enum err
tanam_sql_count(struct db *, struct arena *, const char *table, int64_t *ret);

/* Every instansi with all above it. */
enum err tanam_sql_leluhur(struct db *);
/* punya_admin where an active admin is bound. */
enum err tanam_sql_punya_admin(struct db *);

#endif
