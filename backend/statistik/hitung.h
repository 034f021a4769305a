#ifndef STATISTIK_HITUNG_H
#define STATISTIK_HITUNG_H

#include "../mariadb/db.h"

/*
 * Counts per tab.  Acts write part rows of hitung_tab (rekap_sql.c says why
 * there are parts); folding adds them to the one row per instansi and tab that
 * has part HITUNG_LIPAT, and to the sums of every node above (hitung_simpul).
 * So the rows of an instansi always add up to its count, and those of a node
 * are its sums and what is not folded yet: few, whatever the country reports.
 */

/* Rows (tab, n) of a node with all below it; takes the node twice. */
/* clang-format off */
#define HITUNG_SIMPUL \
	"(SELECT tab, n FROM hitung_simpul WHERE simpul_id = ?" \
	" UNION ALL SELECT t.tab, t.n FROM hitung_tab t" \
	" FORCE INDEX (hitung_tab_pecahan) STRAIGHT_JOIN instansi_leluhur i" \
	" ON i.keturunan_id = t.instansi_id AND i.leluhur_id = ?" \
	" WHERE t.pecahan < 255)"
/* clang-format on */
#define HITUNG_LIPAT 255

/*
 * Job: fold the parts of at most ${batch} counters; one that is 0 then has no
 * row.  Parts that an act holds are left for the next time, so nobody waits
 * for it.  *ret_n: how many were folded.
 */
enum err
hitung_padatkan(struct db *, struct arena *, unsigned batch, unsigned *ret_n);

/* Around a move in the tree, as lipat_lepas() and lipat_pasang() do: the sums
 * of ${id} are taken from those above it (-1), given to them (1). */
enum err hitung_atas(struct db *, int64_t id, int sign);

#endif
