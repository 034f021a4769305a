#ifndef IMPOR_CSV_H
#define IMPOR_CSV_H

#include <stdbool.h>

#include "../base/arena.h"

/*
 * RFC 4180 as spreadsheets write it: UTF-8 with or without a byte order mark,
 * lines ended by LF, CRLF or CR, quoted cells with line breaks and doubled
 * quotes in them.  A quote inside a cell that does not begin with one is a
 * character like others; anything after a closing quote is a fault, for there
 * the rows may have slipped.
 */
/* clang-format off */
#define CSV_KOLOM	512		/* cells of a row, */
#define CSV_BARIS	(4u << 20)	/* bytes of it: more is a fault */
/* clang-format on */

struct csv {
	struct str rest;   /* not yet read; borrowed from the caller */
	char pemisah;      /* between cells */
	unsigned line;     /* where rest begins, from 1 */
	const char *fault; /* why reading stopped before the end, or NULL */
};

/* ${text} must live as long as the reading. */
void csv_open(struct csv *, struct str text, char pemisah);

/*
 * The next row; cells live in the arena, *ret_line is where it begins.
 * false: the end, or a fault at csv->line.
 */
bool csv_next(struct csv *, struct arena *, struct str **ret_cells,
    size_t *ret_n, unsigned *ret_line);

/* Which separator stands after the first cell ${head}: , ; or tab.  ',' when
 * the cell is not found. */
char csv_guess(struct str text, const char *head);

#endif
