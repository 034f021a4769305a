/*
 * Jobs whose whole work is a function of one feature.
 */
#include "../bukti/segel.h"
#include "../laporan/laporan_indeks.h"
#include "../notifikasi/antar.h"
#include "../notifikasi/surat.h"
#include "../peristiwa/peristiwa.h"
#include "../rangkuman/rangkuman.h"
#include "../sms/sms.h"
#include "../sms/sms_gammu.h"
#include "../sms/sms_log.h"
#include "../statistik/cocok.h"
#include "../statistik/hitung.h"
#include "../statistik/lipat.h"
#include "../statistik/rekap.h"
#include "../webhook/webhook.h"
#include "../x/x.h"
#include "job.h"

enum err
job_index_words(struct job_ctx *ctx, unsigned *ret_done)
{
	return laporan_indeks(ctx->db, ctx->a, ctx->batch, ret_done);
}

enum err
job_deliver_bell(struct job_ctx *ctx, unsigned *ret_done)
{
	return notifikasi_antar(
	    ctx->db, ctx->a, ctx->now, ctx->batch, ret_done);
}

enum err
job_deliver_email(struct job_ctx *ctx, unsigned *ret_done)
{
	return surat_antar(
	    ctx->db, ctx->a, SALURAN_EMAIL, ctx->now, ctx->batch, ret_done);
}

enum err
job_deliver_push(struct job_ctx *ctx, unsigned *ret_done)
{
	return surat_antar(
	    ctx->db, ctx->a, SALURAN_PUSH, ctx->now, ctx->batch, ret_done);
}

enum err
job_deliver_sms(struct job_ctx *ctx, unsigned *ret_done)
{
	return surat_antar(
	    ctx->db, ctx->a, SALURAN_SMS, ctx->now, ctx->batch, ret_done);
}

enum err
job_sms_baca(struct job_ctx *ctx, unsigned *ret_done)
{
	return sms_olah(ctx->db, ctx->a, ctx->now, ctx->batch, ret_done);
}

enum err
job_sms_log(struct job_ctx *ctx, unsigned *ret_done)
{
	return sms_log_cocok(ctx->db, ctx->a, ctx->now, ret_done);
}

enum err
job_sms_gammu(struct job_ctx *ctx, unsigned *ret_done)
{
	return sms_gammu(ctx->db, ctx->a, ctx->now, ctx->batch, ret_done);
}

enum err
job_rangkuman(struct job_ctx *ctx, unsigned *ret_done)
{
	return rangkuman_antar(ctx->db, ctx->a, ctx->now, ctx->batch, ret_done);
}

enum err
job_x_cari(struct job_ctx *ctx, unsigned *ret_done)
{
	return x_cari(ctx->db, ctx->a, ctx->now, ret_done);
}

enum err
job_fold(struct job_ctx *ctx, unsigned *ret_done)
{
	return lipat_fold(ctx->db, ctx->batch, ret_done);
}

enum err
job_recount(struct job_ctx *ctx, unsigned *ret_done)
{
	unsigned differences;

	*ret_done = 0; /* one day a run, whatever it found */
	return cocok_next(ctx->db, ctx->a, ctx->now, &differences);
}

enum err
job_compact(struct job_ctx *ctx, unsigned *ret_done)
{
	return hitung_padatkan(ctx->db, ctx->a, ctx->batch, ret_done);
}

enum err
job_seal(struct job_ctx *ctx, unsigned *ret_done)
{
	bool sealed;
	enum err err;

	err = segel_next(ctx->db, ctx->a, ctx->now, &sealed);
	*ret_done = err == ERR_OK && sealed ? 1 : 0;
	return err;
}

enum err
job_peristiwa(struct job_ctx *ctx, unsigned *ret_done)
{
	return peristiwa_sebar(ctx->db, ctx->a, ctx->now, ctx->batch, ret_done);
}

enum err
job_deliver_webhook(struct job_ctx *ctx, unsigned *ret_done)
{
	return webhook_antar(ctx->db, ctx->a, ctx->now, ctx->batch, ret_done);
}
