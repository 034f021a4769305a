#include "templat.h"

#include "../tautan/tautan.h"
#include "variabel.h"

#include <ctype.h>

struct row {
	enum aksi aksi;
	enum tujuan tujuan;
	const char *judul[BAHASA__MAX], *teks[BAHASA__MAX];
};

static const struct row rows[TEMPLAT__MAX] = {
#define TEMPLAT(a, t, jid, iid, jen, ien)                                      \
	[TEMPLAT_##a##_##                                                      \
	    t] = { AKSI_##a, TUJUAN_##t, { jid, jen }, { iid, ien } },
#include "../tables/templates.def"
#undef TEMPLAT
};
_Static_assert(TEMPLAT__MAX <= (int)PESAN_AWAL, "numbers overlap");

static const struct lain {
	const char *nama;
	enum kabar kabar;
	const char *judul[BAHASA__MAX], *teks[BAHASA__MAX];
} lain[] = {
#define PESAN(name, kabar, jid, iid, jen, ien)                                 \
	{ #name, KABAR_##kabar, { jid, jen }, { iid, ien } },
#include "../tables/pesan.def"
#undef PESAN
};
_Static_assert(PESAN__MAX <= TEMPLAT_NOMOR, "too many");

static const char *const tujuan_kode[] = {
#define TUJUAN(name, kode) kode,
#include "../tables/tujuan.def"
#undef TUJUAN
};

/* What pusat has written instead. */
static struct pesan ubahan[TEMPLAT_NOMOR][BAHASA__MAX];

struct sheet {
	struct arena *a;
	struct str variabel;
	char *p;
	size_t n, cap;
};

static void
put(struct sheet *s, const char *p, size_t n)
{
	char *bigger;

	if (s->n + n + 1 > s->cap) {
		s->cap = 2 * (s->n + n + 1);
		bigger = arena_alloc(s->a, s->cap);
		if (s->n > 0)
			memcpy(bigger, s->p, s->n);
		s->p = bigger;
	}
	memcpy(s->p + s->n, p, n);
	s->n += n;
	s->p[s->n] = '\0';
}

/* At "{{name}}": put its value, step over it; false when it is empty. */
static bool
put_variable(struct sheet *s, const char **p)
{
	const char *name = *p + 2, *end = strstr(name, "}}");
	struct str v;

	v = variabel_get(
	    s->a, s->variabel, (struct str){ name, (size_t)(end - name) });
	/* Links and codes are made where they are sent, and kept nowhere. */
	if (strncmp(name, "tautan}}", 8) == 0)
		v = tautan_alamat(s->a, v);
	if (strncmp(name, "kode}}", 6) == 0)
		v = tautan_kode_teks(s->a, v);
	put(s, v.p, v.n);
	*p = end + 2;
	return v.n > 0;
}

/* A sentence that somebody ended already needs no second stop. */
static bool
ended(const struct sheet *s)
{
	return s->n > 0 && strchr(".!?", s->p[s->n - 1]) != NULL;
}

static struct str
render(struct arena *a, struct str text, struct str variabel)
{
	struct sheet s = { .a = a, .variabel = variabel };
	size_t part = 0; /* where the present [[ ]] began */
	bool whole = true;
	const char *p = text.p;

	put(&s, "", 0);
	while (*p != '\0') {
		if (p[0] == '{' && p[1] == '{') {
			whole = put_variable(&s, &p) && whole;
		} else if (p[0] == '[' && p[1] == '[') {
			part = s.n;
			whole = true;
			p += 2;
		} else if (p[0] == ']' && p[1] == ']') {
			if (!whole)
				s.n = part;
			p += 2;
		} else {
			if (*p != '.' || !ended(&s))
				put(&s, p, 1);
			p++;
		}
	}
	s.p[s.n] = '\0';
	return (struct str){ s.p, s.n };
}

int
templat_find(enum aksi aksi, enum tujuan tujuan)
{
	int i;

	for (i = 0; i < TEMPLAT__MAX; i++)
		if (rows[i].aksi == aksi && rows[i].tujuan == tujuan)
			return i;
	return -1;
}

bool
templat_ada(unsigned nomor)
{
	return nomor < TEMPLAT__MAX ||
	       (nomor >= PESAN_AWAL && nomor < PESAN__MAX);
}

enum kabar
templat_kabar(unsigned nomor)
{
	return nomor < TEMPLAT__MAX
		   ? kabar_of(rows[nomor].aksi, rows[nomor].tujuan)
		   : lain[nomor - PESAN_AWAL].kabar;
}

enum tujuan
templat_tujuan(unsigned nomor)
{
	return nomor < TEMPLAT__MAX ? rows[nomor].tujuan : TUJUAN__MAX;
}

struct str
templat_nama(struct arena *a, unsigned nomor)
{
	struct str s;
	char *p;

	if (nomor < TEMPLAT__MAX)
		return arena_printf(a, "%s/%s", transisi[rows[nomor].aksi].kode,
		    tujuan_kode[rows[nomor].tujuan]);
	s = arena_printf(a, "%s", lain[nomor - PESAN_AWAL].nama);
	for (p = (char *)(uintptr_t)s.p; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	return s;
}

struct pesan
templat_asal(unsigned nomor, enum bahasa b)
{
	const char *const *judul, *const *teks;

	judul = nomor < TEMPLAT__MAX ? rows[nomor].judul
				     : lain[nomor - PESAN_AWAL].judul;
	teks = nomor < TEMPLAT__MAX ? rows[nomor].teks
				    : lain[nomor - PESAN_AWAL].teks;
	return (struct pesan){ str_of(judul[b]), str_of(teks[b]) };
}

struct pesan
templat_kini(unsigned nomor, enum bahasa b)
{
	return ubahan[nomor][b].judul.p != NULL ? ubahan[nomor][b]
						: templat_asal(nomor, b);
}

void
templat_ganti(unsigned nomor, enum bahasa b, struct pesan m)
{
	ubahan[nomor][b] = m;
}

struct pesan
templat_jadi(struct arena *a, struct pesan with_gaps, struct str variabel)
{
	struct pesan m = {
		.judul = render(a, with_gaps.judul, variabel),
		.teks = render(a, with_gaps.teks, variabel),
	};
	struct str *both[] = { &m.judul, &m.teks };
	size_t i;

	/* A sentence that lost its first words begins with a small letter. */
	for (i = 0; i < 2; i++)
		if (both[i]->n > 0 && both[i]->p[0] >= 'a' &&
		    both[i]->p[0] <= 'z')
			*(char *)(uintptr_t)both[i]->p -= 'a' - 'A';
	return m;
}

struct pesan
templat_render(
    struct arena *a, unsigned nomor, struct str variabel, enum bahasa b)
{
	return templat_jadi(a, templat_kini(nomor, b), variabel);
}
