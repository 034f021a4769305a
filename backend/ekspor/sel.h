#ifndef EKSPOR_SEL_H
#define EKSPOR_SEL_H

#include "../base/waktu.h"
#include "../core/kalender.h"
#include "baris.h"

/*
 * A cell: what it is and its value.  Whoever writes a file writes each kind as
 * what it is; there is no kind that a spreadsheet would compute or follow.
 */
enum sel_jenis {
	SEL_KOSONG,
	SEL_TEKS,
	SEL_ANGKA,
	SEL_TANGGAL, /* a day, since 1970-01-01 */
	SEL_JAM,     /* seconds of a day */
	SEL_WAKTU    /* seconds since 1970-01-01, local */
};

struct sel {
	enum sel_jenis jenis;
	struct str s;
	int64_t i;
};

/* What all rows of one file share. */
struct sel_konteks {
	struct arena *a; /* of the batch */
	const struct kalender *kalender;
	enum peran peran; /* of the asker */
	int64_t now;
	int zona; /* that times are written in */
};

#define KOLOM(name, judul, set, lebar, nilai) KOLOM_##name,
enum ekspor_kolom {
#include "../tables/ekspor_kolom.def"
	EKSPOR_KOLOM__MAX
};
#undef KOLOM

/* The real export's columns, which come first. */
#define EKSPOR_KOLOM_RESMI 21

struct kolom_info {
	const char *judul;
	unsigned jenis; /* bits of enum ekspor_jenis */
	int lebar;      /* in characters */
};
extern const struct kolom_info kolom_info[EKSPOR_KOLOM__MAX];

/* The columns of a data set, in order; *ret has room for all there are. */
size_t sel_kolom(enum ekspor_jenis, enum ekspor_kolom *ret);

/* Does the row name its reporter?  Pengawas get no names. */
bool sel_bernama(const struct sel_konteks *, const struct ekspor_baris *);

/* What stands in this column of this row; texts live in the arena. */
struct sel sel_nilai(
    const struct sel_konteks *, const struct ekspor_baris *, enum ekspor_kolom);

#endif
