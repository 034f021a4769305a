#ifndef SALURAN_SMS_TEKS_H
#define SALURAN_SMS_TEKS_H

#include "../base/arena.h"

/*
 * Texts that fit an SMS: the alphabet of GSM 03.38, counted honestly (its
 * extension characters take two places).
 */
#define SMS_SATU   160 /* places of a single SMS */
#define SMS_BAGIAN 153 /* of each part of a longer one */

/* The same in the GSM alphabet: typographic signs and letters with foreign
 * marks become plain ones, what nothing stands for becomes '?'. */
struct str sms_gsm(struct arena *, struct str);

/* Places it takes, and SMS; the text must be of sms_gsm(). */
size_t sms_panjang(struct str);
size_t sms_bagian(struct str);

/* ${text} and, after a space, ${tautan} whole: in one SMS, the text cut with
 * ".." where it must be.  tautan.p may be NULL. */
struct str sms_teks(struct arena *, struct str text, struct str tautan);

#endif
