#ifndef STATISTIK_MASA_H
#define STATISTIK_MASA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* From … to …, both in it; empty when sampai < dari. */
struct rentang {
	int64_t dari, sampai;
};

/* Months to be counted (tanda 1), or counted in something whole and not wanted
 * (-1). */
struct sisa {
	struct rentang r;
	int tanda;
};

/* Nothing, or of a month its first day and all to this one, YYYYMMDD. */
struct awal_bulan {
	int64_t sampai; /* 0: nothing */
	int tanda;      /* 1 counted, -1 taken away */
};

/*
 * A period of days cut into what is stored: whole years (YYYY), the months
 * (YYYYMM) left over at either end, and first days of months.  Of a year that
 * is in the period by more than a half the whole is taken, and the rest of it
 * taken away; of the month that it begins in what is before it.  The five add
 * up to one for every day of the period, and to nothing for any other.
 */
struct masa {
	struct rentang hari;           /* all of it, as days */
	struct rentang tahun;          /* whole years; 0 to 0: all time */
	struct sisa kepala, ekor;      /* months */
	struct awal_bulan awal, akhir; /* days */
	struct rentang semua;          /* months, none of them in a year */
	bool pecah;                    /* awal or akhir is not nothing */
};
struct masa masa_of(int64_t dari, int64_t sampai);

/*
 * Of the days of a month there are sums by the binary indexed tree (P. M.
 * Fenwick, 1994): the one with the number of a day is of that day, and of as
 * many before it as its day of the month, less one, ends in zero bits.  A day
 * is in at most MASA_LAPIS of them, and of at most MASA_LAPIS the days from
 * the first of a month to any add up.
 */
#define MASA_LAPIS 5
/* These, by their numbers (YYYYMMDD): *ret_n of them. */
void masa_susun(int64_t sampai, int64_t v[MASA_LAPIS], size_t *ret_n);
/* All of these days, as days; empty when there is nothing. */
struct rentang masa_hari(struct awal_bulan);
/* The days that are in such a sum. */
struct rentang masa_isi(int64_t nomor);

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
