/*
 * Job: see that somebody makes the exports that wait.  Done is 0 at once: the
 * children work on, and other jobs are not delayed.
 */
#include "../base/settings.h"
#include "../ekspor/ekspor.h"
#include "../ekspor/pekerja.h"
#include "../impor/unggah.h"
#include "anak.h"
#include "job.h"

#define ANAK_MAX 8
static struct anak anak[ANAK_MAX];

enum err
job_ekspor(struct job_ctx *ctx, unsigned *ret_done)
{
	bool some = true, started;
	enum err err = ERR_OK;
	int i;

	*ret_done = 0;
	for (i = 0; i < settings.ekspor_pekerja && i < ANAK_MAX; i++) {
		if ((err = ekspor_ada(ctx->db, ctx->a, &some)) != ERR_OK ||
		    !some)
			return err;
		err = anak_mulai(&anak[i], ctx->db, ekspor_pekerja, &started);
		if (err != ERR_OK)
			return err;
		if (started)
			return ERR_OK;
	}
	return ERR_OK;
}

enum err
job_purge_ekspor(struct job_ctx *ctx, unsigned *ret_done)
{
	return ekspor_purge(ctx->db, ctx->a, ctx->now, ctx->batch, ret_done);
}

/* One at a time: imports write. */
enum err
job_impor(struct job_ctx *ctx, unsigned *ret_done)
{
	static struct anak one;
	bool some, started;
	enum err err;

	*ret_done = 0;
	if ((err = unggah_ada(ctx->db, ctx->a, &some)) != ERR_OK || !some)
		return err;
	return anak_mulai(&one, ctx->db, unggah_pekerja, &started);
}

enum err
job_purge_impor(struct job_ctx *ctx, unsigned *ret_done)
{
	return unggah_purge(ctx->db, ctx->a, ctx->now, ctx->batch, ret_done);
}
