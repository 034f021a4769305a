#include "sumber.h"

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
