/*
 * Job: see that the open data of the day is made.
 */
#include "../data_terbuka/data_terbuka.h"
#include "anak.h"
#include "job.h"

enum err
job_open_data(struct job_ctx *ctx, unsigned *ret_done)
{
	static struct anak one;
	bool needed, started;
	enum err err;

	*ret_done = 0;
	err = data_perlu(ctx->db, ctx->a, ctx->now, &needed);
	if (err != ERR_OK || !needed)
		return err;
	return anak_mulai(&one, ctx->db, data_pekerja, &started);
}
