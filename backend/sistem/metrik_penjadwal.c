/*
 * What /metrik says of the scheduler and of what waits for it.
 */
#include "../base/clock.h"
#include "../http/request.h"
#include "../jobs/bila.h"
#include "metrik_teks.h"
#include "penjadwal_sql.h"
#include "sehat_sql.h"

static const struct {
	const char *name;
	int64_t period;
	bool (*bila)(void);
} jobs[] = {
#define JOB(name, period, lease, batch) { #name, period, NULL },
#define JOB_BILA(name, period, lease, batch, when)                             \
	{ #name, period, bila_##when },
#include "../tables/jobs.def"
#undef JOB_BILA
#undef JOB
};

/* Real seconds between two runs; -1: no job of this program, or one that is
 * not run now. */
static int64_t
period(struct str name)
{
	size_t i;

	for (i = 0; i < sizeof(jobs) / sizeof(jobs[0]); i++)
		if (str_eq(name, str_of(jobs[i].name)))
			return jobs[i].bila == NULL || jobs[i].bila()
				   ? jobs[i].period
				   : -1;
	return -1;
}

static void
put_job(struct metrik_teks *t, const struct penjadwal *p)
{
	int64_t every = period(p->nama), lag;

	if (every < 0)
		return;
	lag = p->sejak_selesai < every ? 0 : p->sejak_selesai - every;
	metrik_put(t, "lapor_job_lag_seconds{job=\"%s\"} %lld\n", p->nama.p,
	    (long long)lag);
	metrik_put(t, "lapor_job_failures{job=\"%s\"} %lld\n", p->nama.p,
	    (long long)p->gagal);
	metrik_put(t, "lapor_job_epoch{job=\"%s\"} %lld\n", p->nama.p,
	    (long long)p->epoch);
	metrik_put(t, "lapor_job_leased{job=\"%s\",owner=\"%s\"} %d\n",
	    p->nama.p, p->pemilik.p, p->disewa);
}

static void
put_jobs(struct metrik_teks *t, struct request *r)
{
	struct penjadwal *v;
	size_t i, n;

	if (penjadwal_sql_list(r->db, r->a, clock_real(), &v, &n) != ERR_OK)
		return;
	metrik_put(t,
	    "# HELP lapor_job_lag_seconds How long a run is overdue.\n"
	    "# TYPE lapor_job_lag_seconds gauge\n"
	    "# HELP lapor_job_failures Failed runs since the last good one.\n"
	    "# TYPE lapor_job_failures gauge\n"
	    "# HELP lapor_job_leased Whether somebody is at it; owner: the\n"
	    "# last to have been.\n"
	    "# TYPE lapor_job_leased gauge\n"
	    "# TYPE lapor_job_epoch counter\n");
	for (i = 0; i < n; i++)
		put_job(t, &v[i]);
}

static void
put_clocks(struct metrik_teks *t, struct request *r)
{
	struct lewat *v;
	size_t i, n;

	if (penjadwal_sql_lewat(r->db, r->a, r->now, &v, &n) != ERR_OK)
		return;
	metrik_put(t,
	    "# HELP lapor_clock_overdue Running clocks past their deadline.\n"
	    "# TYPE lapor_clock_overdue gauge\n"
	    "# HELP lapor_clock_undated Running clocks without a date, for a\n"
	    "# year has no holidays on record.\n"
	    "# TYPE lapor_clock_undated gauge\n");
	for (i = 0; i < n; i++) {
		metrik_put(t, "lapor_clock_overdue{clock=\"%s\"} %lld\n",
		    jam_info[v[i].jam].kode, (long long)v[i].lewat);
		metrik_put(t, "lapor_clock_undated{clock=\"%s\"} %lld\n",
		    jam_info[v[i].jam].kode, (long long)v[i].tanpa_batas);
	}
}

static void
put_outbox(struct metrik_teks *t, struct request *r)
{
	struct sehat s = { 0 };
	int64_t age;

	if (sehat_sql_get(r->db, r->a, "2000-01-01", "2000-01-01", clock_real(),
		&s) != ERR_OK)
		return;
	age = s.tertua.ada && s.tertua.v < r->now ? r->now - s.tertua.v : 0;
	metrik_put(t,
	    "# TYPE lapor_outbox_waiting gauge\n"
	    "lapor_outbox_waiting %lld\n"
	    "# HELP lapor_outbox_oldest_seconds Age of the oldest message "
	    "due.\n"
	    "# TYPE lapor_outbox_oldest_seconds gauge\n"
	    "lapor_outbox_oldest_seconds %lld\n",
	    (long long)s.antrean, (long long)age);
}

static void
put_queues(struct metrik_teks *t, struct request *r)
{
	struct antrean *v;
	size_t i, n;

	if (penjadwal_sql_antrean(r->db, r->a, &v, &n) != ERR_OK)
		return;
	metrik_put(t,
	    "# HELP lapor_queue_length What waits for the scheduler.\n"
	    "# TYPE lapor_queue_length gauge\n");
	for (i = 0; i < n; i++)
		metrik_put(t, "lapor_queue_length{queue=\"%s\"} %lld\n",
		    v[i].nama.p, (long long)v[i].n);
}

void
metrik_penjadwal(struct metrik_teks *t, struct request *r)
{
	put_jobs(t, r);
	put_outbox(t, r);
	put_queues(t, r);
	put_clocks(t, r);
}
