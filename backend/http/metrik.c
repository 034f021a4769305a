#include "metrik.h"

#include <stdatomic.h>

/* One route's counters; workers only ever add. */
struct row {
	_Atomic uint64_t status[METRIK_NCODES], us, bucket[METRIK_NEDGES + 1];
};

/* Those of errors.def, and of answers that are none. */
const int metrik_codes[METRIK_NCODES] = { 200, 201, 202, 204, 303, 304, 400,
	401, 403, 404, 405, 409, 410, 412, 413, 415, 422, 428, 429, 500, 502,
	503, 0 };
static const int64_t edges[METRIK_NEDGES] = METRIK_EDGES;
static struct row *rows;
static size_t nrows;
static _Atomic uint64_t *slow; /* before the rows */

size_t
metrik_size(size_t routes)
{
	return sizeof(*slow) + (routes + 1) * sizeof(struct row);
}

void
metrik_open(void *mem, size_t size)
{
	slow = mem;
	rows = mem == NULL ? NULL : (struct row *)(slow + 1);
	nrows = mem == NULL ? 0 : (size - sizeof(*slow)) / sizeof(struct row);
}

_Atomic uint64_t *
metrik_slow(void)
{
	return slow;
}

static void
add(_Atomic uint64_t *to, uint64_t n)
{
	atomic_fetch_add_explicit(to, n, memory_order_relaxed);
}

static size_t
code_of(int status)
{
	size_t i = 0;

	while (i < METRIK_NCODES - 1 && metrik_codes[i] != status)
		i++;
	return i;
}

void
metrik_count(size_t route, int status, int64_t us)
{
	size_t i = 0;

	if (route >= nrows)
		return;
	add(&rows[route].status[code_of(status)], 1);
	while (i < METRIK_NEDGES && us > edges[i])
		i++;
	add(&rows[route].bucket[i], 1);
	add(&rows[route].us, us > 0 ? (uint64_t)us : 0);
}

struct metrik
metrik_row(size_t route)
{
	struct metrik m = { 0 };
	size_t i;

	if (route >= nrows)
		return m;
	for (i = 0; i < METRIK_NCODES; i++)
		m.status[i] = rows[route].status[i];
	for (i = 0; i <= METRIK_NEDGES; i++)
		m.bucket[i] = rows[route].bucket[i];
	m.us = rows[route].us;
	return m;
}
