#include "act_job.h"

#include "../aksi/bersama.h"

/* Their rows stay locked until the commit, so not too many. */
#define TOGETHER 25

struct many {
	struct job_ctx *ctx;
	enum aksi aksi;
	const int64_t *id;
	size_t n;
	int64_t permintaan_id;
	unsigned done;
};

static const struct pelaku sistem = { .peran = PERAN_SISTEM };

static enum err
run_one(const struct many *m, int64_t laporan_id)
{
	struct act *act = ARENA_NEW(m->ctx->a, struct act);
	struct problem *problem = ARENA_NEW(m->ctx->a, struct problem);
	struct langkah in = {
		.db = m->ctx->db,
		.a = m->ctx->a,
		.problem = problem,
		.who = &sistem,
		.now = m->ctx->now,
		.laporan_id = laporan_id,
		.permintaan_id = m->permintaan_id,
		.aksi = m->aksi,
		.form_err = ERR_OK,
	};

	problem->a = m->ctx->a;
	return alur_run(&in, act);
}

static enum err
run_many(void *arg)
{
	struct many *m = arg;
	enum err err;
	size_t i;

	m->done = 0;
	for (i = 0; i < m->n; i++) {
		err = run_one(m, m->id[i]);
		if (err == ERR_OK)
			m->done++;
		else if (err != ERR_WRONG_STATUS && err != ERR_NOT_FOUND &&
			 err != ERR_DECIDED)
			return err;
	}
	return ERR_OK;
}

static enum err
run_some(struct many *m, unsigned *ret_done)
{
	enum err err = db_tx(m->ctx->db, run_many, m);

	if (err == ERR_OK)
		*ret_done += m->done;
	return err;
}

static enum err
one_by_one(struct many m, size_t n, unsigned *ret_done)
{
	enum err err, first = ERR_OK;

	for (m.n = 1; n > 0 && db_ready(m.ctx->db) == ERR_OK; n--, m.id++) {
		err = run_some(&m, ret_done);
		first = first == ERR_OK ? err : first;
	}
	return first;
}

enum err
act_job_one(struct job_ctx *ctx, enum aksi aksi, int64_t laporan_id,
    int64_t permintaan_id, unsigned *ret_done)
{
	struct many m = { .ctx = ctx,
		.aksi = aksi,
		.id = &laporan_id,
		.n = 1,
		.permintaan_id = permintaan_id };

	return run_some(&m, ret_done);
}

enum err
act_job_many(struct job_ctx *ctx, enum aksi aksi, const int64_t *id, size_t n,
    unsigned *ret_done)
{
	struct many m = { .ctx = ctx, .aksi = aksi, .id = id };
	enum err err, first = ERR_OK;

	for (; n > 0 && first != ERR_DATABASE; n -= m.n, m.id += m.n) {
		m.n = n < TOGETHER ? n : TOGETHER;
		err = run_some(&m, ret_done);
		if (err != ERR_OK && m.n > 1)
			err = one_by_one(m, m.n, ret_done);
		first = first == ERR_OK ? err : first;
	}
	return first;
}

static enum err
run_set(void *arg)
{
	return bersama_run(arg);
}

enum err
act_job_sets(struct job_ctx *ctx, enum aksi aksi, const int64_t *id, size_t n,
    unsigned *ret_done)
{
	struct bersama b = { .db = ctx->db,
		.a = ctx->a,
		.now = ctx->now,
		.aksi = aksi,
		.left = ARENA_ARRAY(ctx->a, int64_t, BERSAMA_MAX) };
	enum err err, first = ERR_OK;

	for (; n > 0 && first != ERR_DATABASE; n -= b.n, id += b.n) {
		b.id = id;
		b.n = n < BERSAMA_MAX ? n : BERSAMA_MAX;
		err = db_tx(ctx->db, run_set, &b);
		if (err == ERR_OK) {
			*ret_done += b.done;
			err =
			    act_job_many(ctx, aksi, b.left, b.nleft, ret_done);
		} else if (err != ERR_DATABASE && err != ERR_STALE) {
			err = act_job_many(ctx, aksi, id, b.n, ret_done);
		}
		first = first == ERR_OK ? err : first;
	}
	return first;
}
