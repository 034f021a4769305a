/*
 * Job: what has outlived its use.  Idempotency answers after 48 hours, so
 * that nothing links a sender to a report longer than a repeat may come.
 */
#include "../auth/sesi.h"
#include "../http/idempotensi.h"
#include "../kunci_api/kelola_kunci.h"
#include "../lampiran/lampiran.h"
#include "../notifikasi/surat.h"
#include "../pengguna/konfirmasi.h"
#include "../peristiwa/peristiwa.h"
#include "../sms/sms.h"
#include "../surel/surel.h"
#include "../tautan/tautan.h"
#include "../webhook/webhook.h"
#include "../x/x.h"
#include "job.h"

#define KEEP_ANSWERS (48 * INT64_C(3600))
/* A link that has ended says so for a while. */
#define KEEP_LINKS (30 * INT64_C(86400))
#define KEEP_SURAT (30 * INT64_C(86400))
/* Posts of which nobody made a report. */
#define KEEP_X (90 * INT64_C(86400))
/* Longer than a mail may be answered. */
#define KEEP_SUREL (90 * INT64_C(86400))
#define KEEP_SMS   (90 * INT64_C(86400))

enum err
job_purge(struct job_ctx *ctx, unsigned *ret_done)
{
	unsigned files = 0;
	uint64_t n = 0, sessions = 0, links = 0, surat = 0, lines = 0;
	uint64_t posts = 0;
	uint64_t surel = 0, sms = 0, kontak = 0, events = 0, sent = 0;
	enum err err;

	err = idempotensi_purge(ctx->db, ctx->now - KEEP_ANSWERS, &n);
	if (err == ERR_OK)
		err = sesi_purge(ctx->db, ctx->now, &sessions);
	if (err == ERR_OK)
		err = tautan_purge(ctx->db, ctx->now - KEEP_LINKS, &links);
	if (err == ERR_OK)
		err = x_purge(ctx->db, ctx->now - KEEP_X, &posts);
	if (err == ERR_OK)
		err = surat_purge(ctx->db, ctx->now - KEEP_SURAT, &surat);
	if (err == ERR_OK)
		err = kunci_log_purge(ctx->db, ctx->now, &lines);
	if (err == ERR_OK)
		err = surel_purge(ctx->db, ctx->now - KEEP_SUREL, &surel);
	if (err == ERR_OK)
		err = sms_purge(ctx->db, ctx->now - KEEP_SMS, &sms);
	if (err == ERR_OK)
		err = konfirmasi_purge(ctx->db, ctx->now, &kontak);
	if (err == ERR_OK)
		err = peristiwa_purge(ctx->db, ctx->now, &events);
	if (err == ERR_OK)
		err = webhook_purge(ctx->db, ctx->now, &sent);
	if (err == ERR_OK)
		err = lampiran_purge(
		    ctx->db, ctx->a, ctx->now, ctx->batch, &files);
	n += sessions + links + surat + lines + surel + sms + kontak;
	n += events + sent;
	n += posts;
	*ret_done = err == ERR_OK ? (unsigned)n + files : 0;
	return err;
}
