#include "kalender.h"

#include <string.h>

#include "../base/arena.h"

/*
 * The days of whole years, from 1 January of the first year with a holiday to
 * 31 December of the last.  upto[i] is the number of HK among the first i of
 * these days, hk[i] the i-th HK (both from 0), so each undoes the other.  Years
 * in between that have no holiday are there too, but not covered; covered[i]
 * counts the covered years among the first i.
 */
struct kalender {
	int64_t first;
	size_t ndays;
	int year;
	size_t nyears;
	uint32_t *upto;
	uint32_t *hk;
	uint32_t *covered;
};

static int64_t
new_year(int year)
{
	return waktu_days((struct tanggal){ year, 1, 1 });
}

static bool
year_span(const struct tanggal *libur, size_t n, int *ret_min, int *ret_max)
{
	int min = KALENDER_TAHUN_MAX, max = KALENDER_TAHUN_MIN;
	size_t i;

	for (i = 0; i < n; i++) {
		if (!waktu_valid(libur[i]) ||
		    libur[i].tahun < KALENDER_TAHUN_MIN ||
		    libur[i].tahun > KALENDER_TAHUN_MAX)
			return false;
		if (libur[i].tahun < min)
			min = libur[i].tahun;
		if (libur[i].tahun > max)
			max = libur[i].tahun;
	}
	*ret_min = min;
	*ret_max = max;
	return true;
}

static void
count_days(struct kalender *k, const bool *is_libur)
{
	size_t i;
	uint32_t nhk = 0;

	for (i = 0; i < k->ndays; i++) {
		k->upto[i] = nhk;
		if (is_libur[i] || waktu_weekday(k->first + (int64_t)i) >= 5)
			continue;
		k->hk[nhk++] = (uint32_t)i;
	}
	k->upto[k->ndays] = nhk;
}

static void
count_years(struct kalender *k, const bool *has_libur)
{
	size_t i;

	for (i = 0; i < k->nyears; i++)
		k->covered[i + 1] = k->covered[i] + has_libur[i];
}

bool
kalender_new(struct arena *a, const struct tanggal *libur, size_t n,
    const struct kalender **ret)
{
	struct kalender *k;
	bool *is_libur, *has_libur;
	int min, max;
	size_t i;

	if (!year_span(libur, n, &min, &max))
		return false;
	k = arena_alloc(a, sizeof(*k));
	*ret = k;
	if (n == 0)
		return true;
	k->year = min;
	k->nyears = (size_t)max - (size_t)min + 1;
	k->first = new_year(min);
	k->ndays = (size_t)(new_year(max + 1) - k->first);
	k->upto = arena_alloc(a, (k->ndays + 1) * sizeof(*k->upto));
	k->hk = arena_alloc(a, k->ndays * sizeof(*k->hk));
	k->covered = arena_alloc(a, (k->nyears + 1) * sizeof(*k->covered));
	is_libur = arena_alloc(a, k->ndays * sizeof(*is_libur));
	has_libur = arena_alloc(a, k->nyears * sizeof(*has_libur));
	for (i = 0; i < n; i++) {
		is_libur[waktu_days(libur[i]) - k->first] = true;
		has_libur[libur[i].tahun - min] = true;
	}
	count_days(k, is_libur);
	count_years(k, has_libur);
	return true;
}

static bool
has_day(const struct kalender *k, int64_t day)
{
	return day >= k->first && day < k->first + (int64_t)k->ndays;
}

/* The place of the year that ${day} is in; the day is one of ours. */
static size_t
year_index(const struct kalender *k, int64_t day)
{
	return (size_t)(waktu_tanggal(day).tahun - k->year);
}

bool
kalender_has_year(const struct kalender *k, int tahun)
{
	size_t i = (size_t)(tahun - k->year);

	return tahun >= k->year && i < k->nyears &&
	       k->covered[i + 1] > k->covered[i];
}

bool
kalender_covers(const struct kalender *k, int64_t after, int64_t upto)
{
	size_t from, to;

	if (upto <= after)
		return true;
	if (!has_day(k, after + 1) || !has_day(k, upto))
		return false;
	from = year_index(k, after + 1);
	to = year_index(k, upto) + 1;
	return k->covered[to] - k->covered[from] == to - from;
}

bool
kalender_is_hk(const struct kalender *k, int64_t day)
{
	size_t i = (size_t)(day - k->first);

	return kalender_covers(k, day - 1, day) && k->upto[i + 1] > k->upto[i];
}

bool
kalender_count(
    const struct kalender *k, int64_t after, int64_t upto, unsigned *ret)
{
	if (!kalender_covers(k, after, upto))
		return false;
	*ret = 0;
	if (upto > after)
		*ret = k->upto[upto - k->first + 1] -
		       k->upto[after - k->first + 1];
	return true;
}

bool
kalender_nth(const struct kalender *k, int64_t after, unsigned n, int64_t *ret)
{
	size_t i;
	int64_t day = after;

	if (n > 0) {
		if (!has_day(k, after + 1))
			return false;
		i = (size_t)k->upto[after + 1 - k->first] + n - 1;
		if (i >= k->upto[k->ndays])
			return false;
		day = k->first + k->hk[i];
	}
	if (!kalender_covers(k, after, day))
		return false;
	*ret = day;
	return true;
}

bool
kalender_nth_before(
    const struct kalender *k, int64_t upto, unsigned n, int64_t *ret)
{
	uint32_t nhk;
	int64_t day;

	if (!has_day(k, upto))
		return false;
	nhk = k->upto[upto - k->first + 1];
	if (n >= nhk)
		return false;
	day = k->first + k->hk[nhk - 1 - n];
	if (!kalender_covers(k, day - 1, upto))
		return false;
	*ret = day;
	return true;
}
