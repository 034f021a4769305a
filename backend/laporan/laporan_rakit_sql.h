#ifndef LAPORAN_LAPORAN_RAKIT_SQL_H
#define LAPORAN_LAPORAN_RAKIT_SQL_H

#include "laporan_list_sql.h"

/*
 * A list's statement being joined, and its values in order.  Texts come from
 * literals only; every value is bound.  For laporan_*_sql.c alone.
 */
struct rakit {
	struct arena *a;
	struct str text;
	struct db_arg args[256]; /* as many as a statement may have */
	size_t n;
};

/* Append a literal; with one value for the '?' it ends in. */
void rakit(struct rakit *, const char *literal);
void rakit_i(struct rakit *, const char *literal, int64_t);
void rakit_s(struct rakit *, const char *literal, struct str);

/*
 * A page: ids first, then the rows.  Between the two stands the query for the
 * ids, as q; after them its order again.
 */
void rakit_awal(struct rakit *);
void rakit_akhir(struct rakit *);

/* Conditions on the report itself (laporan l), each beginning with AND. */
void rakit_saring(struct rakit *, const struct laporan_saring *);

/* Has it any, or does the reach alone answer? */
bool rakit_melihat_isi(const struct laporan_saring *);

/* All words but the rarest, which is the way in. */
struct laporan_saring rakit_kata_lain(const struct laporan_saring *);

/* Send it. */
enum err rakit_run(
    struct rakit *, struct db *, struct laporan_baris **ret_v, size_t *ret_n);

#endif
