#include "rangkuman_teks.h"

#include "../base/json.h"
#include "../core/jam.h"

static const char *const kelompok[RANGKUMAN_KELOMPOK__MAX][BAHASA__MAX] = {
	{ "Terlambat", "Overdue" },
	{ "Jatuh tempo hari ini", "Due today" },
	{ "Dalam 2 hari kerja", "Within 2 working days" },
};
static const char *const nama[RANGKUMAN_KELOMPOK__MAX] = {
	"terlambat",
	"hari_ini",
	"segera",
};

struct sheet {
	struct arena *a;
	struct str text;
	enum bahasa b;
	unsigned left; /* Tracking IDs that this group may still name */
};

static void
put(struct sheet *s, const char *before, const char *what)
{
	s->text = arena_printf(s->a, "%s%s%s", s->text.p, before, what);
}

static size_t
count(const struct rangkuman_butir *v, size_t n, enum jam jam)
{
	size_t i, k = 0;

	for (i = 0; i < n; i++)
		k += v[i].jam == (uint32_t)jam;
	return k;
}

/* "\n- Verifikasi: 7KQ2M0XR94, …", those there is room for. */
static void
put_kind(
    struct sheet *s, const struct rangkuman_butir *v, size_t n, enum jam jam)
{
	bool first = true;
	size_t i;

	for (i = 0; i < n && s->left > 0; i++) {
		if (v[i].jam != (uint32_t)jam)
			continue;
		if (first) {
			put(s, "\n- ", jam_info[jam].teks[s->b]);
			put(s, ": ", v[i].tracking_id.p);
		} else
			put(s, ", ", v[i].tracking_id.p);
		first = false;
		s->left--;
	}
}

static struct str
number(struct arena *a, size_t n, enum bahasa b)
{
	if (n <= RANGKUMAN_HITUNG)
		return arena_printf(a, "%zu", n);
	return str_of(b == BAHASA_EN ? "more than 1,000" : "lebih dari 1.000");
}

static void
put_group(struct sheet *s, const struct rangkuman_kelompok *k, unsigned g,
    bool admin, size_t n)
{
	const char *more = s->b == BAHASA_EN ? "\n- and more: see your worklist"
					     : "\n- dan lainnya: lihat daftar "
					       "kerja";

	put(s, s->text.n > 0 ? "\n\n" : "", kelompok[g][s->b]);
	put(s, ": ", number(s->a, n, s->b).p);
	s->left = RANGKUMAN_SEBUT;
	if (admin)
		put_kind(s, k->laporan, k->nlaporan, JAM_V);
	put_kind(s, k->laporan, k->nlaporan, JAM_F);
	put_kind(s, k->laporan, k->nlaporan, JAM_D);
	if (admin)
		put_kind(s, k->minta, k->nminta, JAM_P);
	if (n > RANGKUMAN_SEBUT)
		put(s, more, "");
}

struct str
rangkuman_teks(
    struct arena *a, const struct rangkuman_isi *isi, bool admin, enum bahasa b)
{
	struct sheet s = { .a = a, .text = STR(""), .b = b };
	size_t n, all = 0;
	struct json j;
	unsigned g;

	json_start(&j, a);
	json_open(&j, NULL, '{');
	for (g = 0; g < RANGKUMAN_KELOMPOK__MAX; g++) {
		const struct rangkuman_kelompok *k = &isi->k[g];

		n = k->nlaporan + k->nminta;
		if (!admin)
			n = k->nlaporan - count(k->laporan, k->nlaporan, JAM_V);
		json_str(&j, nama[g], number(a, n, b));
		if (n > 0)
			put_group(&s, k, g, admin, n);
		all += n;
	}
	json_str(&j, "isi", s.text);
	json_close(&j, '}');
	return all > 0 ? json_text(&j) : STR("");
}
