#ifndef LIB_ALUR_UJI_H
#define LIB_ALUR_UJI_H

#include "core/alur.h"

/*
 * The cells of the workflow: every way that somebody can stand to a report,
 * and what else can be so, for the tests that walk them all.
 */
/* clang-format off */
#define ALUR_BERDIRI	5	/* asing, pemilik, unit, unit-sendiri, atas */
#define ALUR_STANDING	(ALUR_BERDIRI + MINTA__MAX) /* pemutus of each kind */
#define ALUR_NOWHERE	STATUS__MAX
/* clang-format on */

/* What else can be so: bits of a condition. */
enum {
	ALUR_DITAHAN = 1,
	ALUR_ATASAN = 2,
	ALUR_BANDING = 4, /* not too late, not too often: what the row asks */
	ALUR_TERBUKA = 8, /* the request that this action files is open */
	ALUR_NCOND = 16
};
extern const char *const alur_cond_nama[4];

struct kedudukan
alur_standing(size_t i, enum status, enum peran, unsigned cond, enum aksi);
const char *alur_standing_nama(size_t i);

/* The status afterwards, ALUR_NOWHERE when it is refused. */
enum status alur_try(enum aksi, const struct kedudukan *);

#endif
