/*
 * Job: words of new and changed reports into the search index.
 */
#include "../laporan/kata.h"
#include "../laporan/kata_sql.h"
#include "../laporan/laporan_sql.h"
#include "job.h"

struct run {
	struct job_ctx *ctx;
	unsigned done;
};

static enum err
index_one(struct job_ctx *ctx, int64_t id)
{
	struct str *words, text;
	struct laporan l;
	enum err err;
	size_t n;

	if ((err = laporan_sql_get_id(ctx->db, ctx->a, id, &l)) != ERR_OK)
		return err;
	text = arena_printf(ctx->a, "%s\n%s\n%s", l.judul.p, l.isi.p,
	    l.alamat.ada ? l.alamat.v.p : "");
	n = kata_split(ctx->a, text, &words);
	if ((err = kata_sql_set(ctx->db, ctx->a, id, words, n)) != ERR_OK)
		return err;
	return kata_sql_done(ctx->db, id);
}

static enum err
run_batch(void *arg)
{
	struct run *run = arg;
	struct kata_antre *v;
	enum err err;
	size_t i, n;

	run->done = 0;
	err = kata_sql_queue(run->ctx->db, run->ctx->a, run->ctx->batch, &v,
	    &n);
	for (i = 0; err == ERR_OK && i < n; i++) {
		err = index_one(run->ctx, v[i].laporan_id);
		run->done++;
	}
	return err;
}

enum err
job_index_words(struct job_ctx *ctx, unsigned *ret_done)
{
	struct run run = { ctx, 0 };
	enum err err = db_tx(ctx->db, run_batch, &run);

	*ret_done = err == ERR_OK ? run.done : 0;
	return err;
}
