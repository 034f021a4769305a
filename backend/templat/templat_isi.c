#include "templat_isi.h"

#include <string.h>

static const char *const nama[ISIAN__MAX] = {
	[ISIAN_NAMA_PELAPOR] = "nama_pelapor",
	[ISIAN_JUDUL] = "judul",
	[ISIAN_TRACKING_ID] = "tracking_id",
	[ISIAN_INSTANSI] = "instansi",
	[ISIAN_LOKASI] = "lokasi",
	[ISIAN_BATAS] = "batas",
	[ISIAN_PETUGAS] = "petugas",
	[ISIAN_TANGGAL] = "tanggal",
};

/* The variable of this name, ISIAN__MAX when there is none. */
static int
find(const char *p, size_t n)
{
	int i;

	for (i = 0; i < ISIAN__MAX; i++)
		if (strlen(nama[i]) == n && memcmp(nama[i], p, n) == 0)
			break;
	return i;
}

/* The next "{{…}}" from p on: where it begins and ends; false: no more. */
static bool
next(const char *p, const char **ret_open, const char **ret_close)
{
	if ((*ret_open = strstr(p, "{{")) == NULL)
		return false;
	*ret_close = strstr(*ret_open, "}}");
	return *ret_close != NULL;
}

/* Written only where there is room: without, what it would take. */
struct lembar {
	char *p;
	size_t n;
};

static void
put(struct lembar *l, const char *p, size_t n)
{
	if (l->p != NULL)
		memcpy(l->p + l->n, p, n);
	l->n += n;
}

static void
fill(struct lembar *l, const char *p, const struct str v[ISIAN__MAX])
{
	const char *open, *close;
	int i;

	for (; next(p, &open, &close); p = close + 2) {
		i = find(open + 2, (size_t)(close - open - 2));
		put(l, p, (size_t)(open - p));
		if (i < ISIAN__MAX && v[i].p != NULL && v[i].n > 0) {
			put(l, v[i].p, v[i].n);
			continue;
		}
		put(l, "[", 1);
		put(l, open + 2, (size_t)(close - open - 2));
		put(l, "]", 1);
	}
	put(l, p, strlen(p) + 1);
}

/* Put down once, for a list of them is filled in for one request. */
struct str
templat_isi(struct arena *a, struct str teks, const struct str v[ISIAN__MAX])
{
	struct lembar l = { 0 };

	fill(&l, teks.p, v);
	l = (struct lembar){ arena_alloc(a, l.n), 0 };
	fill(&l, teks.p, v);
	return (struct str){ l.p, l.n - 1 };
}

unsigned
templat_isi_hitung(struct str teks)
{
	const char *p = teks.p, *open, *close;
	unsigned n = 0;

	for (; next(p, &open, &close); p = close + 2)
		n++;
	return n;
}

struct str
templat_isi_salah(struct arena *a, struct str teks)
{
	const char *p = teks.p, *open, *close;

	while (next(p, &open, &close)) {
		if (find(open + 2, (size_t)(close - open - 2)) == ISIAN__MAX)
			return arena_str(a, open, (size_t)(close + 2 - open));
		p = close + 2;
	}
	if (strstr(p, "{{") != NULL || strstr(p, "}}") != NULL)
		return STR("{{");
	return (struct str){ 0 };
}
