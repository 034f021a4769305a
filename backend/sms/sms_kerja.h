#ifndef SMS_SMS_KERJA_H
#define SMS_SMS_KERJA_H

#include "../http/problem.h"
#include "../notifikasi/templat.h"
#include "sms_baca.h"
#include "sms_sql.h"

/*
 * One SMS at work, inside its transaction: what it says, and what it becomes.
 * An answer is owed by sms_jawab() in the same transaction.
 */
struct sms_kerja {
	struct db *db;
	struct arena *a;
	struct problem *problem;
	int64_t now;
	const struct sms_masuk *m;
	const struct sms_buku *buku;
	struct sms_isi isi;
	const struct pelaku *oleh; /* an officer who does it, or NULL */

	/* what becomes of it */
	enum sms_status status;
	enum sms_alasan alasan;
	int64_t laporan_id, instansi_id; /* 0: none; the root */
	bool perlu;                      /* an admin should look */
};

/* Variables of an answer; .p NULL or 0: without. */
struct sms_variabel {
	struct str tracking_id, status, kode, instansi, tenggat;
	unsigned rating;
};
enum err
sms_jawab(struct sms_kerja *, enum pesan_nomor, const struct sms_variabel *);

/* The sender is told why, and the SMS stands as asked back. */
enum err sms_tanya(struct sms_kerja *, enum sms_alasan, enum pesan_nomor);

/* Its command. */
enum err sms_perintah(struct sms_kerja *);

#endif
