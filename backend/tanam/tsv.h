#ifndef TANAM_TSV_H
#define TANAM_TSV_H

#include <stdbool.h>
#include <stddef.h>

#include "../base/err.h"
#include "../base/str.h"

/*
 * Our seed files: UTF-8, one line per row, fields separated by tabs, names of
 * the columns in the first line; \n, \t and \\ stand for the characters that
 * a field cannot hold.  Columns are asked for by name, in the caller's order;
 * others are skipped.
 */
struct tsv;

/* ERR_INVALID: a wanted column is not there.  Faults are logged. */
enum err tsv_open(
    const char *path, const char *const *columns, size_t n, struct tsv **ret);

/* The next row; its strings are good until the following call.  false at the
 * end of the file and at a fault. */
bool tsv_next(struct tsv *, struct str *ret_fields);

/* Ends the reading; ERR_OK only when every row read was well formed. */
enum err tsv_close(struct tsv *);

#endif
