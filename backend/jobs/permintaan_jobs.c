/*
 * Jobs about what waits for somebody above: climb (a request undecided when P
 * runs out), release_hold, escalate (verification overdue).
 * They only find candidates; the act looks again under the lock of the
 * report, so a decision in the last second wins.
 */
#include "../aksi/alur_run.h"
#include "../permintaan/permintaan.h"
#include "jatuh_tempo_sql.h"
#include "job.h"

struct one {
	struct job_ctx *ctx;
	int64_t laporan_id, permintaan_id;
	enum aksi aksi;
};

static const struct pelaku sistem = { .peran = PERAN_SISTEM };

static enum err
run_one(void *arg)
{
	struct one *o = arg;
	struct act *act = ARENA_NEW(o->ctx->a, struct act);
	struct problem *problem = ARENA_NEW(o->ctx->a, struct problem);
	struct langkah in = {
		.db = o->ctx->db,
		.a = o->ctx->a,
		.problem = problem,
		.who = &sistem,
		.now = o->ctx->now,
		.laporan_id = o->laporan_id,
		.permintaan_id = o->permintaan_id,
		.aksi = o->aksi,
		.form_err = ERR_OK,
	};

	problem->a = o->ctx->a;
	return alur_run(&in, act);
}

/* Somebody being faster is no error, and nothing done. */
static enum err
do_one(struct one *o, unsigned *ret_done)
{
	enum err err = db_tx(o->ctx->db, run_one, o);

	if (err == ERR_OK)
		(*ret_done)++;
	return err == ERR_WRONG_STATUS || err == ERR_NOT_FOUND ||
		       err == ERR_DECIDED
		   ? ERR_OK
		   : err;
}

enum err
job_climb(struct job_ctx *ctx, unsigned *ret_done)
{
	struct permintaan_lewat *v;
	enum err err;
	size_t i, n;

	err = permintaan_list_lewat(
	    ctx->db, ctx->a, ctx->now, ctx->batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		struct one o = { ctx, v[i].laporan_id, v[i].id,
			v[i].ada_atasan ? AKSI_NAIK : AKSI_INGAT_PUTUS };

		err = do_one(&o, ret_done);
	}
	return err;
}

enum err
job_release_hold(struct job_ctx *ctx, unsigned *ret_done)
{
	struct tahanan_lewat *v;
	enum err err;
	size_t i, n;

	err = tahanan_list_lewat(ctx->db, ctx->a, ctx->now, ctx->batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		struct one o = { ctx, v[i].laporan_id, 0, AKSI_LEPAS_SISTEM };

		err = do_one(&o, ret_done);
	}
	return err;
}

#define HARI          INT64_C(86400)
#define ESKALASI_HARI (30 * HARI)

/* Candidates that were told ${times} times at most and ran out before. */
static enum err
escalate_until(
    struct job_ctx *ctx, int64_t until, unsigned times, unsigned *ret_done)
{
	struct jatuh_tempo *v;
	enum err err;
	size_t i, n;

	err = jatuh_tempo_sql_eskalasi(ctx->db, ctx->a,
	    ctx->now - ESKALASI_HARI, until, times, ctx->batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		struct one o = { ctx, v[i].laporan_id, 0, AKSI_ESKALASI };

		err = do_one(&o, ret_done);
	}
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
