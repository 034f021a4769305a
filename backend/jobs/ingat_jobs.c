/*
 * Job remind: reporters are reminded before a report closes or is archived by
 * itself (aksi/ingat.c says when, and looks again under the lock).
 */
#include "../core/jam.h"
#include "../libur/libur.h"
#include "act_job.h"
#include "jatuh_tempo_sql.h"

/* Hours east of UTC: WIB, WITA, WIT. */
#define ZONA_AWAL  7
#define ZONA_AKHIR 9

static enum err
remind_all(struct job_ctx *ctx, const struct jatuh_tempo *v, size_t n,
    enum aksi aksi, unsigned *ret_done)
{
	enum err err = ERR_OK;
	size_t i;

	for (i = 0; err == ERR_OK && i < n; i++)
		err = act_job_one(ctx, aksi, v[i].laporan_id, 0, ret_done);
	return err;
}

/* C with ${hk} working days left after today, or fewer. */
static enum err
remind_tutup(struct job_ctx *ctx, int zona, unsigned hk, unsigned times,
    unsigned *ret_done)
{
	const struct kalender *k;
	struct jatuh_tempo *v;
	int64_t until;
	enum err err;
	size_t n;

	if ((err = libur_kalender(ctx->db, &k)) != ERR_OK ||
	    !jam_batas(k, zona, ctx->now, hk, NULL, 0, &until))
		return err;
	err = jatuh_tempo_sql_tutup(
	    ctx->db, ctx->a, zona, ctx->now, until, times, ctx->batch, &v, &n);
	return err == ERR_OK ? remind_all(ctx, v, n, AKSI_INGAT_TUTUP, ret_done)
			     : err;
}

static enum err
remind_lengkapi(
    struct job_ctx *ctx, unsigned day, unsigned times, unsigned *ret_done)
{
	struct jatuh_tempo *v;
	enum err err;
	size_t n;

	err = jatuh_tempo_sql_lengkapi(
	    ctx->db, ctx->a, ctx->now, day, times, ctx->batch, &v, &n);
	return err == ERR_OK
		   ? remind_all(ctx, v, n, AKSI_INGAT_LENGKAPI, ret_done)
		   : err;
}

enum err
job_remind(struct job_ctx *ctx, unsigned *ret_done)
{
	enum err err = ERR_OK;
	int zona;

	for (zona = ZONA_AWAL; err == ERR_OK && zona <= ZONA_AKHIR; zona++) {
		err = remind_tutup(ctx, zona, 3, 1, ret_done);
		if (err == ERR_OK)
			err = remind_tutup(ctx, zona, 1, 2, ret_done);
	}
	if (err == ERR_OK)
		err = remind_lengkapi(ctx, 7, 1, ret_done);
	return err == ERR_OK ? remind_lengkapi(ctx, 21, 2, ret_done) : err;
}
