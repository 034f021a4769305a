#include "sumber.h"

#include "../base/utf8.h"

#define RINCI_MAX 120 /* characters, as laporan.sumber_rinci */

struct str
sumber_nama(struct arena *a, uint32_t sumber, struct null_str rinci)
{
	const char *nama = kosakata_nama(&kosakata_sumber, sumber, 0);

	if (!rinci.ada)
		return str_of(nama);
	if (sumber == SUMBER_LAINNYA)
		return rinci.v;
	return arena_printf(a, "%s - %s", nama, rinci.v.p);
}

bool
sumber_baca(struct str word, struct sumber_pilih *ret)
{
	const char *colon = memchr(word.p, ':', word.n);
	size_t n = colon != NULL ? (size_t)(colon - word.p) : word.n;
	int sumber = kosakata_find(&kosakata_sumber, (struct str){ word.p, n });
	struct null_str rinci = { 0 };

	if (colon != NULL)
		rinci =
		    (struct null_str){ true, { colon + 1, word.n - n - 1 } };
	if (sumber < 0 || utf8_length(rinci.v) > RINCI_MAX)
		return false;
	*ret = (struct sumber_pilih){ sumber, rinci };
	return true;
}

struct str
sumber_kata(struct arena *a, const struct sumber_pilih *p)
{
	const char *kode = kosakata_kode(&kosakata_sumber, (size_t)p->sumber);

	return p->rinci.ada ? arena_printf(a, "%s:%s", kode, p->rinci.v.p)
			    : str_of(kode);
}

struct str
sumber_pilih_nama(struct arena *a, const struct sumber_pilih *p)
{
	struct null_str rinci = p->rinci;

	if (rinci.ada && rinci.v.n == 0)
		rinci.ada = false;
	return sumber_nama(a, (uint32_t)p->sumber, rinci);
}
