#ifndef TEMPLAT_TEMPLAT_ISI_H
#define TEMPLAT_TEMPLAT_ISI_H

#include "../base/arena.h"
#include "../base/str.h"

/*
 * The text of an answer template with its {{variables}} put in; pure.  A
 * variable that this report has no value for becomes [its name], like what the
 * officer must fill in by hand, so that nothing is sent half empty unseen.
 */
enum templat_variabel {
	VARIABEL_NAMA_PELAPOR,
	VARIABEL_JUDUL,
	VARIABEL_TRACKING_ID,
	VARIABEL_INSTANSI,
	VARIABEL_LOKASI,
	VARIABEL_BATAS,
	VARIABEL_PETUGAS,
	VARIABEL_TANGGAL,
	VARIABEL__MAX
};
extern const char *const templat_variabel_nama[VARIABEL__MAX];

/* v: by enum templat_variabel; .p NULL or empty: no value. */
struct str
templat_isi(struct arena *, struct str teks, const struct str v[VARIABEL__MAX]);

/* The first {{name}} that is no variable, or braces that do not close;
 * .p NULL when all is well. */
struct str templat_salah(struct arena *, struct str teks);

#endif
