/*
 * Jobs that end what a clock has run out for: auto_close (C) and expire (L).
 * They only find candidates; the act decides under the lock of the report, so
 * a reply in the last second wins and nothing is closed twice.
 */
#include "../aksi/alur_run.h"
#include "../core/jam.h"
#include "jatuh_tempo_sql.h"
#include "job.h"

struct one {
	struct job_ctx *ctx;
	int64_t laporan_id;
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
		.aksi = o->aksi,
		.form_err = ERR_OK,
	};

	problem->a = o->ctx->a;
	return alur_run(&in, act);
}

static enum err
end_due(struct job_ctx *ctx, enum jam jam, enum aksi aksi, unsigned *ret_done)
{
	struct jatuh_tempo *v;
	enum err err;
	size_t i, n;

	err = jatuh_tempo_sql_list(
	    ctx->db, ctx->a, jam, ctx->now, ctx->batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		struct one o = { ctx, v[i].laporan_id, aksi };

		err = db_tx(ctx->db, run_one, &o);
		if (err == ERR_OK)
			(*ret_done)++;
		else if (err == ERR_WRONG_STATUS || err == ERR_NOT_FOUND)
			err = ERR_OK; /* somebody was faster */
	}
	return err;
}

enum err
job_auto_close(struct job_ctx *ctx, unsigned *ret_done)
{
	return end_due(ctx, JAM_C, AKSI_TUTUP_SISTEM, ret_done);
}

enum err
job_expire(struct job_ctx *ctx, unsigned *ret_done)
{
	return end_due(ctx, JAM_L, AKSI_KEDALUWARSA, ret_done);
}
