/*
 * Job: messages of the outbox into the bells of those they are for.  The
 * reporter is found through identitas at this moment and nowhere written but
 * in the reporter's own bell.
 */
#include "../notifikasi/kirim_sql.h"
#include "../notifikasi/templat.h"
#include "job.h"

struct run {
	struct job_ctx *ctx;
	unsigned done;
};

static enum err
into_bells(struct job_ctx *ctx, const struct keluar *k)
{
	int templat =
	    templat_find((enum aksi)k->aksi, (enum tujuan)k->tujuan);

	if (templat < 0)
		return ERR_INTERNAL; /* the table lacks a row: say so loudly */
	return k->instansi_id == 0 ?
	    keluar_sql_to_pelapor(ctx->db, k->id, (unsigned)templat,
		ctx->now) :
	    keluar_sql_to_instansi(ctx->db, k->id, (unsigned)templat,
		ctx->now);
}

static enum err
run_batch(void *arg)
{
	struct run *run = arg;
	struct job_ctx *ctx = run->ctx;
	struct keluar *v;
	enum err err;
	size_t i, n;

	run->done = 0;
	err = keluar_sql_claim(ctx->db, ctx->a, ctx->now, ctx->batch, &v, &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		if ((err = into_bells(ctx, &v[i])) == ERR_OK)
			err = keluar_sql_sent(ctx->db, v[i].id);
		run->done++;
	}
	return err;
}

enum err
job_deliver_bell(struct job_ctx *ctx, unsigned *ret_done)
{
	struct run run = { ctx, 0 };
	enum err err = db_tx(ctx->db, run_batch, &run);

	*ret_done = err == ERR_OK ? run.done : 0;
	return err;
}
