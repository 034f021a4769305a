#include "masa.h"

#include "../base/waktu.h"

static const struct rentang empty = { 1, 0 };

static int64_t
month_number(struct tanggal t)
{
	return (int64_t)t.tahun * 12 + t.bulan - 1;
}

/* The first day of a month, by its number since the year 0; of those before
 * the calendar's first and after its last day these, and the day after. */
static int64_t
month_begins(int64_t m)
{
	if (m < 12)
		return waktu_days((struct tanggal){ 1, 1, 1 });
	if (m >= 10000 * 12)
		return MASA_SELAMANYA + 1;
	return waktu_days(
	    (struct tanggal){ (int)(m / 12), (int)(m % 12) + 1, 1 });
}

static struct rentang
months(int64_t from, int64_t to)
{
	if (to < from)
		return empty;
	return (struct rentang){ from / 12 * 100 + from % 12 + 1,
		to / 12 * 100 + to % 12 + 1 };
}

static bool
some(struct rentang r)
{
	return r.sampai >= r.dari;
}

static int64_t
count(struct rentang r)
{
	return some(r) ? r.sampai - r.dari + 1 : 0;
}

/* YYYYMMDD. */
static int64_t
written(int64_t hari)
{
	struct tanggal t = waktu_tanggal(hari);

	return ((int64_t)t.tahun * 100 + t.bulan) * 100 + t.hari;
}

/* Months, by their numbers, cut at the turns of years. */
static void
cut_years(struct masa *m, int64_t from, int64_t to)
{
	int64_t first = from / 12, last = to / 12;
	struct rentang before = { first * 12, from - 1 };
	struct rentang after = { to + 1, last * 12 + 11 };
	struct rentang head = { from, first * 12 + 11 };
	struct rentang tail = { last * 12, to };

	m->kepala = (struct sisa){ months(before.dari, before.sampai), -1 };
	m->ekor = (struct sisa){ months(after.dari, after.sampai), -1 };
	m->tahun = (struct rentang){ first, last };
	if (first == last) {
		if (count(before) + count(after) < to - from + 1)
			return;
		m->kepala = (struct sisa){ months(from, to), 1 };
		m->ekor = (struct sisa){ empty, 1 };
		m->tahun = empty;
		return;
	}
	if (count(before) >= count(head)) {
		m->kepala = (struct sisa){ months(from, head.sampai), 1 };
		m->tahun.dari++;
	}
	if (count(after) >= count(tail)) {
		m->ekor = (struct sisa){ months(tail.dari, to), 1 };
		m->tahun.sampai--;
	}
}

struct masa
masa_of(int64_t dari, int64_t sampai)
{
	const struct sisa nothing = { empty, 1 };
	struct masa m = { { dari, sampai }, empty, nothing, nothing, { 0, -1 },
		{ 0, 1 }, empty, false };
	int64_t from, to;

	if (sampai < dari)
		return m;
	if (dari <= 0 && sampai >= MASA_SELAMANYA) {
		m.tahun = (struct rentang){ 0, 0 };
		m.semua = (struct rentang){ 0, INT32_MAX };
		return m;
	}
	from = month_number(waktu_tanggal(dari));
	to = month_number(waktu_tanggal(sampai));
	if (month_begins(from) != dari)
		m.awal.sampai = written(dari - 1);
	if (masa_akhir_bulan(sampai) != sampai) {
		m.akhir.sampai = written(sampai);
		to--;
	}
	m.pecah = m.awal.sampai != 0 || m.akhir.sampai != 0;
	if (to < from)
		return m;
	m.semua = months(from, to);
	cut_years(&m, from, to);
	return m;
}

void
masa_susun(int64_t sampai, int64_t v[MASA_LAPIS], size_t *ret_n)
{
	int64_t month = sampai - sampai % 100, d;
	size_t n = 0;

	for (d = sampai % 100; d > 0; d &= d - 1)
		v[n++] = month + d;
	*ret_n = n;
}

/* Of YYYYMMDD and as many days before it. */
static struct rentang
until(int64_t nomor, int64_t days)
{
	int64_t last = waktu_days((struct tanggal){ (int)(nomor / 10000),
	    (int)(nomor / 100 % 100), (int)(nomor % 100) });

	return (struct rentang){ last - days + 1, last };
}

struct rentang
masa_hari(struct awal_bulan a)
{
	return a.sampai == 0 ? empty : until(a.sampai, a.sampai % 100);
}

struct rentang
masa_isi(int64_t nomor)
{
	int64_t d = nomor % 100;

	return until(nomor, d & -d);
}

int64_t
masa_akhir_bulan(int64_t hari)
{
	return month_begins(month_number(waktu_tanggal(hari)) + 1) - 1;
}

int64_t
masa_akhir_tahun(int64_t hari)
{
	return month_begins((waktu_tanggal(hari).tahun + 1) * 12) - 1;
}

struct rentang
masa_sebelum(int64_t dari, int64_t sampai)
{
	int64_t from = month_number(waktu_tanggal(dari));
	int64_t to = month_number(waktu_tanggal(sampai));

	if (month_begins(from) == dari && masa_akhir_bulan(sampai) == sampai)
		return (struct rentang){ month_begins(from - (to - from + 1)),
			dari - 1 };
	return (struct rentang){ dari - (sampai - dari + 1), dari - 1 };
}
