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

static int64_t
year_begins(int64_t year)
{
	return year * 12;
}

/* Something cut at the turns of what is larger. */
struct belah {
	struct rentang utuh;
	struct sisa awal, akhir;
};

/* ${in} is of the ${from}-th to the ${to}-th of these, which begin where
 * ${begins} says. */
static struct belah
cut(struct rentang in, int64_t from, int64_t to, int64_t (*begins)(int64_t))
{
	struct rentang before = { begins(from), in.dari - 1 };
	struct rentang after = { in.sampai + 1, begins(to + 1) - 1 };
	struct rentang head = { in.dari, begins(from + 1) - 1 };
	struct rentang tail = { begins(to), in.sampai };
	struct belah p = { { from, to }, { before, -1 }, { after, -1 } };

	if (from == to) {
		if (count(before) + count(after) >= count(in))
			return (struct belah){ empty, { in, 1 }, { empty, 1 } };
		return p;
	}
	if (count(before) >= count(head)) {
		p.awal = (struct sisa){ head, 1 };
		p.utuh.dari++;
	}
	if (count(after) >= count(tail)) {
		p.akhir = (struct sisa){ tail, 1 };
		p.utuh.sampai--;
	}
	return p;
}

static struct sisa
months_of(struct sisa s)
{
	return (struct sisa){ months(s.r.dari, s.r.sampai), s.tanda };
}

struct masa
masa_of(int64_t dari, int64_t sampai)
{
	const struct sisa nothing = { empty, 1 };
	struct masa m = { { dari, sampai }, empty, nothing, nothing, nothing,
		nothing, empty, false };
	struct belah days, mm;

	if (sampai < dari)
		return m;
	if (dari <= 0 && sampai >= MASA_SELAMANYA) {
		m.tahun = (struct rentang){ 0, 0 };
		m.semua = (struct rentang){ 0, INT32_MAX };
		return m;
	}
	days = cut(m.hari, month_number(waktu_tanggal(dari)),
	    month_number(waktu_tanggal(sampai)), month_begins);
	m.awal = days.awal;
	m.akhir = days.akhir;
	m.pecah = some(m.awal.r) || some(m.akhir.r);
	if (!some(days.utuh))
		return m;
	m.semua = months(days.utuh.dari, days.utuh.sampai);
	mm = cut(
	    days.utuh, days.utuh.dari / 12, days.utuh.sampai / 12, year_begins);
	m.tahun = mm.utuh;
	m.kepala = months_of(mm.awal);
	m.ekor = months_of(mm.akhir);
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
