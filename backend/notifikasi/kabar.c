#include "kabar.h"

/* clang-format off */
#define P	1
#define S	2
#define E	(1u << SALURAN_EMAIL)
#define U	(1u << SALURAN_PUSH)
#define M	(1u << SALURAN_SMS)
/* clang-format on */

const struct kabar_info kabar_info[KABAR__MAX] = {
#define KABAR(name, kode, who, channels, must, lives, id, en)                  \
	{ kode, { id, en }, ((who)&P) != 0, ((who)&S) != 0, channels, must,    \
		lives * INT64_C(3600) },
#include "../tables/kabar.def"
#undef KABAR
};

static const struct istilah kabar_v[] = {
#define KABAR(name, kode, who, channels, must, lives, id, en)                  \
	{ kode, { id, en } },
#include "../tables/kabar.def"
#undef KABAR
};
const struct kosakata kosakata_kabar = { kabar_v, KABAR__MAX };

static const struct {
	enum aksi aksi;
	enum tujuan tujuan;
	enum kabar kabar;
} pilah[] = {
#define PILAH(aksi, tujuan, kabar)                                             \
	{ AKSI_##aksi, TUJUAN_##tujuan, KABAR_##kabar },
#include "../tables/kabar_pilah.def"
#undef PILAH
};

enum kabar
kabar_of(enum aksi aksi, enum tujuan tujuan)
{
	size_t i;

	for (i = 0; i < sizeof(pilah) / sizeof(pilah[0]); i++)
		if (pilah[i].aksi == aksi && pilah[i].tujuan == tujuan)
			return pilah[i].kabar;
	switch (tujuan) {
	case TUJUAN_PELAPOR:
		return KABAR_KEMAJUAN;
	case TUJUAN_PEMEGANG:
	case TUJUAN_PEMUTUS:
	case TUJUAN_ATASAN:
		return KABAR_TUGAS;
	default:
		return KABAR_INFO;
	}
}

unsigned
kabar_bawaan(enum saluran s)
{
	unsigned bits = 0, i;

	for (i = 0; i < KABAR__MAX; i++)
		if (kabar_info[i].saluran & 1u << s)
			bits |= 1u << i;
	return bits;
}

unsigned
kabar_wajib(void)
{
	unsigned bits = 0, i;

	for (i = 0; i < KABAR__MAX; i++)
		if (kabar_info[i].wajib)
			bits |= 1u << i;
	return bits;
}

unsigned
kabar_untuk(bool staf)
{
	unsigned bits = 0, i;

	for (i = 0; i < KABAR__MAX; i++)
		if (staf ? kabar_info[i].staf : kabar_info[i].pelapor)
			bits |= 1u << i;
	return bits;
}
