#ifndef CORE_ALUR_H
#define CORE_ALUR_H

#include <stdbool.h>
#include <stddef.h>

#include "../base/err.h"
#include "../base/pelaku.h"
#include "kosakata.h"

/*
 * The workflow, pure: may this actor do this now, and what follows?  The
 * whole answer is backend/tables/transitions.def; docs/alur.md is printed
 * from it and tests/golden/alur.txt lists every allowed cell.
 */
enum aksi {
#define TRANSITION(                                                            \
    name, aksi, from, to, roles, scope, via, clocks, notify, guard)            \
	AKSI_##name,
#include "../tables/transitions.def"
#undef TRANSITION
	AKSI__MAX
};

/* How the actor must stand to the report, besides having the role. */
enum lingkup {
	LINGKUP_TIADA,    /* nobody: the row is no transition of a report */
	LINGKUP_PEMILIK,  /* the reporter */
	LINGKUP_UNIT,     /* the pemegang itself */
	LINGKUP_POHON,    /* the pemegang or an instansi above it */
	LINGKUP_DELEGASI, /* who delegated to the pemegang, or above that */
	LINGKUP_PEMUTUS,  /* decides an open request, or above that */
	LINGKUP_SEMUA,    /* the role is enough */
	LINGKUP_SISTEM    /* the scheduler */
};

/* Effects on the clocks, applied in this order (laporan/laporan_jam.c); what
 * moves to another holder ends as dipindah, and its successor begins. */
enum jam_efek {
	JAM_HENTI_SEMUA = 1 << 0,
	JAM_V_MULAI = 1 << 1,
	JAM_V_HENTI = 1 << 2,
	JAM_V_LANJUT = 1 << 3, /* start, or resume: owed by who holds it now */
	JAM_V_JEDA = 1 << 4,
	JAM_L_HENTI = 1 << 5,
	JAM_L_MULAI = 1 << 6,
	JAM_F_HENTI = 1 << 7,
	JAM_F_MULAI = 1 << 8,    /* unless one is running */
	JAM_F_BARU = 1 << 9,     /* the running one ends as dipindah */
	JAM_D_MULAI = 1 << 10,   /* or re-date the running one */
	JAM_D_PINDAH = 1 << 11,  /* goes on, now owed by the new holder */
	JAM_FD_PINDAH = 1 << 12, /* both end as dipindah */
	JAM_C_HENTI = 1 << 13,
	JAM_C_BARU = 1 << 14,
	JAM_C_JEDA = 1 << 15,
	JAM_C_LANJUT = 1 << 16,
	JAM_VF_JEDA = 1 << 17,
	JAM_VF_LANJUT = 1 << 18,
	JAM_BUKA_LAGI = 1 << 19, /* C, F or V, by the status restored */
	JAM_C_PINDAH = 1 << 20   /* ends as dipindah */
};

enum tujuan {
#define TUJUAN(name, kode) TUJUAN_##name,
#include "../tables/tujuan.def"
#undef TUJUAN
	TUJUAN__MAX
};

enum {
	ALUR_HELD = 1,
	ALUR_FREE = 2,
	ALUR_BELOW = 4,
	ALUR_OBJECT = 8,
	ALUR_REVIVE = 16,
	ALUR_AGAIN = 32,
	ALUR_EDITED = 64
};

/* Values of transisi.ke besides a status. */
#define STATUS_TETAP   STATUS__MAX
#define STATUS_KEMBALI (STATUS__MAX + 1)

struct transisi {
	const char *kode;
	unsigned dari; /* bits of enum status */
	int ke;
	unsigned peran; /* bits of enum peran */
	enum lingkup lingkup;
	unsigned lewat;  /* bits of enum minta_jenis */
	unsigned jam;    /* bits of enum jam_efek */
	unsigned kabari; /* bits of enum tujuan */
	unsigned syarat; /* ALUR_HELD … */
};

extern const struct transisi transisi[AKSI__MAX];

/* The action that files a request of this kind. */
extern const enum aksi aksi_minta[MINTA__MAX];

/* Whether the reporter may object to how it ended, or why not. */
enum keberatan {
	KEBERATAN_BOLEH,
	KEBERATAN_SUDAH, /* once already to this decision */
	KEBERATAN_HABIS, /* twice already in this report */
	KEBERATAN_LEWAT  /* the term is over */
};

/* All the rule needs to know; filled by the caller, no database in here. */
struct kedudukan {
	enum status status;
	enum peran peran;
	bool pemilik;   /* is the reporter */
	bool unit;      /* the pemegang is the actor's own instansi */
	bool pohon;     /* the pemegang is in the actor's subtree */
	bool delegasi;  /* so is who delegated to it */
	unsigned putus; /* bits of minta_jenis: open, decided in the subtree */
	unsigned terbuka; /* bits of minta_jenis: open at all */
	bool ditahan;
	bool disunting;          /* an original is kept beside it */
	bool atasan;             /* somebody above the pemegang can decide */
	enum keberatan banding;  /* may the reporter object? */
	bool boleh_hidup;        /* archived by sistem within 30 days */
	bool putusan_akhir;      /* whose it is was decided finally */
	enum status status_buka; /* what KEMBALI restores */
};

/*
 * ERR_FORBIDDEN: never for this actor.  ERR_WRONG_STATUS: not now.
 * ERR_REQUEST_OPEN: such a request is waiting already.  ERR_OBJECTED: no
 * (further) objection, see banding.  ERR_OK sets ret_next, the status
 * afterwards.
 */
enum err alur_check(enum aksi, const struct kedudukan *, enum status *ret_next);

#endif
