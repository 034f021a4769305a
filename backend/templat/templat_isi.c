#include "templat_isi.h"

#include <string.h>

const char *const templat_variabel_nama[VARIABEL__MAX] = {
	[VARIABEL_NAMA_PELAPOR] = "nama_pelapor",
	[VARIABEL_JUDUL] = "judul",
	[VARIABEL_TRACKING_ID] = "tracking_id",
	[VARIABEL_INSTANSI] = "instansi",
	[VARIABEL_LOKASI] = "lokasi",
	[VARIABEL_BATAS] = "batas",
	[VARIABEL_PETUGAS] = "petugas",
	[VARIABEL_TANGGAL] = "tanggal",
};

/* The variable of this name, VARIABEL__MAX when there is none. */
static int
find(const char *p, size_t n)
{
	int i;

	for (i = 0; i < VARIABEL__MAX; i++)
		if (strlen(templat_variabel_nama[i]) == n &&
		    memcmp(templat_variabel_nama[i], p, n) == 0)
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
templat_isi(struct arena *a, struct str teks, const struct str v[VARIABEL__MAX])
{
	const char *p = teks.p, *open, *close;
	struct str out = STR("");
	size_t n;
	int i;

	while (next(p, &open, &close)) {
		n = (size_t)(close - open - 2);
		i = find(open + 2, n);
		if (i < VARIABEL__MAX && v[i].p != NULL && v[i].n > 0)
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
templat_salah(struct arena *a, struct str teks)
{
	const char *p = teks.p, *open, *close;

	while (next(p, &open, &close)) {
		if (find(open + 2, (size_t)(close - open - 2)) == VARIABEL__MAX)
			return arena_str(a, open, (size_t)(close + 2 - open));
		p = close + 2;
	}
	if (strstr(p, "{{") != NULL || strstr(p, "}}") != NULL)
		return STR("{{");
	return (struct str){ 0 };
}
