#ifndef CORE_KALENDER_H
#define CORE_KALENDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/waktu.h"

/*
 * The calendar of working days (hari kerja, HK): Monday to Friday without the
 * national holidays and the cuti bersama of table hari_libur.  Days are the
 * civil day numbers of base/waktu.h.
 *
 * A year without a single holiday is a year whose decree has not been entered
 * yet, not a year without holidays: whatever needs such a year has no answer
 * (false), so that no deadline is ever shown, and no laporan closed, too early.
 *
 * Every question below is answered in constant time from counts made when the
 * calendar is built, because lists ask for each of their rows.
 */
struct arena;
struct kalender;

enum {
	KALENDER_TAHUN_MIN = 2000,
	KALENDER_TAHUN_MAX = 2199,
};

/*
 * Build the calendar from ${n} dates, in any order, repeated ones allowed.
 * It lives in the arena and is never changed.  No dates: a calendar that covers
 * nothing.  false: a date does not exist or its year is outside the limits
 * above; ${ret} untouched.
 */
bool kalender_new(struct arena *, const struct tanggal *libur, size_t n,
    const struct kalender **ret);

/* Does the year have holidays on record? */
bool kalender_has_year(const struct kalender *, int tahun);

/* Does the calendar know all days after ${after} up to and with ${upto}? */
bool kalender_covers(const struct kalender *, int64_t after, int64_t upto);

/* Is ${day} an HK?  false as well for a day it does not know. */
bool kalender_is_hk(const struct kalender *, int64_t day);

/*
 * The number of HK after ${after} up to and with ${upto}; 0 if upto <= after.
 * false: not covered, ${ret} untouched.
 */
bool kalender_count(
    const struct kalender *, int64_t after, int64_t upto, unsigned *ret);

/*
 * The ${n}-th HK after ${after}; for n = 0 that day itself.
 * false: not covered, ${ret} untouched.
 */
bool
kalender_nth(const struct kalender *, int64_t after, unsigned n, int64_t *ret);

/*
 * The last HK after which, up to and with ${upto}, exactly ${n} HK remain.
 * false: not covered, ${ret} untouched.
 */
bool kalender_nth_before(
    const struct kalender *, int64_t upto, unsigned n, int64_t *ret);

#endif
