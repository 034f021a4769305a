#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

#include "err.h"

/*
 * The one clock.  Everything that is a matter of time to people (deadlines,
 * tokens, jobs, sessions) asks clock_now(); moving the offset moves them all
 * together, in every process at once.  How long something takes is measured
 * with clock_mono_us(), which nobody can move.
 */

/* Seconds UTC: the real time plus the offset in the clock file, if any. */
int64_t clock_now(void);

/* The real time, which no clock file moves: only to compare with what was
 * written as real time (leases). */
int64_t clock_real(void);

/* Microseconds since some fixed moment; never goes back. */
int64_t clock_mono_us(void);

/*
 * Map the clock file ("" or NULL: no offset).  A file that is named must be
 * there and hold 8 bytes: a wrong clock would be worse than no start.
 */
enum err clock_open(const char *path);

/* Write the offset that makes the clock show ${now}; makes the file. */
enum err clock_set(const char *path, int64_t now);

#endif
