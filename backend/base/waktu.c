#include "waktu.h"

#include <assert.h>
#include <stddef.h>

#include "arena.h"

static const int month_days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
	31 };

static const char *const weekday_names[BAHASA__MAX][7] = {
	[BAHASA_ID] = { "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu",
	    "Minggu" },
	[BAHASA_EN] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
	    "Saturday", "Sunday" },
};

static const char *const month_names[BAHASA__MAX][12] = {
	[BAHASA_ID] = { "Januari", "Februari", "Maret", "April", "Mei", "Juni",
	    "Juli", "Agustus", "September", "Oktober", "November", "Desember" },
	[BAHASA_EN] = { "January", "February", "March", "April", "May", "June",
	    "July", "August", "September", "October", "November", "December" },
};

/* Division that rounds down, also before 1970. */
static int64_t
floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool
waktu_valid(struct tanggal t)
{
	if (t.tahun < 1 || t.tahun > 9999 || t.bulan < 1 || t.bulan > 12)
		return false;
	return t.hari >= 1 && t.hari <= month_days[t.bulan - 1] +
					    (t.bulan == 2 && is_leap(t.tahun));
}

/*
 * Both directions count in years that begin on 1 March: the leap day is then
 * the last day of its year, and (153 * m + 2) / 5 is the number of days before
 * month m (0 = March) of every such year.  719468 days lie between 1 March of
 * year 0 and 1 January 1970.
 */
int64_t
waktu_days(struct tanggal t)
{
	int64_t year = t.bulan > 2 ? t.tahun : t.tahun - 1;
	int64_t month = t.bulan > 2 ? t.bulan - 3 : t.bulan + 9;

	assert(waktu_valid(t));
	return 365 * year + floor_div(year, 4) - floor_div(year, 100) +
	       floor_div(year, 400) + (153 * month + 2) / 5 + t.hari - 1 -
	       719468;
}

struct tanggal
waktu_tanggal(int64_t day)
{
	int64_t since = day + 719468;           /* days since 1 March 0 */
	int64_t era = floor_div(since, 146097); /* of 400 years */
	int64_t doe = since - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t month = (5 * doy + 2) / 153;

	return (struct tanggal){
		.tahun = (int)(era * 400 + yoe + (month >= 10)),
		.bulan = (int)(month < 10 ? month + 3 : month - 9),
		.hari = (int)(doy - (153 * month + 2) / 5 + 1),
	};
}

int
waktu_weekday(int64_t day)
{
	int64_t d = (day + 3) % 7; /* 1970-01-01 was a Thursday */

	return (int)(d < 0 ? d + 7 : d);
}

int64_t
waktu_day(int64_t at, int zona)
{
	return floor_div(at + (int64_t)zona * 3600, WAKTU_DAY);
}

int64_t
waktu_midnight(int64_t day, int zona)
{
	return day * WAKTU_DAY - (int64_t)zona * 3600;
}

/* ${n} decimal digits at ${p}, or -1. */
static int
digits(const char *p, int n)
{
	int v = 0;

	for (; n > 0; n--, p++) {
		if (*p < '0' || *p > '9')
			return -1;
		v = v * 10 + (*p - '0');
	}
	return v;
}

bool
waktu_parse_tanggal(struct str s, struct tanggal *ret)
{
	struct tanggal t;

	if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
		return false;
	t.tahun = digits(s.p, 4);
	t.bulan = digits(s.p + 5, 2);
	t.hari = digits(s.p + 8, 2);
	if (!waktu_valid(t))
		return false;
	*ret = t;
	return true;
}

/* "Z" or "+07:00", the whole of ${s}; seconds east of UTC. */
static bool
parse_offset(struct str s, int *ret)
{
	int h, m;

	if (s.n == 1 && s.p[0] == 'Z') {
		*ret = 0;
		return true;
	}
	if (s.n != 6 || (s.p[0] != '+' && s.p[0] != '-') || s.p[3] != ':')
		return false;
	h = digits(s.p + 1, 2);
	m = digits(s.p + 4, 2);
	if (h < 0 || h > 23 || m < 0 || m > 59)
		return false;
	*ret = (h * 3600 + m * 60) * (s.p[0] == '-' ? -1 : 1);
	return true;
}

/* "17:00:00", the seconds since midnight, or -1. */
static int
parse_clock(const char *p)
{
	int h = digits(p, 2), m = digits(p + 3, 2), s = digits(p + 6, 2);

	if (p[2] != ':' || p[5] != ':')
		return -1;
	if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59)
		return -1;
	return h * 3600 + m * 60 + s;
}

bool
waktu_parse(struct str s, int64_t *ret)
{
	struct tanggal t;
	int seconds, offset;
	size_t i = 19; /* length of 2026-11-25T17:00:00 */

	if (s.n < 20 || s.p[10] != 'T' ||
	    !waktu_parse_tanggal((struct str){ s.p, 10 }, &t) ||
	    (seconds = parse_clock(s.p + 11)) < 0)
		return false;
	if (s.p[i] == '.') {
		for (i++; i < s.n && s.p[i] >= '0' && s.p[i] <= '9'; i++)
			;
		if (i == 20)
			return false;
	}
	if (!parse_offset((struct str){ s.p + i, s.n - i }, &offset))
		return false;
	*ret = waktu_days(t) * WAKTU_DAY + seconds - offset;
	return true;
}

struct str
waktu_rfc3339(struct arena *a, int64_t at, int zona)
{
	int64_t day = waktu_day(at, zona);
	struct tanggal t = waktu_tanggal(day);
	int s = (int)(at - waktu_midnight(day, zona));

	return arena_printf(a, "%04d-%02d-%02dT%02d:%02d:%02d%c%02d:00",
	    t.tahun, t.bulan, t.hari, s / 3600, s / 60 % 60, s % 60,
	    zona < 0 ? '-' : '+', zona < 0 ? -zona : zona);
}

struct str
waktu_rfc5322(struct arena *a, int64_t at)
{
	static const char *const days[] = { "Mon", "Tue", "Wed", "Thu", "Fri",
		"Sat", "Sun" };
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May",
		"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	int64_t day = waktu_day(at, ZONA_WIB);
	int s = (int)(at - waktu_midnight(day, ZONA_WIB));
	struct tanggal t = waktu_tanggal(day);

	return arena_printf(a, "%s, %d %s %d %02d:%02d:%02d +0700",
	    days[waktu_weekday(day)], t.hari, months[t.bulan - 1], t.tahun,
	    s / 3600, s / 60 % 60, s % 60);
}

struct str
waktu_iso(struct arena *a, int64_t day)
{
	struct tanggal t = waktu_tanggal(day);

	return arena_printf(a, "%04d-%02d-%02d", t.tahun, t.bulan, t.hari);
}

struct str
waktu_teks(struct arena *a, int64_t day, enum bahasa b)
{
	struct tanggal t = waktu_tanggal(day);

	return arena_printf(a, "%s, %d %s %d",
	    weekday_names[b][waktu_weekday(day)], t.hari,
	    month_names[b][t.bulan - 1], t.tahun);
}

struct str
waktu_teks_pendek(struct arena *a, int64_t day, enum bahasa b)
{
	struct tanggal t = waktu_tanggal(day);

	return arena_printf(a, "%s, %d %s",
	    weekday_names[b][waktu_weekday(day)], t.hari,
	    month_names[b][t.bulan - 1]);
}

static const char *
zone_name(int zona)
{
	switch (zona) {
	case ZONA_WIB:
		return "WIB";
	case ZONA_WITA:
		return "WITA";
	case ZONA_WIT:
		return "WIT";
	}
	return "UTC";
}

struct str
waktu_teks_jam(struct arena *a, int64_t at, int zona, enum bahasa b)
{
	int64_t day = waktu_day(at, zona);
	struct tanggal t = waktu_tanggal(day);
	int minute = (int)(at - waktu_midnight(day, zona)) / 60;

	assert(zona == ZONA_UTC || (zona >= ZONA_WIB && zona <= ZONA_WIT));
	return arena_printf(a, "%d %s %d %s %02d%c%02d %s", t.hari,
	    month_names[b][t.bulan - 1], t.tahun,
	    b == BAHASA_EN ? "at" : "pukul", minute / 60,
	    b == BAHASA_EN ? ':' : '.', minute % 60, zone_name(zona));
}
