#ifndef NOTIFIKASI_SUSUN_SMS_H
#define NOTIFIKASI_SUSUN_SMS_H

#include "susun.h"

/*
 * The SMS of a surat: in one, of the GSM alphabet or counted as UCS-2.
 * ${m}: title, text and link as other channels have them.  Who reported by
 * SMS reads what tables/sms_kabar.def says, with the codes of the report.
 */
enum err susun_sms(struct arena *, const struct surat *, const struct pesan *,
    struct antaran *m);

#endif
