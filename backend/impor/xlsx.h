#ifndef IMPOR_XLSX_H
#define IMPOR_XLSX_H

#include <stdbool.h>

#include "../base/arena.h"
#include "../base/err.h"

/*
 * The first sheet of a workbook as rows of texts, as a CSV would have them:
 * dates as 2026-01-03, times as 02:15:09, numbers without a needless ".0".
 * Read once and streamed into temporary files, so that memory does not grow
 * with the workbook; afterwards rows are read as often as needed.
 */
struct xlsx;

/* Is it a zip file at all (what .xlsx is)? */
bool xlsx_is(const char *path);

/*
 * ERR_INVALID: no workbook, or one that is broken, encrypted or too large
 * unpacked; *ret_why says so.  ERR_STORAGE: no room in ${tmpdir}.
 */
enum err xlsx_open(const char *path, const char *tmpdir, struct xlsx **ret,
    const char **ret_why);
void xlsx_close(struct xlsx *);

/* The next row; cells live in the arena, *ret_line is its number.  false:
 * the end. */
bool xlsx_next(struct xlsx *, struct arena *, struct str **ret_cells,
    size_t *ret_n, unsigned *ret_line);

#endif
