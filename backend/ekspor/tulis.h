#ifndef EKSPOR_TULIS_H
#define EKSPOR_TULIS_H

#include <stdio.h>

#include "../grafik/grafik.h"
#include "sel.h"

/* What stands above the table, as in the real export. */
struct tulis_kepala {
	enum ekspor_jenis jenis;
	struct str judul, instansi, dibuat, periode, pengelola, zona;
	const enum ekspor_kolom *kolom;
	size_t nkolom;
	int64_t jumlah; /* rows to come */
};

/*
 * A file in the making.  Rows go to the disk as they come; nothing is kept.
 * All functions: ERR_STORAGE when the disk does not take it.
 */
struct tulis;

struct tulis_cara {
	/* ${tmpdir} is this file's alone. */
	enum err (*open)(struct tulis **ret, const char *path,
	    const char *tmpdir, const struct tulis_kepala *);
	enum err (*row)(struct tulis *, const struct sel *, size_t n);
	/* Charts of what was written; NULL: the format has none. */
	enum err (*grafik)(struct tulis *, const struct grafik *, size_t n);
	/* Finish, or give up (${keep} false); frees. */
	enum err (*close)(struct tulis *, bool keep);
	/* Count the rows of the finished file, head left out, as a stranger
	 * would: the writer's own count is not asked. */
	enum err (*count)(const char *path, int64_t *ret_n);
};

extern const struct tulis_cara tulis_xlsx, tulis_csv;

/* A text as CSV has it: quoted, and an apostrophe before what a spreadsheet
 * would compute. */
void tulis_csv_teks(FILE *, struct str);

/* Rows above the first row of data, in both formats. */
#define TULIS_KEPALA 11

/* A cell may hold so many characters in Excel. */
#define TULIS_SEL_MAX 32767

/* The head as eleven rows of label and value (.p NULL: an empty row). */
struct tulis_baris_kepala {
	struct str label, nilai;
};
void tulis_kepala_rows(const struct tulis_kepala *,
    struct tulis_baris_kepala ret[TULIS_KEPALA - 1]);

#endif
