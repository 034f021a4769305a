#ifndef STATISTIK_STATISTIK_ANAK_H
#define STATISTIK_STATISTIK_ANAK_H

#include "statistik.h"

struct anak {
	int64_t id, total, anonim, tab[TAB__MAX];
	int64_t selesai_n, median, terlambat; /* until closing */
	int64_t rating_n, rating;             /* stars, and their sum */
	struct str nama;
	bool punya_anak;
};

/* Instansi right below one. */
struct bawahan {
	struct anak *v; /* by id */
	size_t n;
	struct anak **urut;   /* those with figures, the largest first */
	size_t banyak, shown; /* how many; of how many all is read */
	bool lagi;            /* and the others are not told */
	struct statistik_tab sendiri;
};

/*
 * The instansi right below one, each with all below itself, told apart by
 * their names: the ${batas} with the most reports, at most ANAK_SEKALIGUS (0,
 * or no more than these have any: all).  ${ret} begins empty.
 */
enum err statistik_anak(struct db *, struct arena *,
    const struct statistik_saring *, size_t batas, struct bawahan *ret);

#endif
