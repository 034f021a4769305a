/*
 * What /metrik says of the scheduler and of what waits for it.
 */
#include "../base/clock.h"
#include "../http/request.h"
#include "../jobs/bila.h"
#include "../saluran/driver.h"
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

/* Lines of one figure stand together, its help and type before them. */
static void
put_head(struct metrik_teks *t, const char *name, const char *help)
{
	metrik_put(t, "# HELP %s %s\n# TYPE %s gauge\n", name, help, name);
}

static void
put_one(struct metrik_teks *t, const char *name, const char *label,
    const char *value, int64_t n)
{
	metrik_put(t, "%s{%s=\"%s\"} %lld\n", name, label, value, (long long)n);
}

static int64_t
job_lag(const struct penjadwal *p)
{
	int64_t every = period(p->nama);

	return p->sejak_selesai < every ? 0 : p->sejak_selesai - every;
}

static int64_t
job_failures(const struct penjadwal *p)
{
	return p->gagal;
}

static int64_t
job_epoch(const struct penjadwal *p)
{
	return p->epoch;
}

static const struct {
	const char *name, *help;
	int64_t (*of)(const struct penjadwal *);
} job_figures[] = {
	{ "lapor_job_lag_seconds", "How long a run is overdue.", job_lag },
	{ "lapor_job_failures", "Failed runs since the last good one.",
	    job_failures },
	{ "lapor_job_epoch", "How often its lease was taken.", job_epoch },
};

static void
put_leases(struct metrik_teks *t, const struct penjadwal *v, size_t n)
{
	size_t i;

	put_head(t, "lapor_job_leased",
	    "Whether somebody is at it; owner: the last to have been.");
	for (i = 0; i < n; i++)
		if (period(v[i].nama) >= 0)
			metrik_put(t,
			    "lapor_job_leased{job=\"%s\",owner=\"%s\"} %d\n",
			    v[i].nama.p, v[i].pemilik.p, v[i].disewa);
}

static void
put_jobs(struct metrik_teks *t, struct request *r)
{
	struct penjadwal *v;
	size_t f, i, n;

	if (penjadwal_sql_list(r->db, r->a, clock_real(), &v, &n) != ERR_OK)
		return;
	for (f = 0; f < sizeof(job_figures) / sizeof(job_figures[0]); f++) {
		put_head(t, job_figures[f].name, job_figures[f].help);
		for (i = 0; i < n; i++)
			if (period(v[i].nama) >= 0)
				put_one(t, job_figures[f].name, "job",
				    v[i].nama.p, job_figures[f].of(&v[i]));
	}
	put_leases(t, v, n);
}

static void
put_clocks(struct metrik_teks *t, struct request *r)
{
	struct lewat *v;
	size_t i, n;

	if (penjadwal_sql_lewat(r->db, r->a, r->now, &v, &n) != ERR_OK)
		return;
	put_head(
	    t, "lapor_clock_overdue", "Running clocks past their deadline.");
	for (i = 0; i < n; i++)
		put_one(t, "lapor_clock_overdue", "clock",
		    jam_info[v[i].jam].kode, v[i].lewat);
	put_head(t, "lapor_clock_undated",
	    "Running clocks without a date, for a year has no holidays on "
	    "record.");
	for (i = 0; i < n; i++)
		put_one(t, "lapor_clock_undated", "clock",
		    jam_info[v[i].jam].kode, v[i].tanpa_batas);
}

static int64_t
age(struct null_i64 since, int64_t now)
{
	return since.ada && since.v < now ? now - since.v : 0;
}

static void
put_outbox(struct metrik_teks *t, struct request *r)
{
	struct sehat s = { 0 };

	if (sehat_sql_get(r->db, r->a,
		&(const struct sehat_tanya){ .dari = "2000-01-01",
		    .sampai = "2000-01-01",
		    .real = clock_real() },
		&s) != ERR_OK)
		return;
	put_head(t, "lapor_outbox_waiting",
	    "Messages not yet given to the bell and the channels.");
	metrik_put(t, "lapor_outbox_waiting %lld\n", (long long)s.antrean);
	put_head(
	    t, "lapor_outbox_oldest_seconds", "Age of the oldest message due.");
	metrik_put(t, "lapor_outbox_oldest_seconds %lld\n",
	    (long long)age(s.tertua, r->now));
}

/* What has left the outbox and waits for its provider, or is given up. */
static void
put_channels(
    struct metrik_teks *t, const struct saluran_antre *v, size_t n, int64_t now)
{
	size_t i;

	put_head(t, "lapor_channel_oldest_seconds",
	    "Age of the oldest message that waits for its provider.");
	for (i = 0; i < n; i++)
		put_one(t, "lapor_channel_oldest_seconds", "channel",
		    kosakata_kode(&kosakata_saluran, v[i].saluran),
		    age(v[i].tertua, now));
	put_head(t, "lapor_channel_dead", "Messages given up.");
	for (i = 0; i < n; i++)
		put_one(t, "lapor_channel_dead", "channel",
		    kosakata_kode(&kosakata_saluran, v[i].saluran), v[i].mati);
}

static void
put_queues(struct metrik_teks *t, struct request *r)
{
	struct saluran_antre *s;
	struct antrean *v;
	size_t i, n, ns;

	if (penjadwal_sql_antrean(r->db, r->a, &v, &n) != ERR_OK ||
	    penjadwal_sql_saluran(r->db, r->a, &s, &ns) != ERR_OK)
		return;
	put_head(t, "lapor_queue_length", "What waits for the scheduler.");
	for (i = 0; i < n; i++)
		put_one(t, "lapor_queue_length", "queue", v[i].nama.p, v[i].n);
	for (i = 0; i < ns; i++)
		put_one(t, "lapor_queue_length", "queue",
		    kosakata_kode(&kosakata_saluran, s[i].saluran), s[i].n);
	put_channels(t, s, ns, r->now);
}

void
metrik_penjadwal(struct metrik_teks *t, struct request *r)
{
	put_jobs(t, r);
	put_outbox(t, r);
	put_queues(t, r);
	put_clocks(t, r);
}
