#include "jam.h"

#include <assert.h>

#include "../base/arena.h"
#include "../base/waktu.h"
#include "kalender.h"

const struct jam_info jam_info[JAM__MAX] = {
#define CLOCK(name, satuan, id, en)                                            \
	[JAM_##name] = { #name, SATUAN_##satuan, { id, en } },
#include "../tables/clocks.def"
#undef CLOCK
};

enum {
#define ITEM(name, kode, id, en) D_##name,
#include "../tables/bobot.def"
#undef ITEM
	D__MAX
};

/* A clock's ledger, of which only the pauses begun before ${until} count. */
struct ledger {
	int zona;
	const struct jeda *jeda;
	size_t n;
	int64_t until;
};

/* Days whose end is paused: dari up to but not with sampai. */
struct span {
	int64_t dari, sampai;
};

unsigned
jam_panjang(const struct profil_sla *p, enum jam jam, unsigned bobot)
{
	const unsigned d[] = {
		[D_RINGAN] = p->d_ringan,
		[D_SEDANG] = p->d_sedang,
		[D_BERAT] = p->d_berat,
	};

	assert(bobot < D__MAX);
	switch (jam) {
	case JAM_V:
		return p->v;
	case JAM_F:
		return p->f;
	case JAM_D:
		return d[bobot];
	case JAM_C:
		return p->c;
	case JAM_L:
		return p->l;
	case JAM_P:
		return p->p;
	case JAM__MAX:
		break;
	}
	assert(!"no such clock");
	return 0;
}

static struct span
jeda_span(const struct jeda *j, int zona)
{
	struct span s = { waktu_day(j->dari, zona), INT64_MAX };

	if (j->sampai != JEDA_TERBUKA)
		s.sampai = waktu_day(j->sampai, zona);
	return s;
}

/*
 * The first days after ${after} that one pause takes away.  Ledgers are short,
 * so looking through all of it each time is cheaper than sorting a copy.
 */
static bool
next_span(const struct ledger *l, int64_t after, struct span *ret)
{
	bool found = false;
	struct span s;
	size_t i;

	for (i = 0; i < l->n; i++) {
		if (l->jeda[i].dari >= l->until)
			continue;
		s = jeda_span(&l->jeda[i], l->zona);
		if (s.dari <= after)
			s.dari = after + 1;
		if (s.sampai <= s.dari || (found && s.dari >= ret->dari))
			continue;
		*ret = s;
		found = true;
	}
	return found;
}

/*
 * Go from pause to pause.  ${day} is the last day already accounted for and
 * ${n_hk} the HK still to go: either they end before the next pause, or the HK
 * before it are used up and its days are stepped over.
 */
static bool
due_day(const struct kalender *k, const struct ledger *l, int64_t day,
    unsigned n_hk, int64_t *ret)
{
	struct span s = { 0, 0 };
	int64_t due;
	unsigned used;

	while (n_hk > 0 && next_span(l, day, &s)) {
		if (kalender_nth(k, day, n_hk, &due) && due < s.dari)
			break;
		if (!kalender_count(k, day, s.dari - 1, &used))
			return false;
		if (s.sampai == INT64_MAX) {
			*ret = INT64_MAX;
			return true;
		}
		n_hk -= used;
		day = s.sampai - 1;
	}
	return kalender_nth(k, day, n_hk, ret);
}

static bool
ledger_batas(const struct kalender *k, const struct ledger *l, int64_t mulai,
    unsigned n_hk, int64_t *ret)
{
	int64_t due;

	if (!due_day(k, l, waktu_day(mulai, l->zona), n_hk, &due))
		return false;
	*ret = JAM_TANPA_BATAS;
	if (due != INT64_MAX)
		*ret = waktu_midnight(due + 1, l->zona);
	return true;
}

bool
jam_batas(const struct kalender *k, int zona, int64_t mulai, unsigned n_hk,
    const struct jeda *jeda, size_t njeda, int64_t *ret_batas)
{
	struct ledger l = { zona, jeda, njeda, INT64_MAX };

	return ledger_batas(k, &l, mulai, n_hk, ret_batas);
}

int64_t
jam_batas_hari(int zona, int64_t mulai, unsigned n)
{
	return waktu_midnight(waktu_day(mulai, zona) + (int64_t)n + 1, zona);
}

static bool
jeda_holds(const struct jeda *j, int64_t at)
{
	return j->dari <= at && at < j->sampai;
}

bool
jam_dijeda(const struct jeda *jeda, size_t njeda, int64_t now)
{
	size_t i;

	for (i = 0; i < njeda; i++) {
		if (jeda_holds(&jeda[i], now))
			return true;
	}
	return false;
}

/* Since when it has stood still without a break, over pauses that overlap. */
static int64_t
stopped_at(const struct jeda *jeda, size_t njeda, int64_t now)
{
	int64_t at = now;
	size_t i = 0;

	while (i < njeda) {
		if (jeda[i].dari < at && at <= jeda[i].sampai) {
			at = jeda[i].dari;
			i = 0;
		} else
			i++;
	}
	return at;
}

/* Never 0 unless both are the same day, see the contract of jam_sisa(). */
static int
days_left(unsigned days, bool late)
{
	int n = days > 0 ? (int)days : 1;

	return late ? -n : n;
}

bool
jam_sisa(const struct kalender *k, int zona, int64_t now, int64_t batas,
    int *ret_sisa)
{
	int64_t today, due;
	unsigned n;
	bool late;

	if (batas == JAM_TANPA_BATAS)
		return false;
	today = waktu_day(now, zona);
	due = waktu_day(batas - 1, zona);
	late = today > due;
	if (!kalender_count(k, late ? due : today, late ? today : due, &n))
		return false;
	*ret_sisa = today == due ? 0 : days_left(n, late);
	return true;
}

int
jam_sisa_hari(int zona, int64_t now, int64_t batas)
{
	return (int)(waktu_day(batas - 1, zona) - waktu_day(now, zona));
}

bool
jam_hitung(const struct kalender *k, int zona, int64_t mulai, unsigned n_hk,
    const struct jeda *jeda, size_t njeda, int64_t now, struct hitungan *ret)
{
	struct ledger l = { zona, jeda, njeda, now + 1 };
	struct hitungan h = { .dijeda = jam_dijeda(jeda, njeda, now) };
	int64_t nominal;

	if (!ledger_batas(k, &l, mulai, n_hk, &h.batas))
		return false;
	nominal = h.batas;
	if (h.dijeda) {
		now = stopped_at(jeda, njeda, now);
		l.until = now;
		if (!ledger_batas(k, &l, mulai, n_hk, &nominal))
			return false;
	}
	if (!jam_sisa(k, zona, now, nominal, &h.sisa))
		return false;
	*ret = h;
	return true;
}

bool
jam_ingat(const struct kalender *k, int zona, int64_t batas, unsigned n_hk,
    int64_t *ret_at)
{
	int64_t day;

	if (batas == JAM_TANPA_BATAS ||
	    !kalender_nth_before(k, waktu_day(batas - 1, zona), n_hk, &day))
		return false;
	*ret_at = waktu_midnight(day, zona);
	return true;
}

static struct str
teks_id(
    struct arena *a, const struct hitungan *h, const char *hari, struct str s_d)
{
	if (h->sisa == 0)
		return arena_str(a, "jatuh tempo hari ini", 20);
	if (h->sisa < 0)
		return arena_printf(a, "terlambat %d %s", -h->sisa, hari);
	if (s_d.n == 0)
		return arena_printf(a, "sisa %d %s", h->sisa, hari);
	return arena_printf(
	    a, "sisa %d %s (s.d. " STR_FMT ")", h->sisa, hari, STR_ARG(s_d));
}

static struct str
teks_en(struct arena *a, const struct hitungan *h, const char *day,
    struct str until)
{
	int n = h->sisa < 0 ? -h->sisa : h->sisa;
	const char *s = n == 1 ? "" : "s";

	if (n == 0)
		return arena_str(a, "due today", 9);
	if (h->sisa < 0)
		return arena_printf(a, "%d %s%s late", n, day, s);
	if (until.n == 0)
		return arena_printf(a, "%d %s%s left", n, day, s);
	return arena_printf(
	    a, "%d %s%s left (until " STR_FMT ")", n, day, s, STR_ARG(until));
}

struct str
jam_teks(struct arena *a, const struct hitungan *h, enum satuan satuan,
    int zona, enum bahasa b)
{
	struct str until = STR(""), text;

	if (!h->dijeda)
		until = waktu_teks_pendek(a, waktu_day(h->batas - 1, zona), b);
	if (b == BAHASA_EN)
		text = teks_en(
		    a, h, satuan == SATUAN_HK ? "working day" : "day", until);
	else
		text = teks_id(
		    a, h, satuan == SATUAN_HK ? "hari kerja" : "hari", until);
	if (!h->dijeda)
		return text;
	return arena_printf(a, "%s, " STR_FMT,
	    b == BAHASA_EN ? "on hold" : "dijeda", STR_ARG(text));
}
