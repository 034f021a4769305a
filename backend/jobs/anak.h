#ifndef JOBS_ANAK_H
#define JOBS_ANAK_H

#include "../mariadb/db.h"

/*
 * Long work beside the scheduler's loop: a child process with a connection of
 * its own, nice, and gone with its parent.  What it was doing stands in the
 * database under a lease, so killing it at any moment only delays the work.
 */
struct anak {
	int pid; /* 0: none */
};

/* fn does all there is to do and returns; the child ends. */
typedef void anak_fn(struct db *);

/*
 * Start fn unless the child of this slot still works.  With anak_tunggu(true)
 * (scheduler --once) wait for its end.  *ret_started: it was started.
 */
enum err anak_mulai(struct anak *, struct db *, anak_fn *, bool *ret_started);
void anak_tunggu(bool);

#endif
