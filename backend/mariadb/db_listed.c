/*
 * All statements of the program.  DB_STATEMENT puts one entry each into the
 * section db_statements; the linker names its two ends.
 */
#include <string.h>

#include "../base/log.h"
#include "db.h"

/* Weak: a program without a single statement has no such section. */
extern const struct db_listed __start_db_statements[] __attribute__((weak));
extern const struct db_listed __stop_db_statements[] __attribute__((weak));

static bool
same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

size_t
db_check_all(struct db *db, const char *di, size_t *ret_bad)
{
	const struct db_listed *l;
	size_t good = 0, bad = 0, i;

	/* Both ends of one section. */
	// cppcheck-suppress comparePointers
	for (l = __start_db_statements; l < __stop_db_statements; l++)
		for (i = 0; i < l->n && same(l->di, di); i++) {
			/* A gap between designated initialisers. */
			if (l->v[i].text != NULL && db_check(db, &l->v[i])) {
				good++;
				continue;
			}
			log_event(LOG_FAULT, "sqlcheck", "%s", l->name);
			bad++;
		}
	*ret_bad = bad;
	return good;
}
