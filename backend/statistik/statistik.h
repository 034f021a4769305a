#ifndef STATISTIK_STATISTIK_H
#define STATISTIK_STATISTIK_H

#include "../base/bahasa.h"
#include "../base/json.h"
#include "statistik_sql.h"

/* Public groups of fewer reports than this say nothing when one of them is
 * anonim. */
#define STATISTIK_SEL_MIN 5

/*
 * ${key}: [{kode, nama, n}] of one dimension, the order as in
 * statistik_sql_list(); instansi has id for kode.  For the public (publik) a
 * small group with anonim reports in it has n: null and disamarkan: true, and
 * DIMENSI_SUMBER, whose parts would tell of it, is not for them.
 */
enum err statistik_put(struct db *, struct json *, const char *key,
    const struct statistik_saring *, enum statistik_dimensi, int64_t batas,
    enum bahasa);

/* Reports per tab, from the statuses. */
struct statistik_tab {
	int64_t total, tab[TAB__MAX];
};
enum err statistik_tab(struct db *, struct arena *,
    const struct statistik_saring *, struct statistik_tab *ret);

#endif
