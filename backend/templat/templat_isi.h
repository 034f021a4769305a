#ifndef TEMPLAT_TEMPLAT_ISI_H
#define TEMPLAT_TEMPLAT_ISI_H

#include "../base/arena.h"
#include "../base/str.h"

/*
 * The text of an answer template with its {{variables}} put in; pure.  A
 * variable that this report has no value for becomes [its name], like what the
 * officer must fill in by hand, so that nothing is sent half empty unseen.
 */
enum templat_isian {
	ISIAN_NAMA_PELAPOR,
	ISIAN_JUDUL,
	ISIAN_TRACKING_ID,
	ISIAN_INSTANSI,
	ISIAN_LOKASI,
	ISIAN_BATAS,
	ISIAN_PETUGAS,
	ISIAN_TANGGAL,
	ISIAN__MAX
};

/* v: by enum templat_isian; .p NULL or empty: no value. */
struct str
templat_isi(struct arena *, struct str teks, const struct str v[ISIAN__MAX]);

/* How many variables stand in it: of ISIAN_KALI a filled one stays short. */
#define ISIAN_KALI 20
unsigned templat_isi_hitung(struct str teks);

/* The first {{name}} that is no variable, or braces that do not close;
 * .p NULL when all is well. */
struct str templat_isi_salah(struct arena *, struct str teks);

#endif
