#ifndef SMS_SMS_H
#define SMS_SMS_H

#include "../base/pelaku.h"
#include "../core/kosakata.h"
#include "../mariadb/db.h"

/*
 * SMS from citizens (docs/sms.md).  A gateway hands one in by sms_terima(),
 * which is one INSERT; the job sms_baca makes of it what it says: a report, an
 * answer, a question back.  One SMS is one transaction with all it owes, so
 * it is done once, whoever dies when.
 */
#define ITEM(name, kode, id, en) SMS_STATUS_##name,
enum sms_status {
#include "../tables/sms_status.def"
	SMS_STATUS__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) SMS_ALASAN_##name,
enum sms_alasan {
#include "../tables/sms_alasan.def"
	SMS_ALASAN__MAX
};
#undef ITEM
extern const struct kosakata kosakata_sms_status, kosakata_sms_alasan;

/* May anything come in?  Only while SMS can also go out. */
bool sms_hidup(void);

struct sms_baru {
	struct str penyedia; /* its id at the gateway: taken once */
	struct str dari;     /* as the network says it */
	struct str teks;     /* any bytes; UTF-8 is kept */
	struct str udh;      /* hex, or .p NULL */
};

/* Taken before: no error, *ret_baru false. */
enum err sms_terima(struct db *, struct arena *, const struct sms_baru *,
    int64_t now, bool *ret_baru);

/* Job: at most batch of those that are due. */
enum err sms_olah(
    struct db *, struct arena *, int64_t now, unsigned batch, unsigned *ret_n);

/*
 * An officer makes a report of one that stands in the inbox, for this instansi
 * (0: nobody in particular), in the caller's transaction.  ERR_NOT_FOUND;
 * ERR_CONFLICT: it has become something already; ERR_INVALID: its text is too
 * short for a report.
 */
enum err
sms_jadikan(struct db *, struct arena *, const struct pelaku *, int64_t sms_id,
    int64_t instansi_id, int64_t now, struct str *ret_tracking_id);
/* May something still be made of an SMS in this status? */
bool sms_terbuka(uint32_t status);

/* The hash of the number that this report came from.  ERR_NOT_FOUND. */
enum err sms_pengirim(
    struct db *, struct arena *, int64_t laporan_id, struct str *ret_sidik);

/* Job: forget what came before and needs nobody's look; at most 500. */
enum err sms_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
