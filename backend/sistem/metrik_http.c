/*
 * GET /metrik: Prometheus text, for this machine only.  nginx refuses the
 * path to others; the address is looked at again here.
 */
#include "../base/settings.h"
#include "../http/metrik.h"
#include "../http/prefork.h"
#include "../http/route.h"
#include "metrik_teks.h"

route_handler metrik_get;

static const int64_t edges[METRIK_NEDGES] = METRIK_EDGES;
static const char *const methods[] = { "GET", "POST", "PATCH", "DELETE", "PUT",
	"OTHER" };

void
metrik_put(struct metrik_teks *t, const char *fmt, ...)
{
	struct str s;
	char *bigger;
	va_list ap;

	va_start(ap, fmt);
	s = arena_vprintf(t->a, fmt, ap);
	va_end(ap);
	if (t->n + s.n + 1 > t->cap) {
		t->cap = 2 * (t->n + s.n + 1);
		bigger = arena_alloc(t->a, t->cap);
		if (t->n > 0)
			memcpy(bigger, t->p, t->n);
		t->p = bigger;
	}
	memcpy(t->p + t->n, s.p, s.n);
	t->n += s.n;
}

static bool
from_here(struct str address)
{
	return (address.n > 4 && memcmp(address.p, "127.", 4) == 0) ||
	       str_eq(address, STR("::1"));
}

/* method="GET",route="/sesi/:id"; the last number is "no such route". */
static struct str
labels(struct arena *a, size_t i)
{
	if (i >= nroutes)
		return STR("method=\"\",route=\"\"");
	return arena_printf(a, "method=\"%s\",route=\"%s\"",
	    methods[routes[i].method], routes[i].path);
}

static void
put_requests(struct metrik_teks *t)
{
	size_t i, k;

	metrik_put(t, "# HELP lapor_http_requests_total Answered requests.\n"
		      "# TYPE lapor_http_requests_total counter\n");
	for (i = 0; i <= nroutes; i++) {
		const struct metrik m = metrik_row(i);

		for (k = 0; k < METRIK_NCODES; k++)
			if (m.status[k] > 0)
				metrik_put(t,
				    "lapor_http_requests_total{%s,"
				    "code=\"%d\"} %llu\n",
				    labels(t->a, i).p, metrik_codes[k],
				    (unsigned long long)m.status[k]);
	}
}

static void
put_histogram(struct metrik_teks *t, size_t i, const struct metrik *m)
{
	const char *l = labels(t->a, i).p;
	unsigned long long sum = 0;
	size_t k;

	for (k = 0; k <= METRIK_NEDGES; k++)
		sum += m->bucket[k];
	if (sum == 0)
		return;
	sum = 0;
	for (k = 0; k < METRIK_NEDGES; k++) {
		sum += m->bucket[k];
		metrik_put(t, "lapor_http_seconds_bucket{%s,le=\"%g\"} %llu\n",
		    l, (double)edges[k] / 1e6, sum);
	}
	sum += m->bucket[METRIK_NEDGES];
	metrik_put(
	    t, "lapor_http_seconds_bucket{%s,le=\"+Inf\"} %llu\n", l, sum);
	metrik_put(
	    t, "lapor_http_seconds_sum{%s} %.6f\n", l, (double)m->us / 1e6);
	metrik_put(t, "lapor_http_seconds_count{%s} %llu\n", l, sum);
}

static void
put_workers(struct metrik_teks *t)
{
	const struct prefork_counts *c = prefork_counts();

	if (c == NULL)
		return;
	metrik_put(t,
	    "# HELP lapor_workers_total Workers by what became of them.\n"
	    "# TYPE lapor_workers_total counter\n"
	    "lapor_workers_total{event=\"started\"} %llu\n"
	    "lapor_workers_total{event=\"crashed\"} %llu\n",
	    (unsigned long long)c->started, (unsigned long long)c->crashed);
}

/* How much of a pool is used: rate(lapor_http_seconds_sum) of its routes by
 * its workers. */
static void
put_pools(struct metrik_teks *t)
{
	_Atomic uint64_t *slow = metrik_slow();

	metrik_put(t,
	    "# HELP lapor_workers Workers there are to answer.\n"
	    "# TYPE lapor_workers gauge\n"
	    "lapor_workers{pool=\"api\"} %lld\n"
	    "lapor_workers{pool=\"login\"} %lld\n",
	    (long long)settings.workers, (long long)settings.login_workers);
	if (slow != NULL)
		metrik_put(t,
		    "# HELP lapor_db_slow_total Statements of 0.1 s or "
		    "more.\n"
		    "# TYPE lapor_db_slow_total counter\n"
		    "lapor_db_slow_total %llu\n",
		    (unsigned long long)*slow);
}

enum err
metrik_get(struct request *r)
{
	struct metrik_teks t = { .a = r->a };
	size_t i;

	if (!from_here(r->address))
		return ERR_NOT_FOUND;
	put_requests(&t);
	metrik_put(&t, "# HELP lapor_http_seconds Time to answer.\n"
		       "# TYPE lapor_http_seconds histogram\n");
	for (i = 0; i <= nroutes; i++) {
		const struct metrik m = metrik_row(i);

		put_histogram(&t, i, &m);
	}
	put_workers(&t);
	put_pools(&t);
	metrik_penjadwal(&t, r);
	r->out.type = "text/plain; version=0.0.4; charset=utf-8";
	r->out.body = (struct str){ t.p, t.n };
	return ERR_OK;
}
