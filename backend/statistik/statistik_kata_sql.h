#ifndef STATISTIK_STATISTIK_KATA_SQL_H
#define STATISTIK_STATISTIK_KATA_SQL_H

#include "statistik_sql.h"

/* Words of public reports that many of them have. */
#define STATISTIK_KATA_LAPORAN 2000 /* reports looked at: the newest */
#define STATISTIK_KATA_MAX     40
#define STATISTIK_KATA_HURUF   4 /* shorter ones say little */
struct statistik_kata {
	struct str kata;   /* as the search knows it: its stem */
	int64_t n;         /* reports with it, of those looked at */
	int64_t contoh_id; /* one of them */
};

/*
 * Of the public reports received in the period, held below the instansi:
 * words in two of them or more, largest first; *ret_dari: how many reports
 * were looked at.  By the index of the search, so n is the length of the
 * public list of that word, when all were looked at.  kata is then as it
 * stands in one of the reports.
 */
enum err statistik_kata_list(struct db *, struct arena *,
    const struct statistik_saring *, struct statistik_kata **ret_v,
    size_t *ret_n, int64_t *ret_dari);

#endif
