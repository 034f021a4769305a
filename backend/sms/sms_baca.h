#ifndef SMS_SMS_BACA_H
#define SMS_SMS_BACA_H

#include <stdbool.h>
#include <stdint.h>

#include "../base/arena.h"

/*
 * What an SMS says: a command, or else a report.  Pure: no database, no
 * clock.  Words are read in any case; what stands between them does not
 * matter ("cek: 7kq2-m0xr 94").
 */
enum sms_perintah {
	SMS_LAPOR, /* no command */
	SMS_CEK,
	SMS_BL,
	SMS_PUAS,
	SMS_TL,
	SMS_YA,
	SMS_STOP,
	SMS_BANTUAN,
	SMS_PERINTAH__MAX
};

#define SMS_TRACKING 10 /* characters of a Tracking ID */
#define SMS_KODE     6  /* of the code of a report */
#define SMS_YA_KODE  6  /* digits that confirm an act */

struct sms_isi {
	enum sms_perintah perintah;
	/* A Tracking ID or code in its one true form; .p NULL: none that could
	 * be one. */
	struct str id;
	struct str teks; /* what follows; of a report all of it, trimmed */
	unsigned rating; /* PUAS: 1 to 5, or 0 when none was given */
};

/* Any bytes that are UTF-8. */
struct sms_isi sms_baca(struct arena *, struct str teks);

/* The text as two that say the same compare: letters and digits, one case. */
struct str sms_inti(struct arena *, struct str teks);

/*
 * The part of a longer SMS that a User Data Header names (3GPP TS 23.040,
 * 9.2.3.24): hex digits as Kannel's %u or bytes as gammu's UDH.  false: it is
 * whole, or the header is none we read.
 */
struct sms_bagian_udh {
	uint32_t rujukan;
	uint32_t dari, ke; /* 2 of 3: dari 3, ke 2 */
};
bool sms_udh(struct str hex, struct sms_bagian_udh *ret);

#endif
