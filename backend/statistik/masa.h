#ifndef STATISTIK_MASA_H
#define STATISTIK_MASA_H

#include <stdbool.h>
#include <stdint.h>

/* From … to …, both in it; empty when sampai < dari. */
struct rentang {
	int64_t dari, sampai;
};

/* Days, or months, to be counted (tanda 1), or counted in something whole and
 * not wanted (-1). */
struct sisa {
	struct rentang r;
	int tanda;
};

/*
 * A period of days cut into what is stored: whole years (YYYY), the months
 * (YYYYMM) left over at either end, and the days left over by these.  Of a
 * year or month that is in the period by more than a half the whole is taken,
 * and the rest of it taken away.  The five add up to one for every day of the
 * period, and to nothing for any other.
 */
struct masa {
	struct rentang hari;      /* all of it, as days */
	struct rentang tahun;     /* whole years; 0 to 0: all time */
	struct sisa kepala, ekor; /* months */
	struct sisa awal, akhir;  /* days */
	struct rentang semua;     /* months, none of them in a year */
	bool pecah;               /* awal or akhir is not empty */
};
struct masa masa_of(int64_t dari, int64_t sampai);

/* Days of which the sums of MASA_BLOK are taken together where they are kept:
 * a block has the number of its first day divided by MASA_BLOK. */
#define MASA_BLOK 4
struct masa_blok {
	struct rentang awal, blok, akhir; /* days, blocks, days */
};
struct masa_blok masa_blok(struct rentang hari);

/* The day after which nothing comes: with no first day (0) before it, one row
 * is all time. */
#define MASA_SELAMANYA 2932896 /* 9999-12-31 */

/* The last day of the month, of the year. */
int64_t masa_akhir_bulan(int64_t hari);
int64_t masa_akhir_tahun(int64_t hari);

/* What to compare a period with: for whole months as many months before it,
 * else as many days. */
struct rentang masa_sebelum(int64_t dari, int64_t sampai);

#endif
