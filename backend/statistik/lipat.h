#ifndef STATISTIK_LIPAT_H
#define STATISTIK_LIPAT_H

#include "../mariadb/db.h"

/* The numbers n, publik and anonim of a row ${q} that has a lapis, as
 * rekap_simpul keeps them: everything; what the public may count, published
 * and not rahasia; and of that the anonim. */
/* clang-format off */
#define LIPAT_PUBLIK(q)	q ".n * (" q ".lapis & 3 = 1)"
#define LIPAT_ANONIM(q)	q ".n * (" q ".lapis & 7 = 5)"
#define LIPAT_ANGKA(q) \
	q ".n, " LIPAT_PUBLIK(q) " AS publik, " LIPAT_ANONIM(q) " AS anonim"
/* clang-format on */

/*
 * Folding: what acts have appended (rekap_antre, fakta_antre) is added to the
 * leaf rows (rekap, fakta) and to the sums of every node above
 * (rekap_simpul), and leaves the queue, in one transaction.  The sums hold the
 * year and all time besides the month, so that a reader adds few rows whatever
 * the country reports.  Events move on to kejadian, one row each with its
 * report.
 */

/* Fold at most ${batch} rows of each queue.  *ret_done: rows folded. */
enum err lipat_fold(struct db *, unsigned batch, unsigned *ret_done);
/* The same inside a transaction of the caller's. */
enum err lipat_fold_in(
    struct db *, unsigned batch, uint64_t *ret_rekap, uint64_t *ret_fakta);

/*
 * Around a move in the tree, inside its transaction: keeps folds away, takes
 * the sums of ${id} from the nodes above it; and afterwards, when it stands
 * elsewhere, gives them to those that are above it then.
 */
enum err lipat_lepas(struct db *, int64_t id);
enum err lipat_pasang(struct db *, int64_t id);

#endif
