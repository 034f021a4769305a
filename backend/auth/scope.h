#ifndef AUTH_SCOPE_H
#define AUTH_SCOPE_H

#include "../base/pelaku.h"

/*
 * What a member of staff may see: the instansi it is bound to and all below.
 * Every list query for staff takes one, so that an unscoped list cannot be
 * written.  All zero: nothing, which is also the scope of everybody else.
 */
struct scope {
	int64_t instansi_id; /* 0: nothing, unless semua */
	bool semua;          /* the whole tree */
	bool bertindak;      /* may act, not only read */
	enum peran peran;
};

/* Of nobody, and of who is no staff: all zero. */
struct scope scope_of(const struct pelaku *);

#endif
