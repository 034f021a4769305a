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

/* Months from … to cut at the turns of years. */
static void
cut_years(struct masa *m, int64_t from, int64_t to)
{
	int64_t first = (from + 11) / 12, last = (to + 1) / 12 - 1;

	m->semua = months(from, to);
	if (last < first) {
		m->kepala = m->semua;
		return;
	}
	m->tahun = (struct rentang){ first, last };
	m->kepala = months(from, first * 12 - 1);
	m->ekor = months(last * 12 + 12, to);
}

static bool
some(struct rentang r)
{
	return r.sampai >= r.dari;
}

static int64_t
days(struct rentang r)
{
	return some(r) ? r.sampai - r.dari + 1 : 0;
}

/* One month, ${in} of it in the period, the days before and after it not. */
static bool
rather_whole(struct rentang in, struct rentang before, struct rentang after)
{
	return days(before) + days(after) < days(in);
}

/* A period within one month. */
static void
cut_month(struct masa *m, int64_t month)
{
	struct rentang before = { month_begins(month), m->hari.dari - 1 };
	struct rentang after = { m->hari.sampai + 1,
		month_begins(month + 1) - 1 };

	if (!rather_whole(m->hari, before, after)) {
		m->awal = (struct sisa){ m->hari, 1 };
		return;
	}
	m->awal = (struct sisa){ before, -1 };
	m->akhir = (struct sisa){ after, -1 };
	cut_years(m, month, month);
}

/* A period over the months ${from} to ${to}. */
static void
cut_months(struct masa *m, int64_t from, int64_t to)
{
	struct rentang none = empty;
	struct rentang out = { month_begins(from), m->hari.dari - 1 };
	struct rentang in = { m->hari.dari, month_begins(from + 1) - 1 };

	if (rather_whole(in, out, none)) {
		m->awal = (struct sisa){ out, -1 };
	} else {
		m->awal = (struct sisa){ in, 1 };
		from++;
	}
	in = (struct rentang){ month_begins(to), m->hari.sampai };
	out = (struct rentang){ m->hari.sampai + 1, month_begins(to + 1) - 1 };
	if (rather_whole(in, none, out)) {
		m->akhir = (struct sisa){ out, -1 };
	} else {
		m->akhir = (struct sisa){ in, 1 };
		to--;
	}
	cut_years(m, from, to);
}

struct masa
masa_of(int64_t dari, int64_t sampai)
{
	const struct sisa nothing = { empty, 1 };
	struct masa m = { { dari, sampai }, empty, empty, empty, nothing,
		nothing, empty, false };
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
	if (from == to)
		cut_month(&m, from);
	else
		cut_months(&m, from, to);
	m.pecah = some(m.awal.hari) || some(m.akhir.hari);
	return m;
}

struct masa_blok
masa_blok(struct rentang hari)
{
	struct masa_blok b = { hari, empty, empty };
	int64_t first =
	    hari.dari / MASA_BLOK + (hari.dari % MASA_BLOK > 0 ? 1 : 0);
	int64_t last = (hari.sampai + 1) / MASA_BLOK - 1;

	if (hari.dari < 0 || last < first)
		return b;
	b.awal.sampai = first * MASA_BLOK - 1;
	b.blok = (struct rentang){ first, last };
	b.akhir = (struct rentang){ (last + 1) * MASA_BLOK, hari.sampai };
	return b;
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
