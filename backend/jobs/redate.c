/*
 * Job redate: when hari_libur has changed, walk all reports in order of their
 * number and date anew what the calendar now says otherwise.  One act per
 * report concerned, so each change stands in its riwayat; the cursor moves
 * when a stretch is done, so a death repeats a stretch, and repeating finds
 * nothing.  An act that was under way with the calendar of before may write
 * behind the cursor: a second walk a minute and a half later finds that.
 */
#include "../aksi/tenggat_ulang.h"
#include "../base/clock.h"
#include "../base/log.h"
#include "../base/titik.h"
#include "act_job.h"
#include "redate_sql.h"

#define STRETCH    2000 /* reports looked at in one round */
#define LOOK_AGAIN 90   /* real seconds */
#define RETRY      600  /* … when some could not be done */

static bool
changed(const struct redate *r, const struct libur_sidik *s)
{
	return r->untuk != s->versi || r->n != s->n || r->jumlah != s->jumlah;
}

/* The reports of one stretch, each once. */
static enum err
stretch(struct job_ctx *ctx, int64_t after, int64_t upto, bool *ret_all)
{
	struct tenggat_salah *v;
	int64_t *ids;
	size_t i, n, nids = 0;
	unsigned done = 0;
	enum err err;

	err = tenggat_salah_list(ctx->db, ctx->a, after, upto, &v, &n);
	if (err != ERR_OK)
		return err;
	/* By kind: a report with two kinds comes twice, its second act finds
	 * nothing. */
	titik(TITIK_ULANG_DAFTAR);
	ids = ARENA_ARRAY(ctx->a, int64_t, n + 1);
	for (i = 0; i < n; i++)
		if (nids == 0 || ids[nids - 1] != v[i].laporan_id)
			ids[nids++] = v[i].laporan_id;
	err = act_job_many(ctx, AKSI_TENGGAT_ULANG, ids, nids, &done);
	*ret_all = err == ERR_OK;
	return err == ERR_DATABASE ? err : ERR_OK;
}

/* Not yet?  A time further off than any that again() and walk() choose is of
 * before the clock was set back. */
static bool
wait_until(int64_t at)
{
	int64_t real = clock_real();

	return at > real && at <= real + RETRY;
}

/* When the next walk may begin: not before what failed may be tried again. */
static int64_t
again(const struct redate *r)
{
	int64_t soon = clock_real() + LOOK_AGAIN;

	return wait_until(r->mulai_lagi) && r->mulai_lagi > soon ? r->mulai_lagi
								 : soon;
}

static enum err
walk(struct job_ctx *ctx, const struct redate *r)
{
	int64_t upto = r->kursor + STRETCH;
	bool all = true;
	enum err err;

	if (r->kursor < r->terakhir) {
		err = stretch(ctx, r->kursor, upto, &all);
		titik(TITIK_ULANG_LANGKAH);
		if (err != ERR_OK)
			return err;
		return redate_sql_step(ctx->db, r, r->babak, upto,
		    all ? r->mulai_lagi : clock_real() + RETRY);
	}
	if (r->babak == 1 || wait_until(r->mulai_lagi))
		return redate_sql_step(ctx->db, r, 2, 0, again(r));
	return redate_sql_step(ctx->db, r, 0, 0, 0);
}

/* Once an hour: this year, and from December on the next, must be known. */
static enum err
warn(struct job_ctx *ctx)
{
	static int64_t last = -3600;
	struct tanggal t = waktu_tanggal(waktu_day(ctx->now, ZONA_WIB));
	int64_t real = clock_mono_us() / 1000000;
	const struct kalender *k;
	enum err err;
	int y;

	if (real - last < 3600)
		return ERR_OK;
	last = real;
	if ((err = libur_kalender(ctx->db, &k)) != ERR_OK)
		return err;
	for (y = t.tahun; y <= t.tahun + (t.bulan == 12); y++)
		if (!kalender_has_year(k, y))
			log_event(LOG_FAULT, "hari-libur",
			    "no holidays on record for %d: nothing is closed"
			    " by deadlines in it",
			    y);
	return ERR_OK;
}

enum err
job_redate(struct job_ctx *ctx, unsigned *ret_done)
{
	struct libur_sidik now;
	struct redate r;
	enum err err;

	if ((err = warn(ctx)) != ERR_OK ||
	    (err = redate_sql_get(ctx->db, ctx->a, &r)) != ERR_OK ||
	    (err = libur_sidik(ctx->db, ctx->a, &now)) != ERR_OK)
		return err;
	if (r.n < 0) /* as it is: what runs was dated by this table */
		return redate_sql_adopt(ctx->db, &now);
	if (changed(&r, &now)) {
		libur_forget();
		err = redate_sql_begin(ctx->db, &r, &now);
		titik(TITIK_ULANG_BABAK);
		*ret_done = err == ERR_OK ? 1 : 0;
		return err;
	}
	*ret_done = 0;
	if (r.babak == 0 || (r.kursor == 0 && wait_until(r.mulai_lagi)))
		return ERR_OK;
	err = walk(ctx, &r);
	*ret_done = err == ERR_OK ? 1 : 0;
	return err;
}
