#ifndef SMS_SMS_KUNCI_H
#define SMS_SMS_KUNCI_H

#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"

/*
 * Numbers and codes, by the key of this instance.  A phone number stands in
 * no table of SMS: its keyed hash finds what belongs together, and the number
 * itself lies sealed until the answer has gone.  Codes are made when they are
 * needed and lie nowhere.  All are ERR_INTERNAL without the instance's key.
 */
enum err sms_sidik(struct arena *, struct str nomor, struct str *ret);
/* The same for what an SMS says (sms_inti()). */
enum err sms_teks_sidik(struct arena *, struct str inti, struct str *ret);

enum err sms_segel(struct arena *, struct str nomor, struct str *ret_amplop);
/* .p NULL: none of ours. */
enum err sms_buka(struct arena *, struct str amplop, struct str *ret_nomor);

/* The code by which its reporter answers: SMS_KODE characters. */
enum err sms_kode(struct arena *, int64_t laporan_id, struct str *ret);
/* The digits that confirm an act asked for by that SMS. */
enum err sms_kode_ya(struct arena *, int64_t sms_id, struct str *ret);
/* The secret code (auth/kode.h) of the report that this SMS became. */
enum err sms_kode_rahasia(struct arena *, int64_t sms_id, struct str *ret);
/* The user name of a number. */
enum err sms_nama_pengguna(struct arena *, struct str sidik, struct str *ret);

#endif
