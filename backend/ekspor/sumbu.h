#ifndef EKSPOR_SUMBU_H
#define EKSPOR_SUMBU_H

#include <stdint.h>

#include "../base/arena.h"

/*
 * The axis of time of a chart: every month between two, those without a
 * report too; every year when there would be more than SUMBU_BULAN months.
 */
#define SUMBU_BULAN 48

struct sumbu {
	int64_t awal; /* the first month or year, counted from the year 0 */
	size_t n;     /* how many there are */
	bool tahun;   /* years, not months */
};

/* Months are yyyymm, ${awal} <= ${akhir}. */
struct sumbu sumbu_dari(int64_t awal, int64_t akhir);
/* Which one a month belongs to, 0 … n - 1. */
size_t sumbu_ke(const struct sumbu *, int64_t bulan);
/* "Nov 2026", or "2026". */
struct str sumbu_nama(struct arena *, const struct sumbu *, size_t ke);
/* "Nov 2026" of a month yyyymm. */
struct str sumbu_bulan(struct arena *, int64_t bulan);

#endif
