#ifndef GRAFIK_GRAFIK_H
#define GRAFIK_GRAFIK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../base/arena.h"
#include "../base/err.h"
#include "../core/kosakata.h"

/* Charts as files.  A chart is data first; drawing it knows no database. */
#define ITEM(name, kode, id, en) BENTUK_##name,
enum grafik_bentuk {
#include "../tables/grafik_bentuk.def"
	BENTUK__MAX
};
#undef ITEM
#define ITEM(name, kode, id, en) MENURUT_##name,
enum grafik_menurut {
#include "../tables/grafik_menurut.def"
	MENURUT__MAX
};
#undef ITEM

extern const struct kosakata kosakata_grafik_bentuk, kosakata_grafik_menurut;

/* What a series is filled with: told apart by pattern as well as by colour,
 * so that a grey copy can be read. */
enum grafik_corak {
	CORAK_BIRU,
	CORAK_MERAH,
	CORAK_KUNING,
	CORAK_HIJAU,
	CORAK_ABU,
	CORAK_UNGU,
	CORAK_COKLAT,
	CORAK_TOSCA,
	CORAK__MAX
};

struct grafik_seri {
	struct str nama;
	enum grafik_corak corak;
	int64_t *nilai; /* one for each label */
};

struct grafik {
	enum grafik_bentuk bentuk;
	bool tegak; /* columns (time goes right), else bars with long names */
	struct str judul, subjudul;
	struct str menurut; /* heading of the labels in a table */
	struct str sumber;  /* the line at the foot */
	struct str dibuat;
	int64_t pada; /* the moment it was made, for the PDF */
	struct str *label;
	size_t nlabel;
	struct grafik_seri *seri;
	size_t nseri;
	int64_t total;
};

enum grafik_format { GRAFIK_PNG, GRAFIK_SVG, GRAFIK_PDF };

/*
 * Draw into a new file.  ERR_STORAGE: it cannot be written; ERR_INTERNAL: the
 * font is not there (fonts-noto-core), or the chart cannot be drawn.
 * The same chart gives the same SVG, byte for byte.
 */
enum err
grafik_tulis(const struct grafik *, enum grafik_format, const char *path);

/* 1234567 as 1.234.567. */
struct str grafik_angka(struct arena *, int64_t);
/* 45,2 % */
struct str grafik_persen(struct arena *, int64_t n, int64_t total);

#endif
