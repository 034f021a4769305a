#ifndef IMPOR_TANGGAL_SP4N_H
#define IMPOR_TANGGAL_SP4N_H

#include <stdbool.h>
#include <stdint.h>

#include "../base/str.h"

/*
 * "3 Jan 2026" and "02:15:09" of the official export, which are UTC.  Months
 * by name, English as the export has them or Indonesian as people retype them,
 * whole or by their first three letters; also 2026-01-03.  The time may lack
 * its seconds or, empty, be midnight.  false: no such moment, ${ret}
 * untouched.
 */
bool tanggal_sp4n(struct str tanggal, struct str waktu, int64_t *ret);

#endif
