#include "alur_uji.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>

/* How somebody can stand to a report; the last are one per request kind. */
static const struct {
	const char *nama;
	bool pemilik, unit, pohon, delegasi;
} berdiri[ALUR_BERDIRI] = {
	{ "asing", false, false, false, false },
	{ "pemilik", true, false, false, false },
	{ "unit", false, true, true, false },
	{ "unit-sendiri", false, true, true, true },
	{ "atas", false, false, true, true },
};
const char *const alur_cond_nama[4] = { "ditahan", "atasan", "masih-boleh",
	"sudah-diminta" };

static int
files(enum aksi aksi)
{
	int m;

	for (m = 0; m < MINTA__MAX; m++)
		if (aksi_minta[m] == aksi)
			return m;
	return -1;
}

struct kedudukan
alur_standing(
    size_t i, enum status s, enum peran p, unsigned cond, enum aksi aksi)
{
	struct kedudukan k = {
		.status = s,
		.peran = p,
		.ditahan = (cond & ALUR_DITAHAN) != 0,
		.atasan = (cond & ALUR_ATASAN) != 0,
		.banding =
		    cond & ALUR_BANDING ? KEBERATAN_BOLEH : KEBERATAN_SUDAH,
		.boleh_hidup = (cond & ALUR_BANDING) != 0,
		.putusan_akhir = (cond & ALUR_BANDING) == 0,
		.disunting = true,
		.status_buka = STATUS_DITANGGAPI_PELAPOR,
	};

	if (i < ALUR_BERDIRI) {
		k.pemilik = berdiri[i].pemilik;
		k.unit = berdiri[i].unit;
		k.pohon = berdiri[i].pohon;
		k.delegasi = berdiri[i].delegasi;
	} else {
		k.putus = 1u << (i - ALUR_BERDIRI);
		k.terbuka = k.putus;
	}
	if ((cond & ALUR_TERBUKA) && files(aksi) >= 0)
		k.terbuka |= 1u << files(aksi);
	return k;
}

const char *
alur_standing_nama(size_t i)
{
	static char buf[64];

	if (i < ALUR_BERDIRI)
		return berdiri[i].nama;
	snprintf(buf, sizeof(buf), "pemutus:%s",
	    kosakata_kode(&kosakata_minta_jenis, i - ALUR_BERDIRI));
	return buf;
}

enum status
alur_try(enum aksi a, const struct kedudukan *k)
{
	enum status next = ALUR_NOWHERE;
	enum err err = alur_check(a, k, &next);

	if (err != ERR_OK) {
		/* a refusal leaves the answer alone */
		assert_int_equal(next, ALUR_NOWHERE);
		return ALUR_NOWHERE;
	}
	assert_true(next < STATUS__MAX);
	return next;
}
