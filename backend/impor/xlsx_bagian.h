#ifndef IMPOR_XLSX_BAGIAN_H
#define IMPOR_XLSX_BAGIAN_H

#include <stdbool.h>

#include <zip.h>

#include "../base/arena.h"
#include "../base/err.h"

/* Private to xlsx.c: the XML parts of a workbook, each read in one pass. */

/* Which cell formats show dates or times. */
struct gaya {
	bool *tanggal; /* by index of cellXfs */
	size_t n;
};
bool gaya_tanggal(const struct gaya *, unsigned index);
void gaya_free(struct gaya *);

struct sel_xlsx {
	enum { SEL_XLSX_TEKS, SEL_XLSX_ANGKA, SEL_XLSX_BERSAMA } jenis;
	unsigned gaya;
	struct str teks; /* as it stands in the XML */
};

typedef void teks_fn(void *ctx, struct str);
/* Cells by column, empty ones included; the arena is reset after each row. */
typedef void baris_fn(void *ctx, unsigned line, const struct sel_xlsx *,
    size_t n, struct arena *);

/* The name of the first sheet's part.  All: ERR_INVALID when it is not XML. */
enum err bagian_buku(zip_t *, char *ret_sheet, size_t size, bool *ret_1904);
enum err bagian_gaya(zip_t *, struct gaya *ret);
enum err bagian_teks(zip_t *, teks_fn *, void *ctx);
enum err bagian_lembar(zip_t *, const char *part, baris_fn *, void *ctx);

#endif
