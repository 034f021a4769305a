#include "riwayat_teks.h"

#include "../base/utf8.h"
#include "../notifikasi/variabel.h"

static const char *const teks[AKSI__MAX][BAHASA__MAX] = {
#define RIWAYAT(aksi, id, en) [AKSI_##aksi] = { id, en },
#include "../tables/riwayat_teks.def"
#undef RIWAYAT
};

static bool
for_staff(struct str name)
{
	return str_eq(name, STR("keterangan")) || str_eq(name, STR("salinan"));
}

struct str
riwayat_teks(struct arena *a, enum aksi aksi, struct str variabel,
    enum bahasa bahasa, bool without_note)
{
	const char *p = teks[aksi][bahasa], *open, *close;
	struct str out = STR(""), name, value;

	while ((open = strstr(p, "{{")) != NULL &&
	       (close = strstr(open, "}}")) != NULL) {
		name = (struct str){ open + 2, (size_t)(close - open - 2) };
		value = without_note && for_staff(name)
			    ? STR("")
			    : variabel_get(a, variabel, name);
		out = arena_printf(a, "%s" STR_FMT STR_FMT, out.p,
		    (int)(open - p), p, STR_ARG(value));
		p = close + 2;
		/* Nothing said leaves no second blank. */
		if (value.n == 0 && *p == ' ')
			p++;
	}
	out = arena_printf(a, "%s%s", out.p, p);
	return utf8_trim(a, out);
}
