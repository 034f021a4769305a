#ifndef OPERATOR_PERIKSA_H
#define OPERATOR_PERIKSA_H

#include <stdbool.h>

#include "../base/arena.h"

/*
 * lapor periksa: is this installation as the program needs it?  Every check
 * says one line; a failed one is a promise that does not hold.
 */
struct db_script;

struct periksa {
	struct arena *a;
	struct db_script *d; /* NULL: the database does not answer */
	unsigned good, failed, warned;
};

enum hasil { HASIL_BAIK, HASIL_HATI_HATI, HASIL_GAGAL };

/* Print the line of one check, and count it. */
void periksa_say(struct periksa *, enum hasil, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* periksa_db.c; need p->d */
void periksa_variables(struct periksa *);
void periksa_grants(struct periksa *);
void periksa_holidays(struct periksa *);
void periksa_version(struct periksa *);

#endif
