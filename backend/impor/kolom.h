#ifndef IMPOR_KOLOM_H
#define IMPOR_KOLOM_H

#include <stdbool.h>

#include "../base/arena.h"

/* The columns: backend/tables/impor_kolom.def. */
enum kolom_impor {
#define KOLOM(name, heading, required) KOLOM_##name,
#include "../tables/impor_kolom.def"
#undef KOLOM
	KOLOM__MAX
};

extern const char *const kolom_nama[KOLOM__MAX];

/* Where each column stands, from 0; -1: not in this file. */
struct kepala {
	int di[KOLOM__MAX];
};

/* Is this the row of headings?  It is the one that begins with Tracking ID. */
bool kolom_kepala_is(const struct str *cells, size_t n);

/*
 * Read the headings, in any order, others left out.  *ret_missing: the first
 * column that must be there and is not, or KOLOM__MAX.
 */
void kolom_kepala_read(struct arena *, const struct str *cells, size_t n,
    struct kepala *ret, enum kolom_impor *ret_missing);

/* A cell without white space around it and with single blanks inside where it
 * had any white space (exports have non-breaking ones); "" when absent. */
struct str kolom_get(struct arena *, const struct kepala *,
    const struct str *cells, size_t n, enum kolom_impor);

/* Any text so folded. */
struct str kolom_lipat(struct arena *, struct str);

/* What must be the value beside a label of the head of the file ("Nama
 * Instansi"): the first cell after it that is not empty; .p NULL when the row
 * is not that of the label. */
struct str kolom_label(
    struct arena *, const struct str *cells, size_t n, const char *label);

#endif
