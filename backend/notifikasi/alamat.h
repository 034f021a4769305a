#ifndef NOTIFIKASI_ALAMAT_H
#define NOTIFIKASI_ALAMAT_H

#include "../base/arena.h"
#include "../base/err.h"

/*
 * Addresses that only we can make: two numbers and a seal by the key of this
 * instance, in lower-case letters and digits, so that a mail server may change
 * the case.  Nothing about them is stored.
 *
 *	balas     answers: x report, y account (0: its reporter without one)
 *	pantul    bounces: x surat
 *	henti     unsubscribing: x account, y kind
 *	lepas     the same without account: x report
 */
enum alamat_guna { ALAMAT_BALAS, ALAMAT_PANTUL, ALAMAT_HENTI, ALAMAT_LEPAS };

/* "b1z3-0-k2mz…"; ERR_INTERNAL without the instance's key. */
enum err alamat_make(
    struct arena *, enum alamat_guna, int64_t x, int64_t y, struct str *ret);

/* ERR_NOT_FOUND: not made by us, or for another purpose. */
enum err alamat_read(struct arena *, enum alamat_guna, struct str,
    int64_t *ret_x, int64_t *ret_y);

#endif
