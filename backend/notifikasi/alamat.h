#ifndef NOTIFIKASI_ALAMAT_H
#define NOTIFIKASI_ALAMAT_H

#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"

/*
 * Addresses that only we can make: two numbers and a seal by the key of this
 * instance, in lower-case letters and digits, so that a mail server may change
 * the case.  Nothing about them is stored.
 *
 *	pantul    bounces: x surat
 *	henti     unsubscribing: x account, y kind
 *	lepas     the same without account: x report
 *	antar     delivery reports of an SMS: x surat, y which try (urut)
 *
 * Those of answers hold three numbers (struct balas).
 */
enum alamat_guna { ALAMAT_PANTUL, ALAMAT_HENTI, ALAMAT_LEPAS, ALAMAT_ANTAR };

/* "b1z3-0-k2mz…"; ERR_INTERNAL without the instance's key. */
enum err alamat_make(
    struct arena *, enum alamat_guna, int64_t x, int64_t y, struct str *ret);

/* ERR_NOT_FOUND: not made by us, or for another purpose. */
enum err alamat_read(struct arena *, enum alamat_guna, struct str,
    int64_t *ret_x, int64_t *ret_y);

/* Who may answer about what, until the end of which day (UTC). */
struct balas {
	int64_t laporan_id;
	int64_t pengguna_id; /* 0: its reporter, who has no account */
	int64_t hari;        /* since 1970 */
};
enum err alamat_balas(struct arena *, const struct balas *, struct str *ret);
/* As alamat_read(); whether its day has passed is the caller's question. */
enum err alamat_balas_read(struct arena *, struct str, struct balas *ret);

#endif
