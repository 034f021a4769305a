#ifndef SALURAN_SMS_TEKS_H
#define SALURAN_SMS_TEKS_H

#include <stdbool.h>

#include "../base/arena.h"

/*
 * Texts that fit an SMS: the alphabet of GSM 03.38, counted honestly (its
 * extension characters take two places); what it cannot write at all goes as
 * UCS-2, of which one SMS holds 70.
 */
#define SMS_SATU        160 /* places of a single SMS */
#define SMS_BAGIAN      153 /* of each part of a longer one */
#define SMS_SATU_UCS2   70
#define SMS_BAGIAN_UCS2 67

/* The same in the GSM alphabet: typographic signs and letters with foreign
 * marks become plain ones, what nothing stands for becomes '?'. */
struct str sms_gsm(struct arena *, struct str);

/* Does it hold a character that the GSM alphabet lacks? */
bool sms_ucs2(struct str);

/* Places it takes, and SMS: septets of GSM, or units of UCS-2. */
size_t sms_panjang(struct str);
size_t sms_bagian(struct str);

/* What each of its SMS holds, when it goes as sms_bagian() of them; how many.
 */
size_t sms_potong(struct arena *, struct str, struct str **ret_v);

/* From the hex digits of UTF-16, big end first; what is none stays as it is. */
struct str sms_dari_hex(struct arena *, struct str hex);

/* ${text} and, after a space, ${tautan} whole: in one SMS, the text cut with
 * ".." where it must be.  tautan.p may be NULL.  In the GSM alphabet unless
 * words would be lost by it. */
struct str sms_teks(struct arena *, struct str text, struct str tautan);

#endif
