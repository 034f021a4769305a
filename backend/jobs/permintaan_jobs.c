/*
 * Jobs about what waits for somebody above: climb (a request undecided when P
 * runs out), release_hold, escalate (verification overdue).
 * They only find candidates; the act looks again under the lock of the
 * report, so a decision in the last second wins.
 */
#include "../permintaan/permintaan.h"
#include "act_job.h"
#include "jatuh_tempo_sql.h"

enum err
job_climb(struct job_ctx *ctx, unsigned *ret_done)
{
	struct permintaan_lewat *v;
	enum err err;
	size_t i, n;

	err = permintaan_list_lewat(
	    ctx->db, ctx->a, ctx->now, ctx->batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++)
		err = act_job_one(ctx,
		    v[i].ada_atasan ? AKSI_NAIK : AKSI_INGAT_PUTUS,
		    v[i].laporan_id, v[i].id, ret_done);
	return err;
}

enum err
job_release_hold(struct job_ctx *ctx, unsigned *ret_done)
{
	struct tahanan_lewat *v;
	enum err err;
	size_t i, n;

	err = tahanan_list_lewat(ctx->db, ctx->a, ctx->now, ctx->batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++)
		err = act_job_one(
		    ctx, AKSI_LEPAS_SISTEM, v[i].laporan_id, 0, ret_done);
	return err;
}

#define HARI INT64_C(86400)

/* Candidates that were told less than ${times} times and ran out before. */
static enum err
escalate_until(
    struct job_ctx *ctx, int64_t until, unsigned times, unsigned *ret_done)
{
	struct jatuh_tempo *v;
	enum err err;
	size_t i, n;

	err = jatuh_tempo_sql_eskalasi(
	    ctx->db, ctx->a, until, times, ctx->batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++)
		err = act_job_one(
		    ctx, AKSI_ESKALASI, v[i].laporan_id, 0, ret_done);
	return err;
}

/* Three working days are three days at least; the act counts them. */
enum err
job_escalate(struct job_ctx *ctx, unsigned *ret_done)
{
	enum err err = escalate_until(ctx, ctx->now, 1, ret_done);

	return err == ERR_OK
		   ? escalate_until(ctx, ctx->now - 3 * HARI, 2, ret_done)
		   : err;
}
