#ifndef STATISTIK_KEJADIAN_SQL_H
#define STATISTIK_KEJADIAN_SQL_H

#include "statistik_sql.h"

/*
 * The events that figures count, one row each with its report: folded ones in
 * kejadian, the others still in fakta_antre.  What was in time is counted
 * only, and so are tags; of kinds that are told by their key a key is a range
 * of its own (pilah).
 */
#define KEJADIAN_PILAH "IF(ukuran IN (6, 7), kunci, 0)"
#define KEJADIAN_TERDAFTAR                                                     \
	"ukuran < 12 AND NOT (ukuran BETWEEN 3 AND 5 AND kunci = 0)"

/* Which of them: of one kind, and of one key or (-1) all; a kind that is told
 * by its key needs one. */
struct kejadian_saring {
	struct statistik_saring f;
	enum ukuran ukuran;
	int64_t kunci;
	int64_t jumlah; /* how many there are, by the figures */
};

struct kejadian {
	int64_t id, hari, kunci, instansi_id;
	struct str instansi;
	struct null_i64 laporan_id; /* none: nobody knows which */
};

/* Where a page begins: after this row.  id 0: the first page, as *ret_lanjut
 * that there is no further. */
struct kejadian_kursor {
	int64_t hari, id;
};

/*
 * Newest day first.  A node with few events is read from its tree; one with
 * many from the days of the nation, of which a page looks at KEJADIAN_PERIKSA
 * at most: with fewer than limit rows *ret_lanjut is where to look further.
 */
#define KEJADIAN_PERIKSA 5000
enum err kejadian_list(struct db *, struct arena *,
    const struct kejadian_saring *, struct kejadian_kursor, int64_t limit,
    struct kejadian **ret_v, size_t *ret_n, struct kejadian_kursor *ret_lanjut);

#endif
