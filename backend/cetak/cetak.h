#ifndef CETAK_CETAK_H
#define CETAK_CETAK_H

#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"

/*
 * Pages on A4 paper as PDF: a heading, facts, texts that run over as many
 * pages as they need, empty lines to write on, a QR code.  Text is text:
 * nothing in it commands the layout.
 */
struct fakta {
	const char *label;
	struct str nilai; /* .p NULL: the row is left out */
};

struct bagian {
	const char *judul;
	const struct fakta *v;
	size_t n;
	struct str teks;          /* under the facts */
	const char *const *tulis; /* labels of lines to write on, NULL ends */
};

struct dokumen {
	const char *kop, *judul;
	struct str nomor; /* large, beside the title */
	struct str cap;   /* a word in a frame ("RAHASIA"), or .p NULL */
	struct str qr, qr_teks;
	const struct bagian *v;
	size_t n;
	struct str kaki;
	int64_t pada;
};

/*
 * The PDF, in the arena.  Drawn in a short-lived child: the fonts it loads,
 * and whatever goes wrong with a text, stay there.  ERR_INTERNAL, ERR_STORAGE.
 */
enum err cetak_pdf(struct arena *, const struct dokumen *, struct str *ret_pdf);

#endif
