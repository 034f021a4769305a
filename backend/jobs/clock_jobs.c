/*
 * Jobs that end what a clock has run out for: auto_close (C) and expire (L).
 * They only find candidates; the act decides under the lock of the report, so
 * a reply in the last second wins and nothing is closed twice.
 */
#include "../aksi/alur_run.h"
#include "../core/jam.h"
#include "jatuh_tempo_sql.h"
#include "job.h"

/*
 * So many reports end in one transaction: the commit is what costs most.
 * Their rows stay locked that long, so not too many.
 */
#define TOGETHER 25

struct many {
	struct job_ctx *ctx;
	const struct jatuh_tempo *v;
	size_t n;
	enum aksi aksi;
	unsigned done;
};

static const struct pelaku sistem = { .peran = PERAN_SISTEM };

static enum err
end_one(struct job_ctx *ctx, int64_t laporan_id, enum aksi aksi)
{
	struct act *act = ARENA_NEW(ctx->a, struct act);
	struct problem *problem = ARENA_NEW(ctx->a, struct problem);
	struct langkah in = {
		.db = ctx->db,
		.a = ctx->a,
		.problem = problem,
		.who = &sistem,
		.now = ctx->now,
		.laporan_id = laporan_id,
		.aksi = aksi,
		.form_err = ERR_OK,
	};

	problem->a = ctx->a;
	return alur_run(&in, act);
}

/* In one transaction; what somebody else has ended meanwhile is refused
 * before a row of it is written, and passed over. */
static enum err
run_many(void *arg)
{
	struct many *m = arg;
	enum err err;
	size_t i;

	m->done = 0;
	for (i = 0; i < m->n; i++) {
		err = end_one(m->ctx, m->v[i].laporan_id, m->aksi);
		if (err == ERR_OK)
			m->done++;
		else if (err != ERR_WRONG_STATUS && err != ERR_NOT_FOUND)
			return err;
	}
	return ERR_OK;
}

/* Reports ${v}; when they cannot all go together, one by one, so that the
 * others do not wait for the one that fails. */
static enum err
end_some(struct many m, unsigned *ret_done)
{
	enum err err = db_tx(m.ctx->db, run_many, &m), first = ERR_OK;
	size_t i, n = m.n;

	if (err == ERR_OK)
		*ret_done += m.done;
	if (err == ERR_OK || n == 1)
		return err;
	for (i = 0, m.n = 1; i < n && db_ready(m.ctx->db) == ERR_OK; i++) {
		err = db_tx(m.ctx->db, run_many, &m);
		if (err == ERR_OK)
			*ret_done += m.done;
		else if (first == ERR_OK)
			first = err;
		m.v++;
	}
	return first;
}

static enum err
end_due(struct job_ctx *ctx, enum jam jam, enum aksi aksi, unsigned *ret_done)
{
	struct many m = { .ctx = ctx, .aksi = aksi };
	enum err err, first = ERR_OK;
	struct jatuh_tempo *v;
	size_t i, n;

	err = jatuh_tempo_sql_list(
	    ctx->db, ctx->a, jam, ctx->now, ctx->batch, &v, &n);
	for (i = 0; err != ERR_DATABASE && i < n; i += m.n) {
		m.v = v + i;
		m.n = n - i < TOGETHER ? n - i : TOGETHER;
		err = end_some(m, ret_done);
		first = first == ERR_OK ? err : first;
	}
	return first == ERR_OK ? err : first;
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
