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

struct str
templat_isi(struct arena *a, struct str teks, const struct str v[ISIAN__MAX])
{
	const char *p = teks.p, *open, *close;
	struct str out = STR("");
	size_t n;
	int i;

	while (next(p, &open, &close)) {
		n = (size_t)(close - open - 2);
		i = find(open + 2, n);
		if (i < ISIAN__MAX && v[i].p != NULL && v[i].n > 0)
			out = arena_printf(a, STR_FMT "%.*s" STR_FMT,
			    STR_ARG(out), (int)(open - p), p, STR_ARG(v[i]));
		else
			out = arena_printf(a, STR_FMT "%.*s[%.*s]",
			    STR_ARG(out), (int)(open - p), p, (int)n, open + 2);
		p = close + 2;
	}
	return arena_printf(a, STR_FMT "%s", STR_ARG(out), p);
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
