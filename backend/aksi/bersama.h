#ifndef AKSI_BERSAMA_H
#define AKSI_BERSAMA_H

#include "alur_run.h"

#define BERSAMA_MAX 200

/*
 * One action of sistem on up to BERSAMA_MAX reports, inside db_tx(): the same
 * alur_run() for each, but what they read is read at once and what they write
 * goes by statement.  For actions that start no clock and need nothing of
 * their own from the database.
 *
 * Passed over: what somebody else has locked, or has done meanwhile.  Left to
 * the caller, by number in left[0..nleft): reports with open requests, which
 * the act must settle.  Any error undoes them all.
 */
struct bersama {
	struct db *db;
	struct arena *a;
	int64_t now;
	enum aksi aksi;
	const int64_t *id;
	size_t n;
	unsigned done;
	int64_t *left; /* room for n */
	size_t nleft;
};
enum err bersama_run(struct bersama *);

#endif
