/*
 * Jobs that end what a clock has run out for: auto_close (C) and expire (L).
 * They only find candidates; the act decides under the lock of the report, so
 * a reply in the last second wins and nothing is closed twice.
 */
#include "../core/jam.h"
#include "act_job.h"
#include "jatuh_tempo_sql.h"

static enum err
end_due(struct job_ctx *ctx, enum jam jam, enum aksi aksi, unsigned *ret_done)
{
	struct jatuh_tempo *v;
	int64_t *ids;
	enum err err;
	size_t i, n;

	err = jatuh_tempo_sql_list(
	    ctx->db, ctx->a, jam, ctx->now, ctx->batch, &v, &n);
	if (err != ERR_OK)
		return err;
	ids = ARENA_ARRAY(ctx->a, int64_t, n + 1);
	for (i = 0; i < n; i++)
		ids[i] = v[i].laporan_id;
	return act_job_sets(ctx, aksi, ids, n, ret_done);
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
