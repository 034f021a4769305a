/*
 * The check over the table.  Nothing here knows a particular action.
 */
#include "alur.h"

/* clang-format off */
#define S(x)		(1u << STATUS_##x)
#define R(x)		(1u << PERAN_##x)
#define M(x)		(1u << MINTA_##x)
#define N(x)		(1u << TUJUAN_##x)
#define TERTUNDA	(S(INSTANSI_BELUM_TERHUBUNG) | \
			 S(MENUNGGU_KELENGKAPAN) | S(MENUNGGU_EVALUASI))
#define MASUK		(S(BELUM_TERVERIFIKASI) | TERTUNDA)
#define DIPROSES	(S(DITINDAKLANJUTI_INSTANSI) | S(DITANGGAPI_PELAPOR))
#define SELESAI		(S(DITUTUP_SISTEM) | S(DITUTUP_ADMIN) | \
			 S(DITUTUP_PELAPOR))
#define ANY		((1u << STATUS__MAX) - 1)
#define ADMIN		(R(ADMIN_INSTANSI) | R(ADMIN_KOORDINATOR) | \
			 R(ADMIN_PUSAT))
#define UNIT_ADMIN	(ADMIN | R(PEJABAT_PENGHUBUNG))
#define EVERY_MINTA	((1u << MINTA__MAX) - 1)
#define HELD		ALUR_HELD
#define FREE		ALUR_FREE
#define BELOW		ALUR_BELOW
#define OBJECT		ALUR_OBJECT
#define REVIVE		ALUR_REVIVE
#define AGAIN		ALUR_AGAIN
#define EDITED		ALUR_EDITED
#define HENTI_SEMUA	JAM_HENTI_SEMUA
#define V_MULAI		JAM_V_MULAI
#define V_HENTI		JAM_V_HENTI
#define V_LANJUT	JAM_V_LANJUT
#define V_JEDA		JAM_V_JEDA
#define L_HENTI		JAM_L_HENTI
#define L_MULAI		JAM_L_MULAI
#define F_HENTI		JAM_F_HENTI
#define F_MULAI		JAM_F_MULAI
#define F_BARU		JAM_F_BARU
#define D_MULAI		JAM_D_MULAI
#define D_PINDAH	JAM_D_PINDAH
#define FD_PINDAH	JAM_FD_PINDAH
#define C_HENTI		JAM_C_HENTI
#define C_PINDAH	JAM_C_PINDAH
#define C_BARU		JAM_C_BARU
#define C_JEDA		JAM_C_JEDA
#define C_LANJUT	JAM_C_LANJUT
#define VF_JEDA		JAM_VF_JEDA
#define VF_LANJUT	JAM_VF_LANJUT
#define BUKA_LAGI	JAM_BUKA_LAGI
/* clang-format on */

const struct transisi transisi[AKSI__MAX] = {
#define TRANSITION(                                                            \
    name, aksi, from, to, roles, scope, via, clocks, notify, guard)            \
	[AKSI_##name] = { aksi, from, STATUS_##to, roles, LINGKUP_##scope,     \
		via, clocks, notify, guard },
#include "../tables/transitions.def"
#undef TRANSITION
};

const enum aksi aksi_minta[MINTA__MAX] = {
	[MINTA_BUKAN_WEWENANG] = AKSI_MINTA_WEWENANG,
	[MINTA_TAHAN] = AKSI_MINTA_TAHAN,
	[MINTA_LEPAS_TAHAN] = AKSI_MINTA_LEPAS,
	[MINTA_TUTUP] = AKSI_MINTA_TUTUP,
	[MINTA_BUKA] = AKSI_MINTA_BUKA,
	[MINTA_BANDING] = AKSI_BANDING,
};

static bool
in_scope(enum lingkup l, const struct kedudukan *k)
{
	switch (l) {
	case LINGKUP_TIADA:
	case LINGKUP_PEMUTUS: /* only by way of a request */
		return false;
	case LINGKUP_PEMILIK:
		return k->pemilik;
	case LINGKUP_UNIT:
		return k->unit;
	case LINGKUP_POHON:
		return k->pohon;
	case LINGKUP_DELEGASI:
		return k->delegasi;
	case LINGKUP_SEMUA:
	case LINGKUP_SISTEM:
		return true;
	}
	return false;
}

/* Statuses in which a request of one of these kinds may stand. */
static unsigned
statuses_of(unsigned kinds)
{
	unsigned dari = 0;
	int m;

	for (m = 0; m < MINTA__MAX; m++)
		if (kinds & 1u << m)
			dari |= transisi[aksi_minta[m]].dari;
	return dari;
}

static bool
guard_ok(unsigned syarat, const struct kedudukan *k)
{
	return !((syarat & ALUR_HELD) && !k->ditahan) &&
	       !((syarat & ALUR_FREE) && k->ditahan) &&
	       !((syarat & ALUR_REVIVE) && !k->boleh_hidup) &&
	       !((syarat & ALUR_AGAIN) && k->putusan_akhir) &&
	       !((syarat & ALUR_EDITED) && !k->disunting);
}

/* The kind of request that the action files, or -1. */
static int
files_request(enum aksi aksi)
{
	int m;

	for (m = 0; m < MINTA__MAX; m++)
		if (aksi_minta[m] == aksi)
			return m;
	return -1;
}

enum err
alur_check(enum aksi aksi, const struct kedudukan *k, enum status *ret_next)
{
	const struct transisi *t = &transisi[aksi];
	unsigned lewat = t->lewat & k->putus;
	unsigned dari = lewat != 0 ? statuses_of(lewat) : 0;
	int minta = files_request(aksi);

	if (!(t->peran & 1u << k->peran))
		return ERR_FORBIDDEN;
	if (in_scope(t->lingkup, k))
		dari |= t->dari;
	else if (lewat == 0)
		return ERR_FORBIDDEN;
	if ((t->syarat & ALUR_BELOW) && !k->atasan)
		return ERR_FORBIDDEN;
	if (!(dari & 1u << k->status))
		return ERR_WRONG_STATUS;
	if (minta >= 0 && (k->terbuka & 1u << minta))
		return ERR_REQUEST_OPEN;
	if (!guard_ok(t->syarat, k))
		return ERR_WRONG_STATUS;
	if ((t->syarat & ALUR_OBJECT) && k->banding != KEBERATAN_BOLEH)
		return ERR_OBJECTED;
	if (t->ke == STATUS_TETAP)
		*ret_next = k->status;
	else if (t->ke == STATUS_KEMBALI)
		*ret_next = k->status_buka;
	else
		*ret_next = (enum status)t->ke;
	return ERR_OK;
}
