#ifndef NOTIFIKASI_SURAT_H
#define NOTIFIKASI_SURAT_H

#include "../mariadb/db.h"
#include "../saluran/driver.h"
#include "templat.h"

/*
 * Messages out of the house (table surat), one per person and channel, sent
 * as backend/saluran can.  At least once, and with the same Message-ID, file
 * name or push tag each time; a row names people by id, never by address.
 * With every channel off these functions do nothing and ask nothing.
 */
bool surat_hidup(void); /* is any channel on? */

/* A message of the outbox: rows for those who want it on a channel that is
 * on.  In the transaction that puts it into the bell. */
struct surat_keluar {
	int64_t keluar_id;
	int64_t instansi_id; /* whose staff; 0: the reporter */
	unsigned templat;
	int64_t now;
};
enum err surat_sebar(struct db *, const struct surat_keluar *);

/*
 * A message of pesan.def to one account, or to the reporter of a report who
 * has none (penerima_id 0), on the channels that they want; in the caller's
 * transaction.  The same asal to the same person is one message.
 */
struct surat_baru {
	int64_t sms_id;   /* instead of the two below: whoever sent this SMS */
	const char *asal; /* who owes it and why: "uji-<id>-<time>" */
	int64_t penerima_id;
	int64_t laporan_id; /* what it is about; 0: nothing */
	enum pesan_nomor pesan;
	struct str variabel; /* JSON object of texts; emptied once sent */
	int64_t now, sampai; /* sampai 0: as long as its kind lives */
	bool email_saja;     /* it answers a mail */
};
enum err surat_kabari(struct db *, const struct surat_baru *);

/*
 * The same on one channel that is on, whatever they chose, to the address that
 * stands in kontak_sementara under this asal ("kode-…", "lama-…"); to nobody
 * when it stands there no more.
 */
enum err surat_ke_alamat(struct db *, enum saluran, const struct surat_baru *);

/*
 * Job: send what is due on this channel, at most batch and no faster than the
 * settings say; *ret_n: how many were dealt with, 0 also when the provider is
 * away or the second is used up.
 */
enum err surat_antar(struct db *, struct arena *, enum saluran, int64_t now,
    unsigned batch, unsigned *ret_n);

/*
 * What the network says of the try ${urut} of an SMS; of any other try, or what
 * is less than it has said before, changes nothing.  It also settles a message
 * whose sender died before it had written down that it was taken.
 */
enum surat_nasib {
	NASIB_JARINGAN, /* has it */
	NASIB_SAMPAI,   /* delivered */
	NASIB_GAGAL,    /* never will be: a dead letter */
	NASIB_TOLAK     /* refused: again later, a few times */
};
enum err surat_nasib(
    struct db *, int64_t id, int64_t urut, enum surat_nasib, int64_t now);

/* Job: forget what was sent or dropped before; *ret_n: at most 1,000. */
enum err surat_purge(struct db *, int64_t before, uint64_t *ret_n);

#endif
