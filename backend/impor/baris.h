#ifndef IMPOR_BARIS_H
#define IMPOR_BARIS_H

#include "../aksi/impor.h"
#include "impor_sql.h"
#include "kolom.h"
#include "padanan.h"
#include "tempat.h"

/* What all rows of one file share. */
struct berkas_impor {
	struct db *db;
	struct str nama; /* of the file, without its directory */
	struct kepala kepala;
	struct padanan *padanan;
	struct tempat *tempat;
	bool kita;     /* written by our own export: it names its zone */
	int zona;      /* of its times; UTC where the file does not say */
	int64_t sejak; /* end of the day the file was made, or now */
};

/* At most one thing per column, and two for instansi. */
#define CATATAN_MAX 12

/* One row understood. */
struct baris_impor {
	unsigned baris;
	struct laporan l;
	struct impor_isi isi;
	struct impor_catatan catatan[CATATAN_MAX];
	size_t ncatatan;
	bool ditolak; /* cannot be taken; the last catatan says why */
};

/* Understand the cells of one row.  What is not understood is a catatan or
 * ret->ditolak; an error is one of the database. */
enum err baris_read(struct arena *, const struct berkas_impor *,
    const struct str *cells, size_t n, unsigned baris, struct baris_impor *ret);

#endif
