#include "tanggal_sp4n.h"

#include <strings.h>

#include "../base/waktu.h"

static const struct {
	const char *nama;
	int bulan;
} months[] = {
	{ "january", 1 },
	{ "januari", 1 },
	{ "february", 2 },
	{ "februari", 2 },
	{ "march", 3 },
	{ "maret", 3 },
	{ "april", 4 },
	{ "may", 5 },
	{ "mei", 5 },
	{ "june", 6 },
	{ "juni", 6 },
	{ "july", 7 },
	{ "juli", 7 },
	{ "august", 8 },
	{ "agustus", 8 },
	{ "agt", 8 },
	{ "september", 9 },
	{ "october", 10 },
	{ "oktober", 10 },
	{ "november", 11 },
	{ "nopember", 11 },
	{ "december", 12 },
	{ "desember", 12 },
};

static int
month(struct str s)
{
	size_t i;

	for (i = 0; i < sizeof(months) / sizeof(months[0]); i++)
		if (s.n >= 3 && s.n <= strlen(months[i].nama) &&
		    (s.n == 3 || s.n == strlen(months[i].nama)) &&
		    strncasecmp(s.p, months[i].nama, s.n) == 0)
			return months[i].bulan;
	return 0;
}

/* Digits at the beginning of ${s}, at most ${max}; -1 for none. */
static int
digits(struct str *s, size_t max)
{
	int v = -1;
	size_t i;

	for (i = 0; i < max && i < s->n && s->p[i] >= '0' && s->p[i] <= '9';
	     i++)
		v = (v < 0 ? 0 : v * 10) + (s->p[i] - '0');
	s->p += i;
	s->n -= i;
	return v;
}

static bool
blank(struct str *s)
{
	size_t i = 0;

	while (i < s->n && s->p[i] == ' ')
		i++;
	s->p += i;
	s->n -= i;
	return i > 0;
}

static bool
by_month_name(struct str s, struct tanggal *ret)
{
	struct tanggal t;
	struct str name;

	t.hari = digits(&s, 2);
	if (t.hari < 0 || !blank(&s))
		return false;
	for (name = s; s.n > 0 && s.p[0] != ' '; s.p++)
		s.n--;
	name.n -= s.n;
	t.bulan = month(name);
	if (!blank(&s))
		return false;
	t.tahun = digits(&s, 4);
	if (s.n != 0 || t.tahun < 1000 || !waktu_valid(t))
		return false;
	*ret = t;
	return true;
}

static bool
clock_time(struct str s, int64_t *ret)
{
	int part[3] = { 0, 0, 0 };
	size_t i;

	if (s.n == 0) {
		*ret = 0;
		return true;
	}
	for (i = 0; i < 3; i++) {
		if (i > 0) {
			if (s.n == 0 || s.p[0] != ':')
				break;
			s.p++;
			s.n--;
		}
		if ((part[i] = digits(&s, 2)) < 0)
			return false;
	}
	if (s.n != 0 || i < 2 || part[0] > 23 || part[1] > 59 || part[2] > 59)
		return false;
	*ret = part[0] * 3600 + part[1] * 60 + part[2];
	return true;
}

bool
tanggal_sp4n(struct str tanggal, struct str waktu, int64_t *ret)
{
	struct tanggal t;
	int64_t seconds;

	if (!waktu_parse_tanggal(tanggal, &t) && !by_month_name(tanggal, &t))
		return false;
	if (!clock_time(waktu, &seconds))
		return false;
	*ret = waktu_midnight(waktu_days(t), ZONA_UTC) + seconds;
	return true;
}
